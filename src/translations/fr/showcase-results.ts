import type { ShowcaseResultsStrings } from '../showcase-results.js';

export const showcaseResults: ShowcaseResultsStrings = {
  facets: {
    quarter: 'Quartier',
    access: 'Accès',
    payment: 'Paiement accepté',
    language: 'Langues parlées',
    label: 'Labels',
    exchange: 'Entraide',
  },
  access: {
    entrance: 'Entrée sans marche',
    toilets: 'Toilettes adaptées',
    parking: 'Place de parking réservée',
    hearing: 'Pour mieux entendre',
    sight: 'Repères pour les personnes malvoyantes',
  },
  exchange: { offers: 'Propose quelque chose', seeks: 'Cherche quelque chose' },
  show: (count) => (count > 1 ? `Voir les ${count}\u00a0adresses` : `Voir ${count}\u00a0adresse`),
  sort: 'Trier par',
  orders: {
    fair: 'tirage au sort du jour',
    date: 'date',
    name: 'nom, de A à Z',
    distance: 'distance',
  },
};
