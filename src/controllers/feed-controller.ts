import type { ReactiveController } from 'lit';
import type { Section } from '../feed/section.js';
import { PENDING, type FeedSnapshot } from '../feed/store.js';
import { ParvisErrorEvent, ParvisReadyEvent } from '../internal/events.js';
import { feedAddress, parvisPage } from '../internal/page.js';
import type { ParvisElement } from '../internal/parvis-element.js';
import { pageStore } from './page-store.js';

/**
 * Keeps an element supplied with one section of the feed: subscribes while the element is on the
 * page, follows its `feed` attribute, and tells the page once when it is ready and once per cause
 * when it is not.
 */
export class FeedController<T extends { id: string }> implements ReactiveController {
  /** What is known now; replaced as a whole, never changed in place. */
  snapshot: FeedSnapshot<T> = PENDING;

  #url: string | undefined;
  #stop: (() => void) | undefined;
  #isReadySaid = false;
  readonly #problemsSaid = new Set<string>();

  constructor(
    private readonly host: ParvisElement,
    private readonly section: Section<T>,
    private readonly options: {
      readonly refreshEvery?: number;
      /** A large section is read from its index; a `PagesController` brings the rest of an item. */
      readonly fromIndex?: boolean;
      /** No event tells the page: another section of the element is the one that it waits for. */
      readonly isQuiet?: boolean;
      /** Called with each new snapshot, before the host renders it. */
      readonly onChange?: (snapshot: FeedSnapshot<T>, previous: FeedSnapshot<T>) => void;
    } = {},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#url = undefined;
  }

  hostUpdate(): void {
    if (this.host.isConnected && feedUrl(this.host.feed) !== this.#url) this.#subscribe();
  }

  /** Server time where it is known, else the device's, in ms. */
  now(): number {
    return Date.now() + this.snapshot.clockOffset;
  }

  #subscribe(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#url = feedUrl(this.host.feed);
    if (this.#url === undefined) {
      this.#change({ ...PENDING, status: 'error' });
      this.#sayProblem(
        'no-feed',
        this.host.localName,
        'no feed is named: set data-feed on the script tag',
      );
      return;
    }
    this.#stop = pageStore().subscribe(
      { url: this.#url, section: this.section, ...this.options },
      (snapshot) => this.#change(snapshot),
    );
  }

  #change(snapshot: FeedSnapshot<T>): void {
    const previous = this.snapshot;
    this.snapshot = snapshot;
    this.options.onChange?.(snapshot, previous);
    const { status, problem, items } = snapshot;
    if (problem) this.#sayProblem(problem.code, problem.url, problem.message);
    const isReady = status === 'ready' || status === 'empty' || status === 'stale';
    if (isReady && !this.#isReadySaid && !this.options.isQuiet) {
      this.#isReadySaid = true;
      void this.host.updateComplete.then(() =>
        this.host.dispatchEvent(new ParvisReadyEvent(items.length)),
      );
    }
    this.host.requestUpdate();
  }

  #sayProblem(code: string, source: string, message: string): void {
    const cause = `${code} ${source}`;
    if (this.options.isQuiet || this.#problemsSaid.has(cause)) return;
    this.#problemsSaid.add(cause);
    // After the current task, so that a listener added beside the element is there to hear it.
    queueMicrotask(() => this.host.dispatchEvent(new ParvisErrorEvent(code, source, message)));
  }
}

/** Absolute address of the feed that an element shows; `undefined` when nobody named one. */
function feedUrl(attribute: string): string | undefined {
  const named =
    attribute ||
    parvisPage().feed ||
    document.querySelector<HTMLScriptElement>('script[data-feed]')?.dataset.feed ||
    document.querySelector<HTMLMetaElement>('meta[name="parvis-feed"]')?.content;
  return named ? feedAddress(named) : undefined;
}
