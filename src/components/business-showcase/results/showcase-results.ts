import { nothing, type TemplateResult } from 'lit';
import type { Facets } from '../../../controllers/facets.js';
import { ItemIndex } from '../../../controllers/item-index.js';
import { Kept } from '../../../controllers/kept.js';
import { LazyPart } from '../../../controllers/lazy-part.js';
import type { ViewController } from '../../../controllers/view-controller.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { announce, prepareAnnouncer } from '../../../internal/announcer.js';
import { ParvisSearchEvent } from '../../../internal/events.js';
import type { SearchAnswer } from '../../../search/index.js';
import { filters } from '../../../styles/filters.styles.js';
import { showcaseResults as fr } from '../../../translations/fr/showcase-results.js';
import { hasText, MINUTE_MS, type Directory, type Order } from '../directory.js';
import type { Position } from '../distance.js';
import type { Listing } from '../listing.js';
import type { PageTiles } from '../map/background.js';
import type { EntryMap } from '../map/entry-map.js';
import { NearMe, renderDistance } from '../near-me.js';
import { nearMeStyles } from '../near-me.styles.js';
import type { Showcase } from '../showcase.js';
import { distanceFrom } from '../spots.js';
import { OPEN_NOW, type View } from '../view.js';
import { isInZone, type Zone } from '../zone.js';
import {
  countWithoutHours,
  facetsOf,
  selectionOf,
  PANEL_FACETS,
  type ShowcaseFacet,
} from './facets.js';
import { renderPanel } from './panel.js';
import { showcaseResultsStyles } from './showcase-results.styles.js';

/** What the results know of the showcase around them. */
export interface ResultsHost extends Showcase {
  readonly directory: Directory;
  readonly views: ViewController<View>;
  order(): Order;
  /** The map's background that the page names, if any. */
  tiles(): PageTiles;
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
  readonly styles = [filters, nearMeStyles, showcaseResultsStyles];
  readonly #showcase: ResultsHost;
  readonly #index: ItemIndex<ShowcaseEntry>;
  readonly #near: NearMe;
  readonly #map: LazyPart<EntryMap>;
  isMapShown = false;
  /** The part of the map that the list is limited to. */
  #zone: Zone | undefined;
  #takeBack: (() => void) | undefined;
  // Each is asked for several times an update.
  readonly #facets = new Kept<Facets<ShowcaseEntry, ShowcaseFacet>>();
  readonly #answers = new Kept<SearchAnswer>();
  readonly #found = new Kept<readonly ShowcaseEntry[]>();
  readonly #listings = new Kept<Listing | undefined>();

  constructor(showcase: ResultsHost) {
    this.#showcase = showcase;
    const { host, localize } = showcase;
    this.#index = new ItemIndex(() => host.requestUpdate());
    this.#near = new NearMe(host, localize, () => showcase.change({ sort: '' }));
    this.#map = new LazyPart<EntryMap>(host, async () => {
      const { EntryMap } = await import('../map/entry-map.js');
      return new EntryMap(showcase, {
        tiles: showcase.tiles,
        zone: () => this.#zone,
        onZone: (zone) => this.#limitTo(zone),
        near: () => this.#near.position,
      });
    });
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
    const { views, now } = this.#showcase;
    const base = this.#base();
    const key = [views.view, base, this.#zone, Math.floor(now() / MINUTE_MS)];
    return this.#listings.of(key, () => base && this.#narrow(base));
  }

  #narrow(base: readonly ShowcaseEntry[]): Listing {
    const { views, root } = this.#showcase;
    const { q, only } = views.view;
    const zone = this.#zone;
    const selected = this.#read().select(base, selectionOf(only));
    const entries = zone ? selected.filter((entry) => isInZone(zone, entry, root())) : selected;
    const withoutHours = this.#countWithoutHours(base);
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

  /** What narrows the list further, counted only while it is open. */
  renderPanel(listing: Listing): TemplateResult {
    const { localize, views } = this.#showcase;
    const selection = selectionOf(views.view.only);
    const base = this.#base() ?? [];
    return renderPanel({
      localize,
      strings: localize.words('showcaseResults', fr),
      selection,
      values: this.#read().count(base, selection, PANEL_FACETS),
      total: listing.entries.length,
      order: this.#showcase.order(),
      hasPositions: this.#showcase.directory.hasPositions,
      onToggle: (facet, key) => this.toggle(`${facet}:${key}`),
      onSort: (sort) => {
        this.#showcase.change({ sort });
        if (sort === 'distance' && !this.position) this.#near.position.ask();
      },
      onClose: () => this.#showcase.closePanel(),
    });
  }

  /** Where the reader is, or starts from. */
  get position(): Position | undefined {
    return this.#near.position.position;
  }

  /** Whether the list is limited to a part of the map. */
  get isLimited(): boolean {
    return this.#zone !== undefined;
  }

  distanceTo(entry: ShowcaseEntry): number | undefined {
    return this.position && distanceFrom(this.position, entry, this.#showcase.root());
  }

  renderDistance(entry: ShowcaseEntry): unknown {
    const metres = this.distanceTo(entry);
    const { accuracy } = this.#near.position;
    return metres === undefined
      ? undefined
      : renderDistance(metres, accuracy, this.#showcase.localize);
  }

  renderNear(): TemplateResult {
    const { directory, root } = this.#showcase;
    return this.#near.render(directory.entries, root());
  }

  askPosition(): void {
    this.#near.position.ask();
  }

  renderMap(): unknown {
    const { common } = this.#showcase.localize;
    return this.isMapShown ? this.#map.render((map) => map.render(), common) : nothing;
  }

  toggleMap(): void {
    this.isMapShown = !this.isMapShown;
    // What is limited by a map that nobody sees would be missed.
    if (!this.isMapShown) this.#zone = undefined;
    this.#showcase.host.requestUpdate();
  }

  /** The list is whole again. */
  leaveZone(): void {
    this.#zone = undefined;
  }

  #limitTo(zone: Zone | undefined): void {
    this.#zone = zone;
    this.#showcase.change({});
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

  /** The list before the filters; `undefined` while the index is being built. */
  #base(): readonly ShowcaseEntry[] | undefined {
    const { views, directory, ordered } = this.#showcase;
    const { view } = views;
    if (!view.q.trim()) return ordered(view);
    const answer = this.#answer(view.q);
    if (!answer) return undefined;
    return this.#found.of([answer, view.type, view.category], () =>
      answer.results.flatMap(({ id }) => directory.entry(id) ?? []).filter(isIn(view)),
    );
  }

  /** Said where "open now" is asked for: who may be open without anybody knowing. */
  #countWithoutHours(base: readonly ShowcaseEntry[]): number {
    const { views, now, root } = this.#showcase;
    const { only } = views.view;
    if (!only.includes(OPEN_NOW)) return 0;
    const others = selectionOf(only.filter((value) => value !== OPEN_NOW));
    return countWithoutHours(this.#read().select(base, others), now(), root());
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

function isIn({
  type,
  category,
}: Pick<View, 'type' | 'category'>): (entry: ShowcaseEntry) => boolean {
  return (entry) =>
    (!type || entry.type === type) && (!category || hasText(entry.category, category));
}
