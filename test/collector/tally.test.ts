import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { coarseTime } from '../../src/collector/store.js';
import { addCounts, withdrawCount } from '../../src/collector/paper.js';
import { readTally } from '../../src/collector/tally.js';
import { engines, openFor, postgresServer } from './engines.js';
import { aBallot, NOON, temporaryFolder } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const EMPTY = { poll: 'piscine', ballots: 0, counts: {}, paper: null, phone: null, periods: [] };

for (const engine of engines(postgresServer()))
  describe(`a tally of ${engine.name}`, () => {
    it('gives the totals while a collector is running', async (t) => {
      const db = await engine.create(t);
      const store = await openFor(t, db);
      await store.record(aBallot({ choices: ['ecole', 'gare'] }));
      await store.record(aBallot({ choices: ['gare'], key: KEY }));
      await store.record(aBallot({ choices: ['ecole'], key: KEY, revision: 2 }));
      assert.deepEqual(await readTally(db, 'velos'), {
        ...EMPTY,
        poll: 'velos',
        ballots: 2,
        counts: { ecole: 2, gare: 1 },
        updated: '2026-11-22T12:30:00.000Z',
      });
      assert.equal((await store.record(aBallot())).outcome, 'counted');
      assert.deepEqual(await readTally(db, 'piscine'), { ...EMPTY, updated: null });
    });

    it('joins ten minutes until five ballots are in each, and flags bursts', async (t) => {
      const db = await engine.create(t);
      const store = await openFor(t, db);
      const periods: [number, boolean][] = [0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 5].map((at) => [
        coarseTime(NOON) + at * 600_000,
        at === 2,
      ]);
      for (const [period, isBurst] of periods) await store.record(aBallot({ period, isBurst }));
      assert.deepEqual((await readTally(db, 'velos')).periods, [
        {
          from: '2026-11-22T12:30:00.000Z',
          to: '2026-11-22T13:30:00.000Z',
          ballots: 11,
          burst: 6,
          form: 0,
        },
      ]);
    });

    it('gives what everybody is shown, where that is asked for', async (t) => {
      const db = await engine.create(t);
      const store = await openFor(t, db);
      for (let voter = 0; voter < 7; voter++) await store.record(aBallot());
      const shown = await readTally(db, 'velos', { isPublished: true, now: NOON });
      assert.deepEqual([shown.ballots, shown.periods], [5, []]);
      assert.equal((await readTally(db, 'velos')).ballots, 7);
    });

    it('shows paper and phone apart, and few ballots not by choice', async (t) => {
      const db = await engine.create(t);
      await (await openFor(t, db)).record(aBallot());
      const request = { db, poll: 'velos', now: NOON };
      await addCounts(request, [
        { channel: 'paper', counts: { gare: 12, mairie: 3 }, reason: 'urne' },
        { channel: 'phone', counts: { gare: 2, ecole: 2 }, ballots: 3 },
      ]);
      const { paper, phone, ballots } = await readTally(db, 'velos');
      assert.deepEqual(paper, { ballots: 15, counts: { gare: 12, mairie: 3 } });
      assert.deepEqual([phone, ballots], [{ ballots: 3, counts: null }, 1]);
      await withdrawCount(request, { number: 1, reason: 'compté deux fois' });
      assert.equal((await readTally(db, 'velos')).paper, null);
    });
  });

describe('a tally of a file that is not there', () => {
  it('does not make it', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'votes.db');
    await assert.rejects(readTally(file, 'velos'), { name: 'Refusal' });
    assert.deepEqual(await readdir(folder), []);
  });
});
