import { nothing, type TemplateResult } from 'lit';
import { LazyPart } from '../../../controllers/lazy-part.js';
import type { ViewController } from '../../../controllers/view-controller.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { announce, prepareAnnouncer } from '../../../internal/announcer.js';
import { ParvisSearchEvent } from '../../../internal/events.js';
import { filters } from '../../../styles/filters.styles.js';
import { showcaseResults as fr } from '../../../translations/fr/showcase-results.js';
import type { Near } from '../controls.js';
import type { Directory, Order, Part } from '../directory.js';
import type { Position } from '../distance.js';
import type { Listing } from '../listing.js';
import type { PageTiles } from '../map/background.js';
import type { EntryMap } from '../map/entry-map.js';
import { NearMe, renderDistance } from '../near-me.js';
import { nearMeStyles } from '../near-me.styles.js';
import type { Showcase } from '../showcase.js';
import { distanceFrom } from '../spots.js';
import type { View } from '../view.js';
import type { Zone } from '../zone.js';
import { selectionOf } from './facets.js';
import { NarrowedList, type Groups } from './narrowed-list.js';
import { renderPanel } from './panel.js';
import { showcaseResultsStyles } from './showcase-results.styles.js';

/** What the results know of the showcase around them. */
export interface ResultsHost extends Showcase {
  readonly directory: Directory;
  readonly views: ViewController<View>;
  order(): Order;
  /** The map's background as the webmaster wrote it. */
  tiles(): PageTiles;
  /** One part of the directory in an order. */
  ordered(part: Part): readonly ShowcaseEntry[];
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
  readonly #list: NarrowedList;
  readonly #near: NearMe;
  readonly #map: LazyPart<EntryMap>;
  isMapShown = false;
  #takeBack: (() => void) | undefined;

  constructor(showcase: ResultsHost) {
    this.#showcase = showcase;
    const { host, localize } = showcase;
    this.#list = new NarrowedList(showcase);
    this.#near = new NearMe(host, localize, () => showcase.change({ sort: '' }));
    this.#map = new LazyPart<EntryMap>(host, async () => {
      const { EntryMap } = await import('../map/entry-map.js');
      return new EntryMap(showcase, {
        tiles: showcase.tiles,
        zone: () => this.#list.zone,
        onZone: (zone) => this.#limitTo(zone),
        near: () => this.#near.position,
      });
    });
    // A live region that appears together with its text stays silent: it is made before the first key.
    prepareAnnouncer();
  }

  /** Brings the index up to date with what is offered. */
  read(): void {
    this.#list.read();
  }

  /** What the search and the filters leave; `undefined` while the index is being built. */
  listing(): Listing | undefined {
    return this.#list.listing();
  }

  groups(): Groups {
    return this.#list.groups();
  }

  /** What narrows the list further, counted only while it is open. */
  renderPanel(listing: Listing): TemplateResult {
    const { localize, views } = this.#showcase;
    return renderPanel({
      localize,
      strings: localize.words('showcaseResults', fr),
      selection: selectionOf(views.view.only),
      values: this.#list.counts(),
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
    return this.#list.zone !== undefined;
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

  near(): Near {
    const { directory, root } = this.#showcase;
    return { isOn: this.#near.isOn, start: this.#near.renderStart(directory.entries, root()) };
  }

  pressNear(): void {
    this.#near.press();
  }

  renderMap(): unknown {
    const { common } = this.#showcase.localize;
    return this.isMapShown ? this.#map.render((map) => map.render(), common) : nothing;
  }

  toggleMap(): void {
    this.isMapShown = !this.isMapShown;
    // What is limited by a map that nobody sees would be missed.
    if (!this.isMapShown) this.#list.zone = undefined;
    this.#showcase.host.requestUpdate();
  }

  /** The list is whole again. */
  leaveZone(): void {
    this.#list.zone = undefined;
  }

  #limitTo(zone: Zone | undefined): void {
    this.#list.zone = zone;
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
}
