import type { IndexData } from './build.js';

/** Items found for a word, each once with its best value (weight × closeness, at most 4080). */
export interface Hits {
  readonly docs: Uint32Array;
  readonly values: Uint16Array;
}

/** Collects the items of several terms, keeping the best value of each. */
export interface Gatherer {
  addTerm(term: number, closeness: number): void;
  addHits(hits: Hits): void;
  /** What was collected since the last time. */
  take(): Hits;
}

export function createGatherer({ items, offsets, docs, weights }: IndexData): Gatherer {
  const best = new Uint16Array(items.length);
  const found = new Uint32Array(items.length);
  let count = 0;
  const add = (doc: number, value: number): void => {
    if (best[doc] === 0) found[count++] = doc;
    if (value > best[doc]!) best[doc] = value;
  };
  return {
    addTerm(term, closeness) {
      const end = offsets[term + 1]!;
      for (let p = offsets[term]!; p < end; p++) add(docs[p]!, weights[p]! * closeness);
    },
    addHits(hits) {
      hits.docs.forEach((doc, i) => add(doc, hits.values[i]!));
    },
    take() {
      const taken = found.slice(0, count);
      const values = new Uint16Array(count);
      taken.forEach((doc, i) => {
        values[i] = best[doc]!;
        best[doc] = 0;
      });
      count = 0;
      return { docs: taken, values };
    },
  };
}
