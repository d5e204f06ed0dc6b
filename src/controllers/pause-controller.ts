import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A pause in typing, ms: long enough not to speak between two keys. */
const PAUSE_MS = 600;

/** Waits until somebody has stopped typing, also while the element moves in the page. */
export class PauseController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAwaited = false;

  /** @param onPause false while there is nothing to say yet: it is asked again after another pause */
  constructor(
    host: ReactiveControllerHost,
    private readonly onPause: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isAwaited) this.await();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Called at each key. */
  await(): void {
    clearTimeout(this.#timer);
    this.#isAwaited = true;
    this.#timer = setTimeout(() => {
      this.#isAwaited = false;
      if (!this.onPause()) this.await();
    }, PAUSE_MS);
  }

  /** What was typed is no longer to be told. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#isAwaited = false;
  }
}
