import { buildIndex } from '../../src/search/index.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import { CONTENDERS, type Search } from './contenders.js';
import { makeCorpus, type CorpusItem } from './corpus.js';
import { makeQueries, QUERY_KINDS, type Query, type QueryKind } from './queries.js';

/** What runs inside the browser: one engine at a time over one corpus, driven from outside. */
export interface BenchPage {
  prepare(count: number, perKind: number): number;
  /** ms */
  build(name: string): number;
  quality(budget: number): Quality;
  keys(budget: number): Keys;
  /** The longest stretch of the build without a pause, ms, and all of it. */
  sliced(): Promise<{ longest: number; total: number }>;
}

export interface Quality {
  /** Of each kind: queries tried, those whose wanted item was among ten, sum of reciprocal ranks. */
  readonly kinds: Readonly<Record<QueryKind, { tried: number; found: number; ranks: number }>>;
}

export interface Keys {
  readonly count: number;
  /** ms */
  readonly median: number;
  readonly p99: number;
}

/** As in `src/controllers/item-index.ts`. */
const SLICE_MS = 6;

let items: CorpusItem[] = [];
let queries: Query[] = [];
let search: Search | undefined;

const page: BenchPage = {
  prepare(count, perKind) {
    // As a feed brings them: whole strings, not the pieces that they were made of.
    items = JSON.parse(JSON.stringify(makeCorpus(count))) as CorpusItem[];
    queries = makeQueries(items, perKind);
    return new Set(items.flatMap((item) => wordsOf(item))).size;
  },

  build(name) {
    const start = performance.now();
    search = CONTENDERS[name]!(items);
    return performance.now() - start;
  },

  quality(budget) {
    const kinds = Object.fromEntries(
      QUERY_KINDS.map((kind) => [kind, { tried: 0, found: 0, ranks: 0 }]),
    ) as Record<QueryKind, { tried: number; found: number; ranks: number }>;
    const end = performance.now() + budget;
    for (const { text, kind, wanted } of interleaved(queries)) {
      if (performance.now() > end) break;
      const rank = search!(text).findIndex((id) => wanted.includes(id));
      kinds[kind].tried++;
      if (rank < 0) continue;
      kinds[kind].found++;
      kinds[kind].ranks += 1 / (rank + 1);
    }
    return { kinds };
  },

  keys(budget) {
    const times: number[] = [];
    const end = performance.now() + budget;
    for (const { text } of interleaved(queries)) {
      for (let length = 1; length <= text.length && performance.now() < end; length++) {
        const start = performance.now();
        search!(text.slice(0, length));
        times.push(performance.now() - start);
      }
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor((times.length - 1) * share)]!;
    return { count: times.length, median: at(0.5), p99: at(0.99) };
  },

  async sliced() {
    const begin = performance.now();
    let start = begin;
    let longest = 0;
    const note = (): void => void (longest = Math.max(longest, performance.now() - start));
    await buildIndex(
      items,
      { lang: 'fr', synonyms: frenchSynonyms },
      {
        yieldNow: () => {
          if (performance.now() - start < SLICE_MS) return undefined;
          note();
          return new Promise((resolve) => setTimeout(resolve)).then(
            () => (start = performance.now()),
          );
        },
      },
    );
    note();
    return { longest, total: performance.now() - begin };
  },
};

/** One of each kind in turn, so that a slow engine is tried on all kinds within its time. */
function interleaved(all: readonly Query[]): Query[] {
  const perKind = all.length / QUERY_KINDS.length;
  return all.map(
    (_, n) => all[(n % QUERY_KINDS.length) * perKind + Math.floor(n / QUERY_KINDS.length)]!,
  );
}

function wordsOf({
  name,
  alternateName = [],
  keywords,
  summary,
  description,
}: CorpusItem): string[] {
  const text = [name, ...alternateName, ...keywords, summary, description].join(' ').toLowerCase();
  return text.match(/\p{L}+/gu) ?? [];
}

(globalThis as unknown as { bench: BenchPage }).bench = page;
