import type { ShowcaseEntry } from './model/showcase.js';
import { instantAt, instantOf, isTimeZone, localTime } from './zoned-time.js';

/** One date of what takes place. */
export interface Occurrence {
  readonly startDate: string;
  readonly endDate?: string | undefined;
  /** The entry's own, if any. */
  readonly timezone?: string | undefined;
}

const DAY = 86_400_000;
/** A night that ends sooner than this after it began is one day, ms. */
const NIGHT = DAY / 2;

/**
 * An entry at the next of its dates, with those after it in `subEvent`; `undefined` when it is over,
 * because events of the past are not shown as if they were to come, and while it does not hold yet.
 */
export function atNextDate(
  entry: ShowcaseEntry,
  now: number,
  townZone: string | undefined,
): ShowcaseEntry | undefined {
  const { endDate, subEvent, validFrom, validThrough } = entry;
  const timeZone = zoneOf(entry, townZone);
  if (validFrom !== undefined && instantOf(validFrom, timeZone) > now) return undefined;
  if (validThrough !== undefined && endOf(validThrough, timeZone) <= now) return undefined;
  const dates = datesOf(entry);
  if (!dates.length) return endDate && endOf(endDate, timeZone) <= now ? undefined : entry;
  const [next, ...later] = dates
    .filter((date) => lastMomentOf(date, timeZone) > now)
    .sort((a, b) => instantOf(a.startDate, timeZone) - instantOf(b.startDate, timeZone));
  if (!next || !subEvent?.length) return next && entry;
  return { ...entry, startDate: next.startDate, endDate: next.endDate, subEvent: later };
}

/** All dates of an entry, in the feed's order; none of what does not take place. */
export function datesOf({
  startDate,
  endDate,
  subEvent = [],
  timezone,
}: Pick<ShowcaseEntry, 'startDate' | 'endDate' | 'subEvent' | 'timezone'>): Occurrence[] {
  const dates = startDate ? [{ startDate, endDate }, ...subEvent] : subEvent;
  return dates.map((date) => ({ startDate: date.startDate, endDate: date.endDate, timezone }));
}

/** The clock by which an entry's dates are told: its own, else the town's. */
export function zoneOf(
  { timezone }: Pick<ShowcaseEntry, 'timezone'>,
  townZone: string | undefined,
): string | undefined {
  return timezone && isTimeZone(timezone) ? timezone : townZone;
}

/** When what holds through a date is over, ms: a day alone lasts until its end. */
export function endOf(date: string, timeZone: string | undefined): number {
  return date.length === 10 ? endOfDay(date, timeZone) : instantOf(date, timeZone);
}

function endOfDay(date: string, timeZone: string | undefined): number {
  const { day } = localTime(instantOf(date, timeZone), timeZone);
  return instantAt((day + 1) * DAY, timeZone);
}

/** Nobody knows how long what has no end goes on: it is not over before its day is, ms. */
function lastMomentOf({ startDate, endDate }: Occurrence, timeZone: string | undefined): number {
  const end = endDate ? endOf(endDate, timeZone) : NaN;
  return end > instantOf(startDate, timeZone) ? end : endOfDay(startDate, timeZone);
}

/**
 * When it begins and on which day it ends, ms: from 21:00 to 01:00 is one night, and an end before
 * the beginning is none.
 */
export function spanOf(
  { startDate, endDate = startDate }: Occurrence,
  timeZone: string | undefined,
): { readonly start: number; readonly last: number } {
  const [start, end] = [startDate, endDate].map((date) => instantOf(date, timeZone)) as [
    number,
    number,
  ];
  const hasTimes = startDate.length > 10 && endDate.length > 10;
  const goesOn = end > start && !(hasTimes && end - start < NIGHT);
  return { start, last: goesOn ? end : start };
}
