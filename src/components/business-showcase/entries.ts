import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import type { Text } from '../../feed/shape.js';
import { instantOf } from '../../feed/zoned-time.js';

export type Order = 'fair' | 'name' | 'distance';

/** WGS 84, degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

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
  const isOver = (end: string): boolean => {
    const wholeDay = end.length === 10 ? 86_400_000 : 0;
    return instantOf(end, timeZone) + wholeDay <= now;
  };
  if (!subEvent?.length || !startDate) {
    const end = endDate ?? startDate ?? validThrough;
    return end !== undefined && isOver(end) ? undefined : entry;
  }
  const [next, ...later] = [{ startDate, endDate }, ...subEvent]
    .filter((date) => !isOver(date.endDate ?? date.startDate))
    .sort((a, b) => instantOf(a.startDate, timeZone) - instantOf(b.startDate, timeZone));
  return next && { ...entry, ...next, subEvent: later };
}

/**
 * Rotates the entries by the day, starting from an order that nobody chose: each entry stands first
 * equally often, and its neighbours change with the shuffle of each round.
 * @param day whole days on the town's calendar, the seed
 */
export function fairOrder<T extends { id: string }>(entries: readonly T[], day: number): T[] {
  const { length } = entries;
  if (!length) return [];
  const round = Math.floor(day / length);
  const drawn = entries
    .map((entry) => ({ entry, lot: hash(`${round} ${entry.id}`) }))
    .sort((a, b) => a.lot - b.lot || (a.entry.id < b.entry.id ? -1 : 1));
  const first = day - round * length;
  return [...drawn.slice(first), ...drawn.slice(0, first)].map(({ entry }) => entry);
}

/** FNV-1a with a final mix: a lot for each entry and round, the same on every device. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Metres as the crow flies (equirectangular, right to a few metres within a town). */
export function distanceBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const x =
    (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return 6_371_000 * Math.hypot(x, y);
}

/** Whether one of the texts reads like `wanted` in some language. */
export function hasText(texts: readonly Text[] | undefined, wanted: string): boolean {
  return (texts ?? []).some((text) =>
    typeof text === 'string' ? text === wanted : Object.values(text).includes(wanted),
  );
}

/** A text's name for all languages, so that a choice survives a change of language. */
export function keyOf(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}
