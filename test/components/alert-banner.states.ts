import type { ParvisElement } from '../../src/internal/parvis-element.js';
import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

const root = {
  parvis: '1.0',
  inLanguage: ['fr', 'fr-simple', 'en', 'ar'],
  timezone: 'Europe/Paris',
  publisher: { id: 'org:mairie', name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
  organizations: [{ id: 'org:sdis', name: 'Pompiers de Saint-Parvis' }],
};

export const flood = {
  id: 'crue',
  headline: {
    fr: 'La Vive déborde : quittez les berges',
    'fr-simple': 'La rivière monte. Partez des berges.',
    en: 'The Vive is flooding: leave the river banks',
    ar: 'فيضان النهر: غادروا الضفاف',
  },
  severity: 'severe',
  sent: at(-2),
  expires: at(20),
  provider: 'org:sdis',
  description: { fr: 'L’eau monte vite dans le bas du bourg.', en: 'The water is rising fast.' },
  instruction: [
    { fr: 'Montez à l’étage.', en: 'Go upstairs.' },
    { fr: 'Coupez le courant.', en: 'Turn the power off.' },
  ],
  contactPoint: [{ telephone: '+33261910018' }],
  web: 'https://www.saint-parvis.example/crue',
  area: [{ areaDesc: { fr: 'Bas du bourg', en: 'Lower town' }, geocode: 'bas' }],
};

export const works = {
  id: 'travaux',
  headline: { fr: 'Travaux rue du Lavoir', en: 'Road works in rue du Lavoir' },
  severity: 'minor',
  sent: at(-30),
  expires: at(90),
  description: 'La rue est fermée aux voitures. Passez par la rue du Moulin.',
};

export const library = {
  id: 'mediatheque',
  headline: 'La médiathèque ferme à 17 h samedi',
  severity: 'info',
  sent: at(-5),
  expires: at(60),
};

/** For another part of the town than the flood. */
export const closure = {
  id: 'fermeture',
  headline: { fr: 'Rue du Four fermée', en: 'Rue du Four closed' },
  severity: 'moderate',
  sent: at(-3),
  expires: at(30),
  description: 'Une canalisation a cédé. Passez par la place.',
  area: [{ areaDesc: { fr: 'Haut du bourg', en: 'Upper town' }, geocode: 'haut' }],
};

const DAY = 24;
/** Over, replaced, cancelled; and what never must stand among the past: a test, and what is to come. */
export const past = [
  { ...library, id: 'fini', sent: at(-400 * DAY), expires: at(-399 * DAY) },
  { ...flood, id: 'crue-1', sent: at(-3 * DAY), expires: at(DAY) },
  {
    ...flood,
    id: 'crue-2',
    headline: { fr: 'La Vive baisse', en: 'The Vive is falling' },
    msgType: 'Update',
    references: ['crue-1'],
    sent: at(-2 * DAY),
    expires: at(DAY),
  },
  { ...flood, id: 'crue-3', msgType: 'Cancel', references: ['crue-2'], sent: at(-DAY) },
  { ...works, id: 'essai', headline: 'Essai', status: 'Test', sent: at(-9), expires: at(-8) },
  { ...works, id: 'futur', headline: 'Futur', sent: at(5), expires: at(8) },
];

const feed = (...alerts: unknown[]): Record<string, unknown> => ({
  'parvis.json': { ...root, alerts: { url: 'alerts.json' } },
  'alerts.json': { parvis: '1.0', items: alerts },
});

/** Two areas as importers write them: a ring against the clock, longitude first. */
export const mapped = {
  ...flood,
  area: [
    {
      areaDesc: { fr: 'Bas du bourg', en: 'Lower town' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-1.68, 48.1],
            [-1.66, 48.098],
            [-1.65, 48.104],
            [-1.655, 48.112],
            [-1.672, 48.113],
            [-1.68, 48.1],
          ],
        ],
      },
    },
    {
      areaDesc: 'Île du Moulin',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [-1.645, 48.1],
              [-1.635, 48.1],
              [-1.635, 48.106],
              [-1.645, 48.106],
              [-1.645, 48.1],
            ],
          ],
        ],
      },
    },
  ],
};

/** Presses buttons of the tools, each by its words in any of the languages, one after the other. */
const press =
  (...names: RegExp[]): NonNullable<ElementState['prepare']> =>
  async (element) => {
    for (const name of names) {
      const one = await waitFor(() =>
        [...element.shadowRoot!.querySelectorAll('button')].find((button) =>
          name.test(button.innerText.trim()),
        ),
      );
      one.click();
      await element.updateComplete;
    }
    await waitFor(() => element.shadowRoot!.querySelector('.tools'));
  };

/** What is loaded only now takes its time. */
async function waitFor<T>(find: () => T | null | undefined): Promise<T> {
  for (let tries = 0; tries < 250; tries++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not found: ${find}`);
}

const OPTIONS = /^(Plus d’options|More options)/;
const SECOND_LANGUAGE = /^(Afficher aussi en anglais|Also show in French)/;
const MAP = /^(Voir la carte|See a map)/;
const SHARE = /^(Partager|Share)/;

/** Somebody comes back to the page a minute later, and the page asks again. */
function comeBack(): void {
  const { now } = Date;
  Date.now = () => now() + 60_000;
  document.dispatchEvent(new Event('visibilitychange'));
  Date.now = now;
}

async function cancelFlood({ renderRoot }: ParvisElement, feed: TestFeed): Promise<void> {
  const sent = new Date().toISOString();
  const cancel = { ...flood, id: 'fin', msgType: 'Cancel', references: ['crue'], sent };
  feed.set('alerts.json', { parvis: '1.0', items: [works, flood, cancel] });
  comeBack();
  await waitFor(() => renderRoot.querySelector('.list > .notice'));
}

async function loseFeed({ renderRoot }: ParvisElement, feed: TestFeed): Promise<void> {
  feed.goDown();
  comeBack();
  await waitFor(() => renderRoot.querySelector('section > .notice'));
}

export const states: Record<string, ElementState> = {
  'one severe message': { documents: feed(flood) },
  'several messages': { documents: feed(library, works, flood) },
  'an extreme message': { documents: feed({ ...flood, severity: 'extreme' }) },
  'a message that can be hidden': { documents: feed(works) },
  'a message that was called off': { documents: feed(works, flood), prepare: cancelFlood },
  'an exercise': {
    documents: feed({ ...flood, status: 'Exercise' }, works),
    attributes: { 'show-exercises': '' },
  },
  'messages that cannot be confirmed any more': { documents: feed(flood), prepare: loseFeed },
  'hidden messages': {
    documents: feed(works, library),
    prepare: async (element) => {
      for (let left = 2; left; left--) {
        element.shadowRoot!.querySelector<HTMLElement>('[aria-label*="message"]')!.click();
        await element.updateComplete;
      }
    },
  },
  'messages that came late, over the page': {
    documents: feed(flood, works),
    following: 'La page continue ici.',
  },
  'nothing to say': { documents: feed() },
  'waiting for the feed, with the page’s own content': {
    documents: {},
    isPending: true,
    fallback: 'Alertes : appelez la mairie au 02 61 91 00 00.',
  },
  'the feed cannot be had': {
    documents: {},
    fallback: 'Alertes : appelez la mairie au 02 61 91 00 00.',
  },
  'in English': { documents: feed(library, works, flood), lang: 'en' },
  'in plain French': { documents: feed(flood), lang: 'fr-simple' },
  'from right to left': { documents: feed(flood), lang: 'ar', dir: 'rtl' },
  'words that do not break': {
    documents: feed({ ...works, headline: 'a'.repeat(5000), description: 'https://'.repeat(400) }),
  },
  'areas to choose from': {
    documents: feed(library, closure, flood),
    prepare: openAreas,
  },
  'areas to choose from, in English': {
    documents: feed(library, closure, flood),
    lang: 'en',
    prepare: openAreas,
  },
  'messages for other quarters': {
    documents: feed(library, closure, flood),
    prepare: (element) => chooseUpperTown(element),
  },
  'messages for other quarters, from right to left': {
    documents: feed(library, closure, flood),
    lang: 'ar',
    dir: 'rtl',
    prepare: (element) => chooseUpperTown(element),
  },
  'past messages': {
    documents: feed(...past, works),
    attributes: { archive: '' },
    prepare: async (element) => {
      const root = element.renderRoot as ShadowRoot;
      await until(() => root.querySelector('.past'));
      root.querySelector<HTMLElement>('summary')!.click();
      await until(() => root.querySelector('.steps'));
    },
  },
  'past messages, in English': {
    documents: feed(...past),
    attributes: { archive: '' },
    lang: 'en',
    prepare: (element) => until(() => (element.renderRoot as ShadowRoot).querySelector('.past')),
  },
  'past messages, from right to left': {
    documents: feed(...past),
    attributes: { archive: '' },
    lang: 'ar',
    dir: 'rtl',
    prepare: (element) => until(() => (element.renderRoot as ShadowRoot).querySelector('.past')),
  },
  'no past message': {
    documents: feed(works),
    attributes: { archive: '' },
    prepare: (element) =>
      until(() => !(element.renderRoot as ShadowRoot).querySelector('.skeleton')),
  },
  'what one can do with a message': { documents: feed(mapped), prepare: press(OPTIONS) },
  'everything unfolded': {
    documents: feed(mapped),
    prepare: press(OPTIONS, SECOND_LANGUAGE, MAP, SHARE),
  },
  'a second language from right to left': {
    documents: feed(mapped),
    prepare: press(OPTIONS, /^(Afficher aussi en arabe|Also show in Arabic)/),
  },
  'a second language on a page from right to left': {
    documents: feed(mapped),
    lang: 'ar',
    dir: 'rtl',
    prepare: press(OPTIONS, SECOND_LANGUAGE, MAP),
  },
  'what one can do, in English': {
    documents: feed(mapped),
    lang: 'en',
    prepare: press(OPTIONS, SECOND_LANGUAGE, MAP, SHARE),
  },
};

/** What is fetched later has come, or a test finds that it has not. */
async function until(isThere: () => unknown): Promise<void> {
  for (let tries = 0; tries < 200 && !isThere(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

async function openAreas(element: ParvisElement): Promise<void> {
  const root = element.renderRoot as ShadowRoot;
  root.querySelector<HTMLElement>('[aria-controls="areas"]')!.click();
  await until(() => root.querySelector('fieldset'));
}

async function chooseUpperTown(element: ParvisElement): Promise<void> {
  await openAreas(element);
  const root = element.renderRoot as ShadowRoot;
  root.querySelectorAll<HTMLElement>('fieldset input')[1]!.click();
  await element.updateComplete;
  root.querySelector<HTMLElement>('summary')!.click();
}
