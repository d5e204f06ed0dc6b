/** French and English, as the feed's texts. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** By `phenomenon_id` (Météo-France, « Descriptif technique vigilance métropole »). */
export const PHENOMENA: Readonly<Record<string, Words>> = {
  1: { fr: 'vent violent', en: 'strong wind' },
  2: { fr: 'pluie et inondation', en: 'rain and flooding' },
  3: { fr: 'orages', en: 'thunderstorms' },
  4: { fr: 'crues', en: 'river floods' },
  5: { fr: 'neige et verglas', en: 'snow and ice' },
  6: { fr: 'canicule', en: 'heatwave' },
  7: { fr: 'grand froid', en: 'extreme cold' },
  8: { fr: 'avalanches', en: 'avalanches' },
  9: { fr: 'vagues et submersion', en: 'waves and coastal flooding' },
};

/** By `color_id`; severities as MeteoAlarm, Europe's common map, has them for the same colours. */
export const COLORS: Readonly<Record<number, Words & { readonly severity: string }>> = {
  2: { fr: 'jaune', en: 'yellow', severity: 'moderate' },
  3: { fr: 'orange', en: 'orange', severity: 'severe' },
  4: { fr: 'rouge', en: 'red', severity: 'extreme' },
};
export const GREEN = 1;

/** Of mainland France and Corsica (INSEE, Code officiel géographique). */
const DEPARTMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '01 Ain|02 Aisne|03 Allier|04 Alpes-de-Haute-Provence|05 Hautes-Alpes|06 Alpes-Maritimes|07 Ardèche|' +
    '08 Ardennes|09 Ariège|10 Aube|11 Aude|12 Aveyron|13 Bouches-du-Rhône|14 Calvados|15 Cantal|' +
    '16 Charente|17 Charente-Maritime|18 Cher|19 Corrèze|2A Corse-du-Sud|2B Haute-Corse|21 Côte-d’Or|' +
    '22 Côtes-d’Armor|23 Creuse|24 Dordogne|25 Doubs|26 Drôme|27 Eure|28 Eure-et-Loir|29 Finistère|' +
    '30 Gard|31 Haute-Garonne|32 Gers|33 Gironde|34 Hérault|35 Ille-et-Vilaine|36 Indre|' +
    '37 Indre-et-Loire|38 Isère|39 Jura|40 Landes|41 Loir-et-Cher|42 Loire|43 Haute-Loire|' +
    '44 Loire-Atlantique|45 Loiret|46 Lot|47 Lot-et-Garonne|48 Lozère|49 Maine-et-Loire|50 Manche|' +
    '51 Marne|52 Haute-Marne|53 Mayenne|54 Meurthe-et-Moselle|55 Meuse|56 Morbihan|57 Moselle|' +
    '58 Nièvre|59 Nord|60 Oise|61 Orne|62 Pas-de-Calais|63 Puy-de-Dôme|64 Pyrénées-Atlantiques|' +
    '65 Hautes-Pyrénées|66 Pyrénées-Orientales|67 Bas-Rhin|68 Haut-Rhin|69 Rhône|70 Haute-Saône|' +
    '71 Saône-et-Loire|72 Sarthe|73 Savoie|74 Haute-Savoie|75 Paris|76 Seine-Maritime|' +
    '77 Seine-et-Marne|78 Yvelines|79 Deux-Sèvres|80 Somme|81 Tarn|82 Tarn-et-Garonne|83 Var|' +
    '84 Vaucluse|85 Vendée|86 Vienne|87 Haute-Vienne|88 Vosges|89 Yonne|90 Territoire de Belfort|' +
    '91 Essonne|92 Hauts-de-Seine|93 Seine-Saint-Denis|94 Val-de-Marne|95 Val-d’Oise|99 Andorre'
  )
    .split('|')
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);

/** "35" → Ille-et-Vilaine, "3510" → its coast; `undefined` for regions and the whole country. */
export function domainName(domain: string): Words | undefined {
  const [, code, coast] = /^(\d\d|2[AB])(10)?$/.exec(domain) ?? [];
  const name = code && Object.hasOwn(DEPARTMENTS, code) ? DEPARTMENTS[code] : undefined;
  if (!name) return undefined;
  return coast ? { fr: `Littoral\u00a0: ${name}`, en: `Coast: ${name}` } : { fr: name, en: name };
}
