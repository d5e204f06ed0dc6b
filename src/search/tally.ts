import type { Hits } from './gatherer.js';
import type { QueryWord } from './query-words.js';

export interface Ranking {
  /** Items, best first, at most the limit, and their scores. */
  readonly docs: readonly number[];
  readonly scores: readonly number[];
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
      const scoreOf = (doc: number): number =>
        isPartial ? reaches[doc]! * 64 + (totals[doc]! >> 10) : totals[doc]! >> 2;
      const keys: number[] = [];
      for (let doc = 0; doc < size; doc++) {
        // Sorted as plain numbers: the best score first, equal ones in the feed's order.
        if (reaches[doc]! >= least) keys.push(doc - scoreOf(doc) * PLACES);
      }
      const best = Float64Array.from(keys).sort().subarray(0, limit);
      // Its last 32 bits.
      const docs = Array.from(best, (key) => key >>> 0);
      return { docs, scores: docs.map(scoreOf), total: keys.length };
    },
  };
}
