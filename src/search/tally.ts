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

/** No score reaches it: sixteen words bring totals of at most 65,280 and reaches of 240. */
const MAX_SCORE = 1 << 14;
/** Below this many, comparing is faster than counting. */
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
  const places = new Uint32Array(MAX_SCORE + 1);
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
      const found: number[] = [];
      for (let doc = 0; doc < size; doc++) if (reaches[doc]! >= least) found.push(doc);
      const best = found.length < FEW ? sorted(found, scoreOf) : counted(found, scoreOf, limit);
      const docs = best.slice(0, limit);
      return { docs, scores: docs.map(scoreOf), total: found.length };
    },
  };

  /** Equal scores keep the feed's order, here and below. */
  function sorted(found: readonly number[], scoreOf: (doc: number) => number): number[] {
    return [...found].sort((a, b) => scoreOf(b) - scoreOf(a));
  }

  /** Counting sort: no slower than reading the scores. */
  function counted(
    found: readonly number[],
    scoreOf: (doc: number) => number,
    limit: number,
  ): number[] {
    places.fill(0);
    for (const doc of found) places[MAX_SCORE - scoreOf(doc)]!++;
    for (let i = 1; i < places.length; i++) places[i]! += places[i - 1]!;
    const docs: number[] = [];
    for (const doc of found) {
      const place = places[MAX_SCORE - 1 - scoreOf(doc)]!++;
      if (place < limit) docs[place] = doc;
    }
    return docs;
  }
}
