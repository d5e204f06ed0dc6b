import { Cursor } from './cursor.js';
import type { Rule, SpecialHours, StructuredHours } from './model.js';
import { WEEKDAYS } from './parse-days.js';
import { parseRule } from './parse-hours.js';

/** Layers: plain < dates (the shorter the higher) < public holidays < special hours. */
const PLAIN = 1;
const DATED = 1e6;
const HOLIDAY = DATED - 20;
const SPECIAL = 2e6;
const FOREVER = DATED / 2;

/** `YYYY-MM-DD` of a date that may carry a time. */
const dateOf = (date: string): string => date.replace(/T.*/, '');

const datesText = ({ date, validFrom = date, validThrough = date }: SpecialHours): string =>
  (validFrom ?? validThrough) === undefined
    ? ''
    : `${dateOf(validFrom ?? '1000-01-01')}-${dateOf(validThrough ?? '9999-12-31')}`;

/** "https://schema.org/Monday", "Monday" and "Mo" as "Mo"; what is none of these stays unreadable. */
const dayText = (name: string, nth: StructuredHours['nth']): string =>
  name
    .replace(/^.*[/#:]/, '')
    .replace(/^PublicHolidays$/i, 'PH')
    .replace(/^([MTWFS][a-z])[a-z]+day$/i, '$1')
    .replace(/^$/, '?') + (nth === undefined ? '' : `[${nth}]`);

const WEEKDAY = new RegExp(`^(${WEEKDAYS.join('|')})(\\[|$)`, 'i');

/**
 * An entry without days is for every day; one with an empty list is for days that nobody knows.
 * Weekdays are read at once, unless a holiday is among them, which is stronger than they are.
 */
function daysText({ dayOfWeek, nth }: StructuredHours): string[] {
  if (dayOfWeek === undefined) return [''];
  const names = (dayOfWeek.length ? [dayOfWeek].flat() : ['']).map((name) => dayText(name, nth));
  if (names.every((name) => WEEKDAY.test(name))) return [names.join()];
  return names;
}

/**
 * Closed without `opens` (schema.org), and from 00:00 to 00:00 (Google's convention for a closed
 * day). Seconds of :00 are left out.
 */
function timesText({
  opens,
  closes,
  closed,
  byAppointment,
}: SpecialHours & StructuredHours): string {
  const [from, to] = [opens, closes].map((time) => time?.replace(/^(\d\d?:\d\d):00$/, '$1'));
  if (closed || (from === '00:00' && to === from)) return 'off';
  if (from !== undefined) return `${from}-${to}`;
  return byAppointment || closed === false ? 'unknown' : 'off';
}

/** Written out in the grammar of text, so that there is one reader; undefined if that cannot be read. */
function readEntry(
  text: string,
  base: number,
  { note, byAppointment }: Pick<StructuredHours, 'note' | 'byAppointment'>,
): Rule | undefined {
  const cursor = new Cursor(text);
  const rule = parseRule(cursor, PLAIN);
  if (!rule || !cursor.isDone()) return undefined;
  const [range] = rule.dates ?? [];
  const dated = range && base - Math.min(range.to - range.from, FOREVER);
  const layer = dated ?? (rule.holidays ? HOLIDAY : PLAIN);
  return { ...rule, kind: byAppointment ? 'by-appointment' : rule.kind, layer, note };
}

/** All or nothing, since half of the hours would be a guess; closures last within their layer. */
const inOrder = (rules: (Rule | undefined)[]): Rule[] | undefined =>
  rules.every((rule) => rule !== undefined)
    ? rules.sort((a, b) => a.layer - b.layer || Number(a.kind === 'off') - Number(b.kind === 'off'))
    : undefined;

/** Undefined as soon as one entry cannot be read. */
export const structuredRules = (entries: readonly StructuredHours[]): Rule[] | undefined =>
  inOrder(
    entries.flatMap((entry) => {
      const [dates, times] = [datesText(entry), timesText(entry)];
      return daysText(entry).map((days) => readEntry(`${dates} ${days} ${times}`, DATED, entry));
    }),
  );

/** Undefined as soon as one date cannot be read, as it may be any; hours that cannot are unknown. */
export const specialRules = (entries: readonly SpecialHours[]): Rule[] | undefined =>
  inOrder(
    entries.map((entry) => {
      const [dates, { note }] = [datesText(entry), entry];
      return dates
        ? (readEntry(`${dates} ${timesText(entry)}`, SPECIAL, { note }) ??
            readEntry(`${dates} unknown`, SPECIAL, { note }))
        : undefined;
    }),
  );
