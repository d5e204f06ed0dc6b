import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { errorState, staleNotice, type StatusContext } from '../../controllers/feed-status.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { WakeController } from '../../controllers/wake-controller.js';
import { alertVersion, currentAlerts, severityOf } from '../../feed/alert-life.js';
import { alerts, type Alert, type Severity } from '../../feed/model/alert.js';
import type { FeedSnapshot } from '../../feed/store.js';
import { announce } from '../../internal/announcer.js';
import { define } from '../../internal/define.js';
import { DeviceMemory, isStringRecord } from '../../internal/device-memory.js';
import { ParvisElement } from '../../internal/parvis-element.js';
import { heading, icon } from '../../internal/templates.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { alertBanner as fr } from '../../translations/fr/alert-banner.js';
import { alertBannerStyles } from './alert-banner.styles.js';
import { renderDetails, type DetailsContext } from './details.js';
import { severityIcons } from './icons.js';
import { ToolsController } from './tools-controller.js';

const REFRESH_EVERY_MS = 120_000;

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
 * Folding follows the disclosure pattern: https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/
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
  static override properties = { area: {}, path: {} };
  static override styles = [tokens, base, buttons, alertBannerStyles];

  readonly #feed = new FeedController(this, alerts, {
    refreshEvery: REFRESH_EVERY_MS,
    onChange: (snapshot) => this.#announceArrivals(snapshot),
  });
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
  readonly #dismissed = new DeviceMemory('parvis:dismissed', isStringRecord, {});
  /** Messages that the resident folded or unfolded, kept so that the next page is as they left this. */
  readonly #folds = new DeviceMemory('parvis:folded', isStringRecord, {});

  /** Only messages for this area (its name or code in the feed), and those for everywhere. */
  area = '';

  /** The page's path, for messages that are limited to some pages; by default the page's own. */
  path = '';

  readonly #wake = new WakeController(this);

  #known: ReadonlySet<string> | undefined;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#wake.at(this.#current().nextChange, this.#feed.now());
  }

  protected override render(): unknown {
    const { status } = this.#feed.snapshot;
    if (status === 'pending') return html`<slot></slot>`;
    if (status === 'error') return this.#renderUnverified();
    const { alerts: current } = this.#current();
    const hidden = current.filter((alert) => this.#isDismissed(alert));
    const shown = current.filter((alert) => !hidden.includes(alert));
    const stale = staleNotice(this.#context);
    if (!current.length && stale === nothing) return nothing;
    return html`<section
      part="base"
      lang=${this.#localize.interfaceLang}
      aria-label=${this.#localize.strings.region}
    >
      ${
        shown.length
          ? html`<div class="list" part="list">
              ${shown.map((alert, rank) => this.#renderAlert(alert, rank, shown.length))}
            </div>`
          : nothing
      }
      ${hidden.length ? this.#renderHidden(hidden) : nothing} ${stale}
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

  #renderAlert(alert: Alert, rank: number, count: number): TemplateResult {
    const { strings } = this.#localize;
    const severity = severityOf(alert.severity);
    const stays = isSerious(severity);
    const isOpen = this.#isOpen(alert, rank, count);
    const headlineId = idOf('headline', alert);
    const detailsId = idOf('details', alert);
    return html`<article
      part="item"
      class=${`alert ${severity}${isOpen ? ' open' : ''}`}
      aria-labelledby=${headlineId}
    >
      ${icon(severityIcons[severity])}
      <div>
        <p class="severity" part="status">${strings.severity[severity]}</p>
        ${heading(this.levelOf(), this.#localize.inline(alert.headline), {
          id: headlineId,
          tabindex: -1,
        })}
        <div class="details" id=${detailsId} ?hidden=${!isOpen}>
          ${renderDetails(alert, {
            ...this.#detailsContext,
            beside: isOpen ? this.#tools.renderBeside(alert) : nothing,
          })}
        </div>
        ${isOpen ? this.#tools.render(alert) : nothing}
      </div>
      <div class="controls actions">
        <button
          class="button quiet small"
          part="control"
          aria-expanded=${isOpen}
          aria-controls=${detailsId}
          aria-describedby=${headlineId}
          @click=${() => this.#onToggle(alert, !isOpen)}
        >
          ${isOpen ? strings.fold : strings.unfold}
        </button>
        ${
          stays
            ? nothing
            : html`<button
                class="button quiet small"
                part="control"
                aria-label=${strings.hideMessage(this.#localize.plain(alert.headline))}
                @click=${() => this.#onDismiss(alert)}
              >
                ${strings.hide}
              </button>`
        }
      </div>
    </article>`;
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

  get #detailsContext(): Omit<DetailsContext, 'beside'> {
    return { ...this.#feed.snapshot, localize: this.#localize, now: this.#feed.now() };
  }

  get #context(): StatusContext {
    return {
      feed: this.#feed,
      localize: this.#localize,
      hasFallback: this.hasFallback,
    };
  }

  #current(): ReturnType<typeof currentAlerts> {
    const { items, root } = this.#feed.snapshot;
    return currentAlerts(items, {
      now: this.#feed.now(),
      timeZone: root?.timezone,
      path: this.path || location.pathname,
      area: this.area,
    });
  }

  /**
   * As the resident left it, else open where it cannot wait: what endangers lives, and the most
   * serious message. All of several serious ones open would push the page's own words off a phone.
   */
  #isOpen(alert: Alert, rank: number, count: number): boolean {
    const left = this.#folds.value[alert.id];
    if (left === foldOf(alert, true)) return true;
    if (left === foldOf(alert, false)) return false;
    const severity = severityOf(alert.severity);
    return severity === 'extreme' || (rank === 0 && (count === 1 || isSerious(severity)));
  }

  #isDismissed(alert: Alert): boolean {
    return this.#dismissed.value[alert.id] === alertVersion(alert);
  }

  /** Says messages that come while the page is open; what was there at load is read with the page. */
  #announceArrivals({ status }: FeedSnapshot<Alert>): void {
    if (status === 'pending' || status === 'error') return;
    const { alerts: current } = this.#current();
    const versions = new Map(current.map((alert) => [`${alert.id} ${alertVersion(alert)}`, alert]));
    const known = this.#known;
    if (status !== 'stale' || known) this.#known = new Set(versions.keys());
    if (!known) return;
    const words = { polite: '', assertive: '' };
    for (const [key, alert] of versions) {
      if (known.has(key)) continue;
      const { strings } = this.#localize;
      const severity = severityOf(alert.severity);
      const headline = this.#localize.plain(alert.headline);
      const kind = isSerious(severity) ? 'assertive' : 'polite';
      words[kind] += `${strings.arrived(strings.severity[severity], headline)} `;
    }
    if (words.polite) announce(words.polite);
    if (words.assertive) announce(words.assertive, 'assertive');
  }

  #onToggle(alert: Alert, isOpen: boolean): void {
    this.#folds.value = { ...this.#ofFeed(this.#folds.value), [alert.id]: foldOf(alert, isOpen) };
    this.requestUpdate();
  }

  #onDismiss(alert: Alert): void {
    const shown = this.#current().alerts.filter((other) => !this.#isDismissed(other));
    const next = shown[shown.indexOf(alert) + 1] ?? shown[shown.indexOf(alert) - 1];
    this.#dismissed.value = {
      ...this.#ofFeed(this.#dismissed.value),
      [alert.id]: alertVersion(alert),
    };
    this.dispatchEvent(new ParvisDismissEvent(alert.id));
    announce(this.#localize.strings.dismissed);
    this.requestUpdate();
    void this.#focusAfterUpdate(next ? idOf('headline', next) : 'undo');
  }

  #onUndo(hidden: readonly Alert[]): void {
    const ids = new Set(hidden.map(({ id }) => id));
    this.#dismissed.value = Object.fromEntries(
      Object.entries(this.#dismissed.value).filter(([id]) => !ids.has(id)),
    );
    this.requestUpdate();
    void this.#focusAfterUpdate(idOf('headline', hidden[0]!));
  }

  /** What is remembered of messages that are in the feed still; the rest may be forgotten. */
  #ofFeed(remembered: Record<string, string>): Record<string, string> {
    const ids = new Set(this.#feed.snapshot.items.map(({ id }) => id));
    return Object.fromEntries(Object.entries(remembered).filter(([id]) => ids.has(id)));
  }

  async #focusAfterUpdate(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }
}

function foldOf(alert: Alert, isOpen: boolean): string {
  return `${isOpen ? 'open' : 'folded'} ${alertVersion(alert)}`;
}

/** References between elements are separated by spaces, which a feed's id may contain. */
function idOf(part: 'headline' | 'details', { id }: Alert): string {
  return `${part}-${id.replace(/\s/g, '_')}`;
}

/** Severe and extreme messages stay, and are said at once when they arrive. */
function isSerious(severity: Severity): boolean {
  return severity === 'severe' || severity === 'extreme';
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
