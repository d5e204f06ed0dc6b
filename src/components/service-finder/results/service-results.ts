import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ItemIndex } from '../../../controllers/item-index.js';
import type { StatusContext } from '../../../controllers/feed-status.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { PagesController } from '../../../controllers/pages-controller.js';
import { focusOn, isForElsewhere, PlaceKeeper } from '../../../controllers/place-keeper.js';
import type { ViewController } from '../../../controllers/view-controller.js';
import type { Root } from '../../../feed/model/common.js';
import { services as section, type Service } from '../../../feed/model/service.js';
import { announce, prepareAnnouncer } from '../../../internal/announcer.js';
import { ParvisSearchEvent, ParvisSelectEvent } from '../../../internal/events.js';
import type { ParvisElement } from '../../../internal/parvis-element.js';
import { heading, picture, skeleton } from '../../../internal/templates.js';
import { filters } from '../../../styles/filters.styles.js';
import { back } from '../../../styles/back.styles.js';
import { card } from '../../../styles/card.styles.js';
import { readAloud } from '../../../styles/read-aloud.styles.js';
import { week } from '../../../styles/week.styles.js';
import type { ServiceResultsStrings } from '../../../translations/service-results.js';
import { serviceResults as fr } from '../../../translations/fr/service-results.js';
import type { CardContext } from '../card/answers.js';
import { asOldAs } from '../card/old-copy.js';
import { ServiceCard } from '../card/service-card.js';
import { ALL, KEPT, themeNamed, type Theme } from '../offer.js';
import { NO_VIEW, type View } from '../view.js';
import { moveByArrow } from './arrow-keys.js';
import { Catalogue, type Listing } from './catalogue.js';
import { correctionOf } from './correction.js';
import { hasSelection } from './facets.js';
import { renderFilters } from './filters.js';
import { renderRecent } from './kept.js';
import { KeptList } from './kept-list.js';
import { KeptServices } from './kept-services.js';
import { renderNothingFound } from './nothing-found.js';
import { BACK } from './result-icons.js';
import { renderRow } from './row.js';
import { serviceResultsStyles } from './service-results.styles.js';

/** What the finder knows and can do for its results. */
export interface Finder {
  readonly host: ParvisElement;
  readonly localize: LocalizeController<'serviceFinder'>;
  readonly views: ViewController<View>;
  levelOf(below: number): number;
  /** ms */
  now(): number;
  root(): Root | undefined;
  /** Whether services are known by the index of a large town alone. */
  isIndex(): boolean;
  /** When the feed was last confirmed, ms. */
  confirmedAt(): number | undefined;
  renderThemes(themes?: readonly Theme[]): TemplateResult;
}

/**
 * What the finder shows once somebody uses it: lists and cards. Loaded at the first sign of interest,
 * because the first view needs neither search nor opening hours and should not wait for them.
 */
export class ServiceResults {
  readonly styles = [back, week, filters, readAloud, card, serviceResultsStyles];
  readonly kept = new KeptServices();
  readonly #keptList = new KeptList(this.kept, () => this.#redrawAndFocus());
  readonly moveByArrow = moveByArrow;
  readonly #finder: Finder;
  readonly #index: ItemIndex<Service>;
  readonly #catalogue: Catalogue;
  readonly #pages: PagesController<Service>;
  readonly #card: ServiceCard;
  readonly #place = new PlaceKeeper();
  #isFiltering = false;
  /** Takes back the count that is about to be said. */
  #takeBack: (() => void) | undefined;

  constructor(finder: Finder) {
    this.#finder = finder;
    this.#index = new ItemIndex(() => finder.host.requestUpdate());
    this.#catalogue = new Catalogue(this.#index);
    this.#pages = new PagesController(finder.host, section, finder.isIndex);
    this.#card = new ServiceCard({
      ...finder,
      pages: this.#pages,
      kept: this.kept,
      catalogue: this.#catalogue,
      context: () => this.#context,
      open: (event, id) => this.#onOpen(event, id),
    });
    // A live region that appears together with its text stays silent: it is made before the first key.
    prepareAnnouncer();
  }

  read(services: readonly Service[], themes: readonly Theme[]): void {
    const { localize, root } = this.#finder;
    this.#catalogue.read(services, themes, root());
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
    const { strings } = this.#context;
    return html`${this.#renderBack(this.#wayBack(strings), { service: '' })}
    ${this.#card.render(service)}`;
  }

  /** Where one comes from, or would without a link that leads here. */
  #wayBack({ back, allThemes }: ServiceResultsStrings): unknown {
    const { q, category } = this.#finder.views.view;
    if (q.trim() || category === ALL || category === KEPT) return back;
    const theme = themeNamed(this.#catalogue.themes, category);
    return theme ? this.#finder.localize.inline(theme.name) : allThemes;
  }

  /** How the finder stands with a service opened, which may be older than the list. */
  datedAs(service: Service, context: StatusContext): StatusContext {
    return asOldAs(this.#pages.pageOf(service), context);
  }

  /** Below the themes: the services opened last, and whether to remember them. */
  renderRecent(): TemplateResult {
    return renderRecent(this.kept, this.#context, {
      services: this.kept.recent.flatMap((id) => this.#catalogue.service(id) ?? []),
      level: this.#finder.levelOf(1),
      onOpen: (event, id) => this.#onOpen(event, id),
      onRemember: (isWanted) => {
        this.kept.remember(isWanted);
        this.#finder.host.requestUpdate();
      },
    });
  }

  /** Typing has paused: the count is said, and the page told. False while nothing is known yet. */
  report(): boolean {
    const query = this.#finder.views.view.q.trim();
    const listing = this.#listing();
    if (!query || !listing) return !query;
    this.#finder.host.dispatchEvent(new ParvisSearchEvent(query, listing.total));
    this.#takeBack = announce(this.#titleOf(listing) as string);
    return true;
  }

  /** What was found is no longer what is shown: its count is not to be said. */
  takeBack(): void {
    this.#takeBack?.();
  }

  /** Puts focus and scroll where a person expects them after a step to another view. */
  async settle(previous: View): Promise<void> {
    const { host, views } = this.#finder;
    await host.updateComplete;
    const theme = themeNamed(this.#catalogue.themes, previous.category)?.key ?? previous.category;
    this.#place.settle(host.renderRoot, {
      opened: views.view.service !== '' && 'name',
      key: previous.service || theme,
      wasOpened: previous.service !== '',
    });
  }

  focusOn(id: 'name' | 'count'): void {
    focusOn(this.#finder.host.renderRoot, id);
  }

  #renderFound(listing: Listing): TemplateResult {
    const { strings } = this.#context;
    const { localize, views, levelOf } = this.#finder;
    const { total, answer } = listing;
    const { category } = views.view;
    const correction = correctionOf(listing, (text) => localize.plain(text));
    return html`${category ? this.#renderBack(strings.allThemes, { ...NO_VIEW, q: views.view.q }) : nothing}
    ${heading(levelOf(1), this.#titleOf(listing), { id: 'count', tabindex: -1, part: 'status' })}
    ${correction ? html`<p class="note">${strings.corrected(correction)}</p>` : nothing}
    ${answer?.isPartial && total ? html`<p class="note">${strings.partial}</p>` : nothing}
    ${
      category === KEPT && total
        ? this.#keptList.renderTools(
            strings,
            this.#card.renderPrint(strings.printList, '', () =>
              this.kept.list.flatMap((id) => this.#catalogue.service(id) ?? []),
            ),
          )
        : this.#renderFilters(listing)
    }
    ${total ? this.#renderRows(listing) : this.#renderNothing(listing)}`;
  }

  #renderFilters({ facets, total }: Listing): TemplateResult | typeof nothing {
    const { localize, views, host } = this.#finder;
    if (!this.#catalogue.hasFacets || (!total && !hasSelection(views.view))) return nothing;
    return renderFilters({
      localize,
      strings: this.#context.strings,
      selection: views.view,
      values: facets,
      onToggle: (isOpen) => {
        this.#isFiltering = isOpen;
        host.requestUpdate();
      },
      total,
      onChange: (change) => this.#filter(change),
      onClose: () => {
        this.#isFiltering = false;
        this.#redrawAndFocus();
      },
    });
  }

  #filter(change: Partial<View>): void {
    const { views } = this.#finder;
    views.change(change);
    views.keep();
    const listing = this.#listing();
    if (listing) this.#takeBack = announce(this.#context.strings.count(listing.total));
  }

  #renderRows({ rows, total }: Listing): TemplateResult {
    const { strings } = this.#context;
    const { views } = this.#finder;
    return html`${views.from ? this.#renderMore(strings.earlier, () => views.showEarlier()) : nothing}
      <ul class="rows" part="list">
        ${repeat(
          rows,
          ({ service }) => service.id,
          (row) =>
            renderRow(row, this.#context, {
              href: views.linkTo(row.service),
              onOpen: (event) => this.#onOpen(event, row.service.id),
            }),
        )}
      </ul>
      ${
        total > views.from + rows.length
          ? this.#renderMore(this.#finder.localize.strings.more, () => views.showMore())
          : nothing
      }`;
  }

  /** Focus goes to the first row that is new, from which one reads on. */
  #renderMore(words: string, show: () => void): TemplateResult {
    const { host } = this.#finder;
    const onClick = async (): Promise<void> => {
      const before = new Set(this.#listing()?.rows.map(({ service }) => service.id));
      show();
      await host.updateComplete;
      const first = this.#listing()?.rows.find(({ service }) => !before.has(service.id));
      const key = CSS.escape(first?.service.id ?? '');
      host.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
    };
    return html`<button class="button more" part="control" @click=${onClick}>${words}</button>`;
  }

  #renderNothing({ answer, unfiltered }: Listing): TemplateResult {
    const { views, renderThemes } = this.#finder;
    const { strings } = this.#context;
    if (unfiltered)
      return html`<button
        class="button primary"
        part="control"
        @click=${() => this.#filter({ audience: [], channel: [] })}
      >
        ${strings.noFilter}
      </button>`;
    if (views.view.category === KEPT)
      return html`${this.#keptList.renderUndo(strings)} ${renderThemes()}`;
    const nearest = answer && this.#catalogue.nearestThemes(answer);
    return html`${renderNothingFound(views.view.q.trim(), this.#context)}
    ${renderThemes(nearest?.length ? nearest : undefined)}`;
  }

  #renderBack(words: unknown, change: Partial<View>): TemplateResult {
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
      ticks: this.#card.ticks,
    };
  }

  #listing(): Listing | undefined {
    const { localize, views } = this.#finder;
    return this.#catalogue.listing({
      view: views.view,
      from: views.from,
      limit: views.shown,
      wantsFacets: this.#isFiltering,
      kept: this.kept.list,
      lang: localize.lang,
      nameOf: ({ name }) => localize.plain(name),
    });
  }

  #titleOf({ total, unfiltered }: Listing): unknown {
    const { localize, strings } = this.#context;
    const { q, category } = this.#finder.views.view;
    if (!total && unfiltered) return strings.nothingFiltered;
    if (q.trim()) return total ? strings.count(total) : strings.nothing(q.trim());
    const theme = themeNamed(this.#catalogue.themes, category);
    const name = category === KEPT ? localize.strings.list : localize.strings.allServices;
    return html`${theme ? localize.inline(theme.name) : name}
      <span class="muted">${strings.count(total)}</span>`;
  }

  /** What was pressed has gone: focus goes to what is left. */
  #redrawAndFocus(): void {
    const { host } = this.#finder;
    host.requestUpdate();
    void host.updateComplete.then(() => this.focusOn('count'));
  }

  #onOpen(event: MouseEvent, id: string): void {
    if (isForElsewhere(event)) return;
    event.preventDefault();
    this.#place.leave(event);
    this.#open(id);
  }

  #open(id: string): void {
    this.#finder.host.dispatchEvent(new ParvisSelectEvent(id));
    this.kept.noteOpened(id);
    this.#finder.views.go({ service: id });
  }
}
