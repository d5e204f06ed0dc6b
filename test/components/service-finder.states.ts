import type { ElementState } from '../helpers/element-state.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { fakeSpeech, FRENCH } from '../helpers/fake-speech.js';

const DAY = 86_400_000;
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

export const root = {
  parvis: '1.0',
  inLanguage: ['fr', 'fr-simple', 'en', 'ar'],
  timezone: 'Europe/Paris',
  publisher: {
    id: 'org:mairie',
    name: { fr: 'Ville de Saint-Parvis', en: 'Town of Saint-Parvis' },
    telephone: '+33261910000',
    email: 'mairie@saint-parvis.example',
    openingHours: '24/7',
  },
  organizations: [
    { id: 'org:etat-civil', name: 'Mairie, état civil', telephone: '+33261910010' },
    { id: 'org:dechets', name: 'Service des déchets' },
  ],
  places: [
    {
      id: 'place:mairie',
      name: { fr: 'Mairie', en: 'Town hall' },
      openingHours: '24/7',
      accessibility: ['Entrée de plain-pied', 'Boucle magnétique'],
      address: {
        streetAddress: '1, place des Tilleuls',
        postalCode: '35099',
        addressLocality: 'Saint-Parvis',
      },
    },
  ],
  synonyms: [['monstres', 'encombrants']],
};

const PAPERS = { fr: 'Papiers et citoyenneté', en: 'Papers and citizenship' };
const WASTE = { fr: 'Déchets et eau', en: 'Waste and water' };
const MOVING = { fr: 'Je déménage', en: 'I am moving' };
const SCHOOL = { fr: 'École et enfance', en: 'School and children' };

export const identityCard = {
  id: 'carte-identite',
  name: {
    fr: 'Carte d’identité',
    'fr-simple': 'Faire sa carte d’identité',
    en: 'Identity card',
    ar: 'بطاقة الهوية',
  },
  alternateName: ['CNI'],
  keywords: ['carte perdue', 'titre sécurisé'],
  summary: {
    fr: 'Demander ou renouveler une carte d’identité.',
    'fr-simple': 'Vous avez besoin d’une carte. La mairie la fait.',
    en: 'Apply for or renew an identity card.',
    ar: 'طلب بطاقة الهوية أو تجديدها.',
  },
  category: [PAPERS],
  lifeEvent: [MOVING],
  isRelatedTo: ['encombrants'],
  audience: [{ fr: 'Tout le monde', en: 'Everyone' }],
  availableChannel: [
    { channelType: 'online', url: 'https://passeport.ants.example/', note: 'Pré-demande.' },
    { channelType: 'in-person', place: 'place:mairie', appointment: true, note: 'Guichet 2.' },
    { channelType: 'phone', telephone: '+33261910010' },
    { channelType: 'mail', email: 'etat-civil@saint-parvis.example' },
    { channelType: 'home-visit', telephone: '02 61 91 00 11' },
  ],
  eligibility: { fr: 'Avoir la nationalité française.', en: 'French nationals.' },
  requiredDocument: [{ fr: 'Photo d’identité', en: 'Passport photo' }, 'Ancienne carte'],
  costOptions: [
    { option: { fr: 'Première demande', en: 'First card' }, amount: 0, currency: 'EUR' },
    { option: { fr: 'Carte perdue', en: 'Lost card' }, amount: 25.5, currency: 'EUR' },
  ],
  processingTime: { fr: 'Quatre semaines', en: 'Four weeks' },
  applicationProcess: [
    { fr: 'Prenez rendez-vous.', en: 'Book an appointment.' },
    { fr: 'Venez avec vos papiers.', en: 'Come with your papers.' },
  ],
  provider: 'org:etat-civil',
  lastReviewed: daysAgo(10),
  reviewInterval: 'P1Y',
  source: {
    name: 'Service-public.fr',
    url: 'https://www.service-public.example/',
    license: 'https://www.etalab.example/licence-ouverte',
  },
};

export const bulkyWaste = {
  id: 'encombrants',
  name: { fr: 'Encombrants', en: 'Bulky waste' },
  keywords: ['canapé', 'matelas'],
  summary: {
    fr: 'Un camion vient chercher les gros objets.',
    en: 'A lorry collects large items.',
  },
  category: [WASTE],
  lifeEvent: [MOVING],
  audience: [{ fr: 'Habitants', en: 'Residents' }],
  availableChannel: [{ channelType: 'phone', telephone: '+33261910045' }],
  isAccessibleForFree: true,
  provider: 'org:dechets',
  lastReviewed: daysAgo(500),
  reviewInterval: 'P6M',
};

const recycling = {
  id: 'decheterie',
  name: { fr: 'Déchèterie', en: 'Recycling centre' },
  summary: 'Déposer végétaux, gravats, bois et métal.',
  category: [WASTE],
  availableChannel: [{ channelType: 'in-person', place: 'place:mairie' }],
};

const passport = {
  id: 'passeport',
  name: { fr: 'Passeport', en: 'Passport' },
  summary: { fr: 'Demander ou renouveler un passeport.', en: 'Apply for or renew a passport.' },
  category: [PAPERS],
  availableChannel: [{ channelType: 'phone', telephone: '+33261910010' }],
};

const canteen = {
  id: 'cantine',
  name: { fr: 'Cantine scolaire', en: 'School meals' },
  summary: { fr: 'Inscrire un enfant à la cantine.', en: 'Sign up a child for school meals.' },
  category: [SCHOOL],
  audience: ['Parents'],
  availableChannel: [{ channelType: 'phone', telephone: '+33261910020' }],
  status: 'temporarily closed',
};

/** Done by the State, not by the town. */
export const carPapers = {
  id: 'carte-grise',
  name: { fr: 'Carte grise', en: 'Vehicle registration' },
  category: [PAPERS],
  referral: {
    name: 'France Titres',
    telephone: '3400',
    url: 'https://ants.example/',
    note: 'Service de l’État.',
  },
};

/** Holds now, and names the town hall. */
export const strike = {
  id: 'greve',
  headline: 'La mairie ferme à midi',
  severity: 'moderate',
  sent: new Date(Date.now() - DAY).toISOString(),
  expires: new Date(Date.now() + 2 * DAY).toISOString(),
  affects: ['place:mairie'],
  paths: ['/elsewhere'],
};

/** All that one can know of it is its name. */
export const bare = { id: 'jumelage', name: 'Jumelage', category: [SCHOOL] };

const gone = { id: 'ancien', name: 'Service supprimé', status: 'defunct' };

export const services = [identityCard, bulkyWaste, recycling, passport, canteen, bare, gone];

export const feedOf = (items: unknown[]): Record<string, object> => ({
  'parvis.json': { ...root, services: { url: 'services.json' } },
  'services.json': { parvis: '1.0', items },
});

export const manyServices = Array.from({ length: 120 }, (_, index) => ({
  id: `salle-${index}`,
  name: `Salle ${String(index).padStart(3, '0')}`,
  summary: 'Louer une salle pour une fête.',
  category: ['Salles'],
}));

/** The same services as a large town serves them: an index, and a page for the details. */
export const largeTown: Record<string, object> = {
  'parvis.json': { ...root, services: { index: 'index.json', pages: ['1.json'], count: 2 } },
  'index.json': {
    items: [identityCard, bulkyWaste].map(({ id, name, summary, category }) => ({
      ...{ id, name, summary, category },
      page: '1.json',
    })),
  },
  '1.json': { items: [identityCard, bulkyWaste] },
};

/** Waits for what loads when somebody begins to use the element. */
export async function found<T extends HTMLElement>(element: Element, selector: string): Promise<T> {
  for (let frames = 0; frames < 600; frames++) {
    const part = element.shadowRoot?.querySelector<T>(selector);
    // One frame more: what has come is on the screen then.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (part?.isConnected) return part;
  }
  throw new Error(`${selector} did not come`);
}

const type =
  (words: string, result = '[part="item"]') =>
  async (element: Element): Promise<void> => {
    const field = await found<HTMLInputElement>(element, '#query');
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await found(element, result);
  };

const open =
  (words: string) =>
  async (element: Element): Promise<void> => {
    await type(words)(element);
    (await found(element, '.name')).click();
    await found(element, '#name');
  };

/** The connection is lost, and the page asks again. */
export async function lose(_element: Element, feed: TestFeed): Promise<void> {
  feed.goDown();
  const { now } = Date;
  Date.now = () => now() + 60_000;
  dispatchEvent(new Event('online'));
  Date.now = now;
  await found(_element, '.notice');
}

/** Presses what is called so. */
const press =
  (name: string) =>
  async (element: Element): Promise<void> => {
    const all = element.shadowRoot!.querySelectorAll<HTMLElement>('button, summary, label');
    [...all].find((one) => one.innerText.includes(name))!.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  };

/** One thing after the other. */
const steps =
  (...all: ((element: Element) => Promise<void>)[]) =>
  async (element: Element): Promise<void> => {
    for (const step of all) await step(element);
  };

const remembering = async (element: Element): Promise<void> => {
  await open('identite')(element);
  await press('Retour')(element);
  await type('', '.themes')(element);
  await press('Se souvenir')(element);
};

const documents = feedOf(services);
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(40);

export const states: Record<string, ElementState> = {
  'themes to choose from': { documents },
  'results while typing': { documents, prepare: type('carte') },
  'a typo': { documents, prepare: type('encombrents') },
  'another word': { documents, prepare: type('cni') },
  'nothing found': { documents, prepare: type('xylophone', '.town-hall') },
  'a theme': {
    documents,
    attributes: { category: 'Papiers et citoyenneté' },
    prepare: async (element) => void (await found(element, '[part="item"]')),
  },
  'an opened service': { documents, prepare: open('identite') },
  'an opened service, read aloud': {
    documents,
    prepare: async (element) => {
      fakeSpeech(FRENCH).restoreOnceStopped();
      await open('identite')(element);
      await press('Écouter')(element);
    },
  },
  'an opened service of which little is known': { documents, prepare: open('jumelage') },
  'an opened service that was not checked in time': { documents, prepare: open('encombrants') },
  'filters with their counts': {
    documents,
    attributes: { category: '*' },
    prepare: async (element) => {
      (await found(element, '.filters summary')).click();
      await found(element, 'fieldset');
    },
  },
  'a service done elsewhere': {
    documents: feedOf([...services, carPapers]),
    prepare: open('grise'),
  },
  'a service that an alert affects': {
    documents: { ...documents, 'parvis.json': { ...documents['parvis.json'], alerts: [strike] } },
    prepare: steps(open('identite'), async (element) => void (await found(element, '.notice'))),
  },
  'ways to share': { documents, prepare: steps(open('identite'), press('Partager')) },
  'an own list': {
    documents,
    prepare: steps(
      open('identite'),
      press('Ajouter à ma liste'),
      press('Retour'),
      type('', '.themes'),
      press('Ma liste'),
      async (element) => void (await found(element, '.rows')),
    ),
  },
  'services opened last': { documents, prepare: remembering },
  'a large town, with a service whose page has come': {
    documents: largeTown,
    prepare: steps(open('identite'), async (element) => void (await found(element, '.answers'))),
  },
  'a large town, with a service whose page cannot be had': {
    documents: { ...largeTown, '1.json': undefined },
    prepare: steps(open('identite'), async (element) => void (await found(element, '.notice'))),
  },
  'the last good copy, offline': { documents, prepare: lose },
  'the feed cannot be had': {
    documents: {},
    fallback: 'Toutes les démarches : appelez la mairie au 02 61 91 00 00.',
  },
  'waiting for the feed': { documents: {}, isPending: true },
  'waiting for the feed, with the page’s own content': {
    documents: {},
    isPending: true,
    fallback: 'Toutes les démarches : appelez la mairie au 02 61 91 00 00.',
  },
  'no service published': { documents: feedOf([]) },
  'services without themes': {
    documents: feedOf([{ id: 'a', name: 'Accueil de la mairie' }]),
    prepare: async (element) => void (await found(element, '[part="item"]')),
  },
  'a long list': {
    documents: feedOf(manyServices),
    attributes: { category: 'Salles' },
    prepare: async (element) => void (await found(element, '.more')),
  },
  'in English': { documents, lang: 'en', prepare: open('identity card') },
  'in plain French': { documents, lang: 'fr-simple', prepare: open('carte') },
  'from right to left': { documents, lang: 'ar', dir: 'rtl', prepare: open('بطاقة') },
  'words that do not break': {
    documents: feedOf([
      {
        ...identityCard,
        name: long,
        summary: long,
        category: [long],
        requiredDocument: [long],
        availableChannel: [
          { channelType: 'online', name: long, url: `https://a.example/${long}` },
          { channelType: 'mail', email: `${long}@a.example` },
        ],
      },
    ]),
    prepare: open('donaudampf'),
  },
};
