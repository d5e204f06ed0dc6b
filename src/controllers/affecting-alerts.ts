import { currentAlerts } from '../feed/alert-life.js';
import { alerts as section, type Alert } from '../feed/model/alert.js';
import type { ParvisElement } from '../internal/parvis-element.js';
import { FeedController } from './feed-controller.js';

const REFRESH_EVERY_MS = 120_000;

/**
 * The alerts that hold now and name what is shown in their `affects`: a closed bridge on the card of
 * the library behind it. The feed's alerts are fetched once somebody opens a card.
 */
export class AffectingAlerts {
  readonly #feed: FeedController<Alert>;

  /** Resolves when the network has confirmed the alerts, or could not: paper waits for them. */
  readonly settled: Promise<void>;

  constructor(host: ParvisElement) {
    let settle!: () => void;
    this.settled = new Promise((resolve) => (settle = resolve));
    this.#feed = new FeedController(host, section, {
      refreshEvery: REFRESH_EVERY_MS,
      isQuiet: true,
      onChange: ({ status, problem }) => {
        if (problem || (status !== 'pending' && status !== 'stale')) settle();
      },
    });
  }

  /** @param ids of the item itself, its places and who answers for it */
  of(ids: readonly (string | undefined)[]): readonly Alert[] {
    const { items, root } = this.#feed.snapshot;
    const { alerts } = currentAlerts(items, {
      now: this.#feed.now(),
      timeZone: root?.timezone,
    });
    return alerts.filter(({ affects = [] }) => affects.some((id) => ids.includes(id)));
  }
}
