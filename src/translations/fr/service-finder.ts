import type { ServiceFinderStrings } from '../service-finder.js';

export const serviceFinder: ServiceFinderStrings = {
  label: 'Trouver un service',
  search: 'Chercher',
  themes: 'Ou choisissez un thème',
  nearest: 'Thèmes proches',
  lifeEvents: 'Ou un moment de votre vie',
  list: 'Ma liste',
  allServices: 'Tous les services',
  empty: 'Aucun service n’est publié pour le moment.',
  gone: 'Cette fiche n’existe plus.',
  more: 'Afficher plus',
};
