import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import path from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import { moveVotes } from '../../src/collector/move-votes.js';
import { openStore } from '../../src/collector/open-store.js';
import { showPostgresAddress } from '../../src/collector/postgres-address.js';
import { SqliteStore } from '../../src/collector/sqlite-store.js';
import { coarseTime } from '../../src/collector/store.js';
import { openFor, postgresServer } from './engines.js';
import { aBallot, NOON, temporaryFolder } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const POLLS = ['velos', 'piscine', "l'été 🗳️"];
const server = postgresServer();

/**
 * A file with 2 × 1,101 + 2,101 votes, more than one batch, in three polls; one was changed, and one
 * more was withdrawn.
 */
async function filledFile(t: TestContext): Promise<string> {
  const file = path.join(await temporaryFolder(t), 'votes.db');
  const store = new SqliteStore(file);
  const more = Array.from({ length: 1000 }, () => aBallot({ poll: POLLS[2]! }));
  const ballots = POLLS.flatMap((poll) => [
    ...Array.from({ length: 1100 }, (_, index) =>
      aBallot({ poll, choices: index % 3 ? ['gare'] : ['ecole', 'gare'], isBurst: index < 50 }),
    ),
    aBallot({ poll, key: KEY }),
  ]).concat(more);
  await Promise.all(ballots.map((ballot) => store.record(ballot)));
  await store.record(aBallot({ key: KEY, choices: ['mairie'], revision: 2 }));
  const gone = crypto.randomUUID();
  await store.record(aBallot({ key: gone }));
  await store.record(aBallot({ key: gone, choices: [], revision: 2 }));
  const entry = { date: '2026-11-22', reason: 'urne', channel: 'paper', ballots: 7 } as const;
  await store.addEntry('velos', { ...entry, counts: { gare: 7 } });
  await store.close();
  return file;
}

describe(
  'votes that move from SQLite to PostgreSQL',
  { skip: !server && 'PostgreSQL was left out' },
  () => {
    it('keep totals, periods, published results and paper', async (t) => {
      const file = await filledFile(t);
      const before = new SqliteStore(file);
      const expected = await everything(before);
      await before.close();
      const db = await server!().createDatabase();
      const { to, polls } = await moveVotes(file, db);
      assert.equal(to.includes(server!().password), false);
      assert.deepEqual(
        polls.map(({ ballots }) => ballots).sort((a, b) => a - b),
        [1101, 1101, 2101],
      );
      assert.deepEqual(await everything(await openFor(t, db)), expected);
    });

    it('know every key again: a replayed ballot is not counted twice', async (t) => {
      const db = await server!().createDatabase();
      await moveVotes(await filledFile(t), db);
      const store = await openFor(t, db);
      const replay = aBallot({ key: KEY, choices: ['mairie'], revision: 2 });
      assert.equal((await store.record(replay)).outcome, 'unchanged');
      assert.equal((await store.record(aBallot({ key: KEY }))).outcome, 'outdated');
      const change = aBallot({ key: KEY, choices: ['ecole'], revision: 3 });
      assert.equal((await store.record(change)).outcome, 'changed');
      assert.equal((await store.totals('velos')).ballots, 1101);
    });

    it('are no longer counted in the file, not even by a collector that has it open', async (t) => {
      const file = await filledFile(t);
      const running = new SqliteStore(file);
      t.after(() => running.close());
      const db = await server!().createDatabase();
      await moveVotes(file, db);
      const message = `The votes of ${file} were moved to ${showPostgresAddress(db)}; give that as --db.`;
      await assert.rejects(running.record(aBallot()), { name: 'StoreUnavailable', message });
      await assert.rejects(openStore(file), { name: 'Refusal', message });
      await assert.rejects(moveVotes(file, db), { name: 'Refusal', message });
    });

    it('bring their secret to a ballot that waited for them at the new place', async (t) => {
      const db = await server!().createDatabase();
      const store = await openFor(t, db);
      const mover = new Client({ connectionString: db });
      await mover.connect();
      t.after(() => mover.end());
      // What a move does: the totals are locked, and the secret changes with the commit.
      await mover.query('BEGIN; LOCK TABLE parvis.totals IN EXCLUSIVE MODE');
      await mover.query('UPDATE parvis.meta SET key_secret = $1', [Buffer.alloc(32, 7)]);
      const recorded = store.record(aBallot({ key: KEY }));
      const waiting = `SELECT count(*)::integer AS count FROM pg_locks WHERE NOT granted`;
      while (!(await mover.query<{ count: number }>(waiting)).rows[0]!.count);
      await mover.query('COMMIT');
      assert.equal((await recorded).outcome, 'counted');
      assert.deepEqual(await store.find('velos', KEY), { choices: ['gare'], revision: 1 });
    });

    it('do not go where there are votes already', async (t) => {
      const db = await server!().createDatabase();
      const target = await openFor(t, db);
      await target.record(aBallot());
      const file = await filledFile(t);
      await assert.rejects(moveVotes(file, db), { name: 'Refusal', message: /has votes already/ });
      assert.equal((await target.totals('velos')).ballots, 1);
      const source = await openFor(t, file);
      assert.equal((await source.record(aBallot())).outcome, 'counted');
    });

    it('stay in the file when they do not add up', async (t) => {
      const file = await filledFile(t);
      const outside = new Database(file);
      outside.exec("UPDATE tally SET votes = votes + 1 WHERE poll = 'velos' AND choice = 'gare'");
      outside.close();
      const db = await server!().createDatabase();
      await assert.rejects(moveVotes(file, db), { name: 'Refusal', message: /^Nothing was moved/ });
      assert.equal((await (await openFor(t, db)).totals('velos')).ballots, 0);
      assert.equal((await (await openFor(t, file)).totals('velos')).ballots, 1101);
    });

    it('that arrived when the power went before the file was marked only need the mark', async (t) => {
      const file = await filledFile(t);
      const db = await server!().createDatabase();
      await moveVotes(file, db);
      const outside = new Database(file);
      outside.exec("DELETE FROM meta WHERE name = 'moved_to'");
      outside.close();
      assert.equal((await moveVotes(file, db)).polls.length, 3);
      await assert.rejects(openStore(file), { name: 'Refusal', message: /were moved to/ });
    });

    it('are not lost where the server cannot be reached', async (t) => {
      const file = await filledFile(t);
      await assert.rejects(moveVotes(file, 'postgres://parvis:geheim@127.0.0.1:1/votes'), {
        name: 'StoreUnavailable',
        code: 'ECONNREFUSED',
      });
      assert.equal((await (await openFor(t, file)).totals('velos')).ballots, 1101);
    });

    it('go in this direction alone', async () => {
      const db = await server!().createDatabase();
      for (const [from, to] of [
        [db, 'votes.db'],
        [db, db],
        ['votes.db', 'other.db'],
      ] as const)
        await assert.rejects(moveVotes(from, to), (error: Error) => {
          assert.match(error.message, /from an SQLite file to PostgreSQL/);
          return !error.message.includes(server!().password);
        });
    });
  },
);

async function everything(store: Awaited<ReturnType<typeof openFor>>): Promise<unknown[]> {
  const found = POLLS.map(async (poll) => {
    const totals = await store.totals(poll);
    const published = await store.published(poll, coarseTime(NOON));
    return [
      totals.ballots,
      totals.period,
      [...totals.counts].sort(),
      [...published.counts].sort(),
      await store.periods(poll),
      await store.entries(poll),
      poll === 'velos' && (await store.find(poll, KEY)),
    ];
  });
  return Promise.all(found);
}
