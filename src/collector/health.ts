import type { Context } from 'hono';
import type { Services } from './put-ballot.js';
import { StoreUnavailable } from './store.js';

export interface Health {
  readonly status: 'ok' | 'unavailable';
  /** `ok`, or the database's own word for its trouble. */
  readonly store: string;
  /** `stale`: the last good copy is used. */
  readonly feed: 'ok' | 'stale' | 'missing';
  readonly polls: number;
}

const PROBE_EVERY_MS = 1000;

/**
 * `GET /health`: whether a vote could be put on disk now, found out by writing something there. At
 * most once a second, so that asking cannot wear out the disk.
 */
export class HealthCheck {
  #probedAt = -Infinity;
  #store: Promise<string> = Promise.resolve('ok');

  constructor(private readonly services: Services) {}

  async answer(c: Context): Promise<Response> {
    const { polls, now } = this.services;
    if (Math.abs(now() - this.#probedAt) >= PROBE_EVERY_MS) {
      this.#probedAt = now();
      this.#store = this.#probe();
    }
    const store = await this.#store;
    const feed = !polls.isLoaded ? 'missing' : polls.isStale ? 'stale' : 'ok';
    const isOk = store === 'ok' && feed !== 'missing';
    c.header('Cache-Control', 'no-store');
    const health: Health = {
      status: isOk ? 'ok' : 'unavailable',
      store,
      feed,
      polls: polls.size,
    };
    return c.json(health, isOk ? 200 : 503);
  }

  async #probe(): Promise<string> {
    try {
      await this.services.store.check();
      return 'ok';
    } catch (error) {
      return error instanceof StoreUnavailable ? error.code : 'ERROR';
    }
  }
}
