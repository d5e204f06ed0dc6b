import type { Hits } from './gatherer.js';
import type { QueryWord } from './query-words.js';

export interface Ranking {
  /** Items and their scores, best first, at most the limit. */
  readonly best: readonly (readonly [doc: number, score: number])[];
  readonly total: number;
}

/** Adds up the values of each item over the words of a query, and ranks. */
export interface Tally {
  /** Counts again from nothing: for each word of the query, the items that it brings. */
  count(words: readonly QueryWord[], hits: readonly Hits[]): void;
  /** The items that have every required word or, for a partial answer, as many as any has. */
  rank(limit: number, isPartial: boolean): Ranking;
}

/** More than any number of items: a score and a place fit into one number together. */
const PLACES = 2 ** 32;
/** Sorted at a time, beside the best so far. */
const FEW = 500;
/** Words that need not match weigh this much beside those that must. */
const SOFT = 0.125;
/** Beside the best partial answer, those that match this share of what it does. */
const NEAR_BEST = 0.6;

/**
 * The reach of an item says which required words it has: each adds 8, and up to a few more when it
 * is rare. So all of them make the full reach, any two outweigh any one, and between two single
 * words the rare one wins.
 */
export function createTally(size: number): Tally {
  const totals = new Uint32Array(size);
  const reaches = new Uint32Array(size);
  let full = 0;
  return {
    count(words, hits) {
      totals.fill(0);
      reaches.fill(0);
      full = 0;
      words.forEach(({ isRequired }, w) => {
        const { docs, values } = hits[w]!;
        const rarity = Math.log2((size + 1) / (docs.length + 1)) / 3;
        const reach = isRequired ? 8 + Math.floor(rarity) : 0;
        full += reach;
        for (let i = 0; i < docs.length; i++) {
          totals[docs[i]!]! += values[i]! * (isRequired ? 1 : SOFT);
          reaches[docs[i]!]! += reach;
        }
      });
    },
    rank(limit, isPartial) {
      const most = isPartial ? reaches.reduce((a, b) => Math.max(a, b), 0) : 0;
      const least = isPartial ? Math.max(1, most * NEAR_BEST) : full;
      let keys: number[] = [];
      let total = 0;
      let worst = Infinity;
      /** Sorted as plain numbers: the best score first, equal ones in the feed's order. */
      const sort = (): void => {
        keys = [...new Float64Array(keys).sort().subarray(0, limit)];
      };
      for (let doc = 0; doc < size; doc++) {
        if (reaches[doc]! < least) continue;
        total++;
        const score = isPartial ? reaches[doc]! * 64 + (totals[doc]! >> 10) : totals[doc]! >> 2;
        const key = doc - score * PLACES;
        if (key > worst) continue;
        keys.push(key);
        if (keys.length < limit + FEW) continue;
        sort();
        worst = keys.at(-1)!;
      }
      sort();
      const best = keys.map((key) => [key >>> 0, -Math.floor(key / PLACES)] as const);
      return { best, total };
    },
  };
}
