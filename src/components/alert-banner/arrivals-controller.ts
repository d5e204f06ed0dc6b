import type { ReactiveController } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import {
  alertVersion,
  cancelOf,
  currentAlerts,
  isExercise,
  isSerious,
  rankOf,
  severityOf,
  type AlertContext,
} from '../../feed/alert-life.js';
import type { Alert } from '../../feed/model/alert.js';
import type { FeedSnapshot } from '../../feed/store.js';
import { instantOf } from '../../feed/zoned-time.js';
import { announce } from '../../internal/announcer.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import type { AlertBannerStrings } from '../../translations/alert-banner.js';

interface Situation {
  readonly snapshot: FeedSnapshot<Alert>;
  readonly context: AlertContext;
  readonly localize: LocalizeController<'alertBanner'>;
  /** Whether the resident hid this message. */
  isHidden(alert: Alert): boolean;
  /** Whether it is for another quarter than the resident's: never urgent then. */
  isElsewhere(alert: Alert): boolean;
  /** Past messages are no news. */
  readonly isSilent: boolean;
}

/**
 * Notices at each update what came, changed and was called off while the page is open, and says it
 * once. What is there at load is read with the page; what ends by its own time goes quietly.
 */
export class ArrivalsController implements ReactiveController {
  /** What holds, by id, since the last look. */
  #known: ReadonlyMap<string, Alert> = new Map();
  /** Whether the network has answered, or failed to: from then on changes are said. */
  #isLoaded = false;
  #scope = '';
  /** Called off before the eyes of the resident, each with the Cancel. */
  #cancelled = new Map<Alert, Alert>();

  constructor(
    private readonly host: ParvisElement,
    private readonly look: () => Situation,
  ) {
    host.addController(this);
  }

  /** Messages that were called off, until they would have ended, each with the Cancel. */
  get cancelled(): ReadonlyMap<Alert, Alert> {
    return this.#cancelled;
  }

  /** When the first of them goes by itself, ms. */
  get nextChange(): number {
    return Math.min(...[...this.#cancelled.keys()].map((alert) => this.#endOf(alert)));
  }

  hide(alert: Alert): void {
    this.#cancelled.delete(alert);
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { snapshot, context, isSilent } = this.look();
    if (isSilent) return;
    const { status, problem, items } = snapshot;
    // Another feed, page or area is another page to read, not news.
    const scope = [this.host.feed, context.path, context.area, context.showExercises].join();
    if (scope !== this.#scope) {
      this.#scope = scope;
      this.#isLoaded = false;
      this.#known = new Map();
      this.#cancelled.clear();
    }
    if (status === 'pending') return;
    if (status !== 'error') {
      const current = currentAlerts(items, context).alerts;
      this.#compare(new Map(current.map((alert) => [alert.id, alert])));
    }
    this.#isLoaded ||= status !== 'stale' || !!problem;
  }

  #compare(current: ReadonlyMap<string, Alert>): void {
    const { snapshot, context, localize, isHidden, isElsewhere } = this.look();
    const { strings } = localize;
    const words = { polite: '', assertive: '' };
    for (const alert of this.#cancelled.keys())
      if (current.has(alert.id) || this.#endOf(alert) <= context.now) this.#cancelled.delete(alert);
    for (const alert of this.#known.values()) {
      if (current.has(alert.id) || isHidden(alert) || this.#endOf(alert) <= context.now) continue;
      const cancel = cancelOf(alert, snapshot.items, context);
      if (!cancel) continue;
      this.#cancelled.set(alert, cancel);
      words.polite += `${strings.cancelled(localize.plain(alert.headline))} `;
    }
    for (const alert of current.values()) {
      const before = this.#known.get(alert.id);
      if (isHidden(alert) || (before && alertVersion(before) === alertVersion(alert))) continue;
      const isRaised = !before || rankOf(alert) > rankOf(before);
      const say = before || alert.msgType === 'Update' ? strings.changed : strings.arrived;
      const isUrgent = isRaised && isSerious(alert) && !isElsewhere(alert);
      words[isUrgent ? 'assertive' : 'polite'] +=
        `${say(severityWords(alert, strings), localize.plain(alert.headline))} `;
    }
    this.#known = current;
    if (!this.#isLoaded) return;
    for (const kind of ['polite', 'assertive'] as const)
      if (words[kind]) announce(words[kind].trim(), kind, true);
  }

  #endOf({ expires }: Alert): number {
    return instantOf(expires, this.look().context.timeZone);
  }
}

/** The severity in words; of an exercise, that it is one. */
export function severityWords(alert: Alert, strings: AlertBannerStrings): string {
  const word = strings.severity[severityOf(alert.severity)];
  return isExercise(alert) ? strings.exercise(word) : word;
}
