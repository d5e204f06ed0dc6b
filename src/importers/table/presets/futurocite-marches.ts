import type { Preset } from '../presets.js';
import { BELGIUM } from './belgium.js';

/** Marchés, FuturoCité (Wallonie), v0.1.0 and the headers of its example. */
export const futurociteMarches: Preset = {
  headers: ['id', 'name', 'municipality', 'schedule', 'covered'],
  mapping: {
    section: 'showcase',
    language: 'fr',
    within: BELGIUM,
    fields: {
      id: 'id',
      name: 'name',
      type: { value: 'Market' },
      category: { column: 'type', values: { Autre: null, '*': '{}' }, list: false },
      description: {
        all: [
          'description',
          'location_details',
          { column: 'covered', values: { oui: 'Marché couvert', non: 'Marché non couvert' } },
          { column: 'number_of_stalls', text: 'Environ {} échoppes' },
        ],
        join: '\n\n',
      },
      image: ['picture', 'pictures'],
      'address.streetAddress': { all: ['street_name', 'house_number'] },
      'address.addressLocality': 'municipality',
      'address.addressCountry': { value: 'BE' },
      geo: 'coordinates',
      contact: 'contact',
      'contactPoint.name': { value: 'Présentation détaillée' },
      'contactPoint.url': 'presentation_url',
      accessibility: {
        column: 'disabled_access',
        values: {
          oui: 'Accessible aux personnes à mobilité réduite',
          non: 'Non accessible aux personnes à mobilité réduite',
        },
      },
      openingHours: 'schedule',
      validFrom: ['begin_date', 'start_date'],
      validThrough: 'end_date',
      'provider.name': 'provider',
      lastReviewed: 'last_modified_date',
    },
  },
};
