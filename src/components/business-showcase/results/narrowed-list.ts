import type { Facets, FacetValues } from '../../../controllers/facets.js';
import { ItemIndex } from '../../../controllers/item-index.js';
import { Kept } from '../../../controllers/kept.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { SearchAnswer } from '../../../search/index.js';
import { hasText, MINUTE_MS, type Group, type Part } from '../directory.js';
import type { Listing } from '../listing.js';
import { OPEN_NOW } from '../view.js';
import { isInZone, type Zone } from '../zone.js';
import {
  countWithoutHours,
  facetsOf,
  selectionOf,
  PANEL_FACETS,
  type GroupFacet,
  type PanelFacet,
  type ShowcaseFacet,
} from './facets.js';
import { OpenNow } from './open-now.js';
import type { ResultsHost } from './showcase-results.js';

type Counts = FacetValues<PanelFacet | GroupFacet>;

export interface Groups {
  readonly types: readonly Group[];
  readonly categories: readonly Group[];
  /** How many are open now; `undefined` while nobody has read all hours. */
  readonly open: number | undefined;
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
  readonly #counts = new Kept<Counts>();
  readonly #groups = new Kept<Groups>();
  readonly #openNow: OpenNow;
  readonly #listings = new Kept<Listing | undefined>();

  constructor(showcase: ResultsHost) {
    this.#showcase = showcase;
    this.#index = new ItemIndex(() => showcase.host.requestUpdate());
    this.#openNow = new OpenNow(() => showcase.host.requestUpdate());
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

  /** What each value would leave of the chosen kind and category. */
  counts(): Counts {
    const { views, now } = this.#showcase;
    const { only } = views.view;
    const part = this.#part() ?? [];
    return this.#counts.of([part, only, Math.floor(now() / MINUTE_MS)], () =>
      this.#read().count(part, selectionOf(only), [...PANEL_FACETS, 'type', 'category']),
    );
  }

  /** What stands above the list; a count says what a choice would leave. */
  groups(): Groups {
    const { views, directory, now, root } = this.#showcase;
    const { type, category, only } = views.view;
    const whole = this.#whole();
    const listed = this.listing();
    const openNow = this.#openNow.among(directory.entries, now(), root());
    const known = { types: directory.types, categories: directory.categoriesOf(type) };
    return this.#groups.of([whole, listed, openNow], () => {
      if (!whole || !listed) return { ...known, open: undefined };
      const count = (entries: readonly ShowcaseEntry[], facet: GroupFacet): Counts[GroupFacet] =>
        this.#read().count(entries, selectionOf(only), [facet])[facet];
      // Another kind has other categories, hence is counted without the chosen one.
      const types = type || category ? count(whole, 'type') : this.counts().type;
      const categories = category
        ? count(whole.filter(isIn({ type, category: '' })), 'category')
        : this.counts().category;
      return {
        types: recount(known.types, types),
        categories: recount(known.categories, categories),
        open: openNow && this.#countOpen(listed.entries, openNow),
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
    if (!views.view.only.includes(OPEN_NOW)) return 0;
    return countWithoutHours(this.#leftByOthers(part), now(), root());
  }

  /** All that are listed where "open now" is asked for already. */
  #countOpen(listed: readonly ShowcaseEntry[], openNow: ReadonlySet<ShowcaseEntry>): number {
    const { only } = this.#showcase.views.view;
    return only.includes(OPEN_NOW)
      ? listed.length
      : listed.filter((entry) => openNow.has(entry)).length;
  }

  /** As if "open now" were not asked for. */
  #leftByOthers(part: readonly ShowcaseEntry[]): readonly ShowcaseEntry[] {
    const { only } = this.#showcase.views.view;
    return this.#read().select(part, selectionOf(only.filter((value) => value !== OPEN_NOW)));
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

function recount(groups: readonly Group[], values: Counts[GroupFacet]): readonly Group[] {
  const counts = new Map(values.map(({ key, count }) => [key, count]));
  return groups.map((group) => ({ ...group, count: counts.get(group.key) ?? 0 }));
}
