import type { Preset } from '../presets.js';

/** Équipements collectifs publics, Socle commun des données locales (OpenDataFrance), v0.1.5. */
export const scdlEquipements: Preset = {
  headers: ['EQUIP_UID', 'EQUIP_TYPE', 'EQUIP_NOM'],
  mapping: {
    section: 'showcase',
    language: 'fr',
    fields: {
      id: 'EQUIP_UID',
      name: 'EQUIP_NOM',
      type: { value: 'CivicStructure' },
      category: { column: 'EQUIP_TYPE', list: false },
      keywords: { column: 'EQUIP_THEME', list: false },
      'address.streetAddress': { all: ['ADR_NUMERO', 'ADR_NOMVOIE'] },
      'address.postalCode': 'ADR_CODEPOSTAL',
      'address.addressLocality': 'ADR_COMMUNE',
      'geo.latitude': 'EQUIP_LAT',
      'geo.longitude': 'EQUIP_LONG',
      openingHours: 'EQUIP_OUVERTURE',
      telephone: 'EQUIP_TEL',
      email: 'EQUIP_EMAIL',
      url: 'EQUIP_WEB',
      'provider.name': 'COLL_NOM',
    },
  },
};
