import type { ImportCode } from '../diagnostic.js';
import { isCancelled, readCalendarFile } from './calendar.js';
import { readDates, readSpan, type DateContext } from './dates.js';
import { nameOf } from './item.js';

/** Days of a calendar that have a name: holidays. */
export interface CalendarDays {
  readonly name: string;
  /** `YYYY-MM-DD`; both are part of it. */
  readonly start: string;
  readonly end: string;
}

/** Holidays that repeat are few. */
const STEPS = 20_000;

/** All days that a calendar names, in their order; those that are called off are left out. */
export function readCalendarDays(text: string): {
  days: CalendarDays[];
  problem?: ImportCode & 'not-this-format';
} {
  const file = readCalendarFile(text);
  if (!file) return { days: [], problem: 'not-this-format' };
  const context: DateContext = { file, now: undefined, budget: { left: STEPS }, warn: () => {} };
  const days = file.events
    .filter((event) => !isCancelled(event))
    .flatMap((event) => {
      const span = readSpan(event, context);
      const name = nameOf(event);
      const dates = span && name ? readDates(event, span, [], context) : [];
      return dates.map(({ startDate, endDate = startDate }) => ({
        name,
        start: startDate.slice(0, 10),
        end: endDate.slice(0, 10),
      }));
    });
  return { days: days.sort((a, b) => a.start.localeCompare(b.start)) };
}
