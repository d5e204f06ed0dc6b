import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { errorState, staleNotice, type StatusContext } from '../../controllers/feed-status.js';
import { formatPhone, phoneHref } from '../../controllers/format.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { alertVersion, currentAlerts, severityOf } from '../../feed/alert-life.js';
import { alerts, type Alert, type Severity } from '../../feed/model/alert.js';
import type { FeedSnapshot } from '../../feed/store.js';
import { instantOf } from '../../feed/zoned-time.js';
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
import { phoneIcon, severityIcons } from './icons.js';

const REFRESH_EVERY_MS = 120_000;
/** The longest delay a browser's timer takes; a later change is looked at again by then. */
const LONGEST_TIMER_MS = 2_147_483_647;

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
  static override properties = { area: {}, path: {}, toggled: { state: true } };
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
  readonly #dismissed = new DeviceMemory('parvis:dismissed', isStringRecord, {});

  /** Only messages for this area (its name or code in the feed), and those for everywhere. */
  area = '';

  /** The page's path, for messages that are limited to some pages; by default the page's own. */
  path = '';

  /** Messages that the resident folded or unfolded, by id and version. */
  private toggled: ReadonlyMap<string, boolean> = new Map();

  #known: ReadonlySet<string> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    clearTimeout(this.#timer);
    const { nextChange } = this.#current();
    if (nextChange === Infinity || !this.isConnected) return;
    const delay = Math.min(LONGEST_TIMER_MS, Math.max(0, nextChange - this.#feed.now()) + 1);
    this.#timer = setTimeout(() => this.requestUpdate(), delay);
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
              ${shown.map((alert) => this.#renderAlert(alert, shown.length))}
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

  #renderAlert(alert: Alert, count: number): TemplateResult {
    const { strings } = this.#localize;
    const severity = severityOf(alert.severity);
    const stays = isSerious(severity);
    const key = `${alert.id} ${alertVersion(alert)}`;
    const isOpen = this.toggled.get(key) ?? (stays || count === 1);
    const headlineId = `headline-${alert.id}`;
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
        <div class="details" id=${`details-${alert.id}`} ?hidden=${!isOpen}>
          ${this.#renderDetails(alert)}
        </div>
      </div>
      <div class="controls actions">
        <button
          class="button quiet small"
          part="control"
          aria-expanded=${isOpen}
          aria-controls=${`details-${alert.id}`}
          aria-describedby=${headlineId}
          @click=${() => this.#onToggle(key, !isOpen)}
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

  #renderDetails(alert: Alert): TemplateResult {
    const { strings } = this.#localize;
    const telephones = (alert.contactPoint ?? []).filter(({ telephone }) => telephone);
    return html`${
      alert.description ? html`<div>${this.#localize.paragraphs(alert.description)}</div>` : nothing
    }
    ${alert.instruction ? this.#renderInstruction(alert.instruction) : nothing}
    ${
      telephones.length || alert.web
        ? html`<p class="actions">
            ${telephones.map(
              ({ telephone = '', name }) =>
                html`<a class="button primary" part="action" href=${phoneHref(telephone)}
                  >${icon(phoneIcon)}<span class="number"
                    >${this.#callWords(formatPhone(telephone), this.#localize.plain(name))}</span
                  ></a
                >`,
            )}
            ${
              alert.web
                ? html`<a class="button quiet" part="action" href=${alert.web}
                    >${strings.learnMore}</a
                  >`
                : nothing
            }
          </p>`
        : nothing
    }
    ${this.#renderOrigin(alert)}`;
  }

  #renderInstruction(instruction: NonNullable<Alert['instruction']>): TemplateResult {
    return html`<div>
      <p class="steps-title">${this.#localize.strings.whatToDo}</p>
      ${
        Array.isArray(instruction)
          ? html`<ol class="steps">
              ${instruction.map((step) => html`<li>${this.#localize.inline(step)}</li>`)}
            </ol>`
          : this.#localize.paragraphs(instruction)
      }
    </div>`;
  }

  /** Who says so, since when, until when: in one line that a person can read. */
  #renderOrigin(alert: Alert): TemplateResult {
    const { strings, moments } = this.#localize;
    const { root, confirmedAt } = this.#feed.snapshot;
    const now = this.#feed.now();
    const sent = instantOf(alert.sent, root?.timezone);
    const expires = instantOf(alert.expires, root?.timezone);
    const areas = (alert.area ?? []).flatMap(
      ({ areaDesc }) => this.#localize.plain(areaDesc) || [],
    );
    return html`<p class="footer">
      ${areas.length ? html`<span>${strings.area(areas.join(', '))}</span>` : nothing}
      <time datetime=${new Date(sent).toISOString()}
        >${strings.issued(this.#issuer(alert), moments.moment(sent, now))}</time
      >
      <time datetime=${new Date(expires).toISOString()}
        >${strings.validUntil(moments.moment(expires, now))}</time
      >
      ${
        confirmedAt === undefined
          ? nothing
          : html`<span>${strings.confirmed(moments.moment(confirmedAt, now))}</span>`
      }
    </p>`;
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

  #callWords(phone: string, name: string): string {
    const { strings, common } = this.#localize;
    return name ? strings.phoneOf(name, phone) : common.call(phone);
  }

  #issuer({ provider }: Alert): string {
    const { root } = this.#feed.snapshot;
    const found =
      typeof provider === 'string'
        ? root?.organizations?.find(({ id }) => id === provider)
        : provider;
    return this.#localize.plain(found?.name ?? root?.publisher.name);
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

  #onToggle(key: string, isOpen: boolean): void {
    this.toggled = new Map(this.toggled).set(key, isOpen);
  }

  #onDismiss(alert: Alert): void {
    const shown = this.#current().alerts.filter((other) => !this.#isDismissed(other));
    const next = shown[shown.indexOf(alert) + 1] ?? shown[shown.indexOf(alert) - 1];
    this.#dismissed.value = { ...this.#dismissed.value, [alert.id]: alertVersion(alert) };
    this.dispatchEvent(new ParvisDismissEvent(alert.id));
    announce(this.#localize.strings.dismissed);
    this.requestUpdate();
    void this.#focusAfterUpdate(next ? `headline-${next.id}` : 'undo');
  }

  #onUndo(hidden: readonly Alert[]): void {
    const ids = new Set(hidden.map(({ id }) => id));
    this.#dismissed.value = Object.fromEntries(
      Object.entries(this.#dismissed.value).filter(([id]) => !ids.has(id)),
    );
    this.requestUpdate();
    void this.#focusAfterUpdate(`headline-${hidden[0]!.id}`);
  }

  async #focusAfterUpdate(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }
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
