import type { ReactiveController } from 'lit';
import type { ParvisElement } from '../../../internal/parvis-element.js';

/** A town's line is thin, and a result that moves faster cannot be read. */
const PAUSE_MS = 15_000;
/** So that all who opened the page at once do not ask at once. */
const SPREAD_MS = 5_000;

/** Asks for the results again while somebody can see them, and for nobody else. */
export class LiveResults implements ReactiveController {
  readonly #observer = new IntersectionObserver(([...entries]) => {
    this.#isInView = entries.at(-1)!.isIntersecting;
    this.#plan();
  });
  #isInView = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** ms, by the clock of the page */
  #askedAt = performance.now();

  constructor(
    private readonly host: ParvisElement,
    private readonly ask: () => unknown,
    /** Whether there are results that may still change. */
    private readonly isWanted: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
    document.addEventListener('visibilitychange', this.#plan);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#plan);
    this.#isInView = false;
    this.#plan();
  }

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isInView || document.hidden) return;
    const due = this.#askedAt + PAUSE_MS + Math.random() * SPREAD_MS;
    this.#timer = setTimeout(
      () => {
        this.#askedAt = performance.now();
        if (this.isWanted()) this.ask();
        this.#plan();
      },
      Math.max(0, due - performance.now()),
    );
  };
}
