import type { Service } from '../../feed/index.js';
import { zoneOffset } from '../../feed/zoned-time.js';
import { field, wordsOf } from '../json.js';
import { plainText } from '../plain-text.js';
import { readSpan, weekRule, type DayHours, type HoursReading } from './hours.js';

type StructuredHours = Exclude<
  NonNullable<NonNullable<Service['availableChannel']>[number]['openingHours']>,
  string
>[number];
type SpecialHours = NonNullable<
  NonNullable<Service['availableChannel']>[number]['specialOpeningHours']
>[number];

/** The hours of one service or place, out of HSDS's schedules. */
export interface SchedulesReading extends Omit<HoursReading, 'openingHours'> {
  readonly openingHours?: string | StructuredHours[];
  readonly specialOpeningHours?: SpecialHours[];
  /** What is said of hours that can be computed, for people. */
  readonly note?: string;
  /** Exceptions whose dates cannot be read, as they were written. */
  readonly unreadable: readonly string[];
}

/** One schedule that can be computed. */
interface Slot {
  readonly days: readonly number[];
  readonly span: string;
  readonly nth: readonly number[];
  readonly validFrom: string;
  readonly validThrough: string;
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ISO_DAY = /^\d{4}-\d\d-\d\d/;
/** Words that take something away from the hours beside them. */
const LIMITS =
  /\b(?:only|except|not|closed|unless|school|term|holidays?|vary|varies|appointment|seasonal|sauf|hors|uniquement|fermé|vacances|rendez-vous|selon)\b/i;
/** Rules of iCalendar that a week or an nth day of the month cannot say. */
const RARE = ['byweekno', 'bymonthday', 'byyearday', 'count'];

/**
 * Schedules of HSDS 1 to 3 and Open Referral UK as opening hours: by weekday, or by iCalendar's rules
 * (weekly, or the nth day of the month, with their season). When one of them cannot be computed, or
 * its words limit it, all of them stay in words.
 *
 * @param timeZone of the feed: a time with an offset means one hour of the clock only where that
 *   offset holds all year
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#schedule
 */
export function readSchedules(
  schedules: readonly unknown[],
  holidays: readonly unknown[],
  timeZone?: string,
): SchedulesReading {
  const { special, unreadable } = readExceptions(holidays, timeZone);
  const exceptions = special.length ? { specialOpeningHours: special } : {};
  if (!schedules.length) return { ...exceptions, unreadable };
  const said = [...new Set(schedules.flatMap((schedule) => remarksOf(schedule)))];
  const slots = schedules.map((schedule) => readSlot(schedule, timeZone));
  // An exception that cannot be read would leave a closed door "open".
  const isWhole =
    slots.every((slot) => slot !== undefined) && !said.some(isLimit) && !unreadable.length;
  const openingHours = isWhole ? hoursOf(slots) : undefined;
  const note = said.join('\n');
  if (openingHours) return { openingHours, ...exceptions, ...(note && { note }), unreadable };
  const words = said.length ? said : schedules.map(inWords).filter(Boolean);
  return { openingHoursText: words.join('\n'), isUnreadable: true, ...exceptions, unreadable };
}

function isLimit(text: string): boolean {
  return LIMITS.test(text);
}

function remarksOf(schedule: unknown): string[] {
  return ['description', 'notes']
    .map((name) => plainText(wordsOf(field(schedule, name))))
    .filter(Boolean);
}

function readSlot(schedule: unknown, timeZone: string | undefined): Slot | undefined {
  const words = (name: string): string => wordsOf(field(schedule, name));
  const [opens, closes] = ['opens_at', 'closes_at'].map((name) =>
    timeOf(words(name), words('timezone'), timeZone),
  );
  const span = opens && closes ? readSpan(opens, closes) : undefined;
  const days = readDays(words('weekday'), words('byday'), words('freq'));
  const interval = words('interval');
  if (!span || !days || RARE.some((name) => words(name)) || (interval && interval !== '1'))
    return undefined;
  const validFrom = words('valid_from') || words('dtstart');
  const validThrough = words('valid_to') || words('until');
  const isDated = [validFrom, validThrough].every((day) => !day || ISO_DAY.test(day));
  return isDated
    ? { ...days, span, validFrom: validFrom.slice(0, 10), validThrough: validThrough.slice(0, 10) }
    : undefined;
}

/** "Monday", "MO,TU" weekly, "1SA,-1FR" monthly. */
function readDays(
  weekday: string,
  byday: string,
  freq: string,
): Pick<Slot, 'days' | 'nth'> | undefined {
  if (weekday && !byday) {
    const day = NAMES.findIndex((name) => name.toLowerCase() === weekday.trim().toLowerCase());
    return day < 0 ? undefined : { days: [day], nth: [] };
  }
  const parts = byday.split(',').map((part) => /^([+-]?\d)?([A-Z]{2})$/.exec(part.trim()) ?? []);
  const days = parts.map(([, , code]) => CODES.indexOf(code ?? ''));
  const nth = parts.flatMap(([, number]) => (number ? [Number(number)] : []));
  if (days.includes(-1)) return undefined;
  if (/^weekly$/i.test(freq)) return nth.length ? undefined : { days, nth };
  // Each day of a monthly rule has its number, and all numbers are for the same days.
  const isMonthly = /^monthly$/i.test(freq) && nth.length === parts.length;
  const isSame = new Set(days).size === 1 || new Set(nth).size === 1;
  const isPossible = nth.every((number) => number === -1 || (number >= 1 && number <= 5));
  return isMonthly && isSame && isPossible
    ? { days: [...new Set(days)], nth: [...new Set(nth)] }
    : undefined;
}

/** "10:00", "9am", "4:00 PM", "09:00:00Z" → "09:00"; blank where the offset is not the clock's. */
function timeOf(text: string, timezone: string, timeZone: string | undefined): string {
  const [, hour, minute = '00', half, zone] =
    /^(\d\d?)(?::?([0-5]\d))?(?::[0-5]\d(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(
      text.trim(),
    ) ?? [];
  const offset = zone ?? timezone;
  if (!hour || (offset && !holdsAllYear(offset, timeZone))) return '';
  const number = Number(hour);
  if (half && (number < 1 || number > 12)) return '';
  const added = half ? (number % 12) + (/^p/i.test(half) ? 12 : 0) : number;
  return `${added}`.padStart(2, '0') + `:${minute}`;
}

function holdsAllYear(offset: string, timeZone: string | undefined): boolean {
  const [, sign = '+', hours = '0', minutes = '0'] =
    /^([+-])?(\d\d?)(?::?(\d\d))?$/.exec(offset.replace(/^Z$/i, '0')) ?? [];
  const ms = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const seasons = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
  try {
    return !!timeZone && seasons.every((instant) => zoneOffset(instant, timeZone) === ms);
  } catch {
    return false;
  }
}

/** A plain week as a rule that people can read; seasons and nth days in the structured form. */
function hoursOf(slots: readonly Slot[]): string | StructuredHours[] | undefined {
  const isPlain = slots.every(
    ({ nth, validFrom, validThrough }) => !nth.length && !validFrom && !validThrough,
  );
  if (isPlain) {
    const week = slots.flatMap(({ days, span }) =>
      days.map((day): DayHours => ({ day, spans: [span] })),
    );
    return weekRule(week);
  }
  return slots.map(({ days, span, nth, validFrom, validThrough }) => ({
    dayOfWeek: days.map((day) => NAMES[day]!),
    opens: span.slice(0, 5),
    closes: span.slice(6),
    ...(nth.length && { nth: [...nth] }),
    ...(validFrom && { validFrom }),
    ...(validThrough && { validThrough }),
  }));
}

function readExceptions(
  holidays: readonly unknown[],
  timeZone: string | undefined,
): { special: SpecialHours[]; unreadable: string[] } {
  const special: SpecialHours[] = [];
  const unreadable: string[] = [];
  for (const holiday of holidays) {
    const words = (name: string): string => wordsOf(field(holiday, name));
    const validFrom = words('start_date');
    const validThrough = words('end_date') || validFrom;
    const isClosed = /^(?:true|1|yes)$/i.test(words('closed'));
    const [opens, closes] = ['opens_at', 'closes_at'].map((name) =>
      timeOf(words(name), '', timeZone),
    );
    const isDated = [validFrom, validThrough].every((day) => /^\d{4}-\d\d-\d\d$/.test(day));
    if (isDated && isClosed) special.push({ validFrom, validThrough, closed: true });
    else if (isDated && opens && closes && readSpan(opens, closes))
      special.push({ validFrom, validThrough, opens, closes });
    else unreadable.push([validFrom, validThrough].filter(Boolean).join(' – '));
  }
  return { special, unreadable };
}

/** The source's own values, where it has no sentence. */
function inWords(schedule: unknown): string {
  const words = (name: string): string => wordsOf(field(schedule, name));
  const days = words('weekday') || [words('freq'), words('byday')].filter(Boolean).join(' ');
  const times = [words('opens_at'), words('closes_at')].filter(Boolean).join('–');
  const season = [words('valid_from'), words('valid_to')].filter(Boolean).join(' – ');
  return [days, times, season && `(${season})`].filter(Boolean).join(' ');
}
