import type { ShowcaseBoardStrings } from '../showcase-board.js';

export const showcaseBoard: ShowcaseBoardStrings = {
  open: 'Imprimer une liste à afficher',
  type: 'Type',
  allTypes: 'Tous les types',
  quarter: 'Quartier',
  allQuarters: 'Toute la commune',
  largePrint: 'Grands caractères',
  print: 'Imprimer',
  count: (count) =>
    count > 1 ? `${count}\u00a0adresses à imprimer` : `${count}\u00a0adresse à imprimer`,
  none: 'Aucune adresse avec ces choix.',
  addresses: 'Adresses utiles',
  inQuarter: (title, quarter) =>
    `${title}, ${/^quartier/i.test(quarter) ? quarter : `quartier ${quarter}`}`,
  otherQuarters: 'Ailleurs',
  dataOf: (date) => `Informations du ${date}`,
  publishedBy: (name) => `Liste publiée par ${name}`,
  report: 'Une erreur\u202f? Appelez le',
  sources: 'Sources\u00a0:',
  underLicense: (name, license) => `${name} (licence\u00a0: ${license})`,
  unconfirmedSince: (date) => `Non confirmé depuis le ${date}`,
  noPhone: 'Pas de téléphone',
  everyDay: 'tous les jours',
  byDate: 'selon la date',
  schoolHolidays: 'vacances scolaires',
  dayRange: (first, last) => `${first} à ${last}`,
  dayHours: (days, hours) => `${days}\u00a0: ${hours}`,
  stop: (place, hours) => `${place}, ${hours}`,
};
