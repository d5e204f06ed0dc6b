/** Search for residents: forgiving, ranked, and able to say why something was found. */
import { buildSteps, type IndexOptions } from './build.js';
import type { SearchItem } from './item.js';
import { createSearch, type SearchIndex } from './search-index.js';

export type { IndexOptions } from './build.js';
export type { Match } from './explain.js';
export { highlight, type Segment } from './highlight.js';
export type { FieldName, SearchItem, Text } from './item.js';
export type { MatchKind } from './relate.js';
export type { SearchAnswer, SearchIndex, SearchOptions, SearchResult } from './search-index.js';

/**
 * Builds the index at once.
 *
 * @param options `lang`, the reader's language, whose texts explain results first; `synonyms`,
 *   groups of words and phrases that mean the same
 */
export function createIndex(items: readonly SearchItem[], options?: IndexOptions): SearchIndex {
  const steps = buildSteps(items, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return createSearch(step.value);
  }
}

/**
 * Builds the index without freezing the page.
 *
 * @param yieldNow called after each step (one item, or a few milliseconds on a slow phone); the
 *   next one waits for the promise that it returns, if it does. Only its caller knows the clock:
 *   `() => performance.now() - start < 10 ? undefined : nextTask().then(restart)`
 */
export async function buildIndex(
  items: readonly SearchItem[],
  options: IndexOptions,
  { yieldNow }: { readonly yieldNow: () => Promise<unknown> | undefined },
): Promise<SearchIndex> {
  const steps = buildSteps(items, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return createSearch(step.value);
    const pause = yieldNow();
    if (pause) await pause;
  }
}
