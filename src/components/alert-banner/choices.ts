import { alertVersion } from '../../feed/alert-life.js';
import type { Alert } from '../../feed/model/alert.js';
import { DeviceMemory, isStringRecord } from '../../internal/device-memory.js';

/**
 * What a resident did with messages, remembered on the device by id and version: a message whose text
 * or severity changes comes back as if nothing had been done. The next page is as they left this one.
 */
export class Choices {
  readonly #hidden = new DeviceMemory('parvis:dismissed', isStringRecord, {});
  readonly #folds = new DeviceMemory('parvis:folded', isStringRecord, {});

  /** @param known messages of the feed; what is remembered of others may be forgotten */
  constructor(private readonly known: () => readonly Alert[]) {}

  isHidden(alert: Alert): boolean {
    return this.#hidden.value[alert.id] === alertVersion(alert);
  }

  hide(alert: Alert): void {
    this.#hidden.value = { ...this.#ofFeed(this.#hidden.value), [alert.id]: alertVersion(alert) };
  }

  showAgain(alerts: readonly Alert[]): void {
    const ids = new Set(alerts.map(({ id }) => id));
    this.#hidden.value = Object.fromEntries(
      Object.entries(this.#hidden.value).filter(([id]) => !ids.has(id)),
    );
  }

  /** Whether they left it open; `undefined` where they did neither. */
  isOpen(alert: Alert): boolean | undefined {
    const left = this.#folds.value[alert.id];
    return [true, false].find((isOpen) => left === foldOf(alert, isOpen));
  }

  fold(alert: Alert, isOpen: boolean): void {
    this.#folds.value = { ...this.#ofFeed(this.#folds.value), [alert.id]: foldOf(alert, isOpen) };
  }

  #ofFeed(remembered: Record<string, string>): Record<string, string> {
    const ids = new Set(this.known().map(({ id }) => id));
    return Object.fromEntries(Object.entries(remembered).filter(([id]) => ids.has(id)));
  }
}

function foldOf(alert: Alert, isOpen: boolean): string {
  return `${isOpen ? 'open' : 'folded'} ${alertVersion(alert)}`;
}
