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
import { PauseController } from '../../controllers/pause-controller.js';
import { renderSearchField } from '../../controllers/search-field.js';
import { ViewController } from '../../controllers/view-controller.js';
import { WakeController } from '../../controllers/wake-controller.js';
import { services as section, type Service } from '../../feed/model/service.js';
import { isOffered } from '../../feed/service-life.js';
import type { FeedSnapshot } from '../../feed/store.js';
import { define } from '../../internal/define.js';
import { ParvisElement } from '../../internal/parvis-element.js';
import { heading, skeleton } from '../../internal/templates.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { searchField } from '../../styles/search-field.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { serviceFinder as fr } from '../../translations/fr/service-finder.js';
import { ALL, KEPT, themeNamed, themesOf, variantsOf, type Theme } from './offer.js';
import { serviceFinderStyles } from './service-finder.styles.js';
import type { ServiceResults } from './results/service-results.js';
import { renderThemes } from './themes.js';
import { finderViews, NO_VIEW, type View } from './view.js';

const MINUTE_MS = 60_000;
/** About as many as a first screen of services has. */
const LINES = 10;
/** A town with more themes shows these at first. */
const FIRST_THEMES = 20;

/**
 * The town's services, found while typing – without accents, in the plural, with a typo – or by
 * theme without typing. A service opens as one card: phone and desk, then who can, what to bring,
 * cost, delay and how. Where nothing is found stand the town hall's phone and hours. Nothing that is
 * typed leaves the device.
 *
 * A search landmark with a field and, after it, an ordinary list of links or buttons: Tab and Enter
 * work as everywhere. It is no combobox, whose options are single values to be chosen without
 * reading: these are several lines long, with headings and states that a screen reader must be able
 * to walk through. https://www.w3.org/WAI/ARIA/apg/patterns/landmarks/examples/search.html
 *
 * @tag parvis-service-finder
 * @slot - Shown before, without and after failed JavaScript or feed
 * @fires {ParvisSearchEvent} parvis-search - A resident searched and paused
 * @fires {ParvisSelectEvent} parvis-select - A resident opened a service
 * @fires {ParvisReadyEvent} parvis-ready - The services are shown for the first time
 * @fires {ParvisErrorEvent} parvis-error - The feed cannot be had; once for each cause
 * @csspart base - The whole element
 * @csspart heading - The heading, which labels the field, and the name of an opened service
 * @csspart control - The field, themes and buttons that change what is shown
 * @csspart action - Phone, form and other ways to a service
 * @csspart list - Lists of themes, services and contacts
 * @csspart item - One service of the list
 * @csspart status - Counts, opening states and notices
 */
export class ParvisServiceFinder extends ParvisElement {
  static override properties = {
    category: {},
    query: {},
    urlState: { type: Boolean, attribute: 'url-state' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
  };
  static override styles = [tokens, base, buttons, searchField, serviceFinderStyles];

  readonly #feed = new FeedController(this, section, {
    fromIndex: true,
    onChange: (snapshot) => this.#read(snapshot),
  });
  readonly #localize = new LocalizeController(
    this,
    'serviceFinder',
    fr,
    () => this.#feed.snapshot.root,
  );
  readonly #views = new ViewController(this, finderViews, (previous) => {
    this.#dropPause();
    void this.#results.load().then((results) => results?.settle(previous));
  });

  /** The category shown at first, by its name in any language of the feed. */
  category = '';

  /** What is searched at first. */
  query = '';

  /**
   * Keeps theme, filters and opened service in the page's address, for links and the back button. The
   * search stays in the browser's own history of this tab.
   */
  urlState = false;

  /** Tells search engines of the services (JSON-LD, schema.org GovernmentService). */
  structuredData = false;

  /** Lists and cards, fetched at the first sign of interest. */
  readonly #results = new LazyPart<ServiceResults>(this, async () => {
    const { ServiceResults } = await import('./results/service-results.js');
    return new ServiceResults({
      host: this,
      localize: this.#localize,
      views: this.#views,
      levelOf: (below) => this.levelOf(below),
      now: () => this.#feed.now(),
      root: () => this.#feed.snapshot.root,
      isIndex: () => this.#feed.snapshot.isIndex,
      confirmedAt: () => this.#feed.snapshot.confirmedAt,
      renderThemes: (nearest) => this.#renderThemes(nearest),
    });
  });

  readonly #described = new LazyPart<object>(this, async () => {
    const { describeServices } = await import('./structured-data.js');
    describeServices(this, {
      localize: this.#localize,
      services: () => this.#services,
      root: () => this.#feed.snapshot.root,
      linkTo: (service) => this.#views.linkTo(service),
    });
    return {};
  });
  #services: readonly Service[] = [];
  #themes: readonly Theme[] = [];
  #isShowingAll = false;
  #isIdleAwaited = false;
  readonly #wake = new WakeController(this);
  readonly #pause = new PauseController(this, () => {
    this.#views.keep();
    return this.#results.part?.report() ?? false;
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('query') || changed.has('category')) {
      const { query: q, category } = this;
      this.#views.start({ ...NO_VIEW, q, category }, !this.hasUpdated);
    }
    if (this.#isListing || this.#views.view.service) void this.#results.load();
    if (changed.has('structuredData') && this.structuredData) void this.#described.load();
    this.#results.part?.read(this.#services, this.#themes);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Desks open and close at full minutes.
    const now = this.#feed.now();
    const isShowingHours = this.#results.part !== undefined && this.#services.length > 0;
    this.#wake.at(isShowingHours ? Math.floor(now / MINUTE_MS + 1) * MINUTE_MS : Infinity, now);
  }

  protected override render(): unknown {
    const { status } = this.#feed.snapshot;
    if (status === 'pending' && this.hasFallback) return pendingState(this.#context, 0);
    return html`<section
      part="base"
      lang=${this.#localize.interfaceLang}
      @focusin=${this.#results.load}
      @pointerover=${this.#results.load}
      @keydown=${this.#onKeydown}
    >
      ${
        status === 'error'
          ? errorState(this.#context)
          : html`${staleNotice(this.#datedContext)} ${this.#renderFinder()}`
      }
    </section>`;
  }

  #renderFinder(): TemplateResult {
    const { service } = this.#views.view;
    const opened = this.#opened;
    const card = opened && this.#results.part?.renderCard(opened);
    // The rest stays where it is: what is being typed, and the place in the list to come back to.
    return html`${card}
      <div ?hidden=${card !== undefined}>
        <form role="search" aria-label=${this.#localize.strings.label} @submit=${this.#onSubmit}>
          ${renderSearchField(this.#localize.strings, this.levelOf(), this.#views.view.q, (q) =>
            this.#search({ q }),
          )}
        </form>
        ${
          service && !opened && this.#services.length
            ? html`<p class="notice" part="status">${this.#localize.strings.gone}</p>`
            : nothing
        }
        ${opened && !card ? this.#renderComing() : this.#renderContent()}
      </div>`;
  }

  #renderContent(): unknown {
    const { strings } = this.#localize;
    const { status, root } = this.#feed.snapshot;
    if (status !== 'pending' && !this.#services.length)
      return html`<p class="actions" part="status">
        ${strings.empty} ${townHallPhone(this.#localize, root)}
      </p>`;
    if (status === 'pending') return skeleton(LINES, this.#localize.common.loading);
    if (!this.#isListing) return this.#renderThemes();
    return this.#results.render((results) => results.renderListing(), this.#localize.common, LINES);
  }

  /** Until lists and cards are loaded, or instead of them. */
  #renderComing(): unknown {
    return this.#results.render(() => nothing, this.#localize.common, LINES);
  }

  /** @param nearest the themes that come nearest to what was searched, instead of all */
  #renderThemes(nearest?: readonly Theme[]): TemplateResult {
    const { strings, interfaceLang } = this.#localize;
    const own = (key: string, words: string, count: number): Theme => ({
      ...{ key, count, name: { [interfaceLang]: words }, isLifeEvent: false },
    });
    const isShown = ({ isLifeEvent }: Theme): boolean => !isLifeEvent;
    const themes = (nearest ?? this.#themes).filter(isShown);
    const events = (nearest ?? this.#themes).filter((theme) => !isShown(theme));
    const kept = this.#results.part?.kept.list.length ?? 0;
    const list = kept ? [own(KEPT, strings.list, kept)] : [];
    const all = own(ALL, strings.allServices, this.#services.length);
    return html`${this.#renderGroup(nearest ? strings.nearest : strings.themes, [
      ...themes.slice(0, this.#isShowingAll ? Infinity : FIRST_THEMES),
      ...list,
      all,
    ])}
    ${
      themes.length > FIRST_THEMES && !this.#isShowingAll
        ? html`<button class="button more" part="control" @click=${this.#onMore}>
            ${strings.more}
          </button>`
        : nothing
    }
    ${events.length ? this.#renderGroup(strings.lifeEvents, events) : nothing}
    ${this.#results.part?.renderRecent() ?? nothing}`;
  }

  #renderGroup(title: string, themes: readonly Theme[]): TemplateResult {
    return html`${heading(this.levelOf(1), title, { part: 'status' })}
    ${renderThemes(themes, this.#localize, (category) => this.#views.go({ ...NO_VIEW, category }))}`;
  }

  get #context(): StatusContext {
    return { feed: this.#feed, localize: this.#localize, hasFallback: this.hasFallback };
  }

  get #datedContext(): StatusContext {
    const opened = this.#opened;
    return (opened && this.#results.part?.datedAs(opened, this.#context)) ?? this.#context;
  }

  get #opened(): Service | undefined {
    const { service } = this.#views.view;
    return service ? this.#services.find(({ id }) => id === service) : undefined;
  }

  /** Whether services are listed: for a search, for a theme, or because there are no themes. */
  get #isListing(): boolean {
    const { q, category } = this.#views.view;
    if (q.trim() || category === ALL || category === KEPT) return true;
    if (themeNamed(this.#themes, category)) return true;
    return !this.#themes.length && this.#services.length > 0;
  }

  #read({ items, root }: FeedSnapshot<Service>): void {
    const now = this.#feed.now();
    this.#services = items.filter((service) => isOffered(service, now, root?.timezone));
    this.#themes = themesOf(this.#services);
    if (items.length) this.#loadWhenIdle();
    const names = this.#themes.flatMap(({ name }) => variantsOf(name));
    if (this.category && names.length && ![ALL, KEPT, ...names].includes(this.category))
      this.warnOf('category', this.category, names);
  }

  /** What a person may want next is fetched while nothing else is: then it is there offline, too. */
  #loadWhenIdle(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData || this.#isIdleAwaited) return;
    this.#isIdleAwaited = true;
    const load = (): void => void this.#results.load();
    if ('requestIdleCallback' in window) requestIdleCallback(load);
    else setTimeout(load, 2_000);
  }

  #onKeydown(event: KeyboardEvent): void {
    const root = this.renderRoot as ShadowRoot;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#results.part?.moveByArrow(event.key, root)) event.preventDefault();
    if (event.key !== 'Escape' || !this.#views.view.q || this.#views.view.service) return;
    event.preventDefault();
    // Back at the themes a filter would go on unseen.
    const { q, audience, channel } = NO_VIEW;
    this.#search({ q, audience, channel });
    root.querySelector<HTMLElement>('#query')!.focus();
  }

  /** Searches all services: a theme that was opened before would hide what is found. */
  #search(change: Partial<View>): void {
    const isSearching = change.q?.trim();
    const category = isSearching ? '' : this.#views.view.category || this.category;
    this.#views.change({ category, ...change, service: '' });
    this.#dropPause();
    this.#pause.await();
  }

  /** What was typed before is no longer to be told. */
  #dropPause(): void {
    this.#pause.drop();
    this.#results.part?.takeBack();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    // Hides a phone's keyboard and leads on to what was found.
    this.#results.part?.focusOn('count');
  }

  async #onMore(): Promise<void> {
    this.#isShowingAll = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[data-key]')[FIRST_THEMES]?.focus();
  }
}

define('parvis-service-finder', ParvisServiceFinder);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-service-finder': ParvisServiceFinder;
  }
}
