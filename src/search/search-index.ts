import type { IndexData } from './build.js';
import { explain, type Match, type Reading } from './explain.js';
import { createGatherer, type Hits } from './gatherer.js';
import { readQuery, type QueryWord } from './query-words.js';
import { readSlot, type Slot } from './slot.js';
import { joinedSpans, synonymSpans } from './spans.js';
import { suggest } from './suggestion.js';
import { createTally, type Ranking } from './tally.js';

export interface SearchOptions {
  /** Most results wanted (20). */
  readonly limit?: number;
}

export interface SearchResult {
  readonly id: string;
  /** Comparable with the other results of the same answer only. */
  readonly score: number;
  /** What matched and where: at most one entry for each word of the query. */
  readonly matched: readonly Match[];
}

export interface SearchAnswer {
  readonly results: SearchResult[];
  /** How many items were found, shown or not. */
  readonly total: number;
  /** No item has all the words: these have most of them. */
  readonly isPartial: boolean;
  /** The query with its typos put right, when the best result was found by them. */
  readonly suggestion?: string;
}

/** Searches as a person types. Never throws, whatever is typed. */
export interface SearchIndex {
  /** The best results, best first. */
  search(query: string, options?: SearchOptions): SearchResult[];
  /** The best results, and what to say about them. */
  query(query: string, options?: SearchOptions): SearchAnswer;
}

/**
 * With fewer results than this, words may be misspelt that are beginnings or even words: "con"
 * for "coin". A finished word that no item says is misspelt anyway.
 */
const ENOUGH = 10;

export function createSearch(data: IndexData): SearchIndex {
  const gatherer = createGatherer(data);
  const tally = createTally(data.items.length);
  /** The words of the last query: a key costs one word. */
  let kept = new Map<string, Slot>();

  const slotReader = (): ((word: QueryWord) => Slot) => {
    const last = kept;
    const used = (kept = new Map<string, Slot>());
    return (word) => {
      const key = word.folded + word.isFinished;
      const slot = used.get(key) ?? last.get(key) ?? readSlot(data, gatherer, word);
      used.set(key, slot);
      return slot;
    };
  };

  /** What each word of the query brings: its own items, and those of the spans that it is in. */
  const hitsOf = ({ misspelt, joins, sayings }: Reading, slots: readonly Slot[]): Hits[] =>
    slots.map((slot, i) => {
      const own = slot.hits(misspelt[i]);
      const others = [...joins, ...sayings].filter((span) => span.slots.includes(i));
      if (others.length === 0) return own;
      gatherer.addHits(own);
      for (const { hits } of others) gatherer.addHits(hits);
      return gatherer.take();
    });

  /** Reasons are found when asked for: of a thousand results a page shows twenty. */
  const resultsOf = ({ best }: Ranking, reading: Reading): SearchResult[] =>
    best.map(([doc, score]) => {
      const item = data.items[doc]!;
      let matched: readonly Match[] | undefined;
      return {
        id: item.id,
        score,
        get matched() {
          return (matched ??= explain(data, item, reading));
        },
      };
    });

  const query = (text: string, { limit = 20 }: SearchOptions = {}): SearchAnswer => {
    const words = readQuery(text);
    if (words.length === 0) return { results: [], total: 0, isPartial: false };
    const slotOf = slotReader();
    const slots = words.map(slotOf);
    const joins = joinedSpans(words, slotOf);
    const last = slots.at(-1)!;
    let reading!: Reading;
    const read = (isMisspelt: (slot: Slot) => boolean): Ranking => {
      const misspelt = slots.map(isMisspelt);
      const sayings = synonymSpans(data, gatherer, slots, misspelt);
      reading = { text, words, misspelt, joins, sayings };
      tally.count(words, hitsOf(reading, slots));
      return tally.rank(limit, false);
    };
    let ranking = read((slot) => !slot.isKnown && slot !== last);
    if (ranking.total < ENOUGH && !last.isKnown) ranking = read((slot) => !slot.isKnown);
    if (ranking.total < (slots.length > 1 ? ENOUGH : 1)) ranking = read(() => true);
    const isPartial = ranking.total === 0;
    if (isPartial) ranking = tally.rank(limit, true);
    const results = resultsOf(ranking, reading);
    const suggestion = isPartial ? undefined : suggest(text, results[0]?.matched ?? []);
    return { results, total: ranking.total, isPartial, ...(suggestion && { suggestion }) };
  };

  return { query, search: (text, options) => query(text, options).results };
}
