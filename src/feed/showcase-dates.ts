import type { ShowcaseEntry } from './model/showcase.js';
import { instantOf } from './zoned-time.js';

/**
 * An entry at the next of its dates, with those after it in `subEvent`; `undefined` when it is over,
 * because events of the past are not shown as if they were to come.
 */
export function atNextDate(
  entry: ShowcaseEntry,
  now: number,
  timeZone: string | undefined,
): ShowcaseEntry | undefined {
  const { startDate, endDate, subEvent, validThrough } = entry;
  const isOver = (end: string): boolean => endOf(end, timeZone) <= now;
  if (!subEvent?.length || !startDate) {
    const end = endDate ?? startDate ?? validThrough;
    return end !== undefined && isOver(end) ? undefined : entry;
  }
  const [next, ...later] = [{ startDate, endDate }, ...subEvent]
    .filter((date) => !isOver(date.endDate ?? date.startDate))
    .sort((a, b) => instantOf(a.startDate, timeZone) - instantOf(b.startDate, timeZone));
  return next && { ...entry, ...next, subEvent: later };
}

/** When what holds through a date is over, ms: a day alone lasts until its end. */
export function endOf(date: string, timeZone: string | undefined): number {
  return instantOf(date, timeZone) + (date.length === 10 ? 86_400_000 : 0);
}
