import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest delay a browser's timer takes; a later moment is looked at again by then. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** Updates an element when what it shows changes by itself, such as at the end of an alert. */
export class WakeController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    /** Called at the moment, beside the update. */
    private readonly onWake?: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Replaces the moment that was set before. */
  at(instant: number, now: number): void {
    clearTimeout(this.#timer);
    if (instant === Infinity || !this.host.isConnected) return;
    const delay = Math.min(LONGEST_TIMER_MS, Math.max(0, instant - now) + 1);
    this.#timer = setTimeout(() => {
      this.host.requestUpdate();
      this.onWake?.();
    }, delay);
  }
}
