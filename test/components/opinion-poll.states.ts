import type { ElementState } from '../helpers/element-state.js';

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

export const bikes = {
  id: 'velos',
  name: { fr: 'Où poser les arceaux à vélos ?', en: 'Where should the bicycle stands go?' },
  description: { fr: 'La ville pose trente arceaux.', en: 'The town puts up thirty stands.' },
  choices: [
    { id: 'gare', name: { fr: 'Devant la gare', en: 'By the station' }, description: 'Éclairé' },
    { id: 'ecoles', name: { fr: 'Rue des Écoles', en: 'Rue des Écoles' } },
    { id: 'piscine', name: { fr: 'Piscine', en: 'Swimming pool' } },
  ],
  startTime: at(-48),
  endTime: at(480),
  minBallots: 1,
  purpose: 'Votre avis aide les élus à choisir.',
  decisionMaker: 'Le conseil municipal',
  answerBy: at(960),
  population: 8300,
  offlineAlternative: 'Sur papier, à l’accueil de la mairie.',
  privacyUrl: 'https://www.saint-parvis.example/avis',
};

/** No collector answers at this address: the poll says so and keeps what it is given. */
const NOWHERE = 'https://votes.saint-parvis.invalid';

export const feedOf = (poll: unknown, collector = NOWHERE): Record<string, unknown> => ({
  'parvis.json': {
    parvis: '1.0',
    inLanguage: ['fr', 'en', 'ar'],
    timezone: 'Europe/Paris',
    publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
    collector,
    polls: poll === undefined ? [] : [poll],
  },
});

const afterVote = { ...bikes, resultsPolicy: 'after-vote' };

export const states: Record<string, ElementState> = {
  'an open question': { documents: feedOf(afterVote) },
  'several answers allowed': { documents: feedOf({ ...afterVote, maxChoices: 2 }) },
  'results that cannot be had': { documents: feedOf(bikes) },
  'a question that is not open yet': { documents: feedOf({ ...bikes, startTime: at(24) }) },
  'a question that is over': { documents: feedOf({ ...bikes, endTime: at(-24) }) },
  'no question': { documents: feedOf(undefined), fallback: 'Écrivez à la mairie.' },
  'a question that does not exist': { documents: feedOf(bikes), attributes: { poll: 'autre' } },
  'nothing chosen': {
    documents: feedOf(afterVote),
    prepare: (element) => element.shadowRoot!.querySelector<HTMLElement>('.primary')!.click(),
  },
  'an answer kept on the device': {
    documents: feedOf(afterVote),
    prepare: async (element) => {
      element.shadowRoot!.querySelector<HTMLElement>('input')!.click();
      await element.updateComplete;
      element.shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
    },
  },
  'waiting for the feed': { documents: {}, isPending: true },
  'the feed cannot be had': { documents: {}, fallback: 'Écrivez à la mairie.' },
  'in English': { documents: feedOf(afterVote), lang: 'en' },
  'from right to left': { documents: feedOf(afterVote), lang: 'ar', dir: 'rtl' },
  'words that do not break': {
    documents: feedOf({ ...afterVote, name: 'a'.repeat(5000), purpose: 'b'.repeat(5000) }),
  },
};
