import type { Facets, FacetValues } from '../../../controllers/facets.js';
import { ItemIndex } from '../../../controllers/item-index.js';
import { Kept } from '../../../controllers/kept.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { SearchAnswer } from '../../../search/index.js';
import { hasText, recount, MINUTE_MS, type Group, type Part } from '../directory.js';
import type { Listing } from '../listing.js';
import { OPEN_NOW } from '../view.js';
import { isInZone, type Zone } from '../zone.js';
import {
  countWithoutHours,
  facetsOf,
  selectionOf,
  PANEL_FACETS,
  type PanelFacet,
  type ShowcaseFacet,
} from './facets.js';
import type { ResultsHost } from './showcase-results.js';

export interface Groups {
  readonly types: readonly Group[];
  readonly categories: readonly Group[];
}

/** What the search, the filters and the zone of the map leave of the directory, and what each would. */
export class NarrowedList {
  /** The part of the map that the list is limited to. */
  zone: Zone | undefined;
  readonly #showcase: ResultsHost;
  readonly #index: ItemIndex<ShowcaseEntry>;
  // Each is asked for several times an update.
  readonly #facets = new Kept<Facets<ShowcaseEntry, ShowcaseFacet>>();
  readonly #answers = new Kept<SearchAnswer>();
  readonly #found = new Kept<readonly ShowcaseEntry[]>();
  readonly #parts = new Kept<readonly ShowcaseEntry[]>();
  readonly #wholes = new Kept<readonly ShowcaseEntry[]>();
  readonly #groups = new Kept<Groups>();
  readonly #listings = new Kept<Listing | undefined>();

  constructor(showcase: ResultsHost) {
    this.#showcase = showcase;
    this.#index = new ItemIndex(() => showcase.host.requestUpdate());
  }

  /** Brings the index up to date with what is offered. */
  read(): void {
    const { localize, root, directory } = this.#showcase;
    if (!directory.entries.length) return;
    const { synonyms, inLanguage = [] } = root() ?? {};
    const packs = new Set([localize.interfaceLang, ...inLanguage.slice(0, 1)]);
    const wish = { lang: localize.lang, packs: [...packs], synonyms };
    this.#index.update(directory.entries, wish);
  }

  /** What is left; `undefined` while the index is being built. */
  listing(): Listing | undefined {
    const { views, now } = this.#showcase;
    const part = this.#part();
    const key = [views.view, part, Math.floor(now() / MINUTE_MS)];
    return this.#listings.of(key, () => part && this.#narrow(part));
  }

  /** What each value of the panel would leave. */
  counts(): FacetValues<PanelFacet> {
    const { only } = this.#showcase.views.view;
    return this.#read().count(this.#part() ?? [], selectionOf(only), PANEL_FACETS);
  }

  /** The kinds, and the categories of the chosen one; a count says what a choice would leave. */
  groups(): Groups {
    const { views, directory, now } = this.#showcase;
    const { type, only } = views.view;
    const whole = this.#whole();
    const known = { types: directory.types, categories: directory.categoriesOf(type) };
    const key = [whole, type, only, Math.floor(now() / MINUTE_MS)];
    return this.#groups.of(key, () => {
      if (!whole) return known;
      const left = this.#read().select(whole, selectionOf(only));
      const ofType = left.filter((entry) => !type || entry.type === type);
      return {
        types: recount(known.types, left, ({ type }) => [type]),
        categories: recount(known.categories, ofType, ({ category = [] }) => category),
      };
    });
  }

  #narrow(part: readonly ShowcaseEntry[]): Listing {
    const { q, only } = this.#showcase.views.view;
    const entries = this.#read().select(part, selectionOf(only));
    const withoutHours = this.#countWithoutHours(part);
    if (!q.trim()) return { entries, withoutHours };
    const { results = [], suggestion } = this.#answer(q) ?? {};
    return {
      entries,
      withoutHours,
      isSearched: true,
      elsewhere: entries.length ? 0 : results.length,
      ...(suggestion && entries.length && { suggestion }),
    };
  }

  /** Said where "open now" is asked for: who may be open without anybody knowing. */
  #countWithoutHours(part: readonly ShowcaseEntry[]): number {
    const { views, now, root } = this.#showcase;
    const { only } = views.view;
    if (!only.includes(OPEN_NOW)) return 0;
    const others = selectionOf(only.filter((value) => value !== OPEN_NOW));
    return countWithoutHours(this.#read().select(part, others), now(), root());
  }

  /** Of the chosen kind and category before the filters; `undefined` while the index is being built. */
  #part(): readonly ShowcaseEntry[] | undefined {
    const { views, ordered } = this.#showcase;
    const { q, type, category } = views.view;
    if (!q.trim()) {
      const entries = ordered({ type, category });
      return this.#parts.of([entries, this.zone], () => this.#inZone(entries));
    }
    const whole = this.#whole();
    return (
      whole && this.#parts.of([whole, type, category], () => whole.filter(isIn({ type, category })))
    );
  }

  /** Of all kinds and categories. */
  #whole(): readonly ShowcaseEntry[] | undefined {
    const { views, directory } = this.#showcase;
    const { q } = views.view;
    const entries = q.trim() ? this.#entriesFor(q) : directory.entries;
    return entries && this.#wholes.of([entries, this.zone], () => this.#inZone(entries));
  }

  #inZone(entries: readonly ShowcaseEntry[]): readonly ShowcaseEntry[] {
    const { zone } = this;
    const root = this.#showcase.root();
    return zone ? entries.filter((entry) => isInZone(zone, entry, root)) : entries;
  }

  /** What the search finds, the best first. */
  #entriesFor(q: string): readonly ShowcaseEntry[] | undefined {
    const { directory } = this.#showcase;
    const answer = this.#answer(q);
    return (
      answer &&
      this.#found.of([answer, directory.entries], () =>
        answer.results.flatMap(({ id }) => directory.entry(id) ?? []),
      )
    );
  }

  #answer(q: string): SearchAnswer | undefined {
    const { ready } = this.#index;
    if (!ready) return undefined;
    return this.#answers.of([q, ready], () => ready.index.query(q, { limit: ready.items.length }));
  }

  /** Read anew when the places of the feed change. */
  #read(): Facets<ShowcaseEntry, ShowcaseFacet> {
    const { root, directory } = this.#showcase;
    return this.#facets.of([root(), directory.entries], () => facetsOf(this.#showcase));
  }
}

function isIn({ type, category }: Part): (entry: ShowcaseEntry) => boolean {
  return (entry) =>
    (!type || entry.type === type) && (!category || hasText(entry.category, category));
}
