import type { ShowcaseEntry } from '../feed/index.js';
import { instantOf } from '../feed/zoned-time.js';

/** One of the dates of something that takes place more than once. */
export type Occurrence = NonNullable<ShowcaseEntry['subEvent']>[number];
export type Dates = Pick<ShowcaseEntry, 'startDate' | 'endDate' | 'subEvent'>;

export const DAY_MS = 86_400_000;
/** Dates further ahead come with a later import. */
export const HORIZON_MS = 366 * DAY_MS;
export const MAX_FURTHER = 50;

/**
 * The date that is on or comes next, the first one when nobody says what time it is, the last one
 * when all are over; and those that follow it within a year.
 *
 * @param timeZone of times without an offset
 */
export function nextDates(
  occurrences: readonly Occurrence[],
  now: number | undefined,
  timeZone?: string,
): Dates {
  const zone = timeZone && isTimeZone(timeZone) ? timeZone : 'UTC';
  const keyed = occurrences.map(({ startDate, endDate }) => ({
    key: `${startDate}/${endDate ?? ''}`,
    date: { startDate, ...(endDate !== undefined && { endDate }) },
    start: instantOf(startDate, zone),
    end: lastMoment(endDate ?? startDate, zone),
  }));
  const sorted = [...new Map(keyed.map((one) => [one.key, one])).values()].sort(
    (a, b) => a.start - b.start,
  );
  const next = sorted.findIndex(({ end }) => now === undefined || end >= now);
  const main = sorted.at(next);
  if (!main) return {};
  const horizon = Math.max(main.start, now ?? -Infinity) + HORIZON_MS;
  const further = next < 0 ? [] : sorted.slice(next + 1);
  const subEvent = further.filter(({ start }) => start <= horizon).slice(0, MAX_FURTHER);
  return { ...main.date, ...(subEvent.length && { subEvent: subEvent.map(({ date }) => date) }) };
}

/** Whether it is known to this machine (IANA Time Zone Database). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Of a day, its end. */
function lastMoment(date: string, zone: string): number {
  return instantOf(date, zone) + (date.length === 10 ? DAY_MS - 1 : 0);
}
