import type { ElementState } from '../helpers/element-state.js';

/** A state of the showcase in which one entry is opened. */
export interface EntryState extends ElementState {
  /** Id of the entry. */
  readonly entry: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const bakery = {
  id: 'fournil',
  name: { fr: 'Le Fournil des Tilleuls', en: 'Tilleuls Bakery' },
  type: 'LocalBusiness',
  category: [{ fr: 'Boulangerie', en: 'Bakery' }],
  summary: { fr: 'Pain au levain, cuit sur place.', en: 'Sourdough bread, baked here.' },
  description: {
    fr: 'Le four est allumé à quatre heures.\n\nLe pain de la veille est vendu à moitié prix.',
    en: 'The oven is lit at four.',
  },
  openingHours: 'Tu-Sa 07:00-13:00,15:30-19:00; Su 07:00-13:00; PH off',
  telephone: '+33261911301',
  email: 'bonjour@fournil.example',
  url: 'https://fournil.example/',
  address: {
    streetAddress: '4, rue du Four',
    postalCode: '35099',
    addressLocality: 'Saint-Parvis',
  },
  geo: { latitude: 48.1, longitude: -1.5 },
  quarter: 'Centre',
  image: [{ url: '/images/showcase/boulangerie.svg', alt: 'Une boulangerie', creditText: 'Ville' }],
  accessibility: ['Une marche à l’entrée, rampe sur demande.', 'Toilettes adaptées.'],
  paymentAccepted: ['Espèces', 'Carte', 'Chèque'],
  delivery: 'À vélo dans le bourg, le samedi matin.',
  knowsLanguage: ['fr', 'en', 'br'],
  hasCertification: ['Agriculture biologique'],
  makesOffer: [
    'Un local à partager le lundi',
    {
      name: 'Four libre la nuit',
      description: 'Pour un autre artisan.',
      contactPoint: { telephone: '+33612345678' },
    },
  ],
  seeks: ['Un apprenti'],
  provider: 'org:artisans',
  isRelatedTo: ['chorale'],
};

export const plumber = {
  id: 'plombier',
  name: 'Jeanne Kermarrec',
  type: 'LocalBusiness',
  category: ['Plomberie'],
  soleTrader: true,
  consent: false,
  openingHours: 'Mo-Fr 08:00-18:00',
  telephone: '+33612345678',
  email: 'jeanne@kermarrec.example',
  url: 'https://kermarrec.example/',
  address: {
    streetAddress: '12, rue du Puits',
    postalCode: '35099',
    addressLocality: 'Saint-Parvis',
  },
  geo: { latitude: 48.1, longitude: -1.5 },
  source: {
    name: 'Annuaire des entreprises',
    url: 'https://annuaire.example/jeanne-kermarrec',
    license: 'https://www.etalab.example/licence-ouverte-v2.0',
  },
};

const stop = (name: string, openingHours: string, more: object = {}): object => ({
  name,
  openingHours,
  address: { streetAddress: name, postalCode: '35099', addressLocality: 'Saint-Parvis' },
  ...more,
});

/** Comes to three places of the town, and every other week to a fourth. */
export const fishmonger = {
  id: 'poisson',
  name: 'La Marée bleue',
  type: 'LocalBusiness',
  category: ['Poissonnerie'],
  telephone: '+33612121212',
  paymentAccepted: ['Espèces', 'Carte'],
  stops: [
    stop('Place de l’Église', 'Sa 08:00-13:00', { geo: { latitude: 48.1, longitude: -1.5 } }),
    { place: 'lieu:halles', openingHours: 'Tu,Th 08:00-12:30; We off' },
    stop('Parking de la gare', 'Th 16:30-19:00; Fr 16:30-19:00'),
    stop('Hameau de la Lande', 'Su[1] 09:00-12:00'),
    { name: 'Marché de Noël', openingHoursText: 'En décembre, selon le programme' },
  ],
};

/** A door of its own, shut for good, and a stall that is always there. */
const stallholder = {
  ...bakery,
  openingHours: 'off',
  stops: [stop('Marché', '24/7')],
};

export const market = {
  id: 'marche',
  name: 'Marché du samedi',
  type: 'Market',
  category: ['Alimentation'],
  openingHours: 'Sa 08:00-13:00',
  place: 'lieu:halles',
  description: 'Quarante exposants, dont dix de la commune.',
};

export const choir = {
  id: 'chorale',
  name: 'Chorale de la Vive',
  type: 'NGO',
  category: ['Musique'],
  contactPoint: [
    { name: 'Nadia, présidente', telephone: '+33261911310', availableLanguage: ['fr', 'ar'] },
  ],
  membership: 'Venez un mardi à 19 h à la salle des fêtes. Deux séances d’essai sont offertes.',
  offers: [
    { name: 'Adulte', price: 40, priceCurrency: 'EUR' },
    { name: 'Moins de 18 ans', price: 0 },
  ],
  place: 'lieu:salle',
  seeks: ['Un pianiste'],
};

export const digitalHelp = {
  id: 'conseil',
  name: 'Conseiller numérique',
  type: 'Organization',
  category: ['Aide à domicile'],
  audience: ['Tout le monde', 'Personnes âgées'],
  contactPoint: [
    { name: 'Accueil', telephone: '+33261911320', availableLanguage: ['fr', 'en'] },
    { name: 'Rendez-vous', url: 'https://rdv.example/', email: 'aide@example.fr' },
  ],
  isAccessibleForFree: true,
  provider: 'org:france-services',
  place: 'lieu:halles',
};

export const washHouse = {
  id: 'lavoir',
  name: { fr: 'Lavoir des Rives', 'fr-simple': 'Le lavoir', en: 'Les Rives wash house' },
  type: 'LandmarksOrHistoricalBuildings',
  category: [{ fr: 'Patrimoine', en: 'Heritage' }],
  openingHours: '24/7',
  story: {
    fr: 'Quarante femmes y lavaient à genoux.\n\nLa charpente est de 1868.',
    'fr-simple': 'Ici, des femmes lavaient le linge.',
    en: 'Forty women knelt here to wash.',
  },
  visit: { fr: 'Visite libre. Six marches.', en: 'Open to all. Six steps.' },
  audio: {
    url: '/audio/lavoir.mp3',
    name: 'Une lavandière raconte',
    transcript: 'On venait le lundi.\n\nL’eau était froide.',
  },
  isAccessibleForFree: true,
  geo: { latitude: 48.09, longitude: -1.49 },
  image: [{ url: '/images/showcase/lavoir.svg', alt: '', creditText: 'Ville' }],
};

export const root = {
  parvis: '1.0',
  inLanguage: ['fr', 'fr-simple', 'en', 'ar'],
  timezone: 'Europe/Paris',
  calendars: { PH: ['2026-12-25', '2027-01-01', '2027-12-25', '2028-12-25'] },
  publisher: {
    id: 'org:mairie',
    name: 'Ville de Saint-Parvis',
    telephone: '+33261910000',
    email: 'mairie@saint-parvis.example',
  },
  organizations: [
    { id: 'org:artisans', name: 'Union des artisans', telephone: '+33261911399' },
    {
      id: 'org:france-services',
      name: 'France services',
      telephone: '+33261911398',
      email: 'contact@services.example',
    },
  ],
  places: [
    {
      id: 'lieu:halles',
      name: 'Halles du Four',
      address: {
        streetAddress: '1, place du Four',
        postalCode: '35099',
        addressLocality: 'Saint-Parvis',
      },
      geo: { latitude: 48.101, longitude: -1.501 },
      accessibility: ['Entrée de plain-pied'],
    },
    {
      id: 'lieu:salle',
      name: 'Salle des fêtes',
      address: {
        streetAddress: '3, rue des Écoles',
        postalCode: '35099',
        addressLocality: 'Saint-Parvis',
      },
      geo: { latitude: 48.102, longitude: -1.502 },
    },
  ],
};

/** The states in which an entry is opened. @param now ms: dates are told from there */
export function entryStates(now: number): Record<string, EntryState> {
  const at = (time: number): string => new Date(now + time).toISOString();
  const day = (days: number): string => at(days * DAY).slice(0, 10);
  const concert = {
    id: 'concert',
    name: { fr: 'Concert d’hiver', en: 'Winter concert' },
    type: 'Event',
    category: ['Musique'],
    startDate: `${day(1)}T20:00`,
    endDate: `${day(1)}T22:30`,
    place: 'lieu:salle',
    description: 'Chants de Noël.',
    offers: [
      { name: 'Plein tarif', price: 8, priceCurrency: 'EUR', url: 'https://billets.example/' },
      { name: 'Enfants', price: 4.5, priceCurrency: 'EUR' },
    ],
    telephone: '+33261911310',
    provider: { name: 'Chorale de la Vive' },
  };
  const course = {
    id: 'cours',
    name: 'Premiers pas sur l’ordinateur',
    type: 'Course',
    category: ['Apprendre'],
    startDate: `${day(10)}T14:00`,
    endDate: `${day(52)}T16:00`,
    audience: ['Débutants'],
    coursePrerequisites: 'Aucun niveau n’est demandé. Il faut savoir lire.',
    offers: [{ price: 72, priceCurrency: 'EUR' }],
    funding: 'Le CCAS peut payer la moitié. Demandez à la mairie.',
    registration: {
      description: 'Dix places.',
      url: 'https://inscription.example/',
      deadline: day(5),
    },
    place: 'lieu:halles',
    provider: 'org:france-services',
  };
  const all = [
    ...[bakery, plumber, fishmonger, market, choir, digitalHelp, washHouse, concert, course],
  ];
  const feed = (...items: { readonly id: string }[]): Record<string, unknown> => ({
    'parvis.json': { ...root, showcase: { url: 'showcase.json' } },
    'showcase.json': {
      parvis: '1.0',
      items: [...items, ...all.filter(({ id }) => !items.some((one) => one.id === id))],
    },
  });
  const state = (item: { readonly id: string }, more: Partial<EntryState> = {}): EntryState => ({
    documents: feed(item),
    entry: item.id,
    ...more,
  });
  const evenings = [8, 15, 22, 29, 36, 43, 50, 57, 64, 71].map((days) => ({
    startDate: `${day(days)}T20:00`,
    endDate: `${day(days)}T22:30`,
  }));
  return {
    'a shop': state(bakery),
    'a shop of which only the name is known': state({
      ...{ id: 'rien', name: 'Au coin', type: 'LocalBusiness' },
    }),
    'a shop not confirmed in time': state({
      ...bakery,
      lastReviewed: day(-500),
      reviewInterval: 'P1Y',
    } as never),
    'a shop from OpenStreetMap': state({
      ...bakery,
      provider: undefined,
      lastReviewed: day(-20),
      source: {
        name: 'OpenStreetMap contributors',
        url: 'https://www.openstreetmap.org/node/1',
        license: 'https://opendatacommons.org/licenses/odbl/1-0/',
      },
    } as never),
    'a person who does not want to be shown': state(plumber),
    'a market': state(market),
    'a shop with a stall': state(stallholder),
    'a trader on rounds': state(fishmonger),
    'an association': state(choir),
    'a course': state(course),
    'a course that nobody can join any more': state({
      ...course,
      registration: { ...course.registration, deadline: day(-2) },
    } as never),
    'an event': state(concert),
    'an event on many dates': state({ ...concert, subEvent: evenings } as never),
    'an event that is on': state({
      ...concert,
      startDate: day(-3),
      endDate: day(20),
      offers: undefined,
      isAccessibleForFree: true,
    } as never),
    'an event cancelled': state({ ...concert, eventStatus: 'EventCancelled' } as never),
    'an event postponed': state({ ...concert, eventStatus: 'EventPostponed' } as never),
    'an event on another date': state({ ...concert, eventStatus: 'EventRescheduled' } as never),
    'old stones': state(washHouse),
    'somebody who helps': state(digitalHelp),
    'somebody of another kind': state({
      id: 'radio',
      name: 'Radio Vive',
      type: 'RadioStation',
      url: 'https://radio.example/',
    } as never),
    'an entry that an alert affects': state(bakery, {
      documents: {
        ...feed(bakery),
        'parvis.json': {
          ...root,
          showcase: { url: 'showcase.json' },
          alerts: { url: 'alerts.json' },
        },
        'alerts.json': {
          parvis: '1.0',
          items: [
            {
              id: 'fuite',
              headline: { fr: 'Pas d’eau rue du Four', en: 'No water in rue du Four' },
              severity: 'moderate',
              // Whatever moment is shown, alerts hold by the device's own clock.
              sent: new Date(Date.now() - 2 * HOUR).toISOString(),
              expires: new Date(Date.now() + 20 * HOUR).toISOString(),
              affects: ['fournil'],
            },
          ],
        },
      },
    }),
    'in English': state(bakery, { lang: 'en' }),
    'an event in English': state(concert, { lang: 'en' }),
    'from right to left': state(fishmonger, { lang: 'ar', dir: 'rtl' }),
    'words that do not break': state({
      ...bakery,
      name: 'a'.repeat(300),
      description: 'b'.repeat(5000),
      address: { streetAddress: 'c'.repeat(300) },
    } as never),
  };
}
