import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { errorState, staleNotice, type StatusContext } from '../../controllers/feed-status.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { WakeController } from '../../controllers/wake-controller.js';
import { bySeverity, currentAlerts, isSerious, type AlertContext } from '../../feed/alert-life.js';
import { alerts, type Alert } from '../../feed/model/alert.js';
import { announce } from '../../internal/announcer.js';
import { define } from '../../internal/define.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { ParvisElement } from '../../internal/parvis-element.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { alertBanner as fr } from '../../translations/fr/alert-banner.js';
import { alertBannerStyles } from './alert-banner.styles.js';
import { ArrivalsController } from './arrivals-controller.js';
import type { DetailsContext } from './details.js';
import { FocusController } from './focus-controller.js';
import { Choices } from './choices.js';
import { idOf } from './ids.js';
import { renderCancelled, renderUnconfirmed } from './notices.js';
import { renderMessage } from './message.js';
import { Quarter } from './quarter.js';
import { StillController } from './still-controller.js';
import { ToolsController } from './tools-controller.js';

/** With the ten seconds that an answer may take, a new message is here within two minutes. */
const REFRESH_EVERY_MS = 110_000;
/** A device that slept, or got another time, wakes its timers late: the clock is looked at again. */
const LOOK_EVERY_MS = 60_000;

/** Where nobody can unfold a message. */
const paper = matchMedia('print');

/** A resident hid a message. */
export class ParvisDismissEvent extends Event {
  static readonly eventName = 'parvis-dismiss';

  constructor(
    /** The alert's id. */
    readonly alertId: string,
  ) {
    super(ParvisDismissEvent.eventName, { bubbles: true, composed: true });
  }
}

/**
 * The town's messages that hold now: what happens, what to do, whom to call. Severe and extreme ones
 * stay and can be folded; others can be hidden on this device until their text changes. A message
 * disappears by itself when it ends, also without a network. Nothing is shown where there is nothing
 * to say, so that the element takes no room on an ordinary day.
 *
 * @tag parvis-alert-banner
 * @slot - Shown before, without and after failed JavaScript or feed
 * @fires {ParvisDismissEvent} parvis-dismiss - A resident hid a message
 * @fires {ParvisReadyEvent} parvis-ready - The messages are shown for the first time
 * @fires {ParvisErrorEvent} parvis-error - The feed cannot be had; once for each cause
 * @csspart base - The whole element
 * @csspart list - The list of messages
 * @csspart item - One message
 * @csspart heading - The headline of a message
 * @csspart status - The severity in words, and notices about the network
 * @csspart action - Buttons and links
 * @csspart control - The small buttons that fold and hide
 */
export class ParvisAlertBanner extends ParvisElement {
  static override properties = {
    archive: { type: Boolean },
    area: {},
    path: {},
    showExercises: { type: Boolean, attribute: 'show-exercises' },
  };
  static override styles = [tokens, base, buttons, alertBannerStyles];

  readonly #feed = new FeedController(this, alerts, { refreshEvery: REFRESH_EVERY_MS });
  readonly #localize = new LocalizeController(
    this,
    'alertBanner',
    fr,
    () => this.#feed.snapshot.root,
  );
  readonly #tools = new ToolsController({
    host: this,
    localize: this.#localize,
    levelOf: (below) => this.levelOf(below),
    now: () => this.#feed.now(),
    root: () => this.#feed.snapshot.root,
  });
  readonly #choices = new Choices(() => this.#feed.snapshot.items);

  /**
   * Only messages for this area (its name or code in the feed), and those for everywhere. The page has
   * chosen then: residents are not asked for their own areas.
   */
  area = '';

  /** Shows the messages that are past, and only those: for a page of its own. Nothing is announced. */
  archive = false;

  /** The page's path, for messages that are limited to some pages; by default the page's own. */
  path = '';

  /** Shows exercises too, called so; without it nobody sees them. */
  showExercises = false;
  readonly #archive = new LazyPart(
    this,
    async () => new (await import('./archive.js')).Archive(this),
  );
  readonly #quarter = new Quarter(this, this.#localize);

  readonly #still = new StillController(this);
  readonly #wake = new WakeController(this);
  readonly #arrivals = new ArrivalsController(this, () => ({
    snapshot: this.#feed.snapshot,
    context: this.#alertContext,
    localize: this.#localize,
    isHidden: (alert) => this.#choices.isHidden(alert),
    isElsewhere: (alert) => this.#quarter.isElsewhere(alert),
    isSilent: this.archive,
  }));

  constructor() {
    super();
    this.addController(new FocusController(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    paper.addEventListener('change', this.#onPaper);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    paper.removeEventListener('change', this.#onPaper);
  }

  readonly #onPaper = (): void => this.requestUpdate();

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const now = this.#feed.now();
    const next = Math.min(this.#current().nextChange, this.#arrivals.nextChange);
    this.#wake.at(next < Infinity ? Math.min(next, now + LOOK_EVERY_MS) : next, now);
  }

  protected override render(): unknown {
    const { status } = this.#feed.snapshot;
    if (status === 'pending') return html`<slot></slot>`;
    if (status === 'error') return this.#renderUnverified();
    if (this.archive) return this.#renderArchive();
    const { alerts: current } = this.#current();
    const hidden = current.filter((alert) => this.#choices.isHidden(alert));
    const rest = current.filter((alert) => !hidden.includes(alert));
    const elsewhere = rest.filter((alert) => this.#quarter.isElsewhere(alert));
    const shown = rest.filter((alert) => !elsewhere.includes(alert));
    const { cancelled } = this.#arrivals;
    const list = [...shown, ...cancelled.keys()].sort(bySeverity(this.#alertContext.timeZone));
    const stale = status === 'stale' && this.#feed.snapshot.problem;
    if (!list.length && !current.length && !stale) return nothing;
    return html`<section
      part="base"
      lang=${this.#localize.interfaceLang}
      aria-label=${this.#localize.strings.region}
    >
      ${
        list.length
          ? html`<div class="list" part="list">
              ${list.map((alert) => {
                const cancel = cancelled.get(alert);
                return cancel
                  ? renderCancelled(alert, cancel, this.#detailsContext, this.#onHideCancelled)
                  : this.#renderAlert(alert, shown.indexOf(alert), shown.length);
              })}
            </div>`
          : nothing
      }
      ${this.#quarter.renderElsewhere(elsewhere, (alert) => this.#renderAlert(alert, 1, 2))}
      ${hidden.length ? this.#renderHidden(hidden) : nothing}
      ${stale ? renderUnconfirmed(this.#detailsContext) : nothing}
      ${this.#quarter.render(this.#feed.snapshot.items)}
    </section>`;
  }

  #renderUnverified(): TemplateResult {
    return html`<section
      part="base"
      lang=${this.#localize.interfaceLang}
      aria-label=${this.#localize.strings.region}
    >
      ${errorState(this.#context, this.#localize.strings.unverified)}
    </section>`;
  }

  #renderArchive(): TemplateResult {
    const { status, problem, items } = this.#feed.snapshot;
    const isSettled = status !== 'stale' || problem !== undefined;
    const levelOf = (below: number): number => this.levelOf(below);
    return html`<section part="base" lang=${this.#localize.interfaceLang}>
      ${staleNotice(this.#context)}
      ${this.#archive.render(
        (archive) =>
          archive.render({ ...this.#detailsContext, items, area: this.area, isSettled, levelOf }),
        this.#localize.common,
      )}
    </section>`;
  }

  #renderAlert(alert: Alert, rank: number, count: number): TemplateResult {
    const isOpen = this.#isOpen(alert, rank, count);
    return renderMessage(alert, {
      isOpen,
      level: this.levelOf(),
      details: {
        ...this.#detailsContext,
        beside: isOpen ? this.#tools.renderBeside(alert) : nothing,
      },
      tools: isOpen ? this.#tools.render(alert) : nothing,
      onToggle: () => this.#onToggle(alert, !isOpen),
      onHide: () => this.#onDismiss(alert),
    });
  }

  #renderHidden(hidden: readonly Alert[]): TemplateResult {
    const { strings } = this.#localize;
    return html`<p class="hidden-count">
      ${strings.hiddenCount(hidden.length)}
      <button id="undo" class="button quiet" part="control" @click=${() => this.#onUndo(hidden)}>
        ${strings.showAgain}
      </button>
    </p>`;
  }

  get #detailsContext(): DetailsContext {
    const { root, confirmedAt, clockOffset } = this.#feed.snapshot;
    return {
      root,
      localize: this.#localize,
      now: this.#feed.now(),
      // Noted by the device's clock, told by the server's.
      confirmedAt: confirmedAt === undefined ? undefined : confirmedAt + clockOffset,
    };
  }

  get #context(): StatusContext {
    return {
      feed: this.#feed,
      localize: this.#localize,
      hasFallback: this.hasFallback,
    };
  }

  get #alertContext(): AlertContext {
    return {
      now: this.#feed.now(),
      timeZone: this.#feed.snapshot.root?.timezone,
      path: this.archive ? undefined : this.path || location.pathname,
      area: this.area,
      showExercises: this.showExercises,
    };
  }

  #current(): ReturnType<typeof currentAlerts> {
    return currentAlerts(this.#feed.snapshot.items, this.#alertContext);
  }

  /**
   * As the resident left it, else open where it cannot wait: what endangers lives, and the most
   * serious message. All of several serious ones open would push the page's own words off a phone.
   */
  #isOpen(alert: Alert, rank: number, count: number): boolean {
    if (paper.matches) return true;
    if (this.#still.isFloating) return alert.severity === 'extreme';
    const stays = isSerious(alert);
    return (
      this.#choices.isOpen(alert) ??
      ((stays && alert.severity === 'extreme') || (rank === 0 && (count === 1 || stays)))
    );
  }

  #onToggle(alert: Alert, isOpen: boolean): void {
    this.#choices.fold(alert, isOpen);
    this.requestUpdate();
    if (!this.#still.isFloating) return;
    this.#still.settle();
    void this.#focusAfterUpdate(idOf('headline', alert));
  }

  #onDismiss(alert: Alert): void {
    this.#choices.hide(alert);
    this.dispatchEvent(new ParvisDismissEvent(alert.id));
    announce(this.#localize.strings.dismissed);
    this.requestUpdate();
  }

  readonly #onHideCancelled = (alert: Alert): void => {
    this.#arrivals.hide(alert);
    announce(this.#localize.strings.dismissed);
  };

  #onUndo(hidden: readonly Alert[]): void {
    this.#choices.showAgain(hidden);
    this.requestUpdate();
    void this.#focusAfterUpdate(idOf('headline', hidden[0]!));
  }

  async #focusAfterUpdate(id: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    target?.closest('details')?.setAttribute('open', '');
    target?.focus();
  }
}

define('parvis-alert-banner', ParvisAlertBanner);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-alert-banner': ParvisAlertBanner;
  }
  interface HTMLElementEventMap {
    'parvis-dismiss': ParvisDismissEvent;
  }
}
