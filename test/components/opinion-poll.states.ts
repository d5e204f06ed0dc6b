import type { ParvisElement } from '../../src/internal/parvis-element.js';
import type { ElementState } from '../helpers/element-state.js';
import { TestCollector, type CollectorAnswer } from '../helpers/fake-collector.js';

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

/** What is loaded only now takes its time. */
async function waitFor<T>(look: () => T | null | undefined | false): Promise<T> {
  for (const end = performance.now() + 15_000; performance.now() < end;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`still not: ${look}`);
}

const inside = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);

/**
 * Clicks on each of these, once it is there: by its words in either language, or the nth radio button
 * or checkbox.
 */
const press =
  (...targets: (RegExp | number)[]): NonNullable<ElementState['prepare']> =>
  async (element) => {
    for (const target of targets) {
      const one = await waitFor(() =>
        [...element.shadowRoot!.querySelectorAll<HTMLElement>('input, button')]
          .filter((control) =>
            typeof target === 'number'
              ? control.matches('.choice input')
              : target.test(control.innerText.trim()),
          )
          .at(typeof target === 'number' ? target : 0),
      );
      one.click();
      await element.updateComplete;
    }
  };

/** The same, with a collector that answers. */
const withCollector =
  (
    act: NonNullable<ElementState['prepare']>,
    shown: string,
    { results, answers = [] }: { results?: object; answers?: CollectorAnswer[] } = {},
  ): NonNullable<ElementState['prepare']> =>
  async (element: ParvisElement, feed) => {
    const collector = new TestCollector(NOWHERE);
    collector.answers.push(...answers);
    if (results)
      collector.results = {
        status: 200,
        body: { ...(collector.results.body as object), ...results },
      };
    await act(element, feed);
    await waitFor(() => inside(element, shown));
    await element.updateComplete;
  };

const SEND = /^(Donner mon avis|Give my opinion)/;
const CHANGE = /^(Modifier mon avis|Change my opinion)/;
const WITHDRAW = /^(Retirer mon avis|Withdraw my opinion)/;
const FIRST = /^(Mettre en 1re place|Put in place 1)/;
const SECOND = /^(Mettre en 2e place|Put in place 2)/;
const OTHERWISE = /^(Écouter ou lire autrement|Listen or read another way)/;
const BESIDE = /^(Afficher aussi en anglais|Also show in French)/;
const scale = ['Pas du tout', 'Un peu', 'Assez', 'Beaucoup'].map((name, at) => ({
  id: `${at + 1}`,
  name,
}));
const rated = { ...bikes, choices: scale, questionType: 'rating', resultsPolicy: 'after-vote' };
const ranked = { ...bikes, questionType: 'ranking', resultsPolicy: 'after-vote' };
const places = { gare: [20, 9, 3], ecoles: [14, 18, 2], piscine: [6, 8, 20] };
const withPictures = {
  ...bikes,
  resultsPolicy: 'after-vote',
  choices: bikes.choices.map((choice) => ({
    ...choice,
    image: { url: '/images/velo.svg', alt: { fr: 'Un vélo', en: 'A bicycle' } },
  })),
};

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
    prepare: press(SEND),
  },
  'one grade of a scale': { documents: feedOf(rated) },
  'an order to make': {
    documents: feedOf(ranked),
    prepare: async (element, feed) => {
      await press(FIRST, SECOND)(element, feed);
    },
  },
  'an order to make, in English': {
    documents: feedOf(ranked),
    lang: 'en',
    prepare: press(FIRST),
  },
  'an order to make, from right to left': {
    documents: feedOf(ranked),
    lang: 'ar',
    dir: 'rtl',
    prepare: press(FIRST),
  },
  'a picture for each answer': { documents: feedOf(withPictures) },
  'an answer on its way': {
    documents: feedOf(afterVote),
    prepare: async (element, feed) => {
      const collector = new TestCollector(NOWHERE);
      collector.isSilent = true;
      await press(0, SEND)(element, feed);
      await waitFor(() => inside(element, '.status.sending'));
    },
  },
  'an answer counted': {
    documents: feedOf(afterVote),
    prepare: withCollector(press(0, SEND), 'table', {
      results: { ballots: 412, counts: { gare: 212, ecoles: 140, piscine: 41, 'no-opinion': 19 } },
    }),
  },
  'an answer counted, in English': {
    documents: feedOf(afterVote),
    lang: 'en',
    prepare: withCollector(press(0, SEND), 'table'),
  },
  'an answer counted, from right to left': {
    documents: feedOf(afterVote),
    lang: 'ar',
    dir: 'rtl',
    prepare: withCollector(press(0, SEND), 'table'),
  },
  'an answer counted, in the results later': {
    documents: feedOf(afterVote),
    prepare: withCollector(press(1, SEND), 'table', {
      answers: [
        {
          status: 201,
          body: {
            choices: ['ecoles'],
            revision: 1,
            mayAwaitStep: true,
            results: {
              poll: 'velos',
              closed: false,
              ballots: 40,
              counts: { gare: 40 },
              paper: null,
            },
          },
        },
      ],
    }),
  },
  'results with those on paper': {
    documents: feedOf({ ...bikes, resultsPolicy: 'after-vote' }),
    prepare: withCollector(press(0, SEND), 'table', {
      results: {
        ballots: 412,
        counts: { gare: 212, ecoles: 140, piscine: 41, 'no-opinion': 19 },
        paper: { gare: 31, ecoles: 12, piscine: 20 },
        updated: at(-1),
      },
    }),
  },
  'results of an order': {
    documents: feedOf(ranked),
    prepare: withCollector(press(FIRST, SECOND, SEND), 'table', {
      results: { ballots: 40, counts: { gare: 20, ecoles: 14, piscine: 6 }, places },
    }),
  },
  'an answer changed': {
    documents: feedOf(afterVote),
    prepare: withCollector(press(0, SEND, CHANGE), 'form'),
  },
  'an answer withdrawn': {
    documents: feedOf(afterVote),
    prepare: withCollector(press(0, SEND, WITHDRAW), '.status.withdrawn'),
  },
  'an answer counted, results hidden': {
    documents: feedOf({ ...bikes, resultsPolicy: 'after-close' }),
    prepare: withCollector(press(0, SEND), '.status.counted'),
  },
  'an answer refused': {
    documents: feedOf(afterVote),
    prepare: withCollector(press(0, SEND), '.status.refused', {
      answers: [{ status: 410, body: { reason: 'closed' } }],
    }),
  },
  'an answer kept on the device': {
    documents: feedOf(afterVote),
    prepare: async (element, feed) => {
      await press(0, SEND)(element, feed);
      await waitFor(() => inside(element, '.status.kept'));
    },
  },
  'other ways to read': {
    documents: feedOf(afterVote),
    prepare: async (element, feed) => {
      await press(OTHERWISE)(element, feed);
      await waitFor(() => inside(element, '.tools'));
    },
  },
  'two languages side by side': {
    documents: feedOf(afterVote),
    prepare: async (element, feed) => {
      await press(OTHERWISE, BESIDE)(element, feed);
      await waitFor(() => inside(element, '.second'));
      localStorage.removeItem('parvis:second-language');
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
