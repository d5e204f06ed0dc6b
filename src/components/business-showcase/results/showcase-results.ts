import type { TemplateResult } from 'lit';
import type { FacetValue, Facets } from '../../../controllers/facets.js';
import { ItemIndex } from '../../../controllers/item-index.js';
import type { ViewController } from '../../../controllers/view-controller.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { announce, prepareAnnouncer } from '../../../internal/announcer.js';
import { ParvisSearchEvent } from '../../../internal/events.js';
import type { SearchAnswer } from '../../../search/index.js';
import { filters } from '../../../styles/filters.styles.js';
import { showcaseResults as fr } from '../../../translations/fr/showcase-results.js';
import { hasText, type Directory, type Order } from '../directory.js';
import type { Listing } from '../listing.js';
import type { Showcase } from '../showcase.js';
import { OPEN_NOW, type View } from '../view.js';
import {
  countWithoutHours,
  facetsOf,
  selectionOf,
  SHOWCASE_FACETS,
  type ShowcaseFacet,
} from './facets.js';
import { renderPanel } from './panel.js';
import { showcaseResultsStyles } from './showcase-results.styles.js';

/** What the results know of the showcase around them. */
export interface ResultsHost extends Showcase {
  readonly directory: Directory;
  readonly views: ViewController<View>;
  order(): Order;
  /** One part of the directory in an order. */
  ordered(part: Pick<View, 'type' | 'category'>): readonly ShowcaseEntry[];
  change(change: Partial<View>): void;
  closePanel(): void;
}

/**
 * What the showcase can do once somebody uses it: search and filters. Loaded at the first sign of
 * interest, because the first view needs neither and should not wait for them.
 */
export class ShowcaseResults {
  readonly styles = [filters, showcaseResultsStyles];
  readonly #showcase: ResultsHost;
  readonly #index: ItemIndex<ShowcaseEntry>;
  #facets: Facets<ShowcaseEntry, ShowcaseFacet> | undefined;
  #facetsOf: readonly unknown[] = [];
  #takeBack: (() => void) | undefined;

  constructor(showcase: ResultsHost) {
    this.#showcase = showcase;
    this.#index = new ItemIndex(() => showcase.host.requestUpdate());
    // A live region that appears together with its text stays silent: it is made before the first key.
    prepareAnnouncer();
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

  /** What the search and the filters leave; `undefined` while the index is being built. */
  listing(): Listing | undefined {
    const { views, directory } = this.#showcase;
    const { q, only, ...part } = views.view;
    const selection = selectionOf(only);
    if (!q.trim()) {
      const ordered = this.#showcase.ordered(part);
      const entries = this.#read().select(ordered, selection);
      return { entries, ...this.#unknownOf(ordered) };
    }
    const answer = this.#answer(q);
    if (!answer) return undefined;
    const found = answer.results.flatMap(({ id }) => directory.entry(id) ?? []);
    const inPart = found.filter(isIn(part));
    const entries = this.#read().select(inPart, selection);
    const { suggestion } = answer;
    return {
      entries,
      isSearched: true,
      elsewhere: entries.length ? 0 : found.length,
      ...this.#unknownOf(inPart),
      ...(suggestion && entries.length && { suggestion }),
    };
  }

  /** What narrows the list further, counted only while it is open. */
  renderPanel(listing: Listing): TemplateResult {
    const { localize, views } = this.#showcase;
    const selection = selectionOf(views.view.only);
    const base = this.#base();
    return renderPanel({
      localize,
      strings: localize.words('showcaseResults', fr),
      selection,
      values: this.#read().count(base, selection, SHOWCASE_FACETS),
      total: listing.entries.length,
      order: this.#showcase.order(),
      hasPositions: this.#showcase.entries().some(({ geo }) => geo),
      onToggle: (facet, key) => this.toggle(`${facet}:${key}`),
      onSort: (sort) => this.#showcase.change({ sort }),
      onClose: () => this.#showcase.closePanel(),
    });
  }

  /** How many of those listed without it are open now. */
  get openNow(): FacetValue | undefined {
    const selection = selectionOf(this.#showcase.views.view.only);
    return this.#read().count(this.#base(), selection, ['open']).open[0];
  }

  toggle(value: string): void {
    const { only } = this.#showcase.views.view;
    const isTicked = only.includes(value);
    this.#showcase.change({
      only: isTicked ? only.filter((one) => one !== value) : [...only, value],
    });
  }

  /** Typing has paused: the count is said, and the page told. False while nothing is known yet. */
  report(): boolean {
    const query = this.#showcase.views.view.q.trim();
    const listing = this.listing();
    if (!query || !listing) return !query;
    this.#showcase.host.dispatchEvent(new ParvisSearchEvent(query, listing.entries.length));
    this.sayCount();
    return true;
  }

  sayCount(): void {
    const { length } = this.listing()?.entries ?? [];
    const { strings } = this.#showcase.localize;
    this.#takeBack = announce(length ? strings.count(length) : strings.nothing);
  }

  /** What was found is no longer what is shown: its count is not to be said. */
  takeBack(): void {
    this.#takeBack?.();
  }

  /** The list before the filters. */
  #base(): readonly ShowcaseEntry[] {
    const { views, directory, ordered } = this.#showcase;
    const { q } = views.view;
    if (!q.trim()) return ordered(views.view);
    const found = this.#answer(q)?.results ?? [];
    return found.flatMap(({ id }) => directory.entry(id) ?? []).filter(isIn(views.view));
  }

  /** Said where "open now" is asked for: who may be open without anybody knowing. */
  #unknownOf(entries: readonly ShowcaseEntry[]): Pick<Listing, 'withoutHours'> {
    const { views, now, root } = this.#showcase;
    const { only } = views.view;
    if (!only.includes(OPEN_NOW)) return { withoutHours: 0 };
    const others = selectionOf(only.filter((value) => value !== OPEN_NOW));
    const rest = this.#read().select(entries, others);
    return { withoutHours: countWithoutHours(rest, now(), root()) };
  }

  #asked: { readonly key: readonly unknown[]; readonly answer: SearchAnswer } | undefined;

  /** Asked several times an update, answered once. */
  #answer(q: string): SearchAnswer | undefined {
    const { ready } = this.#index;
    if (!ready) return undefined;
    const key = [q, ready];
    if (!this.#asked || this.#asked.key.some((part, at) => part !== key[at]))
      this.#asked = { key, answer: ready.index.query(q, { limit: ready.items.length }) };
    return this.#asked.answer;
  }

  /** Read anew when the places of the feed change. */
  #read(): Facets<ShowcaseEntry, ShowcaseFacet> {
    const { root, directory } = this.#showcase;
    const read = [root(), directory.entries];
    if (!this.#facets || read.some((part, at) => part !== this.#facetsOf[at])) {
      this.#facets = facetsOf(this.#showcase);
      this.#facetsOf = read;
    }
    return this.#facets;
  }
}

function isIn({
  type,
  category,
}: Pick<View, 'type' | 'category'>): (entry: ShowcaseEntry) => boolean {
  return (entry) =>
    (!type || entry.type === type) && (!category || hasText(entry.category, category));
}
