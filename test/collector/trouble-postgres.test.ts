import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { BallotLedger } from '../helpers/ballot-ledger.js';
import type { PostgresServer } from '../helpers/postgres-server.js';
import { spawnCollector } from '../helpers/running-collector.js';
import { untilHealth } from '../helpers/until-health.js';
import { VotingDevices } from '../helpers/voting-devices.js';
import { openFor, postgresServer } from './engines.js';
import { bikePoll, temporaryFolder, until } from './fixture.js';

interface Trouble {
  readonly title: string;
  readonly begin: (server: PostgresServer) => Promise<unknown>;
  readonly end: (server: PostgresServer) => Promise<unknown>;
}

const TROUBLES: readonly Trouble[] = [
  {
    title: 'PostgreSQL was killed',
    begin: (server) => server.kill(),
    end: (server) => server.run(),
  },
  {
    title: 'PostgreSQL is stopped in good order',
    begin: (server) => server.shutDown(),
    end: (server) => server.run(),
  },
  {
    // As on a standby that has not been promoted yet.
    title: 'PostgreSQL only lets read',
    begin: (server) => setReadOnly(server, 'on'),
    end: (server) => setReadOnly(server, 'off'),
  },
];

async function setReadOnly(server: PostgresServer, value: 'on' | 'off'): Promise<void> {
  await server.admin(`ALTER SYSTEM SET default_transaction_read_only = ${value}`);
  await server.admin('SELECT pg_reload_conf()');
}

const server = postgresServer();

describe('a collector on PostgreSQL under load', { skip: !server }, () => {
  for (const { title, begin, end } of TROUBLES)
    it(`answers “later” while ${title}, and goes on by itself`, async (t) => {
      const feed = path.join(await temporaryFolder(t), 'parvis.json');
      const poll = bikePoll({ startTime: undefined, endTime: '2099-12-31', maxChoices: 3 });
      const publisher = { name: 'Saint-Parvis' };
      await writeFile(feed, JSON.stringify({ parvis: '1.0', publisher, polls: [poll] }));
      const db = await server!().createDatabase();
      const starting = spawnCollector({ feed, db });
      t.after(() => starting.child.kill('SIGKILL'));
      const { url, said } = await starting;
      const ledger = new BallotLedger('velos');
      const devices = new VotingDevices(url, ledger);
      await until(() => ledger.acknowledgements >= 50);
      assert.equal((await untilHealth(url, 200)).store, 'ok');
      await begin(server!());
      assert.notEqual((await untilHealth(url, 503)).store, 'ok');
      await until(() => devices.refused !== undefined);
      const { status, retryAfter = 0, body } = devices.refused!;
      assert.deepEqual([status, JSON.parse(body)], [503, { reason: 'unavailable', retryAfter }]);
      assert.ok(retryAfter > 0);
      await end(server!());
      assert.equal((await untilHealth(url, 200)).store, 'ok');
      const before = ledger.acknowledgements;
      await until(() => ledger.acknowledgements >= before + 50);
      await devices.stop();
      await ledger.verify(await openFor(t, db));
      assert.equal(said().includes(server!().password), false);
    });
});
