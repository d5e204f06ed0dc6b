import type { ServiceFinderStrings } from '../service-finder.js';

export const serviceFinder: ServiceFinderStrings = {
  label: 'Find a service',
  search: 'Search',
  themes: 'Or choose a theme',
  nearest: 'Nearest themes',
  lifeEvents: 'Or a moment of your life',
  list: 'My list',
  allServices: 'All services',
  empty: 'No service is published at the moment.',
  gone: 'This service is no longer listed.',
  more: 'Show more',
};
