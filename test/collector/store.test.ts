import assert from 'node:assert/strict';
import { readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Database from 'libsql';
import { SqliteStore } from '../../src/collector/sqlite-store.js';
import { coarseTime, StoreUnavailable, type Ballot } from '../../src/collector/store.js';
import { readTally } from '../../src/collector/tally.js';
import {
  ballot,
  bikePoll,
  NOON,
  openTestStore,
  sourceOf,
  TestCollector,
  temporaryFolder,
} from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';

function aBallot(changes: Partial<Ballot> = {}): Ballot {
  return {
    poll: 'velos',
    key: crypto.randomUUID(),
    choices: ['gare'],
    revision: 1,
    isChangeable: true,
    period: coarseTime(NOON),
    ...changes,
  };
}

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

  it('of many keys are all counted', async (t) => {
    const { store } = await openTestStore(t);
    const recorded = await Promise.all(
      Array.from({ length: 1200 }, (_, index) =>
        store.record(aBallot({ choices: [index % 2 ? 'gare' : 'ecole'] })),
      ),
    );
    assert.equal(
      recorded.every(({ outcome }) => outcome === 'counted'),
      true,
    );
    const { ballots, counts } = await store.totals('velos');
    assert.deepEqual([ballots, counts.get('gare'), counts.get('ecole')], [1200, 600, 600]);
  });

  it('at two collectors on one file are one vote', async (t) => {
    const { store, file } = await openTestStore(t);
    const other = new SqliteStore(file);
    t.after(() => other.close());
    const revisions = Array.from({ length: 40 }, (_, index) => index + 1);
    await Promise.all(
      revisions.map((revision) =>
        (revision % 2 ? store : other).record(
          aBallot({ key: KEY, revision, choices: [`choice ${revision}`] }),
        ),
      ),
    );
    assert.equal((await store.find('velos', KEY))?.revision, 40);
    const { ballots, counts } = await other.totals('velos');
    assert.deepEqual([ballots, counts.get('choice 40')], [1, 1]);
    assert.equal(
      [...counts.values()].reduce((sum, votes) => sum + votes),
      1,
    );
  });
});

describe('ballots that are repeated, lost, delayed and reordered', () => {
  const CHOICES = ['gare', 'mairie', 'ecole'];
  /** What each of three devices chose at each revision, and which of that arrives, in batches. */
  const story = fc.record({
    chosen: fc.array(
      fc.array(fc.subarray(CHOICES, { minLength: 1 }), { minLength: 4, maxLength: 4 }),
      { minLength: 3, maxLength: 3 },
    ),
    batches: fc.array(
      fc.array(fc.record({ device: fc.nat(2), revision: fc.integer({ min: 1, max: 4 }) })),
      { maxLength: 6 },
    ),
  });

  it('leave one vote a device: the highest revision that arrived', async (t) => {
    const { store } = await openTestStore(t);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(story, async ({ chosen, batches }) => {
        const poll = `poll ${run++}`;
        const keys = chosen.map(() => crypto.randomUUID());
        const counted = new Set<number>();
        for (const batch of batches)
          await Promise.all(
            batch.map(async ({ device, revision }) => {
              const choices = [...chosen[device]![revision - 1]!].sort();
              const { outcome } = await store.record(
                aBallot({ poll, key: keys[device]!, choices, revision }),
              );
              if (outcome !== 'counted') return;
              assert.equal(counted.has(device), false, 'counted twice');
              counted.add(device);
            }),
          );
        const last = new Map<number, number>();
        for (const { device, revision } of batches.flat())
          last.set(device, Math.max(revision, last.get(device) ?? 0));
        const expected: Record<string, number> = {};
        for (const [device, revision] of last)
          for (const choice of chosen[device]![revision - 1]!)
            expected[choice] = (expected[choice] ?? 0) + 1;
        const { ballots, counts } = await store.totals(poll);
        assert.equal(ballots, last.size);
        assert.deepEqual(Object.fromEntries([...counts].filter(([, votes]) => votes)), expected);
      }),
      { numRuns: 150 },
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

  it('of a newer version is refused with a sentence and left as it is', async (t) => {
    const { store, file } = await openTestStore(t);
    await store.close();
    const db = new Database(file);
    db.pragma('user_version = 99');
    db.close();
    assert.throws(() => new SqliteStore(file), {
      name: 'Refusal',
      message: `${file} was written by a newer version of Parvis (schema 99, this one knows 1); update Parvis or choose another file.`,
    });
    const after = new Database(file);
    t.after(() => after.close());
    assert.deepEqual((after.pragma('user_version') as object[])[0], { user_version: 99 });
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

describe('readTally', () => {
  it('gives the totals while a collector is running', async (t) => {
    const { store, file } = await openTestStore(t);
    await store.record(aBallot({ choices: ['ecole', 'gare'] }));
    await store.record(aBallot({ choices: ['gare'], key: KEY }));
    await store.record(aBallot({ choices: ['ecole'], key: KEY, revision: 2 }));
    assert.deepEqual(await readTally(file, 'velos'), {
      poll: 'velos',
      ballots: 2,
      counts: { ecole: 2, gare: 1 },
      updated: '2026-11-22T12:30:00.000Z',
    });
    assert.equal((await store.record(aBallot())).outcome, 'counted');
  });

  it('has no ballots for a poll that nobody has voted in', async (t) => {
    const { file } = await openTestStore(t);
    assert.deepEqual(await readTally(file, 'piscine'), {
      poll: 'piscine',
      ballots: 0,
      counts: {},
      updated: null,
    });
  });

  it('does not make a database where there is none', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'votes.db');
    await assert.rejects(readTally(file, 'velos'), { name: 'Refusal' });
    assert.deepEqual(await readdir(folder), []);
  });
});
