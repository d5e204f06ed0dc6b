import type { Text } from '../../feed/shape.js';

export type Order = 'fair' | 'name' | 'distance';

/** WGS 84, degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
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
