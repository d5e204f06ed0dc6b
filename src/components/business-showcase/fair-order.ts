/**
 * Rotates the entries by the day, starting from an order that nobody chose: each entry stands first
 * equally often, and its neighbours change with the shuffle of each round. Called with the entries of
 * one kind it is as fair among those, which a rotation of the whole list would not be.
 * @param day whole days on the town's calendar, the seed
 */
export function fairOrder<T extends { readonly id: string }>(
  entries: readonly T[],
  day: number,
): T[] {
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
