/**
 * Term `t` is found in the items `docs[offsets[t]] … docs[offsets[t + 1] - 1]`, with the weight of
 * its best field there.
 */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly docs: Uint16Array | Uint32Array;
  readonly weights: Uint8Array;
}

/** Which terms each item has and how much they weigh there, written down item by item. */
export interface PostingLog {
  /** Notes a term of the current item; if the item has it already, the first weight counts. */
  add(term: number, weight: number): void;
  closeItem(): void;
  /**
   * The items of each term, by counting sort, pausing now and then.
   *
   * @param rank the final number of each term
   */
  sorted(rank: Uint32Array): Generator<undefined, Postings>;
}

/** Postings handled between two pauses. */
const SLICE = 8192;
/** A posting is a term in the lower bits and its weight in the upper eight. */
const WEIGHT = 24;
const TERM = (1 << WEIGHT) - 1;

export function startPostings(): PostingLog {
  let posted = new Uint32Array(1 << 12);
  let length = 0;
  /** Where each item's postings end. */
  const ends: number[] = [];
  /** For each term, 1 + the last item that has it. */
  const seen: number[] = [];

  function* sorted(rank: Uint32Array): Generator<undefined, Postings> {
    const offsets = new Uint32Array(rank.length + 1);
    for (let p = 0; p < length; p++) {
      offsets[rank[posted[p]! & TERM]! + 1]!++;
      if (p % SLICE === 0) yield;
    }
    for (let t = 0; t < rank.length; t++) offsets[t + 1]! += offsets[t]!;
    const next = offsets.slice();
    const docs = new (ends.length > 65536 ? Uint32Array : Uint16Array)(length);
    const weights = new Uint8Array(length);
    for (let p = 0, doc = 0; p < length; p++) {
      while (p >= ends[doc]!) doc++;
      const place = next[rank[posted[p]! & TERM]!]!++;
      docs[place] = doc;
      weights[place] = posted[p]! >>> WEIGHT;
      if (p % SLICE === 0) yield;
    }
    return { offsets, docs, weights };
  }

  return {
    add(term, weight) {
      if (seen[term] === ends.length + 1) return;
      seen[term] = ends.length + 1;
      if (length === posted.length) {
        const shorter = posted;
        posted = new Uint32Array(length * 2);
        posted.set(shorter);
      }
      posted[length++] = term | (weight << WEIGHT);
    },
    closeItem() {
      ends.push(length);
    },
    sorted,
  };
}
