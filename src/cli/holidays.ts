import Holidays from 'date-holidays';
import { UsageError } from './context.js';

/**
 * Parts of France with days of their own (Code du travail, L3133-1, L3134-13 and L3422-2), by the
 * library's name for them. Territories with a labour code of their own are not among them.
 */
const FRENCH_ZONES: Readonly<Record<string, string | undefined>> = {
  metropole: undefined,
  'alsace-moselle': '57',
  guadeloupe: 'GP',
  guyane: 'GF',
  martinique: 'MQ',
  mayotte: 'YT',
  'la-reunion': 'RE',
  'saint-barthelemy': 'BL',
  'saint-martin': 'MF',
  'saint-pierre-et-miquelon': undefined,
};

/** Where the library differs from the law: a local custom, and a day that moved in 2018. */
const CORRECTIONS: Readonly<Record<string, (day: string, rule: string) => string | undefined>> = {
  guadeloupe: (day, rule) => (rule === 'easter -2' ? undefined : day),
  martinique: (day, rule) => (rule === 'easter -2' ? undefined : day),
  'saint-martin': (day) => (day.endsWith('-05-27') ? day.replace('27', '28') : day),
};

/**
 * Public holidays as ISO days, in order.
 *
 * @param zone a part of France by its name, or the library's code of a part of another country
 * @throws UsageError for a country or zone that is not known
 */
export function publicHolidays(
  country: string,
  zone: string | undefined,
  years: readonly number[],
): string[] {
  const code = country.toUpperCase();
  const known = new Holidays();
  if (!Object.hasOwn(known.getCountries(), code)) throw new UsageError('unknown-country', country);
  const calendar = new Holidays(code, stateOf(code, zone, known) as string);
  const correct = CORRECTIONS[zone ?? ''] ?? ((day: string) => day);
  const days = years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .flatMap(({ date, rule }) => correct(date.slice(0, 10), rule) ?? []),
  );
  // Two of them may fall on one day, as Ascension and the first of May did in 2008.
  return [...new Set(days)].sort();
}

function stateOf(country: string, zone: string | undefined, known: Holidays): string | undefined {
  if (zone === undefined) return undefined;
  if (country === 'FR' && Object.hasOwn(FRENCH_ZONES, zone)) return FRENCH_ZONES[zone];
  const states = country === 'FR' ? {} : ((known.getStates(country) ?? {}) as object);
  if (Object.hasOwn(states, zone.toUpperCase())) return zone.toUpperCase();
  throw new UsageError('unknown-zone', zone);
}
