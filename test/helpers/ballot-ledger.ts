import assert from 'node:assert/strict';
import type { VoteStore } from '../../src/collector/store.js';
import type { BallotRequest } from '../../src/votes/index.js';

interface Entry {
  /** By revision. */
  readonly sent: Map<number, readonly string[]>;
  /** The highest revision that an answer called counted; 0 for none yet. */
  acknowledged: number;
}

/**
 * What devices sent for one poll and what they were told, kept apart from the collector, to hold
 * its database against it.
 */
export class BallotLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #keys: string[] = [];
  acknowledgements = 0;

  constructor(private readonly poll: string) {}

  get size(): number {
    return this.#keys.length;
  }

  keyAt(index: number): string {
    return this.#keys[index]!;
  }

  /** Notes a ballot before it is sent: the key's next revision. */
  send(key: string, choices: readonly string[]): BallotRequest {
    let entry = this.#entries.get(key);
    if (!entry) {
      this.#entries.set(key, (entry = { sent: new Map(), acknowledged: 0 }));
      this.#keys.push(key);
    }
    const revision = entry.sent.size + 1;
    entry.sent.set(revision, choices);
    return { choices, revision };
  }

  /** The last ballot that was sent for a key, to send it again. */
  last(key: string): BallotRequest {
    const { sent } = this.#entries.get(key)!;
    return { revision: sent.size, choices: sent.get(sent.size)! };
  }

  /** @param counted from the body of a 2xx */
  acknowledge(key: string, { revision }: BallotRequest): void {
    const entry = this.#entries.get(key)!;
    entry.acknowledged = Math.max(entry.acknowledged, revision);
    this.acknowledgements++;
  }

  /** Keys whose last ballot had no answer. */
  unanswered(): string[] {
    return this.#keys.filter((key) => {
      const { sent, acknowledged } = this.#entries.get(key)!;
      return acknowledged < sent.size;
    });
  }

  /**
   * Every acknowledged vote is there or was replaced by a later one of its device, nothing is there
   * that was not sent, and the totals are what these ballots add up to.
   */
  async verify(store: VoteStore): Promise<void> {
    let ballots = 0;
    const counts: Record<string, number> = {};
    const verifyOne = async (key: string): Promise<void> => {
      const { sent, acknowledged } = this.#entries.get(key)!;
      const found = await store.find(this.poll, key);
      assert.ok(
        (found?.revision ?? 0) >= acknowledged,
        `lost: ${key} has revision ${found?.revision}, but ${acknowledged} was acknowledged`,
      );
      if (!found) return;
      assert.deepEqual(found.choices, sent.get(found.revision), `${key} holds what was never sent`);
      ballots++;
      for (const choice of found.choices) counts[choice] = (counts[choice] ?? 0) + 1;
    };
    for (let index = 0; index < this.size; index += 100)
      await Promise.all(this.#keys.slice(index, index + 100).map(verifyOne));
    const totals = await store.totals(this.poll);
    const counted = Object.fromEntries([...totals.counts].filter(([, votes]) => votes));
    assert.deepEqual(
      { ballots: totals.ballots, counts: counted },
      { ballots, counts },
      'the totals are not what the ballots add up to',
    );
  }
}
