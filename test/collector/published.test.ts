import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Poll } from '../../src/feed/index.js';
import type { PollResults } from '../../src/votes/index.js';
import type { VoteStore } from '../../src/collector/store.js';
import { engines, openFor, postgresServer, type Engine } from './engines.js';
import { ballot, bikePoll, NOON, sourceOf, TestCollector, type Answer } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const AFTER = Date.parse('2026-12-01T12:00:00Z');
const MINUTES_10 = 600_000;

for (const engine of engines(postgresServer()))
  describe(`results published from ${engine.name}`, () => {
    it('do not change with a neighbour’s vote, nor does their tag or length', async (t) => {
      const [collector] = await open(t, engine, { minBallots: 1 });
      await voteTimes(5, collector);
      const before = await collector.results();
      for (let voter = 0; voter < 4; voter++) {
        const receipt = await collector.vote({ body: ballot(['ecole']) });
        assert.deepEqual((receipt.body as { results: unknown }).results, before.body);
        assertSame(await collector.results(), before);
      }
      await collector.vote({ body: ballot(['ecole']) });
      const { counts } = (await collector.results()).body as PollResults;
      assert.deepEqual(counts, { gare: 5, mairie: 0, ecole: 5 });
    });

    it('do not change when one person changes their mind five times', async (t) => {
      const [collector] = await open(t, engine, { minBallots: 1 });
      await voteTimes(5, collector);
      const before = await collector.results();
      await collector.vote({ key: KEY });
      for (let revision = 2; revision < 9; revision++)
        await collector.vote({
          key: KEY,
          body: ballot([revision % 2 ? 'gare' : 'ecole'], revision),
        });
      collector.now += 3 * MINUTES_10;
      assertSame(await collector.results(), before);
    });

    it('change at the next ten minutes where three came', async (t) => {
      const [collector] = await open(t, engine, { minBallots: 1 });
      await voteTimes(3, collector);
      assert.equal((await collector.results()).status, 403);
      collector.now += MINUTES_10;
      assert.equal(((await collector.results()).body as PollResults).ballots, 3);
      await voteTimes(2, collector);
      collector.now += 6 * MINUTES_10;
      assert.equal(((await collector.results()).body as PollResults).ballots, 3);
    });

    it('are the same from two collectors on one database', async (t) => {
      const [one, other] = await open(t, engine, { minBallots: 1 });
      await voteTimes(3, one);
      await voteTimes(3, other);
      const shown = await one.results();
      assert.equal((shown.body as PollResults).ballots, 5);
      assertSame(await other.results(), shown);
      one.now += MINUTES_10;
      assertSame(await one.results(), shown);
    });

    it('are all there at the close', async (t) => {
      const [collector] = await open(t, engine, { minBallots: 6 });
      await voteTimes(6, collector);
      assert.equal((await collector.results()).status, 403);
      collector.now = AFTER;
      const { ballots, closed } = (await collector.results()).body as PollResults;
      assert.deepEqual([ballots, closed], [6, true]);
    });

    it('say of a ballot that it may come with the next step, until the close', async (t) => {
      const [collector] = await open(t, engine, { minBallots: 1 });
      await voteTimes(5, collector);
      const receipt = (await collector.vote({ key: KEY })).body as Record<string, unknown>;
      assert.equal(receipt.mayAwaitStep, true);
      collector.now = AFTER;
      const late = (await collector.vote({ key: KEY })).body as Record<string, unknown>;
      assert.deepEqual([late.mayAwaitStep, (late.results as PollResults).ballots], [false, 6]);
    });

    it('that are hidden are answered alike, whatever the ballots', async (t) => {
      for (const changes of [
        { minBallots: 1000 },
        { resultsPolicy: 'after-close' },
        { resultsPolicy: 'after-vote' },
      ]) {
        const [collector] = await open(t, engine, changes);
        const empty = await collector.results();
        assert.equal(empty.status, 403);
        await voteTimes(12, collector);
        assertSame(await collector.results(), empty);
      }
    });

    it('that the policy hides are not even looked up', async (t) => {
      const store = await openFor(t, await engine.create(t));
      const asked: string[] = [];
      const watched = new Proxy(store, {
        get: (target, name) => {
          asked.push(String(name));
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
      const polls = sourceOf(bikePoll({ resultsPolicy: 'after-close' }));
      const collector = new TestCollector<VoteStore>('', watched, { polls });
      await collector.results();
      assert.deepEqual(asked, []);
    });

    it('hold paper and phone apart, in steps of their own', async (t) => {
      const [collector] = await open(t, engine, { minBallots: 1 });
      const { store } = collector;
      await voteTimes(5, collector);
      const entry = { date: '2026-11-22', reason: 'urne' } as const;
      const add = (channel: 'paper' | 'phone', ballots: number, counts: Record<string, number>) =>
        store.addEntry('velos', { ...entry, channel, ballots, counts });
      const paper = async (): Promise<PollResults['paper']> =>
        ((await collector.results()).body as PollResults).paper;
      await add('paper', 5, { gare: 5 });
      assert.deepEqual(await paper(), { gare: 5 });
      await add('phone', 4, { ecole: 4 });
      assert.deepEqual(await paper(), { gare: 5 });
      await add('phone', 1, { mairie: 1 });
      assert.deepEqual(await paper(), { gare: 5, ecole: 4, mairie: 1 });
      await add('paper', 1, { mairie: 1 });
      assert.deepEqual(await paper(), { gare: 5, ecole: 4, mairie: 1 });
      collector.now = AFTER;
      assert.deepEqual(await paper(), { gare: 5, ecole: 4, mairie: 2 });
      await store.addEntry('velos', { date: '2026-12-01', reason: 'erreur', withdraws: 1 });
      assert.deepEqual(await paper(), { ecole: 4, mairie: 1 });
      assert.deepEqual(
        (await store.entries('velos')).map(({ number }) => number),
        [1, 2, 3, 4, 5],
      );
      await assert.rejects(
        store.addEntry('velos', { date: '2026-12-01', reason: 'encore', withdraws: 1 }),
        { name: 'EntryRefusal', message: /withdrawn before/ },
      );
    });

    it('number counts that are added at once one after the other', async (t) => {
      const db = await engine.create(t);
      const stores = [await openFor(t, db), await openFor(t, db)];
      const entry = { date: '2026-11-22', reason: '', channel: 'paper', ballots: 1 } as const;
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          stores[index % 2]!.addEntry('velos', { ...entry, counts: { gare: 1 } }),
        ),
      );
      const numbers = (await stores[0]!.entries('velos')).map(({ number }) => number);
      assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    });
  });

/** Two collectors on one new database. */
async function open(
  t: TestContext,
  engine: Engine,
  changes: Partial<Poll>,
): Promise<[TestCollector<VoteStore>, TestCollector<VoteStore>]> {
  const db = await engine.create(t);
  const polls = sourceOf(bikePoll(changes));
  const one = new TestCollector(db, await openFor(t, db), { polls });
  const other = new TestCollector(db, await openFor(t, db), { polls });
  one.now = other.now = NOON;
  return [one, other];
}

async function voteTimes(count: number, collector: TestCollector<VoteStore>): Promise<void> {
  for (let voter = 0; voter < count; voter++) assert.equal((await collector.vote()).status, 201);
}

function assertSame(answer: Answer, expected: Answer): void {
  assert.deepEqual([answer.status, answer.body], [expected.status, expected.body]);
  const names = ['etag', 'content-length', 'cache-control', 'vary'];
  for (const name of names)
    assert.equal(answer.headers.get(name), expected.headers.get(name), name);
}
