import { createHmac } from 'node:crypto';

/** A token bucket: so many at once, and so many more each minute. */
export interface Limit {
  readonly burst: number;
  readonly perMinute: number;
}

export interface Limits {
  /** Ballots that one network may send, counted or not, before it is asked for proofs of work. */
  readonly votes: Limit;
  /** Ballots with a proof of work that one network may send beyond. */
  readonly proven: Limit;
  /** Forms that one network may send; without JavaScript there can be no proof of work. */
  readonly forms: Limit;
  /** Results and form pages that one network may read. */
  readonly reads: Limit;
}

/**
 * Generous to shared addresses: a school, a library or a whole village behind one mobile gateway
 * can send 300 ballots at once and 500 in ten minutes, so that 200 voters have room for retries and
 * changes of mind. Whoever comes after them is asked for a second of work, which a person does not
 * notice and a script pays for each time; 429 comes when even that goes on. Few browsers are without
 * JavaScript, so forms are held tighter: a class of 30 at once. Reading costs almost nothing.
 */
export const DEFAULT_LIMITS: Limits = {
  votes: { burst: 300, perMinute: 20 },
  proven: { burst: 600, perMinute: 60 },
  forms: { burst: 60, perMinute: 6 },
  reads: { burst: 600, perMinute: 1200 },
};

interface Bucket {
  tokens: number;
  /** ms */
  at: number;
}

/**
 * Counts by network, in memory alone. A network's name is hashed with a salt that is drawn at each
 * start and never written, so that not even a memory dump lists addresses.
 */
export class NetworkLimiter {
  readonly #buckets = new Map<string, Bucket>();

  /** @param maxNetworks the least recently seen are forgotten past this */
  constructor(
    private readonly limit: Limit,
    private readonly salt: Uint8Array,
    private readonly maxNetworks = 50_000,
  ) {}

  /**
   * Takes one for `network`.
   * @param now ms
   * @returns 0 to go on, else the seconds until there is one again
   */
  take(network: string, now: number): number {
    const { burst, perMinute } = this.limit;
    const name = createHmac('sha256', this.salt).update(network).digest('base64');
    const { tokens, at } = this.#buckets.get(name) ?? { tokens: burst, at: now };
    const refilled = Math.min(burst, tokens + (Math.max(0, now - at) / 60_000) * perMinute);
    const isAllowed = refilled >= 1;
    // Deleted first to become the most recent in the map's order.
    this.#buckets.delete(name);
    this.#buckets.set(name, { tokens: isAllowed ? refilled - 1 : refilled, at: now });
    this.#forgetOldest();
    return isAllowed ? 0 : Math.ceil(((1 - refilled) / perMinute) * 60);
  }

  #forgetOldest(): void {
    if (this.#buckets.size <= this.maxNetworks) return;
    const [oldest] = this.#buckets.keys();
    this.#buckets.delete(oldest!);
  }
}
