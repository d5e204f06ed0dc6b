import assert from 'node:assert/strict';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SqliteStore } from '../../src/collector/sqlite-store.js';
import { BallotLedger } from '../helpers/ballot-ledger.js';
import { spawnCollector } from '../helpers/running-collector.js';
import { VotingDevices } from '../helpers/voting-devices.js';
import { aBallot, bikePoll, until } from '../collector/fixture.js';
import { fixture, parvis, scratchFolder } from './run-parvis.js';

const folder = scratchFolder();

describe('parvis backup', () => {
  it('has every vote that was acknowledged before, while others come', async (t) => {
    const feed = path.join(folder, 'parvis.json');
    const poll = bikePoll({ startTime: undefined, endTime: '2099-12-31', maxChoices: 3 });
    writeFileSync(feed, JSON.stringify({ parvis: '1.0', publisher: { name: 'X' }, polls: [poll] }));
    const db = path.join(folder, 'votes.db');
    const starting = spawnCollector({ feed, db });
    t.after(() => starting.child.kill('SIGKILL'));
    const { url } = await starting;
    const before = new BallotLedger('velos');
    const first = new VotingDevices(url, before);
    await until(() => before.acknowledgements >= 60);
    await first.stop();
    const later = new BallotLedger('velos');
    const second = new VotingDevices(url, later);
    const to = path.join(folder, 'backup.db');
    writeFileSync(to, 'of last night');
    const { exit, stdout, stderr } = await parvis(['backup', to, '--db', db]);
    await second.stop();
    assert.deepEqual([exit, stdout], [0, '']);
    const [, said] = /velos: (\d+) ballots/.exec(stderr) ?? [];
    assert.equal(statSync(to).mode & 0o077, 0);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('backup')),
      ['backup.db'],
    );
    const store = new SqliteStore(to);
    t.after(() => store.close());
    const { ballots, counts } = await store.totals('velos');
    assert.equal(ballots, Number(said));
    assert.ok(ballots > before.size && ballots <= before.size + later.size);
    for (let index = 0; index < before.size; index++)
      assert.ok(await store.find('velos', before.keyAt(index)));
    let sum = 0;
    for (const votes of counts.values()) sum += votes;
    assert.ok(sum >= ballots);
  });

  it('does not count what was withdrawn', async () => {
    const db = path.join(folder, 'withdrawn.db');
    const store = new SqliteStore(db);
    const key = crypto.randomUUID();
    for (const ballot of [aBallot(), aBallot({ key }), aBallot({ key, choices: [], revision: 2 })])
      await store.record(ballot);
    await store.close();
    const to = path.join(folder, 'without-withdrawn.db');
    const { exit, stderr } = await parvis(['backup', to, '--db', db]);
    assert.equal(exit, 0);
    assert.match(stderr, /velos: 1 ballot\b/);
  });

  it('says in a sentence why there is none, and leaves nothing behind', async () => {
    const db = path.join(folder, 'empty.db');
    await new SqliteStore(db).close();
    const cases: [string[], RegExp][] = [
      [['backup', 'x.db', '--db', path.join(folder, 'none.db')], /There is no vote database at/],
      [['backup', path.join(folder, 'none', 'x.db'), '--db', db], /cannot be made \(ENOENT\)/],
      [['backup', db, '--db', db], /another file/],
      [['backup', path.join(folder, 'x.db'), '--db', fixture('cli/good/parvis.json')], /is not a/],
    ];
    for (const [args, sentence] of cases) {
      const { exit, stderr } = await parvis(args);
      assert.equal(exit, 1);
      assert.match(stderr, sentence);
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => /tmp|x\.db/.test(name)),
      [],
    );
  });
});
