import { instantOf } from '../../feed/zoned-time.js';
import { readDay } from '../dates.js';
import { readTime } from '../hours/hours.js';
import { DAY_MS, HORIZON_MS, MAX_FURTHER, type Occurrence } from '../occurrences.js';
import type { Reader } from './reader.js';
import { readWeekdays } from './spells.js';
import { zoned } from './zoned.js';

const HORIZON_DAYS = HORIZON_MS / DAY_MS;
/** A longer series is written by the week, not counted. */
const MAX_COUNT = 1000;

interface Rhythm {
  /** Days from 1970. */
  readonly first: number;
  readonly last: number;
  readonly days: ReadonlySet<number>;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly count: number;
  readonly except: ReadonlySet<string>;
}

/**
 * The dates of a Schedule that repeats by days or weeks; none when it is over. `undefined` for other
 * rhythms, of which nothing is guessed.
 */
export function expandSchedule(part: Reader, now: number | undefined): Occurrence[] | undefined {
  const rhythm = readRhythm(part);
  if (!rhythm) return undefined;
  const times = ['startTime', 'endTime'].map((name) => {
    const words = part.words(name);
    return words ? (readTime(words) ?? null) : undefined;
  });
  if (times.includes(null)) return undefined;
  const [start, end] = times as (string | undefined)[];
  const zone = part.words('scheduleTimezone') || part.session.intake.options.timeZone;
  const at = (day: number, time: string | undefined): string =>
    time === undefined ? dayText(day) : zoned(`${dayText(day)}T${time}:00`, zone);
  return daysOf(rhythm, now).map((day) => {
    const isOvernight = start !== undefined && end !== undefined && end < start;
    const endDate = start && end ? at(day + (isOvernight ? 1 : 0), end) : undefined;
    return { startDate: at(day, start), ...(endDate && { endDate }) };
  });
}

function readRhythm(part: Reader): Rhythm | undefined {
  const isOther = ['byMonth', 'byMonthDay', 'byMonthWeek'].some((name) => part.words(name));
  const [, size, unit] = /^P(\d{1,3})([DW])$/.exec(part.words('repeatFrequency')) ?? [];
  const first = dayNumber(part.words('startDate'));
  const until = part.words('endDate');
  const last = until ? dayNumber(until) : Infinity;
  const count = part.words('repeatCount') ? Number(part.words('repeatCount')) : Infinity;
  if (isOther || !Number(size) || first === undefined || last === undefined) return undefined;
  if (!(count > 0) || (count > MAX_COUNT && count !== Infinity)) return undefined;
  const named = readWeekdays(part, 'byDay');
  if (!named || (named.length && unit === 'D' && Number(size) !== 1)) return undefined;
  const days = new Set(named.length || unit === 'D' ? named : [weekday(first)]);
  const except = new Set(part.literals('exceptDate').map(({ value }) => readDay(`${value}`) ?? ''));
  const every = unit === 'D' ? { everyDays: Number(size) } : { everyWeeks: Number(size) };
  return { first, last, days, count, except, ...every };
}

function daysOf(rhythm: Rhythm, now: number | undefined): number[] {
  const { first, last, count, except } = rhythm;
  const today = now === undefined ? first : Math.max(first, Math.floor(now / DAY_MS));
  // What is counted is counted from its beginning.
  const from = count === Infinity ? today : first;
  const until = Math.min(last, today + HORIZON_DAYS);
  const found: number[] = [];
  let number = 0;
  for (let day = from; day <= until && number < count && found.length <= MAX_FURTHER; day++) {
    if (!isOn(day, rhythm)) continue;
    number++;
    if (day >= today && !except.has(dayText(day))) found.push(day);
  }
  return found;
}

function isOn(day: number, { first, days, everyDays, everyWeeks = 1 }: Rhythm): boolean {
  if (days.size && !days.has(weekday(day))) return false;
  if (everyDays) return (day - first) % everyDays === 0;
  const monday = first - weekday(first);
  return Math.floor((day - monday) / 7) % everyWeeks === 0;
}

/** 0 is Monday; 1970 began on a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function dayNumber(text: string): number | undefined {
  const day = readDay(text);
  return day === undefined ? undefined : instantOf(day, 'UTC') / DAY_MS;
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
