import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ItemIndex } from '../../../controllers/item-index.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Root } from '../../../feed/model/common.js';
import type { Service } from '../../../feed/model/service.js';
import { announce, prepareAnnouncer } from '../../../internal/announcer.js';
import { ParvisSearchEvent, ParvisSelectEvent } from '../../../internal/events.js';
import { heading, skeleton } from '../../../internal/templates.js';
import { week } from '../../../styles/week.styles.js';
import { serviceResults as fr } from '../../../translations/fr/service-results.js';
import type { CardContext } from '../card/answers.js';
import { renderCard } from '../card/card.js';
import { Catalogue, type Listing } from './catalogue.js';
import { renderTownHall } from '../card/contacts.js';
import { picture } from '../icons.js';
import { themeNamed, type Theme } from '../offer.js';
import { BACK } from './result-icons.js';
import { renderRow } from './row.js';
import { serviceResultsStyles } from './service-results.styles.js';
import type { View, ViewController } from '../view-controller.js';

/** Beside the sheets of the first view. */
export const resultSheets = [week, serviceResultsStyles];

/** What the finder knows and can do for its results. */
export interface Finder {
  readonly host: LitElement;
  readonly localize: LocalizeController<'serviceFinder'>;
  readonly views: ViewController;
  levelOf(below: number): number;
  /** ms */
  now(): number;
  root(): Root | undefined;
  renderThemes(): TemplateResult;
  renderMore(rest: number): unknown;
}

/**
 * What the finder shows once somebody uses it: lists and cards. Loaded at the first sign of interest,
 * because the first view needs neither search nor opening hours and should not wait for them.
 */
export class ServiceResults {
  readonly #finder: Finder;
  readonly #index: ItemIndex<Service>;
  readonly #catalogue: Catalogue;
  /** How far from the top of the window the opened row was, in px. */
  #rowTop = 0;

  constructor(finder: Finder) {
    this.#finder = finder;
    this.#index = new ItemIndex(() => finder.host.requestUpdate());
    this.#catalogue = new Catalogue(this.#index);
    // A live region that appears together with its text stays silent: it is made before the first key.
    prepareAnnouncer();
  }

  read(services: readonly Service[], themes: readonly Theme[]): void {
    this.#catalogue.read(services, themes);
    const { localize, root } = this.#finder;
    const { synonyms, inLanguage = [] } = root() ?? {};
    const packs = new Set([localize.interfaceLang, ...inLanguage.slice(0, 1)]);
    this.#index.update(services, { lang: localize.lang, packs: [...packs], synonyms });
  }

  renderListing(): TemplateResult {
    const listing = this.#listing();
    return listing
      ? this.#renderFound(listing)
      : skeleton(10, this.#finder.localize.common.loading);
  }

  renderCard(service: Service): TemplateResult {
    const { strings, localize } = this.#context;
    return html`${this.#renderBack(strings.back, { service: '' })}
      <article>
        ${heading(this.#finder.levelOf(0), localize.inline(service.name), {
          id: 'name',
          tabindex: -1,
        })}
        ${renderCard(service, this.#context)}
      </article>`;
  }

  /** Typing has paused: the count is said, and the page told. False while nothing is known yet. */
  report(): boolean {
    const query = this.#finder.views.view.q.trim();
    const listing = this.#listing();
    if (!query || !listing) return !query;
    this.#finder.host.dispatchEvent(new ParvisSearchEvent(query, listing.total));
    announce(this.#titleOf(listing.total) as string);
    return true;
  }

  /** Puts focus and scroll where a person expects them after a step to another view. */
  async settle(previous: View): Promise<void> {
    const { host, views } = this.#finder;
    await host.updateComplete;
    const theme = themeNamed(this.#catalogue.themes, previous.category)?.key ?? previous.category;
    const key = CSS.escape(previous.service || theme);
    const left = host.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (views.view.service) this.focusOn('name');
    else if (!left) this.focusOn('count');
    else {
      if (previous.service) scrollBy(0, left.getBoundingClientRect().top - this.#rowTop);
      left.focus();
    }
  }

  /** Focus on a heading, with the way back above it in sight. */
  focusOn(id: 'name' | 'count'): void {
    const { renderRoot } = this.#finder.host;
    const target = renderRoot.querySelector<HTMLElement>(`#${id}`);
    target?.focus({ preventScroll: true });
    (renderRoot.querySelector('.back') ?? target)?.scrollIntoView({ block: 'nearest' });
  }

  #renderFound({ rows, total, answer }: Listing): TemplateResult {
    const { strings } = this.#context;
    const { views, levelOf, renderThemes, renderMore } = this.#finder;
    return html`${
      views.view.category ? this.#renderBack(strings.allThemes, { category: '' }) : nothing
    }
    ${heading(levelOf(1), this.#titleOf(total), { id: 'count', tabindex: -1, part: 'status' })}
    ${answer?.suggestion ? html`<p class="note">${strings.corrected(answer.suggestion)}</p>` : nothing}
    ${answer?.isPartial && total ? html`<p class="note">${strings.partial}</p>` : nothing}
    ${
      total
        ? html`<ul class="rows" part="list">
              ${repeat(
                rows,
                ({ service }) => service.id,
                (row) =>
                  renderRow(row, this.#context, {
                    href: views.addressOf({ service: row.service.id }),
                    onOpen: (event) => this.#onOpen(event, row.service.id),
                  }),
              )}
            </ul>
            ${renderMore(total - rows.length)}`
        : html`${renderTownHall(this.#context)} ${renderThemes()}`
    }`;
  }

  #renderBack(words: string, change: Partial<View>): TemplateResult {
    return html`<button
      class="button quiet back"
      part="control"
      @click=${() => this.#finder.views.leave(change)}
    >
      ${picture(BACK)} ${words}
    </button>`;
  }

  get #context(): CardContext {
    const { localize, now, root } = this.#finder;
    return {
      instant: now(),
      root: root(),
      localize,
      strings: localize.words('serviceResults', fr),
    };
  }

  #listing(): Listing | undefined {
    const { localize, views } = this.#finder;
    const nameOf = ({ name }: Service): string => localize.plain(name);
    const { lang } = localize;
    return this.#catalogue.listing({ ...views.view, limit: views.shown, lang, nameOf });
  }

  #titleOf(total: number): unknown {
    const { localize, strings } = this.#context;
    const { q, category } = this.#finder.views.view;
    if (q.trim()) return total ? strings.count(total) : strings.nothing(q.trim());
    const theme = themeNamed(this.#catalogue.themes, category);
    return html`${theme ? localize.inline(theme.name) : localize.strings.allServices}
      <span class="muted">${strings.count(total)}</span>`;
  }

  #onOpen(event: MouseEvent, id: string): void {
    // A link may be opened in another tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#rowTop = (event.currentTarget as HTMLElement).getBoundingClientRect().top;
    this.#finder.host.dispatchEvent(new ParvisSelectEvent(id));
    this.#finder.views.go({ service: id });
  }
}
