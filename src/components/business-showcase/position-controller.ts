import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Position } from './distance.js';
import type { Start } from './starts.js';

/**
 * `refused`: the browser gives no position to this page. `unavailable`: there is none, or the device
 * did not find it in time.
 */
export type PositionState = 'none' | 'asking' | 'known' | 'refused' | 'unavailable';

/** A minute old is good enough on foot; after ten seconds nobody waits any more. */
const OPTIONS: PositionOptions = { maximumAge: 60_000, timeout: 10_000 };

/**
 * Where the reader is, or would like to start from, once they asked for it. The position stays in
 * this object: it is neither stored nor sent, and goes with the page.
 */
export class PositionController implements ReactiveController {
  state: PositionState = 'none';
  position: Position | undefined;
  /** The place that the reader chose, in place of the device's position. */
  start: Start | undefined;
  /** How far the device may be off, metres: kilometres where it only knows its network. */
  accuracy = 0;
  /** Which question is being answered: what comes after the reader went on is left. */
  #question = 0;

  /** @param onChange for what has to be said, once the state is another */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onChange: (state: PositionState) => void = () => {},
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.state === 'asking') this.turnOff();
  }

  /** Asks the device, which asks the reader: only ever after a press. */
  ask(): void {
    const question = this.#begin();
    // Without encryption browsers answer "refused", though nobody was asked.
    if (!isSecureContext || !('geolocation' in navigator)) return this.#become('unavailable');
    this.#become('asking');
    const isStale = (): boolean => question !== this.#question;
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        if (isStale()) return;
        this.position = { latitude, longitude };
        this.accuracy = accuracy;
        this.#become('known');
      },
      ({ code, PERMISSION_DENIED }) => {
        if (!isStale()) this.#become(code === PERMISSION_DENIED ? 'refused' : 'unavailable');
      },
      OPTIONS,
    );
  }

  /** Starts from a place that the reader chose; from nowhere without one. */
  startFrom(start: Start | undefined): void {
    if (!start) return this.turnOff();
    this.#begin();
    this.start = start;
    this.position = start.position;
    this.#become('known');
  }

  /** Forgets the position. */
  turnOff(): void {
    this.#begin();
    this.#become('none');
  }

  #begin(): number {
    this.position = undefined;
    this.start = undefined;
    this.accuracy = 0;
    return ++this.#question;
  }

  #become(state: PositionState): void {
    this.state = state;
    this.host.requestUpdate();
    this.onChange(state);
  }
}
