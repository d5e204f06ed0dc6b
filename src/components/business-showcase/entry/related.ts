import type { Root } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { keyOf } from '../directory.js';
import { distanceBetween } from '../distance.js';
import { whereaboutsOf } from './whereabouts.js';

const MOST = 4;

/**
 * Where a card leads on: the entries that the editor named, then those of the same provider or at
 * the same place, then those of the same category, the nearest first.
 */
export function relatedTo(
  entry: ShowcaseEntry,
  all: readonly ShowcaseEntry[],
  root: Root | undefined,
): ShowcaseEntry[] {
  const others = all.filter(({ id }) => id !== entry.id);
  const named = (entry.isRelatedTo ?? []).flatMap(
    (id) => others.find((one) => one.id === id) ?? [],
  );
  const { place } = entry;
  const owner = ownerOf(entry, root);
  const beside = others.filter(
    (other) =>
      (owner !== undefined && ownerOf(other, root) === owner) ||
      (place !== undefined && other.place === place),
  );
  const keys = new Set((entry.category ?? []).map(keyOf));
  const alike = others.filter(({ category = [] }) =>
    category.some((text) => keys.has(keyOf(text))),
  );
  const far = distancesFrom(entry, alike, root);
  alike.sort((a, b) => far.get(a)! - far.get(b)! || 0);
  return [...new Set([...named, ...beside, ...alike])].slice(0, MOST);
}

/** Metres; those without a position come last. */
function distancesFrom(
  entry: ShowcaseEntry,
  others: readonly ShowcaseEntry[],
  root: Root | undefined,
): Map<ShowcaseEntry, number> {
  const from = whereaboutsOf(entry, root).geo;
  return new Map(
    others.map((other) => {
      const { geo } = whereaboutsOf(other, root);
      return [other, from && geo ? distanceBetween(from, geo) : Infinity];
    }),
  );
}

/** Id of who answers for an entry; what the town hall answers for has nothing else in common. */
function ownerOf(entry: ShowcaseEntry, root: Root | undefined): string | undefined {
  const { provider } = entry;
  const id = typeof provider === 'string' ? provider : provider?.id;
  return id === root?.publisher.id ? undefined : id;
}
