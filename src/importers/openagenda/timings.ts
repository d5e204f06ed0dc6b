import { readDate } from '../dates.js';
import type { Entry } from '../intake.js';
import { field, listOf, wordsOf, type JsonObject } from '../json.js';
import type { Occurrence } from '../occurrences.js';

type AnyEntry = Entry<{ id: string }>;

/** All dates that an event tells, each once. */
export function readTimings(event: JsonObject, entry: AnyEntry): Occurrence[] {
  const timings = listOf(event['timings']).flatMap((timing) => occurrenceOf(timing, entry));
  if (timings.length) return timings;
  const [first, next, last] = ['firstTiming', 'nextTiming', 'lastTiming'].map(
    (name) => event[name],
  );
  const [begin, end] = [field(first, 'begin'), field(last, 'end')];
  const isWhole = field(first, 'end') !== undefined || field(last, 'begin') !== undefined;
  // The open data may tell only when it begins for the first and ends for the last time.
  if (!isWhole && end !== undefined) return occurrenceOf({ begin, end }, entry);
  return [first, next, last].flatMap((timing) => occurrenceOf(timing, entry));
}

function occurrenceOf(timing: unknown, entry: AnyEntry): Occurrence[] {
  const [begin, end] = [
    ['begin', 'start'],
    ['end', 'end'],
  ].map(([name, other]) => wordsOf(field(timing, name!) ?? field(timing, other!)));
  if (!begin) return [];
  const [startDate, endDate] = [begin, end!].map(readDate);
  for (const [value, date] of [
    [begin, startDate],
    [end, endDate],
  ])
    if (value && !date) entry.warn('date-unreadable', { value });
  if (!startDate) return [];
  return [{ startDate, ...(endDate && endDate !== startDate && { endDate }) }];
}
