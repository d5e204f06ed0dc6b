import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import {
  errorState,
  pendingState,
  staleNotice,
  townHallPhone,
  type StatusContext,
} from '../../controllers/feed-status.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { renderSearchField } from '../../controllers/search-field.js';
import { ViewController } from '../../controllers/view-controller.js';
import { WakeController } from '../../controllers/wake-controller.js';
import { showcase as section, type ShowcaseEntry } from '../../feed/model/showcase.js';
import { define } from '../../internal/define.js';
import { ParvisElement } from '../../internal/parvis-element.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { searchField } from '../../styles/search-field.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { businessShowcase as fr } from '../../translations/fr/business-showcase.js';
import type { BoardChooser } from './board/board-chooser.js';
import { businessShowcaseStyles } from './business-showcase.styles.js';
import { Choices } from './choices.js';
import { renderFilters, renderTypes, type ControlsContext } from './controls.js';
import { Directory, MINUTE_MS, type Order } from './directory.js';
import { renderListing, type Listing } from './listing.js';
import { OpenedView } from './opened-view.js';
import { orderOf, renderOrder } from './order.js';
import { Pictures } from './pictures.js';
import type { RowContext } from './row.js';
import type { ResultsHost, ShowcaseResults } from './results/showcase-results.js';
import { NO_VIEW, showcaseViews, type View } from './view.js';

/**
 * Everyone who makes the place alive: shops, associations, courses, events, heritage. Whether a door
 * is open, whom to call, where to go. The order is drawn anew each day, so that everybody stands
 * first equally often; nobody can pay for a place.
 *
 * A search landmark with native controls and an ordinary list after it.
 *
 * @tag parvis-business-showcase
 * @slot - Shown before, without and after failed JavaScript or feed
 * @fires {ParvisSearchEvent} parvis-search - A resident searched and paused
 * @fires {ParvisSelectEvent} parvis-select - A resident opened an entry
 * @fires {ParvisReadyEvent} parvis-ready - The entries are shown for the first time
 * @fires {ParvisErrorEvent} parvis-error - The feed cannot be had; once for each cause
 * @csspart base - The whole element
 * @csspart heading - The heading, which labels the field, and the name of an opened entry
 * @csspart list - The entries
 * @csspart item - One entry
 * @csspart control - The field, filters and buttons that change what is shown
 * @csspart action - Phone, route and other links
 * @csspart status - The count, opening states and notices
 */
export class ParvisBusinessShowcase extends ParvisElement {
  static override properties = {
    type: {},
    category: {},
    layout: {},
    order: {},
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    urlState: { type: Boolean, attribute: 'url-state' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
  };
  static override styles = [tokens, base, buttons, searchField, businessShowcaseStyles];

  readonly #feed = new FeedController(this, section);
  readonly #localize = new LocalizeController(
    this,
    'businessShowcase',
    fr,
    () => this.#feed.snapshot.root,
  );
  readonly #directory = new Directory();
  readonly #views = new ViewController(
    this,
    showcaseViews,
    (previous) => void this.#opened.settle(previous),
  );
  readonly #pictures = new Pictures(() => this.requestUpdate());
  readonly #wake = new WakeController(this);
  /** schema.org types to show, separated by spaces; all without. */
  type = '';

  /** The category shown at first, by its name in any language of the feed. */
  category = '';

  /** `list` or `grid`. */
  layout = '';

  /** `fair` (drawn anew each day), `name`, or `distance` once the reader gave a position. */
  order = '';

  /** Address of the map's background, as `https://…/{z}/{x}/{y}.png`; the feed's without. */
  tiles = '';

  /** Whose the map's background in `tiles` is: "© OpenStreetMap". */
  tilesAttribution = '';

  /** Keeps what is shown in the page's address, for links and the back button; never the search. */
  urlState = false;

  /** Tells search engines of the entries (JSON-LD, schema.org). */
  structuredData = false;

  readonly #results = new LazyPart<ShowcaseResults>(this, async () => {
    const { ShowcaseResults } = await import('./results/showcase-results.js');
    return new ShowcaseResults(this.#host);
  });
  /** Alerts come after the entries, which need not wait for them. */
  readonly #alerts = new LazyPart(this, async () => {
    const { EntryAlerts } = await import('./entry-alerts.js');
    return new EntryAlerts(this);
  });
  readonly #board = new LazyPart<BoardChooser>(this, async () => {
    const { BoardChooser } = await import('./board/board-chooser.js');
    return new BoardChooser(this.#host);
  });
  readonly #described = new LazyPart<object>(this, async () => {
    const { describeEntries } = await import('./structured-data.js');
    describeEntries(this, this.#host);
    return {};
  });
  readonly #choices = new Choices(this, this.#views, this.#results);
  readonly #opened = new OpenedView(this.#host);

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('category'))
      this.#views.start({ ...NO_VIEW, category: this.category }, !this.hasUpdated);
    const { items, root } = this.#feed.snapshot;
    const { kinds } = this.#localize.strings;
    this.#directory.read({ items, root, now: this.#feed.now(), types: this.type, kinds });
    if (this.#needsResults) void this.#results.load();
    this.#results.part?.read();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const now = this.#feed.now();
    const { length } = this.#directory.entries;
    if (length) void this.#alerts.load();
    if (length && this.#results.part) void this.#board.load();
    if (length && this.structuredData) void this.#described.load();
    // "Open, closes at six" must not stand there at seven.
    this.#wake.at(length ? Math.floor(now / MINUTE_MS + 1) * MINUTE_MS : Infinity, now);
  }

  protected override render(): unknown {
    const { status } = this.#feed.snapshot;
    if (status === 'pending') return pendingState(this.#context, 8);
    return html`<section
      part="base"
      lang=${this.#localize.interfaceLang}
      @focusin=${this.#results.load}
      @pointerover=${this.#results.load}
      @keydown=${this.#choices.onKeydown}
    >
      ${
        status === 'error'
          ? errorState(this.#context)
          : html`${staleNotice(this.#context)} ${this.#renderShowcase()}`
      }
    </section>`;
  }

  #renderShowcase(): TemplateResult {
    const { strings } = this.#localize;
    if (!this.#directory.entries.length)
      return html`<p>${strings.empty}</p>
        <p>${townHallPhone(this.#localize, this.#feed.snapshot.root)}</p>
        <slot></slot>`;
    const id = this.#views.view.entry;
    const opened = this.#opened.render();
    const listing = this.#listing();
    // The rest stays where it is: what is being typed, and the place in the list to come back to.
    return html`${opened}
      <div ?hidden=${opened !== undefined}>
        <form role="search" aria-label=${strings.label} @submit=${this.#choices.onSubmit}>
          ${renderSearchField(strings, this.levelOf(), this.#views.view.q, (q) =>
            this.#choices.search(q),
          )}
          ${renderTypes(this.#controls)}
          ${renderFilters(this.#controls, this.#choices.isFiltering ? this.#renderPanel(listing) : nothing)}
        </form>
        ${id && !this.#directory.entry(id) ? html`<p class="notice" part="status">${strings.gone}</p>` : nothing}
        ${this.#opened.renderExchangeLink()} ${this.#results.part?.renderMap()}
        ${listing ? this.#renderListing(listing) : this.#renderComing()}
        ${this.#board.part?.render()}
      </div>`;
  }

  #renderListing(listing: Listing): TemplateResult {
    const { q, type, category, only, sort } = this.#views.view;
    return renderListing(listing, {
      localize: this.#localize,
      level: this.levelOf(1),
      layout: this.oneOf('layout', this.layout, ['list', 'grid']),
      row: this.#row,
      from: this.#views.from,
      shown: this.#views.shown,
      order: renderOrder(this.#order, this.#directory.day, this.#localize),
      isNarrowed:
        [q.trim(), type, category, sort, ...only].some(Boolean) ||
        this.#results.part?.isLimited === true,
      onShowPictures: this.#pictures.areShown ? undefined : this.#pictures.show,
      onClear: () => this.#choices.clear(),
      onSearchAll: () => {
        this.#results.part?.leaveZone();
        this.#choices.change({ type: '', category: '', only: [] });
      },
      onEarlier: () => this.#views.showEarlier(),
      onMore: () => void this.#onMore(),
    });
  }

  #renderPanel(listing: Listing | undefined): unknown {
    return this.#results.render(
      (results) => listing && results.renderPanel(listing),
      this.#localize.common,
    );
  }

  /** Until search and filters have come, or instead of them. */
  #renderComing(): unknown {
    return this.#results.render(() => nothing, this.#localize.common);
  }

  get #controls(): ControlsContext {
    const { view } = this.#views;
    const { types, categories } = this.#results.part?.groups() ?? {
      types: this.#directory.types,
      categories: this.#directory.categoriesOf(view.type),
    };
    return {
      localize: this.#localize,
      view,
      types,
      categories,
      isFiltering: this.#choices.isFiltering,
      hasPositions: this.#directory.hasPositions,
      isMapShown: this.#results.part?.isMapShown ?? false,
      near: this.#results.part?.near(),
      onNear: () => void this.#results.load().then((results) => results?.pressNear()),
      onMap: () => void this.#results.load().then((results) => results?.toggleMap()),
      change: (change) => this.#choices.choose(change),
      onToggle: (isOpen) => this.#choices.setFiltering(isOpen),
    };
  }

  get #context(): StatusContext {
    return { feed: this.#feed, localize: this.#localize, hasFallback: this.hasFallback };
  }

  get #row(): RowContext {
    const instant = this.#feed.now();
    const context = { instant, root: this.#feed.snapshot.root, localize: this.#localize };
    return {
      ...context,
      level: this.levelOf(2),
      hasImages: this.#pictures.areShown,
      renderDistance: (entry) => this.#results.part?.renderDistance(entry),
      renderNotices: (entry) => this.#alerts.part?.render(entry, context, instant) ?? nothing,
      linkTo: (entry) => this.#views.linkTo(entry),
      open: (event, id) => this.#opened.open(event, id),
    };
  }

  /** What the element offers to the parts that come later. */
  get #host(): ResultsHost {
    return {
      host: this,
      localize: this.#localize,
      directory: this.#directory,
      views: this.#views,
      levelOf: (below) => this.levelOf(below),
      now: () => this.#feed.now(),
      root: () => this.#feed.snapshot.root,
      confirmedAt: () => this.#feed.snapshot.confirmedAt,
      entries: () => this.#directory.entries,
      listed: () => this.#listing()?.entries ?? [],
      distanceTo: (entry) => this.#results.part?.distanceTo(entry),
      tiles: () => ({ url: this.tiles, attribution: this.tilesAttribution }),
      pictures: this.#pictures,
      alertsOf: (entry) => this.#alerts.part?.of(entry) ?? [],
      linkTo: (entry) => this.#views.linkTo(entry),
      open: (event, id) => this.#opened.open(event, id),
      order: () => this.#order,
      ordered: (part) => this.#ordered(part),
      change: (change) => this.#choices.choose(change),
      closePanel: () => void this.#choices.closePanel(),
    };
  }

  get #needsResults(): boolean {
    const { q, only } = this.#views.view;
    return q.trim() !== '' || only.length > 0 || this.#results.part?.isLimited === true;
  }

  /** `undefined` while what it takes is loaded. */
  #listing(): Listing | undefined {
    if (this.#needsResults) return this.#results.part?.listing();
    return { entries: this.#ordered(this.#views.view), withoutHours: 0 };
  }

  get #order(): Order {
    const ofPage = this.oneOf('order', this.order, ['fair', 'name', 'distance']);
    const hasPosition = this.#results.part?.position !== undefined;
    return orderOf(this.#views.view, ofPage, this.#directory.types, hasPosition);
  }

  #ordered(part: Pick<View, 'type' | 'category'>): readonly ShowcaseEntry[] {
    return this.#directory.ordered(part, {
      order: this.#order,
      lang: this.#localize.lang,
      nameOf: ({ name }) => this.#localize.plain(name),
      distanceOf: (entry) => this.#results.part?.distanceTo(entry),
    });
  }

  /** Focus goes to the first row that is new, from which one reads on. */
  async #onMore(): Promise<void> {
    const { from, shown } = this.#views;
    this.#views.showMore();
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('[data-key]');
    rows[this.#views.from === from ? shown : 0]?.focus();
  }
}

define('parvis-business-showcase', ParvisBusinessShowcase);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-business-showcase': ParvisBusinessShowcase;
  }
}
