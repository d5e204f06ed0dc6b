import type { Preset } from '../presets.js';
import { BELGIUM } from './belgium.js';

/** Patrimoine naturel ou matériel, FuturoCité (Wallonie), v0.1.0. */
export const futurocitePatrimoine: Preset = {
  headers: ['id', 'name', 'type', 'category', 'municipality', 'listed', 'access_description'],
  mapping: {
    section: 'showcase',
    language: 'fr',
    within: BELGIUM,
    fields: {
      id: 'id',
      name: 'name',
      type: { value: 'LandmarksOrHistoricalBuildings' },
      category: ['type', 'category'].map((column) => ({
        column,
        values: { Autre: null, '*': '{}' },
        list: false,
      })),
      description: {
        all: [
          'description',
          { column: 'listed', values: { oui: 'Patrimoine classé', non: null } },
          { column: 'listed_by', text: 'Classé par\u00a0: {}' },
          { column: 'public', values: { Public: null, Privé: 'Propriété privée', '*': null } },
        ],
        join: '\n\n',
      },
      image: 'picture',
      'address.streetAddress': { all: ['street_name', 'house_number'] },
      'address.addressLocality': 'municipality',
      'address.addressCountry': { value: 'BE' },
      geo: 'coordinates',
      contact: 'contact',
      accessibility: [
        {
          column: 'disabled_access',
          values: {
            oui: 'Accessible aux personnes à mobilité réduite',
            non: 'Non accessible aux personnes à mobilité réduite',
          },
        },
        { column: 'access_description', list: false },
      ],
      lastReviewed: 'last_modified_date',
    },
  },
};
