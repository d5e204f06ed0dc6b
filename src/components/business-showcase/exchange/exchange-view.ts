import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Facets } from '../../../controllers/facets.js';
import { townHallPhone } from '../../../controllers/feed-status.js';
import { ItemIndex } from '../../../controllers/item-index.js';
import type { SearchItem } from '../../../search/index.js';
import type { ExchangeLine } from '../../../feed/showcase-exchange.js';
import { localTime } from '../../../feed/zoned-time.js';
import { announce, prepareAnnouncer } from '../../../internal/announcer.js';
import { heading, skeleton } from '../../../internal/templates.js';
import { back } from '../../../styles/back.styles.js';
import { searchField } from '../../../styles/search-field.styles.js';
import { showcaseExchange as fr } from '../../../translations/fr/showcase-exchange.js';
import { keyOf } from '../directory.js';
import { fairOrder } from '../fair-order.js';
import type { Showcase } from '../showcase.js';
import { ExchangeBoard } from './exchange-board.js';
import { renderExchangeFilters } from './exchange-filters.js';
import { renderLine, type ExchangeContext } from './exchange-line.js';
import { renderPairing } from './exchange-pair.js';
import { exchangeStyles } from './exchange.styles.js';

/** Beside the sheets of the element's first view. */
export const exchangeSheets = [back, searchField, exchangeStyles];

const FIRST = 6;
const MORE = 24;
/** A pause in typing, ms: long enough not to speak between two keys. */
const PAUSE_MS = 600;

type Kind = ExchangeLine['kind'];
type List = Kind | 'pairs';
/** A line as the search reads it. */
type LineItem = SearchItem & { readonly line: ExchangeLine };

/**
 * Who offers what and who is looking for it: two lists, and the pairs that may have something to do
 * with each other. Everything is worked out on the device; people call each other directly.
 */
export class ExchangeView {
  readonly styles = exchangeSheets;
  readonly #showcase: Showcase;
  readonly #board: ExchangeBoard;
  readonly #index: ItemIndex<LineItem>;
  readonly #themes = new Facets<ExchangeLine, 'theme'>({
    theme: {
      valuesOf: ({ exchange: { category = [] } }) =>
        category.map((name) => ({ key: keyOf(name), name })),
    },
  });
  #query = '';
  #theme = '';
  #shown: Record<List, number> = { offer: FIRST, need: FIRST, pairs: FIRST };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(showcase: Showcase) {
    this.#showcase = showcase;
    this.#board = new ExchangeBoard(showcase);
    this.#index = new ItemIndex(() => showcase.host.requestUpdate());
    prepareAnnouncer();
  }

  render(): TemplateResult {
    const { strings, level } = this.#context;
    const lines = this.#board.read();
    return html`<section class="exchange" aria-labelledby="exchange">
      ${heading(level, strings.title, { id: 'exchange', tabindex: -1, part: 'status' })}
      ${lines.length ? this.#renderBoard(lines) : html`<p>${strings.empty}</p>`}
      ${this.#renderHowToPost()}
    </section>`;
  }

  #renderBoard(lines: readonly ExchangeLine[]): TemplateResult {
    const { strings } = this.#context;
    const found = this.#found(lines);
    const isFiltered = this.#query.trim() || this.#theme;
    return html`<form role="search" aria-label=${strings.search} @submit=${this.#onSubmit}>
        ${this.#renderFilters(lines)}
      </form>
      ${
        isFiltered
          ? html`<p class="actions">
              ${found.length ? strings.count(found.length) : strings.noneFound}
              <button class="button quiet" part="control" @click=${this.#onClear}>
                ${strings.clear}
              </button>
            </p>`
          : nothing
      }
      ${
        found.length
          ? html`<div class="exchange-lists">
                ${this.#renderList('offer', found)} ${this.#renderList('need', found)}
              </div>
              ${this.#renderPairs(found)}`
          : nothing
      }`;
  }

  #renderFilters(lines: readonly ExchangeLine[]): TemplateResult {
    return renderExchangeFilters(
      {
        query: this.#query,
        theme: this.#theme,
        themes: this.#themes.count(lines, { theme: [] }, ['theme']).theme,
        onFocus: () => this.#prepareSearch(),
        onQuery: (query) => this.#narrow({ query }),
        onTheme: (theme) => this.#narrow({ theme }),
      },
      this.#context,
    );
  }

  #renderList(kind: Kind, found: readonly ExchangeLine[]): TemplateResult {
    const context = this.#context;
    const { strings, level } = context;
    const lines = found.filter((line) => line.kind === kind);
    const [title, none] =
      kind === 'offer' ? [strings.offers, strings.noOffers] : [strings.needs, strings.noNeeds];
    const isFiltered = lines.length < this.#board.lines.filter((line) => line.kind === kind).length;
    return html`<section>
      ${heading(
        level + 1,
        html`${title} ${lines.length ? html`<span class="count">${lines.length}</span>` : nothing}`,
        { part: 'status' },
      )}
      ${
        lines.length
          ? html`<ul class="lines" part="list">
              ${repeat(
                lines.slice(0, this.#shown[kind]),
                ({ id }) => id,
                (line) => renderLine(line, context),
              )}
            </ul>`
          : html`<p class="muted">${isFiltered ? strings.noneFound : none}</p>`
      }
      ${this.#renderMore(kind, lines.length)}
    </section>`;
  }

  #renderPairs(found: readonly ExchangeLine[]): TemplateResult | typeof nothing {
    const context = this.#context;
    const { strings, level, localize } = context;
    const isShown = new Set(found.map(({ id }) => id));
    const { pairings } = this.#board;
    const shown = pairings?.filter(
      ({ offer, need }) => isShown.has(offer.id) || isShown.has(need.id),
    );
    return html`<section class="pairs">
      ${heading(level + 1, strings.pairs, { part: 'status' })}
      ${
        !shown
          ? skeleton(4, localize.common.loading)
          : !shown.length
            ? html`<p>${strings.noPairs}</p>`
            : html`<p class="small muted">${strings.pairsHow}</p>
                <ul part="list">
                  ${repeat(
                    shown.slice(0, this.#shown.pairs),
                    ({ offer, need }) => `${offer.id} ${need.id}`,
                    (pairing) => renderPairing(pairing, context),
                  )}
                </ul>
                ${this.#renderMore('pairs', shown.length)}`
      }
    </section>`;
  }

  #renderMore(list: List, length: number): TemplateResult | typeof nothing {
    if (length <= this.#shown[list]) return nothing;
    const onMore = (event: Event): void => this.#onMore(list, event.currentTarget as HTMLElement);
    return html`<button class="button more" part="control" @click=${onMore}>
      ${this.#context.strings.more}
    </button>`;
  }

  #renderHowToPost(): TemplateResult {
    const { strings, localize, root } = this.#context;
    return html`<div class="notice how">
      <p>${strings.howToPost}</p>
      ${townHallPhone(localize, root)}
    </div>`;
  }

  get #context(): ExchangeContext {
    const { localize } = this.#showcase;
    return {
      showcase: this.#showcase,
      localize,
      strings: localize.words('showcaseExchange', fr),
      root: this.#showcase.root(),
      instant: this.#showcase.now(),
      level: this.#showcase.levelOf(1),
    };
  }

  /** In the order of the search, or in one that is drawn anew each day, for either side by itself. */
  #found(lines: readonly ExchangeLine[]): readonly ExchangeLine[] {
    const ofTheme = this.#themes.select(lines, { theme: this.#theme ? [this.#theme] : [] });
    const { ready } = this.#index;
    const query = this.#query.trim();
    if (!query || !ready)
      return (['offer', 'need'] as const).flatMap((kind) =>
        fairOrder(
          ofTheme.filter((line) => line.kind === kind),
          this.#today,
        ),
      );
    const wanted = new Set(ofTheme);
    const byId = new Map(ready.items.map(({ id, line }) => [id, line]));
    return ready.index
      .search(query, { limit: ready.items.length })
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter((line) => wanted.has(line));
  }

  /** Whole days on the town's calendar. */
  get #today(): number {
    const { instant, root } = this.#context;
    return localTime(instant, root?.timezone).day;
  }

  #prepareSearch(): void {
    const { localize, root } = this.#context;
    const { synonyms, inLanguage = [] } = root ?? {};
    const packs = new Set([localize.interfaceLang, ...inLanguage.slice(0, 1)]);
    this.#index.update(this.#board.items(), { lang: localize.lang, packs: [...packs], synonyms });
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#find('#exchange')?.focus();
  };

  readonly #onClear = (): void => {
    this.#narrow({ query: '', theme: '' });
    this.#find('#exchange-query')?.focus();
  };

  #narrow({ query = this.#query, theme = this.#theme }): void {
    if (query) this.#prepareSearch();
    this.#query = query;
    this.#theme = theme;
    this.#shown = { offer: FIRST, need: FIRST, pairs: FIRST };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sayCount(), PAUSE_MS);
    this.#showcase.host.requestUpdate();
  }

  #sayCount(): void {
    if (!this.#find('#exchange')) return;
    const { strings } = this.#context;
    const { length } = this.#found(this.#board.lines);
    announce(length ? strings.count(length) : strings.noneFound);
  }

  /** Focus goes to the first of the new ones, where reading goes on. */
  #onMore(list: List, button: HTMLElement): void {
    const before = this.#shown[list];
    const section = button.parentElement!;
    this.#shown = { ...this.#shown, [list]: before + MORE };
    this.#showcase.host.requestUpdate();
    void this.#showcase.host.updateComplete.then(() =>
      section
        .querySelector<HTMLElement>(`ul > li:nth-child(${before + 1})`)
        ?.querySelector<HTMLElement>('a, button')
        ?.focus(),
    );
  }

  #find(selector: string): HTMLElement | null {
    return this.#showcase.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
