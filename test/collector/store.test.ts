import assert from 'node:assert/strict';
import { readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import Database from 'libsql';
import { SqliteStore } from '../../src/collector/sqlite-store.js';
import { coarseTime, StoreUnavailable } from '../../src/collector/store.js';
import {
  aBallot,
  ballot,
  bikePoll,
  openTestStore,
  sourceOf,
  TestCollector,
  temporaryFolder,
} from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';

describe('ballots that arrive together', () => {
  it('of one key are one vote, the last revision', async (t) => {
    const collector = await TestCollector.open(t);
    const choices = ['gare', 'mairie', 'ecole'];
    const revisions = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
    const answers = await Promise.all(
      revisions.map((revision) =>
        collector.vote({ key: KEY, body: ballot([choices[revision % 3]], revision) }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(
      answers.every(({ status }) => [200, 201, 409].includes(status)),
      true,
    );
    assert.deepEqual(await collector.store.find('velos', KEY), {
      choices: ['mairie'],
      revision: 100,
    });
    const { ballots, counts } = await collector.store.totals('velos');
    assert.equal(ballots, 1);
    assert.deepEqual(
      [counts.get('gare') ?? 0, counts.get('mairie'), counts.get('ecole') ?? 0],
      [0, 1, 0],
    );
  });
});

describe('the database file', () => {
  it('keeps votes, totals and keys when it is opened again', async (t) => {
    const { store, file } = await openTestStore(t);
    await store.record(aBallot({ key: KEY }));
    await store.close();
    const again = new SqliteStore(file);
    t.after(() => again.close());
    assert.deepEqual(await again.find('velos', KEY), { choices: ['gare'], revision: 1 });
    assert.equal((await again.record(aBallot({ key: KEY }))).outcome, 'unchanged');
  });

  it('is whole in itself after a clean stop, and readable by its owner alone', async (t) => {
    const { store, file } = await openTestStore(t);
    await store.record(aBallot());
    await store.close();
    for (const name of await readdir(path.dirname(file)))
      if (name.endsWith('-wal'))
        assert.equal((await stat(path.join(path.dirname(file), name))).size, 0);
    assert.equal((await stat(file)).mode & 0o077, 0);
  });

  it('of another program is refused and left as it is', async (t) => {
    const file = path.join(await temporaryFolder(t), 'other.db');
    const db = new Database(file);
    db.exec('CREATE TABLE notes (text)');
    db.close();
    const before = await readFile(file);
    assert.throws(() => new SqliteStore(file), { name: 'Refusal', message: /another program/ });
    assert.deepEqual(await readFile(file), before);
    const text = path.join(path.dirname(file), 'package.json');
    assert.throws(() => new SqliteStore(path.join(text, 'votes.db')), { name: 'Refusal' });
  });

  it('that is no database is refused', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'feed.json');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(file, '{"parvis":"1.0"}'.repeat(100));
    assert.throws(() => new SqliteStore(file), { name: 'Refusal', message: /not a vote database/ });
  });
});

describe('a database in trouble', () => {
  it('that another program locks answers later, and recovers by itself', async (t) => {
    const collector = await TestCollector.open(t);
    const other = new Database(collector.file);
    t.after(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    const locked = await collector.vote({ key: KEY });
    assert.deepEqual([locked.status, locked.headers.get('retry-after')], [503, '5']);
    const health = await collector.send('GET', '/health');
    assert.deepEqual(
      [health.status, (health.body as { store: string }).store],
      [503, 'SQLITE_BUSY'],
    );
    assert.equal((await collector.results()).status, 403);
    other.exec('ROLLBACK');
    assert.equal((await collector.vote({ key: KEY })).status, 201);
    collector.now += 1000;
    assert.equal((await collector.send('GET', '/health')).status, 200);
    assert.deepEqual(collector.log, ['The vote database cannot be used now (SQLITE_BUSY).']);
  });

  it('whose file is moved away counts nothing until it is back', async (t) => {
    const collector = await TestCollector.open(t);
    await collector.vote();
    await rename(collector.file, `${collector.file}.away`);
    assert.equal((await collector.vote()).status, 503);
    await rename(`${collector.file}.away`, collector.file);
    assert.equal((await collector.vote()).status, 201);
    assert.equal((await collector.store.totals('velos')).ballots, 2);
  });

  it('fails every ballot of a batch that did not reach the disk', async (t) => {
    const { store, file } = await openTestStore(t);
    const other = new Database(file);
    t.after(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    const results = await Promise.allSettled([1, 2, 3].map(() => store.record(aBallot())));
    for (const result of results)
      assert.equal(result.status === 'rejected' && result.reason instanceof StoreUnavailable, true);
    other.exec('ROLLBACK');
    assert.equal((await store.totals('velos')).ballots, 0);
  });
});

describe('privacy', () => {
  const instant = Date.parse('2026-11-22T17:43:21.987Z');
  const address = '198.51.100.213';
  const agent = 'RecognisableAgent/77.1';

  async function bytesOf(file: string): Promise<Buffer> {
    const folder = path.dirname(file);
    const names = await readdir(folder);
    return Buffer.concat(await Promise.all(names.map((name) => readFile(path.join(folder, name)))));
  }

  it('leaves no key, address, device or precise time on disk or in the log', async (t) => {
    const collector = await TestCollector.open(t, { polls: sourceOf(bikePoll()) });
    collector.now = instant;
    const headers = { 'User-Agent': agent, 'X-Forwarded-For': address };
    const sent = { key: KEY, address, headers };
    await collector.vote(sent);
    await collector.vote({ ...sent, body: ballot(['ecole'], 2) });
    await collector.results({ ...headers, 'Parvis-Ballot': KEY });
    await collector.vote({ ...sent, body: '{' });
    const written = await bytesOf(collector.file);
    assert.ok(written.includes('ecole'), 'the vote itself is there');
    assert.ok(written.includes(binary(coarseTime(instant), 6)), 'the ten minutes are there');
    await collector.store.close();
    await collector.vote(sent);
    const files = Buffer.concat([written, await bytesOf(collector.file)]);
    const secrets: (string | Buffer)[] = [
      KEY,
      KEY.toUpperCase(),
      Buffer.from(KEY.replaceAll('-', ''), 'hex'),
      KEY.replaceAll('-', ''),
      address,
      Buffer.from(address.split('.').map(Number)),
      agent,
      '17:43',
      String(Math.floor(instant / 1000)),
      binary(instant, 6),
      binary(Math.floor(instant / 1000), 4),
      binary(Math.floor(instant / 60_000), 4),
    ];
    for (const secret of secrets) assert.equal(files.includes(secret), false, `disk: ${secret}`);
    assert.equal(collector.log.length, 1);
    for (const secret of [KEY, address, agent, '17:43'])
      assert.equal(collector.log.join('\n').includes(secret), false, `log: ${secret}`);
  });

  it('hashes one key differently in each poll', async (t) => {
    const { store, file } = await openTestStore(t);
    await store.record(aBallot({ key: KEY }));
    await store.record(aBallot({ key: KEY, poll: 'piscine' }));
    const db = new Database(file);
    t.after(() => db.close());
    const rows = db.prepare('SELECT hex(key_hash) AS hash FROM ballots').all() as {
      hash: string;
    }[];
    assert.equal(new Set(rows.map(({ hash }) => hash)).size, 2);
    assert.equal(
      rows.every(({ hash }) => hash.length === 64),
      true,
    );
  });

  /** As SQLite writes whole numbers: the highest byte first. */
  function binary(value: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    bytes.writeUIntBE(value, 0, length);
    return bytes;
  }
});
