import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FeedController } from '../../controllers/feed-controller.js';
import {
  errorState,
  pendingState,
  staleNotice,
  townHallPhone,
  type StatusContext,
} from '../../controllers/feed-status.js';
import type { ItemIndex } from '../../controllers/item-index.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { showcase, type ShowcaseEntry } from '../../feed/model/showcase.js';
import { atNextDate } from '../../feed/showcase-dates.js';
import { localTime } from '../../feed/zoned-time.js';
import { announce, prepareAnnouncer } from '../../internal/announcer.js';
import { define } from '../../internal/define.js';
import { ParvisSearchEvent } from '../../internal/events.js';
import { ParvisElement } from '../../internal/parvis-element.js';
import { heading, icon } from '../../internal/templates.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { searchField } from '../../styles/search-field.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { week } from '../../styles/week.styles.js';
import { businessShowcase as fr } from '../../translations/fr/business-showcase.js';
import { businessShowcaseStyles } from './business-showcase.styles.js';
import { renderCard, type CardContext } from './card.js';
import type { EntryAlerts } from './entry-alerts.js';
import { distanceBetween, type Order, type Position } from './entries.js';
import { renderCategories, renderTypes } from './filters.js';
import { inOrder, narrow, type Listing } from './listing.js';

const FIRST = 24;
const MORE = 48;
/** A pause in typing, ms: long enough not to speak between two keys. */
const PAUSE_MS = 600;
/** Lucide (ISC): search. */
const searchIcon = svg`<path d="m21 21-4.3-4.3" /><circle cx="11" cy="11" r="8" />`;

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
 * @fires {ParvisReadyEvent} parvis-ready - The entries are shown for the first time
 * @fires {ParvisErrorEvent} parvis-error - The feed cannot be had; once for each cause
 * @csspart base - The whole element
 * @csspart heading - The heading, which labels the field
 * @csspart list - The entries
 * @csspart item - One entry
 * @csspart control - The field and filters
 * @csspart action - Phone, route and other links
 * @csspart status - The count, opening states and notices
 */
export class ParvisBusinessShowcase extends ParvisElement {
  static override properties = {
    type: {},
    category: {},
    layout: {},
    order: {},
    query: { state: true },
    chosenType: { state: true },
    isOpenOnly: { state: true },
    shown: { state: true },
    position: { state: true },
  };
  static override styles = [tokens, base, buttons, searchField, week, businessShowcaseStyles];

  readonly #feed = new FeedController(this, showcase);
  readonly #localize = new LocalizeController(
    this,
    'businessShowcase',
    fr,
    () => this.#feed.snapshot.root,
  );

  /** schema.org types to show, separated by spaces; all without. */
  type = '';

  /** The category shown at first, by its name in any language of the feed. */
  category = '';

  /** `list` or `grid`. */
  layout = '';

  /** `fair` (drawn anew each day), `name`, or `distance` once the reader gave a position. */
  order = '';

  private query = '';
  private chosenType = '';
  private isOpenOnly = false;
  private shown = FIRST;
  private position: Position | 'refused' | undefined;

  #index: ItemIndex<ShowcaseEntry> | undefined;
  #alerts: EntryAlerts | undefined;
  #areAlertsAsked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    // "Open, closes at six" must not stand there at seven.
    this.#clock = setInterval(() => this.requestUpdate(), 60_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    clearInterval(this.#clock);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const entries = this.#offered();
    if (entries.length) this.#loadAlerts();
    if (!this.#index || !entries.length) return;
    const { synonyms, inLanguage = [] } = this.#feed.snapshot.root ?? {};
    const { lang, interfaceLang } = this.#localize;
    const packs = new Set([interfaceLang, ...inLanguage.slice(0, 1)]);
    this.#index.update(entries, { lang, packs: [...packs], synonyms });
  }

  protected override render(): unknown {
    const { status } = this.#feed.snapshot;
    if (status === 'pending') return pendingState(this.#context, 8);
    return html`<section part="base" lang=${this.#localize.interfaceLang}>
      ${
        status === 'error'
          ? errorState(this.#context)
          : html`${staleNotice(this.#context)} ${this.#renderShowcase()}`
      }
    </section>`;
  }

  #renderShowcase(): TemplateResult {
    const { strings } = this.#localize;
    const offered = this.#offered();
    if (!offered.length)
      return html`<p>${strings.empty}</p>
        <p>${townHallPhone(this.#localize, this.#feed.snapshot.root)}</p>
        <slot></slot>`;
    return html`<form
        role="search"
        aria-label=${strings.label}
        @submit=${(event: Event) => this.#onSubmit(event)}
      >
        ${this.#renderField()}
        ${renderTypes(offered, this.chosenType, strings, (chosenType) => this.#choose({ chosenType }))}
        ${this.#renderFilters(offered)}
      </form>
      ${this.#renderListing(this.#listing(offered))}`;
  }

  #renderField(): TemplateResult {
    const { strings } = this.#localize;
    return html`${heading(this.levelOf(), html`<label for="query">${strings.label}</label>`)}
      <div class="search">
        <input
          id="query"
          class="field"
          part="control"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          .value=${this.query}
          @focus=${() => void this.#prepareSearch()}
          @input=${(event: Event) => this.#onSearch((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#onKeydown(event)}
        />
        <button class="button primary" part="control">
          ${icon(searchIcon)}<span>${strings.search}</span>
        </button>
      </div>`;
  }

  #renderFilters(offered: readonly ShowcaseEntry[]): TemplateResult {
    const { strings } = this.#localize;
    const { chosenType, category } = this;
    const ofType = offered.filter(({ type }) => !chosenType || type === chosenType);
    const toggle = (words: string, isPressed: boolean, onClick: () => void): TemplateResult =>
      html`<button
        type="button"
        class="chip"
        part="control"
        aria-pressed=${isPressed}
        @click=${onClick}
      >
        ${words}
      </button>`;
    return html`<div class="filters">
      ${renderCategories(ofType, category, this.#localize, (chosen) =>
        this.#choose({ category: chosen }),
      )}
      ${toggle(strings.openNow, this.isOpenOnly, () =>
        this.#choose({ isOpenOnly: !this.isOpenOnly }),
      )}
      ${
        'geolocation' in navigator && offered.some(({ geo }) => geo)
          ? toggle(strings.nearMe, typeof this.position === 'object', () => this.#onNearMe())
          : nothing
      }
    </div>`;
  }

  #renderListing({ entries, withoutHours }: Listing): TemplateResult {
    const { strings } = this.#localize;
    const isFiltered = this.query || this.chosenType || this.category || this.isOpenOnly;
    const layout = this.oneOf('layout', this.layout, ['list', 'grid']);
    const shown = entries.slice(0, this.shown);
    const card = this.#card();
    return html`<div class="status">
        ${heading(
          this.levelOf(1),
          entries.length ? strings.count(entries.length) : strings.nothing,
          {
            id: 'count',
            tabindex: -1,
            part: 'status',
          },
        )}
        <p>
          ${this.#orderWords()} ${withoutHours ? strings.withoutHours(withoutHours) : nothing}
          ${this.position === 'refused' ? strings.noPosition : nothing}
        </p>
        ${
          isFiltered
            ? html`<button class="button quiet" part="control" @click=${() => this.#onClear()}>
                ${strings.clear}
              </button>`
            : nothing
        }
      </div>
      <ul class="entries ${layout}" part="list">
        ${repeat(
          shown,
          ({ id }) => id,
          (entry) => renderCard(entry, card),
        )}
      </ul>
      ${
        entries.length > shown.length
          ? html`<button class="button more" part="control" @click=${() => void this.#onMore()}>
              ${strings.more}
            </button>`
          : nothing
      }`;
  }

  get #context(): StatusContext {
    return { feed: this.#feed, localize: this.#localize, hasFallback: this.hasFallback };
  }

  #card(): CardContext {
    return {
      instant: this.#feed.now(),
      root: this.#feed.snapshot.root,
      localize: this.#localize,
      level: this.levelOf(2),
      distanceTo: (entry) => this.#distanceTo(entry),
      alerts: this.#alerts,
    };
  }

  #distanceTo({ geo }: ShowcaseEntry): number | undefined {
    const { position } = this;
    return geo && typeof position === 'object' ? distanceBetween(position, geo) : undefined;
  }

  /** What the attributes and the calendar leave, before the reader's own choices. */
  #offered(): readonly ShowcaseEntry[] {
    const { items, root } = this.#feed.snapshot;
    const types = this.type.split(/\s+/).filter(Boolean);
    const now = this.#feed.now();
    return items
      .filter(({ type }) => !types.length || types.includes(type))
      .flatMap((entry) => atNextDate(entry, now, root?.timezone) ?? []);
  }

  #listing(offered: readonly ShowcaseEntry[]): Listing {
    const { timezone, calendars } = this.#feed.snapshot.root ?? {};
    const { chosenType, category, isOpenOnly } = this;
    const choices = { chosenType, category, isOpenOnly };
    return narrow(this.#found(offered), choices, this.#feed.now(), { timezone, calendars });
  }

  /** In the order of the search, or without one in the order that the page or the reader chose. */
  #found(offered: readonly ShowcaseEntry[]): readonly ShowcaseEntry[] {
    const ready = this.#index?.ready;
    if (!this.query.trim() || !ready)
      return inOrder(offered, this.#order(), {
        day: localTime(this.#feed.now(), this.#feed.snapshot.root?.timezone).day,
        lang: this.#localize.interfaceLang,
        nameOf: ({ name }) => this.#localize.plain(name),
        distanceOf: (entry) => this.#distanceTo(entry),
      });
    const byId = new Map(offered.map((entry) => [entry.id, entry]));
    return ready.index
      .search(this.query, { limit: offered.length })
      .flatMap(({ id }) => byId.get(id) ?? []);
  }

  #order(): Order {
    if (typeof this.position === 'object') return 'distance';
    const order = this.oneOf('order', this.order, ['fair', 'name', 'distance']);
    return order === 'distance' ? 'fair' : order;
  }

  #orderWords(): string {
    const { strings } = this.#localize;
    if (this.query.trim()) return '';
    return { fair: strings.fairOrder, name: strings.nameOrder, distance: strings.distanceOrder }[
      this.#order()
    ];
  }

  #choose(
    change: Partial<Record<'chosenType' | 'category', string>> & { isOpenOnly?: boolean },
  ): void {
    Object.assign(this, change);
    if (change.chosenType !== undefined) this.category = '';
    this.shown = FIRST;
    this.#sayCount();
  }

  /** Alerts come after the entries; what failed is tried at the next update. */
  #loadAlerts(): void {
    if (this.#areAlertsAsked) return;
    this.#areAlertsAsked = true;
    void import('./entry-alerts.js').then(
      ({ EntryAlerts }) => void (this.#alerts = new EntryAlerts(this)),
      () => (this.#areAlertsAsked = false),
    );
  }

  /** Search comes at the first sign of interest: the list needs none of it. */
  async #prepareSearch(): Promise<void> {
    const { ItemIndex } = await import('../../controllers/item-index.js');
    this.#index ??= new ItemIndex(() => this.requestUpdate());
    this.requestUpdate();
  }

  #onSearch(query: string): void {
    this.query = query;
    this.shown = FIRST;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { entries } = this.#listing(this.#offered());
      if (query.trim()) this.dispatchEvent(new ParvisSearchEvent(query.trim(), entries.length));
      this.#sayCount();
    }, PAUSE_MS);
  }

  #sayCount(): void {
    const { strings } = this.#localize;
    const { length } = this.#listing(this.#offered()).entries;
    announce(length ? strings.count(length) : strings.nothing);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.query) return;
    event.preventDefault();
    this.#onSearch('');
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#count')?.focus();
  }

  #onClear(): void {
    this.query = '';
    this.#choose({ chosenType: '', category: '', isOpenOnly: false });
    this.renderRoot.querySelector<HTMLElement>('#query')?.focus();
  }

  /** The position stays in this element: it orders the list and goes nowhere. */
  #onNearMe(): void {
    if (typeof this.position === 'object') {
      this.position = undefined;
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.position = { latitude: coords.latitude, longitude: coords.longitude };
        announce(this.#localize.strings.distanceOrder);
      },
      () => {
        this.position = 'refused';
        announce(this.#localize.strings.noPosition);
      },
    );
  }

  async #onMore(): Promise<void> {
    const before = this.shown;
    this.shown += MORE;
    await this.updateComplete;
    const titles = this.renderRoot.querySelectorAll<HTMLElement>('[part="title"]');
    titles[before]?.focus();
  }
}

define('parvis-business-showcase', ParvisBusinessShowcase);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-business-showcase': ParvisBusinessShowcase;
  }
}
