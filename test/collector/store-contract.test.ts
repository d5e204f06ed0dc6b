import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { coarseTime } from '../../src/collector/store.js';
import { engines, openFor, postgresServer } from './engines.js';
import { aBallot, NOON } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const CHOICES = ['gare', 'mairie', 'ecole'];

/** What every kind of database has to hold; run against the real ones. */
for (const engine of engines(postgresServer()))
  describe(`votes in ${engine.name}`, () => {
    it('are counted once for each key', async (t) => {
      const store = await openFor(t, await engine.create(t));
      const outcomes: string[] = [];
      const ballots = [
        aBallot({ key: KEY }),
        aBallot({ key: KEY }),
        aBallot({ key: KEY, choices: ['ecole'], revision: 1 }),
        aBallot({ key: KEY, choices: ['ecole'], revision: 3 }),
        aBallot({ key: KEY, choices: ['gare'], revision: 2 }),
        aBallot({ key: KEY, choices: ['gare'], revision: 4, isChangeable: false }),
      ];
      for (const ballot of ballots) outcomes.push((await store.record(ballot)).outcome);
      assert.deepEqual(outcomes, [
        'counted',
        'unchanged',
        'outdated',
        'changed',
        'outdated',
        'not-changeable',
      ]);
      assert.deepEqual(await store.find('velos', KEY), { choices: ['ecole'], revision: 3 });
      const { ballots: count, counts, period } = await store.totals('velos');
      assert.deepEqual([count, counts.get('ecole'), period], [1, 1, coarseTime(NOON)]);
    });

    it('that are withdrawn count no more, also when the ballot comes late', async (t) => {
      const store = await openFor(t, await engine.create(t));
      const gone = aBallot({ key: KEY, choices: [], revision: 2 });
      const late = aBallot();
      const outcomes: string[] = [];
      for (const ballot of [
        aBallot({ key: KEY }),
        gone,
        gone,
        { ...late, choices: [], revision: 2 },
        late,
        aBallot({ key: KEY, revision: 3 }),
        aBallot({ key: KEY, choices: [], revision: 4 }),
      ])
        outcomes.push((await store.record(ballot)).outcome);
      assert.deepEqual(outcomes, [
        'counted',
        'withdrawn',
        'unchanged',
        'withdrawn',
        'outdated',
        'counted',
        'withdrawn',
      ]);
      const { ballots, counts } = await store.totals('velos');
      assert.deepEqual([ballots, counts.get('gare')], [0, 0]);
    });

    it('keep the largest exact revision', async (t) => {
      const store = await openFor(t, await engine.create(t));
      const revision = Number.MAX_SAFE_INTEGER;
      await store.record(aBallot({ key: KEY, revision }));
      assert.deepEqual(await store.find('velos', KEY), { choices: ['gare'], revision });
    });

    it('are apart for each poll, whatever the names', async (t) => {
      const store = await openFor(t, await engine.create(t));
      const polls = ['velos', 'Vélos', '__proto__', "x'; DROP TABLE ballots; --", 'été 2027', '🗳️'];
      await Promise.all(polls.map((poll) => store.record(aBallot({ poll, key: KEY }))));
      for (const poll of polls) assert.equal((await store.totals(poll)).ballots, 1, poll);
      assert.equal((await store.totals('piscine')).ballots, 0);
      assert.equal((await store.totals('piscine')).period, undefined);
      assert.equal(await store.find('piscine', KEY), undefined);
    });

    it('that arrive together for one key are one vote, the last revision', async (t) => {
      const store = await openFor(t, await engine.create(t));
      const revisions = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
      const recorded = await Promise.all(
        revisions.map((revision) =>
          store.record(aBallot({ key: KEY, revision, choices: [CHOICES[revision % 3]!] })),
        ),
      );
      assert.equal(recorded.filter(({ outcome }) => outcome === 'counted').length, 1);
      assert.deepEqual(await store.find('velos', KEY), { choices: ['mairie'], revision: 100 });
      const { ballots, counts } = await store.totals('velos');
      assert.deepEqual([ballots, ...CHOICES.map((one) => counts.get(one) ?? 0)], [1, 0, 1, 0]);
    });

    it('of many keys are all counted', async (t) => {
      const store = await openFor(t, await engine.create(t));
      await Promise.all(
        Array.from({ length: 1200 }, (_, index) =>
          store.record(aBallot({ choices: [index % 2 ? 'gare' : 'ecole'] })),
        ),
      );
      const { ballots, counts } = await store.totals('velos');
      assert.deepEqual([ballots, counts.get('gare'), counts.get('ecole')], [1200, 600, 600]);
    });

    it('at several collectors on one database are one vote a key', async (t) => {
      const db = await engine.create(t);
      const stores = [await openFor(t, db), await openFor(t, db), await openFor(t, db)];
      const keys = Array.from({ length: 40 }, () => crypto.randomUUID());
      const polls = ['velos', 'piscine', 'marche'];
      // Each store is sent the same keys and polls in another order.
      const all = stores.flatMap((store, at) =>
        keys.flatMap((_, index) => {
          const key = keys[(index * (at + 1) * 7) % keys.length]!;
          return polls.map((_, turn) =>
            record(store, { key, poll: polls[(turn + at) % 3]!, choices: [CHOICES[at]!] }, at + 1),
          );
        }),
      );
      await Promise.all(all);
      for (const poll of polls)
        for (const store of stores) {
          const { ballots, counts } = await store.totals(poll);
          const voted = new Set(keys.map((_, index) => (index * 3 * 7) % keys.length)).size;
          assert.deepEqual([ballots, counts.get('ecole')], [keys.length, voted]);
          assert.equal(
            [...counts.values()].reduce((sum, votes) => sum + votes),
            keys.length,
          );
        }
    });

    it('of one key are one vote whatever two tabs and the network do', async (t) => {
      const db = await engine.create(t);
      const stores = [await openFor(t, db), await openFor(t, db)];
      let run = 0;
      await fc.assert(
        fc.asyncProperty(story, async ({ chosen, batches, late }) => {
          const poll = `poll ${run++}`;
          const keys = chosen.map(() => crypto.randomUUID());
          const counted = new Set<number>();
          const send = async ({ device, revision, tab }: Sent): Promise<void> => {
            const { choices } = { choices: chosen[device]![revision - 1]! };
            const ballot = aBallot({ poll, key: keys[device]!, choices, revision });
            const { outcome } = await stores[tab]!.record(ballot);
            if (outcome !== 'counted') return;
            assert.equal(counted.has(device), false, 'counted twice');
            counted.add(device);
          };
          const replayed = late ? batches.flat() : [];
          for (const batch of [...batches, replayed]) await Promise.all(batch.map(send));
          const last = new Map<number, number>();
          for (const { device, revision } of batches.flat())
            last.set(device, Math.max(revision, last.get(device) ?? 0));
          const recount = new Map<string, number>();
          for (const [device, revision] of last) {
            const choices = chosen[device]![revision - 1]!;
            assert.deepEqual(await stores[0]!.find(poll, keys[device]!), { choices, revision });
            for (const choice of choices) recount.set(choice, (recount.get(choice) ?? 0) + 1);
          }
          const { ballots, counts } = await stores[1]!.totals(poll);
          const votes = [...counts].filter(([, count]) => count).sort();
          assert.deepEqual([ballots, votes], [last.size, [...recount].sort()]);
          const periods = await stores[0]!.periods(poll);
          assert.equal(
            periods.reduce((sum, period) => sum + period.ballots, 0),
            last.size,
          );
        }),
        { numRuns: 80 },
      );
    });

    it('are kept by ten minutes, with those that came in a burst or by a form', async (t) => {
      const store = await openFor(t, await engine.create(t));
      const first = coarseTime(NOON);
      const second = first + 600_000;
      for (const [period, isBurst] of [
        [first, false],
        [second, true],
        [second, true],
        [second, undefined],
      ] as const)
        await store.record(aBallot({ period, isBurst }));
      await store.record(aBallot({ key: KEY, period: first, isForm: true }));
      await store.record(aBallot({ key: KEY, period: second, isBurst: true, revision: 2 }));
      await store.record(aBallot({ key: KEY, period: second, choices: ['ecole'], revision: 3 }));
      assert.deepEqual(await store.periods('velos'), [
        { period: first, ballots: 2, burst: 0, form: 1 },
        { period: second, ballots: 3, burst: 2, form: 0 },
      ]);
    });

    it('stay when it is opened again, with their keys', async (t) => {
      const db = await engine.create(t);
      const store = await openFor(t, db);
      await store.record(aBallot({ key: KEY }));
      await store.close();
      await assert.rejects(store.record(aBallot()), { name: 'StoreUnavailable' });
      const again = await openFor(t, db);
      assert.deepEqual(await again.find('velos', KEY), { choices: ['gare'], revision: 1 });
      assert.equal((await again.record(aBallot({ key: KEY }))).outcome, 'unchanged');
      assert.equal((await again.totals('velos')).ballots, 1);
    });

    it('are checked by writing to it', async (t) => {
      const store = await openFor(t, await engine.create(t));
      await Promise.all([store.check(), store.record(aBallot()), store.check()]);
      assert.equal((await store.totals('velos')).ballots, 1);
    });
  });

interface Sent {
  readonly device: number;
  readonly revision: number;
  readonly tab: 0 | 1;
}

/** What each of three devices chose at each revision, and which of that arrives where, in batches. */
const story = fc.record({
  chosen: fc.array(
    fc.array(
      fc.subarray(CHOICES, { minLength: 1 }).map((choices) => [...choices].sort()),
      { minLength: 4, maxLength: 4 },
    ),
    { minLength: 3, maxLength: 3 },
  ),
  batches: fc.array(
    fc.array(
      fc.record({
        device: fc.nat(2),
        revision: fc.integer({ min: 1, max: 4 }),
        tab: fc.constantFrom<0 | 1>(0, 1),
      }),
    ),
    { maxLength: 6 },
  ),
  /** Everything once more, long after. */
  late: fc.boolean(),
});

function record(
  store: Awaited<ReturnType<typeof openFor>>,
  changes: Parameters<typeof aBallot>[0],
  revision: number,
): Promise<unknown> {
  return store.record(aBallot({ ...changes, revision }));
}
