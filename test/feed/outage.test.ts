import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { LastGoodCopies } from '../../src/feed/last-good.js';
import { alerts } from '../../src/feed/model/alert.js';
import { FeedStore } from '../../src/feed/store.js';

const PAGES = 1_000;
const REFRESH_MS = 110_000;
const SECOND = 1_000;
const ROOT = 'https://town.example/parvis.json';
const documents: Record<string, string> = {
  [ROOT]: JSON.stringify({
    parvis: '1.0',
    publisher: { name: 'Saint-Parvis' },
    alerts: { url: 'alerts.json' },
  }),
  'https://town.example/alerts.json': JSON.stringify({ parvis: '1.0', items: [] }),
};

/** Small, fast and the same each time: https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A town's server and the pages that people left open, in virtual time. */
class Town {
  isDown = false;
  /** Requests by the second since the beginning. */
  readonly perSecond: number[] = [];
  readonly #stops: (() => void)[] = [];
  readonly #start = Date.now();
  readonly confirmed = new Set<number>();

  get second(): number {
    return Math.floor((Date.now() - this.#start) / SECOND);
  }

  open(page: number, random: () => number): void {
    const store = new FeedStore({
      fetch: (url) => this.#answer(url),
      now: () => Date.now(),
      random,
      isVisible: () => true,
      copies: new LastGoodCopies(() => undefined),
    });
    const query = { url: ROOT, section: alerts, refreshEvery: REFRESH_MS };
    const stop = store.subscribe(query, ({ status }) => {
      if (status === 'empty') this.confirmed.add(page);
      else this.confirmed.delete(page);
    });
    this.#stops.push(stop);
  }

  async pass(seconds: number, onSecond?: () => void): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      mock.timers.tick(SECOND);
      onSecond?.();
      for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  #answer(url: string): Promise<Response> {
    this.perSecond[this.second] = (this.perSecond[this.second] ?? 0) + 1;
    if (this.isDown) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response(documents[url]));
  }
}

describe(`${PAGES} open pages whose feed was down for 20 minutes`, () => {
  let town: Town;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-23T12:00:00Z') });
    town = new Town();
  });
  afterEach(async () => {
    town.close();
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.reset();
  });

  /** The busiest second of the ten minutes after the outage, as a part of all requests then. */
  async function busiestAfterOutage(randomOf: (page: number) => () => number): Promise<number> {
    // The pages were opened within five minutes, and have been open for a while.
    const random = seeded(5);
    const openAt = Array.from({ length: PAGES }, () => Math.floor(random() * 300));
    let second = 0;
    await town.pass(6 * 60, () => {
      openAt.forEach((at, page) => at === second && town.open(page, randomOf(page)));
      second++;
    });
    assert.equal(town.confirmed.size, PAGES);
    town.isDown = true;
    await town.pass(20 * 60);
    assert.equal(town.confirmed.size, 0);
    town.isDown = false;
    const back = town.second;
    await town.pass(2 * 60 + 1);
    assert.equal(town.confirmed.size, PAGES, 'each page knows within two minutes');
    await town.pass(8 * 60);
    const after = Array.from(town.perSecond, (count = 0) => count).slice(back);
    return Math.max(...after) / (PAGES * Object.keys(documents).length);
  }

  it('sends no more than 5 % of their requests in any second, and reaches all in two minutes', async (test) => {
    const busiest = await busiestAfterOutage((page) => seeded(page));
    test.diagnostic(`the busiest second has ${(100 * busiest).toFixed(1)} % of them`);
    assert.ok(busiest <= 0.05, `${(100 * busiest).toFixed(1)} %`);
  });

  it('is measured by a count that finds pages that come back together', async () => {
    for (let page = 0; page < PAGES; page++) town.open(page, () => 1);
    await town.pass(2 * 60);
    const busiest = Math.max(...Array.from(town.perSecond.slice(1), (count = 0) => count));
    assert.ok(busiest / (PAGES * 2) > 0.05);
  });
});
