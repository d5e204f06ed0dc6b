import type { ShowcaseResultsStrings } from '../showcase-results.js';

export const showcaseResults: ShowcaseResultsStrings = {
  facets: {
    quarter: 'Neighbourhood',
    access: 'Access',
    payment: 'Payment accepted',
    language: 'Languages spoken',
    label: 'Labels',
    exchange: 'Helping each other',
  },
  access: {
    entrance: 'Step-free entrance',
    toilets: 'Accessible toilet',
    parking: 'Reserved parking space',
    hearing: 'Help with hearing',
    sight: 'Guidance for partially sighted people',
  },
  exchange: { offers: 'Offers something', seeks: 'Looks for something' },
  show: (count) => `See ${count} ${count === 1 ? 'address' : 'addresses'}`,
  sort: 'Sort by',
  orders: {
    fair: 'the day’s draw',
    date: 'date',
    name: 'name, A to Z',
    distance: 'distance',
  },
};
