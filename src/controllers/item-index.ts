import { buildIndex, type SearchIndex, type SearchItem } from '../search/index.js';

/** Well under a frame, also on a phone that is four times slower. */
const SLICE_MS = 6;

/** The starter packs of synonyms; loaded after the first view, since only a search needs them. */
const PACKS: Readonly<Record<string, () => Promise<readonly (readonly string[])[]>>> = {
  fr: async () => (await import('../search/synonyms/fr.js')).frenchSynonyms,
  en: async () => (await import('../search/synonyms/en.js')).englishSynonyms,
};

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

  /** @param onReady called when a new index can be asked */
  constructor(private readonly onReady: () => void) {}

  /** Builds an index unless the items, the language and the synonyms are the same as before. */
  update(items: readonly T[], wish: IndexWish): void {
    // The store hands on the same items in a new list each time.
    const wanted = [wish.lang, wish.packs.join(), wish.synonyms, ...items];
    const isSame = wanted.length === this.#wanted.length;
    if (isSame && wanted.every((part, place) => part === this.#wanted[place])) return;
    this.#wanted = wanted;
    void this.#build(items, wish, wanted);
  }

  async #build(
    items: readonly T[],
    { lang, packs, synonyms = [] }: IndexWish,
    wanted: readonly unknown[],
  ): Promise<void> {
    // A pack that cannot be had leaves the feed's own synonyms.
    const loaded = await Promise.all(packs.map(async (pack) => PACKS[pack]?.().catch(() => [])));
    const groups = [...loaded.flatMap((pack) => pack ?? []), ...synonyms];
    let start = performance.now();
    const index = await buildIndex(
      items,
      { lang, synonyms: groups },
      {
        yieldNow: () =>
          performance.now() - start < SLICE_MS
            ? undefined
            : new Promise((resolve) => setTimeout(resolve)).then(() => (start = performance.now())),
      },
    );
    if (wanted !== this.#wanted) return;
    this.ready = { index, items };
    this.onReady();
  }
}
