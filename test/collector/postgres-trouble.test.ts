import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { startCollector, type Collector } from '../../src/collector/main.js';
import { openStore } from '../../src/collector/open-store.js';
import type { VoteStore } from '../../src/collector/store.js';
import { ballotPath } from '../../src/votes/index.js';
import { PostgresServer } from '../helpers/postgres-server.js';
import { openFor } from './engines.js';
import { aBallot, bikePoll, temporaryFolder, TestCollector } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const missing = PostgresServer.whyMissing();
if (missing) console.log(missing);

/** A server of this file's own, because it is killed on the way. */
let server: PostgresServer;
before(async () => {
  if (!missing) server = await PostgresServer.start();
});
after(() => server?.stop());

async function collectorOn(db: string, t: TestContext): Promise<TestCollector<VoteStore>> {
  return new TestCollector(db, await openFor(t, db));
}

describe('a PostgreSQL database in trouble', { skip: missing }, () => {
  it('that is killed and comes back loses nothing that was acknowledged', async (t) => {
    const collector = await collectorOn(await server.createDatabase(), t);
    const acknowledged: string[] = [];
    const refused: string[] = [];
    const device = async (): Promise<void> => {
      while (!refused.length) {
        const key = crypto.randomUUID();
        const { status, headers } = await collector.vote({ key, address: key });
        if (status === 201) acknowledged.push(key);
        else {
          assert.deepEqual([status, headers.get('retry-after')], [503, '5']);
          refused.push(key);
        }
        if (acknowledged.length === 60) void server.kill();
      }
    };
    await Promise.all(Array.from({ length: 10 }, device));
    assert.equal((await collector.results()).status, 503);
    const { status, body } = await collector.send('GET', '/health');
    assert.equal(status, 503);
    assert.notEqual((body as { store: string }).store, 'ok');
    await server.run();
    // Devices send again what was not acknowledged, and then it is there once.
    for (const key of refused) {
      const again = await collector.vote({ key });
      assert.ok([200, 201].includes(again.status));
    }
    for (const key of acknowledged) assert.equal((await collector.vote({ key })).status, 200);
    const { ballots } = await collector.store.totals('velos');
    assert.equal(ballots, acknowledged.length + refused.length);
    collector.now += 1000;
    assert.equal((await collector.send('GET', '/health')).status, 200);
  });

  it('that is restarted in good order is used again', async (t) => {
    const collector = await collectorOn(await server.createDatabase(), t);
    assert.equal((await collector.vote({ key: KEY })).status, 201);
    await server.shutDown();
    assert.equal((await collector.vote()).status, 503);
    assert.match(collector.log.join('\n'), /cannot be used now \(\w+\)/);
    await server.run();
    assert.equal((await collector.vote({ key: KEY })).status, 200);
    assert.equal((await collector.vote()).status, 201);
  });

  it('that is down at the start is waited for', async (t) => {
    const db = await server.createDatabase();
    await server.shutDown();
    const collector = await startAt(db, t);
    const send = (): Promise<Response> =>
      fetch(collector.url + ballotPath('velos', KEY), {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ choices: ['gare'], revision: 1 }),
      });
    const early = await send();
    assert.deepEqual([early.status, early.headers.get('retry-after')], [503, '5']);
    const health = (await (await fetch(`${collector.url}/health`)).json()) as { store: string };
    assert.equal(health.store, 'ECONNREFUSED');
    assert.match(collector.log[0]!, /cannot be used now \(ECONNREFUSED\)/);
    await server.run();
    assert.equal((await send()).status, 201);
    assert.equal((await send()).status, 200);
    assert.equal(collector.log.join('\n').includes(server.password), false);
    await assert.rejects(openStore(db.replace(/:\d+\//, ':1/'), { mustExist: true }), {
      name: 'StoreUnavailable',
    });
  });

  it('that is read-only answers later, and recovers by itself', async (t) => {
    const db = await server.createDatabase();
    const name = new URL(db).pathname.slice(1);
    const collector = await collectorOn(db, t);
    const change = async (sql: string): Promise<void> => {
      await server.admin(sql.replace('$', name));
      await server.admin(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
    };
    for (let voter = 0; voter < 10; voter++) await collector.vote();
    await change('ALTER DATABASE $ SET default_transaction_read_only = on');
    await untilStatus(collector, 503);
    await untilHealth(collector, 'read_only_sql_transaction');
    assert.equal((await collector.results()).status, 200, 'results can still be read');
    await change('ALTER DATABASE $ RESET default_transaction_read_only');
    await untilStatus(collector, 201);
    await untilHealth(collector, 'ok');
  });

  it('whose disk is full answers later, says so, and recovers by itself', async (t) => {
    const db = await server.createDatabase();
    const name = new URL(db).pathname.slice(1);
    const collector = await collectorOn(db, t);
    await collector.vote();
    // What a real full disk answers; both what is counted and the probe of /health meet it.
    await server.admin(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION 'could not extend file for key ${KEY}' USING ERRCODE = 'disk_full';
       END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON parvis.ballots EXECUTE FUNCTION full_disk();
       CREATE TRIGGER full_disk BEFORE UPDATE ON parvis.meta EXECUTE FUNCTION full_disk();`,
      name,
    );
    const answers = await Promise.all([collector.vote({ key: KEY }), collector.vote()]);
    for (const { status, headers } of answers)
      assert.deepEqual([status, headers.get('retry-after')], [503, '5']);
    assert.equal(await healthOf(collector), 'disk_full');
    assert.equal(collector.log.join('\n').includes(KEY), false);
    await server.admin('DROP FUNCTION full_disk CASCADE', name);
    assert.equal((await collector.vote({ key: KEY })).status, 201);
    assert.equal(await healthOf(collector), 'ok');
    assert.equal((await collector.store.totals('velos')).ballots, 2);
  });

  it('acknowledges nothing before it is on disk, whatever the database’s own setting', async (t) => {
    const db = await server.createDatabase();
    const name = new URL(db).pathname.slice(1);
    await server.admin(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    const store = await openFor(t, db);
    await server.admin(
      `CREATE TABLE seen (value text);
       CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NULL;
       END $$;
       CREATE TRIGGER see AFTER INSERT ON parvis.ballots EXECUTE FUNCTION see();
       CREATE TRIGGER see AFTER UPDATE ON parvis.meta EXECUTE FUNCTION see();`,
      name,
    );
    await store.record(aBallot());
    await store.check();
    assert.deepEqual(await server.admin('SELECT DISTINCT value FROM seen', name), [
      { value: 'on' },
    ]);
  });

  it('refuses to start, in a sentence without the password, where somebody has to mend it', async () => {
    const db = await server.createDatabase();
    const { password } = server;
    const wrong: [string, RegExp][] = [
      [db.replace(password, 'falsch-4711'), /does not take the password/],
      [`${db}_none`, /does not exist; make it with createdb/],
      [db.replace(password, `x@y/${password}`), /cannot be read/],
      [db.replace(password, `12/${password}`), /cannot be read/],
      [db.replace(password, `${password}?`), /cannot be read/],
    ];
    for (const [address, sentence] of wrong)
      await assert.rejects(openStore(address, { waitingLog: () => {} }), (error: Error) => {
        assert.equal(error.name, 'Refusal');
        assert.match(error.message, sentence);
        const said = `${error.message} ${error.stack} ${String(error.cause)}`;
        return ![password, 'falsch-4711'].some((secret) => said.includes(secret));
      });
  });

  it('holds no key, address, device or precise time', async (t) => {
    const db = await server.createDatabase();
    const name = new URL(db).pathname.slice(1);
    const collector = await collectorOn(db, t);
    const address = '198.51.100.213';
    const headers = { 'User-Agent': 'RecognisableAgent/77.1', 'X-Forwarded-For': address };
    for (const key of [KEY, ...Array.from({ length: 5 }, () => crypto.randomUUID())])
      await collector.vote({ key, address, headers });
    const tables = ['meta', 'ballots', 'totals', 'tally', 'steps', 'periods', 'entries'];
    const rows = await Promise.all(
      tables.map((table) => server.admin(`SELECT t::text AS row FROM parvis.${table} AS t`, name)),
    );
    const written = rows
      .flat()
      .map(({ row }) => String(row))
      .join('\n');
    assert.ok(written.includes('gare'), 'the vote itself is there');
    const secrets = [
      KEY,
      KEY.replaceAll('-', ''),
      address,
      'Recognisable',
      '12:34',
      String(collector.now),
    ];
    for (const secret of secrets) assert.equal(written.includes(secret), false, secret);
  });
});

/** A collector with a port, and what it has said. */
async function startAt(db: string, t: TestContext): Promise<Collector & { log: string[] }> {
  const feed = path.join(await temporaryFolder(t), 'parvis.json');
  const polls = [bikePoll({ startTime: undefined, endTime: '2099-12-31' })];
  const publisher = { name: 'Saint-Parvis' };
  await writeFile(feed, JSON.stringify({ parvis: '1.0', publisher, polls }));
  const log: string[] = [];
  const collector = await startCollector({
    feed,
    db,
    origins: [],
    port: 0,
    log: (line) => log.push(line),
  });
  t.after(() => collector.close());
  return { ...collector, log };
}

/** Votes until the answer is `status`; fails after some hundred, or with another answer. */
async function untilStatus(collector: TestCollector<VoteStore>, status: number): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    const answer = await collector.vote({ address: `203.0.${turn}.1` });
    if (answer.status === status) return;
    assert.ok([201, 503].includes(answer.status));
  }
  assert.fail(`never ${status}`);
}

/** Asks until the store says `state`; connections that were cut may be noticed one by one. */
async function untilHealth(collector: TestCollector<VoteStore>, state: string): Promise<void> {
  for (let turn = 0; turn < 50; turn++) if ((await healthOf(collector)) === state) return;
  assert.fail(`never ${state}`);
}

async function healthOf(collector: TestCollector<VoteStore>): Promise<string> {
  collector.now += 1000;
  const { body } = await collector.send('GET', '/health');
  return (body as { store: string }).store;
}
