import { Kept } from '../../../controllers/kept.js';
import { timeSlices } from '../../../controllers/time-slices.js';
import type { Root } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { MINUTE_MS } from '../directory.js';
import { isOpenForCertain } from './facets.js';

/**
 * Who is open for certain. Thousands of hours take a while to read for the first time: they are read
 * in slices, so that no key waits for them, and after that each minute anew.
 */
export class OpenNow {
  #read: readonly unknown[] = [];
  #isReady = false;
  readonly #open = new Kept<ReadonlySet<ShowcaseEntry>>();

  /** @param onReady called once all hours have been read, if that took longer than a moment */
  constructor(private readonly onReady: () => void) {}

  /** `undefined` while hours are being read. */
  among(
    entries: readonly ShowcaseEntry[],
    instant: number,
    root: Root | undefined,
  ): ReadonlySet<ShowcaseEntry> | undefined {
    const read = [entries, root];
    if (read.some((part, at) => part !== this.#read[at]))
      void this.#prepare(entries, instant, root);
    if (!this.#isReady) return undefined;
    return this.#open.of(
      [...read, Math.floor(instant / MINUTE_MS)],
      () => new Set(entries.filter((entry) => isOpenForCertain(entry, instant, root))),
    );
  }

  async #prepare(
    entries: readonly ShowcaseEntry[],
    instant: number,
    root: Root | undefined,
  ): Promise<void> {
    const read = [entries, root];
    this.#read = read;
    this.#isReady = false;
    const yieldNow = timeSlices();
    let hasPaused = false;
    for (const entry of entries) {
      isOpenForCertain(entry, instant, root);
      const pause = yieldNow();
      if (!pause) continue;
      hasPaused = true;
      await pause;
      if (this.#read !== read) return;
    }
    this.#isReady = true;
    if (hasPaused) this.onReady();
  }
}
