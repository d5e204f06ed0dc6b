/**
 * The choices in an order of the device's own, so that none profits from standing first. The same
 * `seed` gives the same order, on every visit. Each choice is sorted by a hash of the seed and its
 * id (FNV-1a, then the last step of MurmurHash3, since FNV alone hardly mixes the last letters).
 */
export function shuffled<T extends { readonly id: string }>(
  choices: readonly T[],
  seed: string,
): T[] {
  return [...choices].sort((a, b) => hash(seed + a.id) - hash(seed + b.id));
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
