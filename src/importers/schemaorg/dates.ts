import { instantOf } from '../../feed/zoned-time.js';
import { DAY_MS, type Occurrence } from '../occurrences.js';
import type { Reader } from './reader.js';

/** The dates that a node itself has; several starts are as many dates. */
export function ownDates(reader: Reader): Occurrence[] {
  const starts = reader.dates('startDate');
  const ends = reader.dates('endDate');
  const isPaired = ends.length === starts.length;
  return starts.map((startDate, index) => {
    const endDate = isPaired || starts.length === 1 ? ends[index] : undefined;
    if (endDate === undefined || isAfter(endDate, startDate))
      return { startDate, ...(endDate && { endDate }) };
    reader.warn('endDate', 'value-unreadable', { field: 'endDate', value: endDate });
    return { startDate };
  });
}

/** A day ends with its last moment. */
function isAfter(end: string, start: string): boolean {
  return instantOf(end, 'UTC') + (end.length === 10 ? DAY_MS - 1 : 0) >= instantOf(start, 'UTC');
}
