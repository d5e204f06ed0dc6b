// Lucide (ISC), https://lucide.dev, each drawn as one path.
/** layout-grid */
export const ALL_THEMES = 'M4 3h6v7H3V4zM14 3h7v7h-7zM14 14h7v7h-7zM3 14h7v7H3z';
/** bookmark */
export const KEPT_LIST =
  'M17 3a2 2 0 0 1 2 2v15a1 1 0 0 1-1.5.9L13 18.3a2 2 0 0 0-2 0l-4.5 2.6A1 1 0 0 1 5 20V5a2 2 0 0 1 2-2z';
/** house */
export const HOUSE =
  'M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .7-1.5l7-6a2 2 0 0 1 2.6 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z';
/** users */
export const PEOPLE =
  'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.1a4 4 0 0 1 0 7.8M22 21v-2a4 4 0 0 0-3-3.9M9 3a4 4 0 1 0 0 8 4 4 0 1 0 0-8';
/** banknote */
export const MONEY =
  'M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM12 10a2 2 0 1 0 0 4 2 2 0 1 0 0-4M6 12h.01M18 12h.01';
/** landmark */
const PUBLIC_BUILDING =
  'M6 18v-7M10 18v-7M14 18v-7M18 18v-7M3 22h18M11 2.2a2 2 0 0 1 1.8 0l7.8 3.9A.5.5 0 0 1 20.5 7h-17a.5.5 0 0 1-.2-.9z';

/** Towns name their categories freely: the first of these words that one contains decides. */
const THEMES: readonly (readonly [words: RegExp, path: string])[] = [
  // Moments of life come first: « J’attends un enfant » is no school. baby
  [
    /attend|naiss|bebe|baby|birth/,
    'M10 16a4 4 0 0 0 4 0M15 12h.01M9 12h.01M19.4 6.8a9 9 0 0 1 1.4 3.4 2 2 0 0 1 0 3.6 9 9 0 0 1-17.6 0 2 2 0 0 1 0-3.6A9 9 0 0 1 12 3c2 0 3.5 1.1 3.5 2.5S14.6 8 13.5 8c-.8 0-1.5-.4-1.5-1',
  ],
  // truck
  [
    /menag|installe|moving|move/,
    'M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2M15 18H9M19 18h2a1 1 0 0 0 1-1v-3.7a1 1 0 0 0-.2-.6l-3.5-4.3a1 1 0 0 0-.8-.4H14M17 16a2 2 0 1 0 0 4 2 2 0 1 0 0-4M7 16a2 2 0 1 0 0 4 2 2 0 1 0 0-4',
  ],
  // gem
  [
    /mari|pacs|wedding/,
    'M10.5 3 8 9l4 13 4-13-2.5-6M17 3a2 2 0 0 1 1.6.8l3 4a2 2 0 0 1 0 2.4l-8 11a2 2 0 0 1-3.2 0l-8-11a2 2 0 0 1 0-2.4l3-4A2 2 0 0 1 7 3zM2 9h20',
  ],
  // flower-2
  [
    /dece|deuil|mort\b|death|died/,
    'M12 5a3 3 0 1 1 3 3M12 5a3 3 0 1 0-3 3M9 8a3 3 0 1 0 3 3M15 8a3 3 0 1 1-3 3M12 11v11c4.2 0 7-1.7 7-5-4.2 0-7 1.7-7 5-4.2 0-7-1.7-7-5 4.2 0 7 1.7 7 5',
  ],
  // id-card
  [
    /papier|ident|citoyen|elect|passport/,
    'M13 19a4 4 0 0 0-8 0M16 10h2M16 14h2M9 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
  ],
  [/famil|civil|vieill|retrait|aine|senior/, PEOPLE],
  // graduation-cap
  [
    /ecole|enfan|scolaire|jeun|school|child/,
    'M21.4 11a1 1 0 0 0 0-1.9l-8.6-3.9a2 2 0 0 0-1.6 0L2.6 9a1 1 0 0 0 0 1.9l8.6 3.9a2 2 0 0 0 1.6 0zM22 10v6M6 12.5V16a6 3 0 0 0 12 0v-3.5',
  ],
  [/logement|habit|urban|hous/, HOUSE],
  // trash-2
  [
    /dechet|\beau|propre|environ|waste|water/,
    'M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2',
  ],
  // heart
  [
    /aide|solidar|social|handicap|sante|soin|health/,
    'M2 9.5a5.5 5.5 0 0 1 9.6-3.7.6.6 0 0 0 .8 0A5.5 5.5 0 0 1 22 9.5c0 2.3-1.5 4-3 5.5l-5.5 5.3a2 2 0 0 1-3 0L5 15c-1.5-1.5-3-3.2-3-5.5',
  ],
  // signpost
  [
    /\brue|voirie|cadre|transport|deplac|street/,
    'M12 13v8M12 3v3M2.4 10.4a1.2 1.2 0 0 1 0-1.8l2-2A2 2 0 0 1 5.8 6h12.4a2 2 0 0 1 1.4.6l2 2a1.2 1.2 0 0 1 0 1.8l-2 2a2 2 0 0 1-1.4.6H5.8a2 2 0 0 1-1.4-.6z',
  ],
  // ticket
  [
    /cultur|sport|loisir|tourism|leisure/,
    'M2 9a3 3 0 0 1 0 6v2a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-2a3 3 0 0 1 0-6V7a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2zM13 5v2M13 11v2M13 17v2',
  ],
  // shopping-bag
  [
    /associat|commerc|entrepr|business/,
    'M16 10a4 4 0 0 1-8 0M3 6h18M3.4 5.5a2 2 0 0 0-.4 1.2V20a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6.7a2 2 0 0 0-.4-1.2l-2-2.7A2 2 0 0 0 17 2H7a2 2 0 0 0-1.6.8z',
  ],
  // monitor
  [
    /internet|numeri|emploi|travail|digital|job/,
    'M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 21h8M12 17v4',
  ],
  [/impot|financ|tresor|\btax|argent/, MONEY],
  // shield
  [
    /justice|police|secur|tribunal|gendarm/,
    'M20 13c0 5-3.5 7.5-7.7 9a1 1 0 0 1-.6 0C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.2-2.7a1.2 1.2 0 0 1 1.6 0C14.5 3.8 17 5 19 5a1 1 0 0 1 1 1z',
  ],
];

/** A pictogram for a category, by its words in any language; a public building for the others. */
export function themeIcon(words: readonly string[]): string {
  const folded = words.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return THEMES.find(([pattern]) => pattern.test(folded))?.[1] ?? PUBLIC_BUILDING;
}
