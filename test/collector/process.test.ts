import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startCollector } from '../../src/collector/main.js';
import { readTally } from '../../src/collector/tally.js';
import { ballotPath } from '../../src/votes/index.js';
import { bikePoll, temporaryFolder } from './fixture.js';

const ENTRY = fileURLToPath(new URL('collector-process.ts', import.meta.url));
const FEED = {
  parvis: '1.0',
  publisher: { name: 'Saint-Parvis' },
  polls: [bikePoll({ startTime: undefined, endTime: '2099-12-31' })],
};

interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  /** All that it has written to its log. */
  readonly stderr: () => string;
  readonly ended: Promise<unknown[]>;
}

async function prepare(t: TestContext): Promise<{ feed: string; db: string }> {
  const folder = await temporaryFolder(t);
  const feed = path.join(folder, 'parvis.json');
  await writeFile(feed, JSON.stringify(FEED));
  return { feed, db: path.join(folder, 'votes.db') };
}

async function start(t: TestContext, files: { feed: string; db: string }): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, files.feed, files.db]);
  t.after(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => assert.fail(`ended early: ${log}`)),
  ])) as [Buffer];
  return { url: line.toString().trim(), child, stderr: () => log, ended };
}

async function vote(url: string, key: string): Promise<number> {
  const response = await fetch(url + ballotPath('velos', key), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ choices: ['gare'], revision: 1 }),
  });
  await response.arrayBuffer();
  return response.status;
}

describe('a collector that is asked to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`answers what has begun and ends with 0 on ${signal}`, async (t) => {
      const files = await prepare(t);
      const { url, child, ended, stderr } = await start(t, files);
      const statuses = Array.from({ length: 20 }, () => vote(url, crypto.randomUUID()));
      const first = await Promise.race(statuses);
      child.kill(signal);
      const all = await Promise.all(statuses.map((status) => status.catch(() => 0)));
      const [code] = await ended;
      assert.deepEqual([first, code, stderr()], [201, 0, '']);
      const counted = all.filter((status) => status === 201).length;
      assert.equal((await readTally(files.db, 'velos')).ballots, counted);
    });
});

describe('a collector that cannot start', () => {
  it('says in a sentence that its port is taken', async (t) => {
    const files = await prepare(t);
    const first = await startCollector({ ...files, origins: [], port: 0 });
    t.after(() => first.close());
    const port = Number(new URL(first.url).port);
    const second = startCollector({ ...files, origins: [], port });
    await assert.rejects(second, {
      name: 'Refusal',
      message: `Port ${port} is in use; choose another one.`,
    });
  });

  it('says in a sentence that its database is not to be had', async (t) => {
    const { feed } = await prepare(t);
    for (const db of [
      'mysql://root:geheim@localhost/votes',
      path.join(path.dirname(feed), 'none', 'v.db'),
    ])
      await assert.rejects(startCollector({ feed, db, origins: [], port: 0 }), (error: Error) => {
        assert.equal(error.name, 'Refusal');
        return !error.message.includes('geheim');
      });
  });
});

describe('clients that send slowly', () => {
  it('do not hold up the others', async (t) => {
    const collector = await startCollector({ ...(await prepare(t)), origins: [], port: 0 });
    const { port } = new URL(collector.url);
    const head = 'PUT /polls/velos/ballots/x HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{';
    const sockets = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const socket = connect(Number(port), '127.0.0.1');
        await once(socket, 'connect');
        socket.write(head);
        return socket;
      }),
    );
    t.after(async () => {
      for (const socket of sockets) socket.destroy();
      await collector.close();
    });
    assert.equal(await vote(collector.url, crypto.randomUUID()), 201);
  });
});
