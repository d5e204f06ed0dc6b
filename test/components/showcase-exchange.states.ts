import type { ElementState } from '../helpers/element-state.js';

const DAY = 86_400_000;
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

export const bakery = {
  id: 'fournil',
  name: { fr: 'Le Fournil des Tilleuls', en: 'Tilleuls Bakery' },
  type: 'LocalBusiness',
  category: [{ fr: 'Boulangerie', en: 'Bakery' }],
  telephone: '+33261911301',
  email: 'fournil@saint-parvis.example',
  quarter: { fr: 'Centre', en: 'Centre' },
  makesOffer: [
    { fr: 'Pain de la veille pour les associations', en: 'Day-old bread for associations' },
    {
      name: { fr: 'Un local partagé le lundi', en: 'A shared room on Mondays' },
      description: {
        fr: 'Trente mètres carrés, avec l’eau.',
        en: 'Thirty square metres with water.',
      },
      category: [{ fr: 'Locaux', en: 'Premises' }],
      validThrough: day(40),
    },
  ],
  seeks: [
    {
      name: { fr: 'Un apprenti boulanger', en: 'An apprentice baker' },
      category: [{ fr: 'Emploi et formation', en: 'Jobs and training' }],
    },
  ],
};

export const trainingCentre = {
  id: 'cfa',
  name: 'Centre de formation de la Vive',
  type: 'Organization',
  quarter: 'Gare',
  telephone: '+33261911302',
  makesOffer: [
    {
      name: { fr: 'Jeunes en alternance, dès janvier', en: 'Trainees from January' },
      category: [{ fr: 'Emploi et formation', en: 'Jobs and training' }],
      contactPoint: {
        name: { fr: 'Bureau des stages', en: 'Placements' },
        telephone: '+33261911309',
        email: 'stages@saint-parvis.example',
      },
    },
  ],
};

export const foodBank = {
  id: 'epicerie',
  name: 'L’Épicerie solidaire',
  type: 'NGO',
  quarter: { fr: 'Centre', en: 'Centre' },
  email: 'epicerie@saint-parvis.example',
  seeks: [
    {
      name: { fr: 'Un local pour stocker des denrées', en: 'A room to store food' },
      category: [{ fr: 'Locaux', en: 'Premises' }],
    },
    { fr: 'Du pain et des légumes', en: 'Bread and vegetables' },
    { name: { fr: 'Une camionnette', en: 'A van' }, validThrough: day(-1) },
  ],
};

/** Nobody to call but the town hall. */
const gardeners = {
  id: 'jardins',
  name: 'Les Jardins partagés',
  type: 'NGO',
  address: { addressLocality: 'Saint-Parvis' },
  seeks: [{ fr: 'Des palettes', en: 'Pallets' }],
};

/** A sole trader who has not agreed to be shown. */
export const plumber = {
  id: 'plombier',
  name: 'Jeanne Kermarrec',
  type: 'LocalBusiness',
  category: [{ fr: 'Plomberie', en: 'Plumbing' }],
  soleTrader: true,
  telephone: '+33639980001',
  seeks: [
    {
      name: { fr: 'Un local pour des outils', en: 'A room for tools' },
      contactPoint: { name: 'Jeanne Kermarrec', telephone: '+33639980001' },
    },
  ],
};

export const feedOf = (...showcase: unknown[]): Record<string, unknown> => ({
  'parvis.json': {
    parvis: '1.0',
    inLanguage: ['fr', 'en'],
    timezone: 'Europe/Paris',
    publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
    showcase,
  },
});

const all = feedOf(bakery, trainingCentre, foodBank, gardeners);

/** So many that lists have to be cut. */
export const many = feedOf(
  ...Array.from({ length: 30 }, (_, at) => ({
    ...bakery,
    id: `offer${at}`,
    makesOffer: [`Un local numéro ${at}`],
    seeks: undefined,
  })),
  foodBank,
);

export const states: Record<string, ElementState> = {
  'offers and needs': { documents: all },
  'nobody to call': { documents: feedOf(gardeners) },
  'a person who has not agreed to be shown': { documents: feedOf(plumber, bakery) },
  'only offers': { documents: feedOf(trainingCentre) },
  'no exchange at all': { documents: feedOf({ ...gardeners, seeks: [] }) },
  'in English': { documents: all, lang: 'en' },
  'from right to left': { documents: all, lang: 'ar', dir: 'rtl' },
  'words that do not break': {
    documents: feedOf(
      { ...bakery, name: 'a'.repeat(2000), makesOffer: [`Un local ${'b'.repeat(2000)}`] },
      { ...foodBank, email: `${'c'.repeat(300)}@saint-parvis.example` },
    ),
  },
};
