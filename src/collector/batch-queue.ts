import { StoreUnavailable } from './store.js';

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

const MAX_BATCH = 500;
const MAX_WAITING = 20_000;

/**
 * Group commit: what arrives while the last commit was on its way to the disk goes into the next
 * one together, so that the disk is waited for once and not for each vote. Nobody waits for a
 * timer: a batch starts as soon as the requests that are there have been read.
 */
export class BatchQueue<Item, Result> {
  #waiting: Waiting<Item, Result>[] = [];
  #running: Promise<void> | undefined;

  /** @param commit one transaction; results in the order of the items, or a failure for all */
  constructor(private readonly commit: (items: Item[]) => Result[] | Promise<Result[]>) {}

  /** Resolves after the commit that holds the item. */
  add(item: Item): Promise<Result> {
    if (this.#waiting.length >= MAX_WAITING)
      return Promise.reject(new StoreUnavailable('TOO_MANY_WAITING'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length) {
      // Lets the event loop hand over every request that has arrived by now.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.#waiting.splice(0, MAX_BATCH);
      try {
        const results = await this.commit(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(results[index]!));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = undefined;
  }
}
