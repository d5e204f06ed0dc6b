import type { FindingCode } from '../finding.js';
import type { SyntaxProblem } from '../json-syntax.js';

export type Arg = string | number | undefined;
/** What a sentence is filled with; lists are asked for by `wordsOf` and `countsOf`. */
export type Args = Readonly<Record<string, Arg>>;

export function wordsOf(args: Args): readonly string[] {
  return args['words'] as unknown as readonly string[];
}

/** "contact_fax (508), siret (12)" */
export function countsOf(args: Args): string {
  const fields = args['fields'] as unknown as Readonly<Record<string, number>>;
  return Object.entries(fields)
    .map(([name, count]) => `${name} (${count})`)
    .join(', ');
}

/** What is wrong, and what to write or do instead; each a whole sentence. */
export type Advice = readonly [wrong: string, remedy: string];

/** All that can be said of documents, in one language. A code without a sentence is a type error. */
export interface Sentences {
  readonly severity: Readonly<Record<'error' | 'warning' | 'hint', string>>;
  readonly advice: Readonly<Record<FindingCode, (args: Args) => Advice>>;
  readonly syntax: Readonly<Record<SyntaxProblem, (found: string) => Advice>>;
  /** `« words »` or `“words”`. */
  quote(words: string): string;
  /** Before what is to be written instead. */
  readonly arrow: string;
}

/** How a field is written, for those who have left it out. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  parvis: '"parvis": "1.0"',
  publisher: '"publisher": {"name": "Ville de Saint-Parvis"}',
  id: '"id": "carte-identite"',
  name: '"name": "Carte d’identité"',
  headline: '"headline": "Coupure d’eau rue du Pont"',
  severity: '"severity": "moderate"',
  sent: '"sent": "2026-11-22T09:00:00+01:00"',
  expires: '"expires": "2026-11-24T18:00:00+01:00"',
  choices: '"choices": [{"id": "oui", "name": "Oui"}, {"id": "non", "name": "Non"}]',
  endTime: '"endTime": "2026-12-31T18:00:00+01:00"',
  type: '"type": "LocalBusiness"',
  url: '"url": "https://www.saint-parvis.fr"',
  latitude: '"latitude": 48.1147',
  longitude: '"longitude": -1.6794',
  inLanguage: '"inLanguage": ["fr"]',
  timezone: '"timezone": "Europe/Paris"',
  openingHours: '"openingHours": "Mo-Fr 09:00-12:00,13:30-17:30; Sa 10:00-12:00"',
  tiles: '"tiles": "https://tuiles.saint-parvis.fr/{z}/{x}/{y}.png"',
  dateTime: '2026-11-22T09:00:00+01:00',
  date: '2026-11-22',
  duration: 'P1Y',
};

/** `31/12/2026` as the feed writes it: `2026-12-31`; `undefined` for what is no French date. */
export function isoDate(value: Arg): string | undefined {
  const [, day, month, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(`${value}`) ?? [];
  if (!year || Number(month) > 12 || Number(day) > 31) return undefined;
  return [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-');
}

export function exampleOf(field: Arg): string {
  return EXAMPLES[`${field}`] ?? `"${field}": "…"`;
}
