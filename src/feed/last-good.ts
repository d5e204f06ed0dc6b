import { jsonText } from './json-text.js';

/** The last document that was read well, as it is kept on the device. */
export interface LastGood {
  readonly text: string;
  /** When the server last confirmed it, in ms. */
  readonly confirmedAt: number;
}

/** The part of `Storage` that is used; a test or a private window may offer less than a browser. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'parvis:feed:';
const VERSION = 1;
/** Comes first, so that a large copy need not be read for it. */
const CONFIRMED_AT = /^\{"confirmedAt":(\d+)/;

/**
 * Keeps the last good copy of each document on the device, where the device lets it: storage may be
 * missing, throw, be full, hold something else or come from a newer version.
 */
export class LastGoodCopies {
  /** @param storage asked at each use, because merely touching `localStorage` may throw */
  constructor(private readonly storage: () => TextStorage | undefined) {}

  /** @param now ms; a copy dated later than this is not believed */
  read(url: string, now: number): LastGood | undefined {
    try {
      const stored = JSON.parse(this.storage()?.getItem(PREFIX + url) ?? 'null') as
        (LastGood & { readonly v: number }) | null;
      if (stored?.v === VERSION && typeof stored.text === 'string' && stored.confirmedAt <= now)
        return stored;
    } catch {
      this.#forget(url);
    }
    return undefined;
  }

  /**
   * A newer copy, which another tab has left meanwhile, stays.
   * @param now ms; a copy dated later than this is not believed
   */
  write(url: string, { text, confirmedAt }: LastGood, now: number): void {
    try {
      const storage = this.storage();
      const stored = storage?.getItem(PREFIX + url) ?? '';
      const storedAt = Number(CONFIRMED_AT.exec(stored)?.[1]);
      if (confirmedAt < storedAt && storedAt <= now) return;
      storage?.setItem(PREFIX + url, jsonText({ confirmedAt, v: VERSION, text }));
    } catch {
      this.#forget(url);
    }
  }

  /** An older copy than the one that did not fit must not come back as the last good one. */
  #forget(url: string): void {
    try {
      this.storage()?.removeItem(PREFIX + url);
    } catch {
      // Storage that refuses this too is not used at all.
    }
  }
}
