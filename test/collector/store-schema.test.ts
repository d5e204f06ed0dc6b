import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import Database from 'libsql';
import { Client } from 'pg';
import { hashKey } from '../../src/collector/key-hash.js';
import { POSTGRES_MIGRATIONS } from '../../src/collector/postgres-schema.js';
import { showPostgresAddress } from '../../src/collector/postgres-address.js';
import { SCHEMA_VERSION } from '../../src/collector/schema-version.js';
import { MIGRATIONS } from '../../src/collector/sqlite-schema.js';
import { coarseTime } from '../../src/collector/store.js';
import { openStore } from '../../src/collector/open-store.js';
import { engines, openFor, postgresServer, type Engine } from './engines.js';
import { aBallot, NOON } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const PERIOD = coarseTime(NOON);
const SECRET = Buffer.alloc(32, 7);
const HASH = hashKey(SECRET, 'velos', KEY);

/** How a kind of database is looked into and changed from outside. */
interface Outside {
  /** Writes the first version of the schema, with three ballots in it. */
  makeFirstVersion(db: string): Promise<void>;
  run(db: string, sql: string): Promise<void>;
  setVersion(version: number): string;
  place(db: string): string;
}

const VOTES = `
  INSERT INTO parvis.totals (poll, ballots, period) VALUES ('velos', 1, ${PERIOD});
  INSERT INTO parvis.tally VALUES ('velos', 'gare', 1);`;

const OUTSIDE: Readonly<Record<string, Outside>> = {
  SQLite: {
    makeFirstVersion: (db) =>
      inSqlite(db, (file) => {
        MIGRATIONS[0]!(file);
        file.pragma('user_version = 1');
        file.prepare('UPDATE meta SET value = ? WHERE name = ?').run(SECRET, 'key_secret');
        file.prepare('INSERT INTO ballots VALUES (?, ?, 2, ?)').run('velos', HASH, '["gare"]');
        file.exec(VOTES.replaceAll('parvis.', ''));
      }),
    run: (db, sql) => inSqlite(db, (file) => file.exec(sql.replaceAll('parvis.', ''))),
    setVersion: (version) => `PRAGMA user_version = ${version}`,
    place: (db) => db,
  },
  PostgreSQL: {
    makeFirstVersion: (db) =>
      inPostgres(db, async (client) => {
        await client.query(`CREATE SCHEMA parvis; ${POSTGRES_MIGRATIONS[0]!}`);
        await client.query('INSERT INTO parvis.meta (version, key_secret) VALUES (1, $1)', [
          SECRET,
        ]);
        await client.query('INSERT INTO parvis.ballots VALUES ($1, $2, 2, $3)', [
          'velos',
          HASH,
          '["gare"]',
        ]);
        await client.query(VOTES);
      }),
    run: (db, sql) => inPostgres(db, (client) => client.query(sql)),
    setVersion: (version) => `UPDATE parvis.meta SET version = ${version}`,
    place: showPostgresAddress,
  },
};

function inSqlite(db: string, use: (file: Database.Database) => void): Promise<void> {
  const file = new Database(db);
  use(file);
  file.close();
  return Promise.resolve();
}

async function inPostgres(db: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: db });
  await client.connect();
  await use(client);
  await client.end();
}

async function firstVersion(t: TestContext, engine: Engine): Promise<string> {
  const db = await engine.create(t);
  await OUTSIDE[engine.name]!.makeFirstVersion(db);
  return db;
}

describe('versions of the schema', () => {
  it('have the same numbers in both databases', () => {
    assert.deepEqual(
      [MIGRATIONS.length, POSTGRES_MIGRATIONS.length],
      [SCHEMA_VERSION, SCHEMA_VERSION],
    );
  });
});

for (const engine of engines(postgresServer()))
  describe(`the schema of ${engine.name}`, () => {
    const outside = OUTSIDE[engine.name]!;

    it('of an earlier version is brought forward and keeps its votes', async (t) => {
      const store = await openFor(t, await firstVersion(t, engine));
      assert.deepEqual(await store.find('velos', KEY), { choices: ['gare'], revision: 2 });
      assert.equal((await store.record(aBallot({ key: KEY, revision: 2 }))).outcome, 'unchanged');
      const totals = { ballots: 1, counts: new Map([['gare', 1]]), period: PERIOD };
      assert.deepEqual(await store.totals('velos'), totals);
      assert.deepEqual(await store.published('velos', PERIOD), totals);
      assert.deepEqual(await store.periods('velos'), [
        { period: PERIOD, ballots: 1, burst: 0, form: 0 },
      ]);
    });

    it('is brought forward once when several collectors start together', async (t) => {
      const db = await firstVersion(t, engine);
      const stores = await Promise.all([openStore(db), openStore(db), openStore(db)]);
      for (const store of stores) {
        assert.equal((await store.totals('velos')).ballots, 1);
        await store.close();
      }
    });

    it('of a newer version is refused with a sentence and left as it is', async (t) => {
      const db = await engine.create(t);
      await (await openStore(db)).close();
      await outside.run(db, outside.setVersion(99));
      const message = `${outside.place(db)} was written by a newer version of Parvis (schema 99, this one knows ${SCHEMA_VERSION}); update Parvis or choose another database.`;
      await assert.rejects(openStore(db), { name: 'Refusal', message });
      await assert.rejects(openStore(db), { name: 'Refusal', message });
    });

    it('that became newer under a running collector takes no more votes', async (t) => {
      const db = await engine.create(t);
      const store = await openFor(t, db);
      await store.record(aBallot());
      await outside.run(db, outside.setVersion(99));
      await assert.rejects(store.record(aBallot()), {
        name: 'StoreUnavailable',
        code: 'REFUSED',
        message: /newer version of Parvis/,
      });
      await outside.run(db, outside.setVersion(SCHEMA_VERSION));
      await store.record(aBallot());
      assert.equal((await store.totals('velos')).ballots, 2);
    });

    it('is not looked for in another program’s tables', async (t) => {
      const db = await engine.create(t);
      if (engine.name === 'PostgreSQL') await outside.run(db, 'CREATE SCHEMA parvis');
      await outside.run(db, 'CREATE TABLE parvis.notes (text text)');
      await assert.rejects(openStore(db), { name: 'Refusal', message: /another program/ });
    });

    it('is not made where a command only reads', async (t) => {
      const db = await engine.create(t);
      await assert.rejects(openStore(db, { mustExist: true }), {
        name: 'Refusal',
        message: /^There (is no vote database|are no votes) at /,
      });
    });
  });
