import type { ElementState } from '../helpers/element-state.js';
import { openEntry, press, until } from '../helpers/showcase.js';

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());

export const bakery = {
  id: 'fournil',
  name: { fr: 'Le Fournil des Tilleuls', en: 'Tilleuls Bakery' },
  type: 'LocalBusiness',
  category: [{ fr: 'Boulangerie', en: 'Bakery' }],
  description: { fr: 'Pain au levain.', en: 'Sourdough bread.', ar: 'خبز' },
  openingHours: '24/7',
  telephone: '+33261911301',
  url: 'https://fournil.example/',
  address: {
    streetAddress: '4, rue du Four',
    postalCode: '35099',
    addressLocality: 'Saint-Parvis',
  },
  geo: { latitude: 48.1, longitude: -1.5 },
  image: [{ url: '/images/showcase/boulangerie.svg', alt: 'Une boulangerie', creditText: 'Ville' }],
  paymentAccepted: ['Espèces', 'Carte'],
  makesOffer: ['Un local à partager le lundi'],
};
export const garage = {
  id: 'garage',
  name: 'Garage du Pont',
  type: 'LocalBusiness',
  category: ['Garage'],
  openingHours: 'off',
  telephone: '+33261911302',
  geo: { latitude: 48.2, longitude: -1.5 },
};
export const choir = {
  id: 'chorale',
  name: 'Chorale de la Vive',
  type: 'NGO',
  category: ['Musique'],
};
const florist = {
  id: 'fleurs',
  name: 'Fleurs d’ici',
  type: 'LocalBusiness',
  openingHours: '24/7',
  specialOpeningHours: [{ date: today, closed: true }],
};
/** The shop is shut for good, the stall is always there. */
const stallholder = {
  ...garage,
  id: 'paniers',
  name: 'Les Paniers',
  stops: [{ name: 'Marché', openingHours: '24/7' }],
};
const doctor = {
  id: 'conseil',
  name: 'Conseiller numérique',
  type: 'Organization',
  openingHours: [
    {
      dayOfWeek: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
      opens: '00:00',
      closes: '24:00',
      byAppointment: true,
    },
  ],
};
const stall = {
  id: 'etal',
  name: 'Étal du pont',
  type: 'LocalBusiness',
  telephone: '+33261911399',
};
const concert = {
  id: 'concert',
  name: 'Concert d’hiver',
  type: 'Event',
  startDate: at(72),
  endDate: at(74),
};
const past = { ...concert, id: 'passe', name: 'Fête d’été', startDate: at(-72), endDate: at(-70) };
const workshop = {
  ...concert,
  id: 'atelier',
  name: 'Atelier vélo',
  startDate: at(-72),
  endDate: at(-70),
  subEvent: [at(96), at(48), at(-48)].map((startDate) => ({ startDate })),
};

const feed = (...items: unknown[]): Record<string, unknown> => ({
  'parvis.json': {
    parvis: '1.0',
    inLanguage: ['fr', 'en', 'ar'],
    timezone: 'Europe/Paris',
    calendars: { PH: ['2026-12-25', '2027-12-25', '2028-12-25'] },
    publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
    showcase: { url: 'showcase.json' },
  },
  'showcase.json': { parvis: '1.0', items },
});
const all = feed(bakery, garage, choir, florist, doctor, concert, past);

/** Entries that differ in all that a list can be narrowed by. */
export const choices = feed(
  {
    ...bakery,
    quarter: { fr: 'Les Tilleuls', en: 'Tilleuls' },
    accessibility: [{ fr: 'Entrée de plain-pied', en: 'Step-free entrance' }],
    knowsLanguage: ['fr', 'en'],
    hasCertification: ['Agriculture biologique'],
  },
  {
    ...garage,
    quarter: 'Chêne-Creux',
    accessibility: ['Entrée de plain-pied', 'Toilettes adaptées'],
    paymentAccepted: ['Carte'],
    seeks: [{ name: 'Un apprenti', category: ['Emploi'] }],
  },
  {
    ...choir,
    quarter: { fr: 'Les Tilleuls', en: 'Tilleuls' },
    accessibility: ['Pas de toilettes adaptées'],
    knowsLanguage: ['br'],
  },
  {
    id: 'plombier',
    name: 'Jeanne Kermarrec',
    type: 'LocalBusiness',
    category: ['Plomberie'],
    telephone: '+33612345678',
    soleTrader: true,
  },
);

export const many = (length: number): Record<string, unknown> =>
  feed(
    ...Array.from({ length }, (_, index) => ({
      ...garage,
      id: `g${index}`,
      name: `Garage ${index}`,
    })),
  );

const HOURS = { sent: at(-2), expires: at(20) };
const closed = {
  ...HOURS,
  id: 'fuite',
  headline: { fr: 'Pas d’eau rue du Four', en: 'No water in rue du Four' },
  severity: 'moderate',
  affects: ['fournil', 'org:chorale'],
  web: 'https://www.saint-parvis.example/eau',
};

/** Alerts that name an entry and who answers for another. */
export const affected = {
  ...feed(bakery, garage, { ...choir, provider: 'org:chorale' }),
  'parvis.json': {
    ...(all['parvis.json'] as object),
    alerts: { url: 'alerts.json' },
  },
  'alerts.json': { parvis: '1.0', items: [closed, { ...closed, id: 'fini', expires: at(-1) }] },
};

async function untilNoticed(element: HTMLElement): Promise<void> {
  await until(() => element.shadowRoot!.querySelector('li .notice'));
}

/** Search and filters have come, and the list says what they leave. */
async function untilListed(element: HTMLElement): Promise<void> {
  await until(() => element.shadowRoot!.querySelector('[aria-pressed="true"].chip:not(.types *)'));
  await until(() => element.shadowRoot!.querySelector('#count'));
}

/** Opens the filters, and waits until they have come. */
async function openPanel(element: HTMLElement): Promise<void> {
  element.shadowRoot!.querySelector<HTMLElement>('.panel summary')!.click();
  await until(() => element.shadowRoot!.querySelector('.panel fieldset'));
}

/** Presses "near me" where the device refuses, and waits for what is said then. */
async function askPosition(element: HTMLElement): Promise<void> {
  press(element, 'Près de moi');
  await until(() => element.shadowRoot!.querySelector('.near select'));
}

async function openMap(element: HTMLElement): Promise<void> {
  press(element, 'Carte');
  await until(() => element.shadowRoot!.querySelector('.map .marker'));
}

/** As a large town serves them, on two pages; the second one cannot be had. */
const inPages = {
  'parvis.json': {
    ...(all['parvis.json'] as object),
    showcase: { pages: ['1.json', '2.json'] },
  },
  '1.json': { parvis: '1.0', items: [bakery] },
};

export const states: Record<string, ElementState> = {
  everything: { documents: all },
  'as a grid': { documents: all, attributes: { layout: 'grid' } },
  'one kind only': { documents: all, attributes: { type: 'NGO Event' } },
  'filtered by kind': { documents: all, prepare: (element) => press(element, 'Commerces') },
  'a shop with a stall': { documents: feed(stallholder, { ...bakery, stops: stallholder.stops }) },
  'open now': {
    documents: feed(bakery, garage, choir, stall),
    prepare: async (element) => {
      press(element, 'Ouvert maintenant');
      await untilListed(element);
    },
  },
  'filters opened': { documents: choices, prepare: openPanel },
  'pictures not loaded': { documents: all, isSavingData: true },
  'near me, where nobody knows': { documents: choices, prepare: askPosition },
  'with the map': { documents: choices, prepare: openMap },
  'nothing found': {
    documents: all,
    attributes: { category: 'Musique' },
    prepare: async (element) => {
      press(element, 'Ouvert maintenant');
      await untilListed(element);
    },
  },
  'an entry opened': {
    documents: feed(bakery),
    prepare: (element) => openEntry(element, 'fournil'),
  },
  'events and courses only': {
    documents: feed(workshop, concert, bakery),
    attributes: { type: 'Event Course' },
  },
  'an event on several dates': { documents: feed(workshop, past) },
  'entries that an alert affects': { documents: affected, prepare: untilNoticed },
  'a part of the list cannot be had': { documents: inPages },
  'nothing published': { documents: feed(), fallback: 'Appelez la mairie.' },
  'waiting for the feed': { documents: {}, isPending: true },
  'the feed cannot be had': { documents: {}, fallback: 'Appelez la mairie.' },
  'in English': { documents: all, lang: 'en' },
  'from right to left': { documents: all, lang: 'ar', dir: 'rtl' },
  'words that do not break': {
    documents: feed({ ...bakery, name: 'a'.repeat(5000), description: 'b'.repeat(5000) }),
  },
};
