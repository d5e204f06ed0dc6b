import { buildIndex, type SearchIndex, type SearchItem } from '../search/index.js';
import { loadSynonyms, STARTER_PACKS } from './synonym-packs.js';
import { timeSlices } from './time-slices.js';

export interface IndexWish {
  /** The reader's language. */
  readonly lang: string;
  /** Languages whose synonyms are wanted. */
  readonly packs: readonly string[];
  /** The feed's own synonyms. */
  readonly synonyms: readonly (readonly string[])[] | undefined;
}

/**
 * The search index of one element: built in slices when items arrive, so that no key waits for
 * it, and kept as long as they are the same. Until a new one is ready the old one answers.
 */
export class ItemIndex<T extends SearchItem> {
  /** What is searched, and in what. */
  ready: { readonly index: SearchIndex; readonly items: readonly T[] } | undefined;

  #wanted: readonly unknown[] = [];
  #items: readonly T[] = [];

  /** @param onReady called when a new index can be asked */
  constructor(private readonly onReady: () => void) {}

  /** Builds an index unless the items, the language and the synonyms are the same as before. */
  update(items: readonly T[], wish: IndexWish): void {
    const wanted = [wish.lang, wish.packs.join(), wish.synonyms];
    // The store hands on the same items, often in a new list.
    if (isSame(wanted, this.#wanted) && (items === this.#items || isSame(items, this.#items)))
      return;
    this.#wanted = wanted;
    this.#items = items;
    void this.#build(items, wish, wanted);
  }

  async #build(
    items: readonly T[],
    { lang, packs, synonyms = [] }: IndexWish,
    wanted: readonly unknown[],
  ): Promise<void> {
    const groups = [...(await loadSynonyms(packs, STARTER_PACKS)), ...synonyms];
    const index = await buildIndex(items, { lang, synonyms: groups }, { yieldNow: timeSlices() });
    if (wanted !== this.#wanted) return;
    this.ready = { index, items };
    this.onReady();
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
