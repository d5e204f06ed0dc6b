import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import Database from 'libsql';
import { PROOF_HEADER, type Problem } from '../../src/votes/index.js';
import { parvis, startParvis } from '../cli/run-parvis.js';
import { bikePoll, PAGE, temporaryFolder } from './fixture.js';
import { solve } from './solve.js';
import { tracesIn, tracesInFolder, type Marks } from './traces.js';

const MARKS: Marks = {
  address: '198.51.100.77',
  key: 'a1b2c3d4-0f0f-4e4e-8d8d-5a5a6b6b7c7c',
  words: ['MarkedBrowser/9.7', 'marked-cookie-4711', 'marked-referer', 'marked-rubbish'],
};
const FORM = 'application/x-www-form-urlencoded';

interface Running {
  readonly url: string;
  readonly metricsUrl: string;
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

async function start(t: TestContext, feed: string, db: string): Promise<Running> {
  const ports = ['--port', '0', '--metrics-port', '0', '--trust-proxy', '1'];
  const child = startParvis(['collect', '--feed', feed, '--db', db, ...ports, '--origin', PAGE]);
  t.after(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  while (!/\/metrics/.test(said)) await Promise.race([once(child.stderr, 'data'), ended]);
  const [url = '', metricsUrl = ''] = said.match(/http:\/\/\S+/g) ?? [];
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, metricsUrl, said: () => said, stop };
}

/** A request that carries every mark. */
async function send(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = {
    Origin: PAGE,
    'X-Forwarded-For': MARKS.address,
    'User-Agent': MARKS.words[0]!,
    Cookie: `id=${MARKS.words[1]}`,
    Referer: `${PAGE}/${MARKS.words[2]}`,
    ...(init.headers as Record<string, string> | undefined),
  };
  const response = await fetch(url, { ...init, headers });
  return response;
}

function vote(url: string, key: string, headers: Record<string, string> = {}): Promise<Response> {
  return send(`${url}/polls/velos/ballots/${key}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ choices: ['gare'], revision: 1 }),
  });
}

/** Every route, with good and bad requests, until limits are met. */
async function useEverything(url: string): Promise<Set<number>> {
  const { key } = MARKS;
  const rubbish = MARKS.words[3]!;
  const seen = new Set<number>();
  const see = async (answer: Promise<Response>): Promise<unknown> => {
    const response = await answer;
    seen.add(response.status);
    return /json/.test(response.headers.get('content-type') ?? '') ? response.json() : undefined;
  };
  for (const path of [
    '/health',
    '/polls/velos/results',
    '/polls/velos/form',
    `/polls/${rubbish}/form`,
    `/${rubbish}`,
  ])
    await see(send(url + path, { headers: { 'Parvis-Ballot': key } }));
  await see(vote(url, key));
  await see(vote(url, key));
  await see(vote(url, rubbish));
  await see(vote(url, key, { Origin: `https://${rubbish}.example` }));
  await see(vote(url, key, { 'Content-Type': rubbish }));
  const own = { Origin: url, 'Content-Type': FORM, 'Sec-Fetch-Site': 'same-origin' };
  for (const body of [`choices=gare&key=${key}`, `choices=${rubbish}&key=${key}&back=${rubbish}`])
    await see(send(`${url}/polls/velos/ballots`, { method: 'POST', body, headers: own }));
  await see(
    send(`${url}/polls/velos/ballots`, { method: 'POST', body: rubbish.repeat(400), headers: own }),
  );
  await see(send(`${url}/polls/velos/ballots`, { method: 'DELETE' }));
  let problem: Problem | undefined;
  while (!problem?.challenge) problem = (await see(vote(url, key))) as Problem;
  await see(vote(url, key, { [PROOF_HEADER]: solve(problem.challenge) }));
  await see(vote(url, key, { [PROOF_HEADER]: rubbish }));
  await breakOff(
    url,
    `PUT /polls/velos/ballots/${key} HTTP/1.1\r\nHost: x\r\nCookie: ${rubbish}\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"${rubbish}`,
  );
  await breakOff(url, `GET /${rubbish} HTTP/1.1\r\nbroken ${rubbish}\r\n\r\n`);
  return seen;
}

async function breakOff(url: string, bytes: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.end(bytes);
  socket.on('error', () => {}).resume();
  await once(socket, 'close');
}

describe('who took part', () => {
  it('is on no disk, in no log, error, export or figure', async (t) => {
    const outside = await temporaryFolder(t);
    const folder = path.join(outside, 'votes');
    mkdirSync(folder);
    const feed = path.join(outside, 'parvis.json');
    const polls = [bikePoll({ startTime: undefined, endTime: '2099-12-31' })];
    writeFileSync(feed, JSON.stringify({ parvis: '1.0', publisher: { name: 'S' }, polls }));
    const db = path.join(folder, 'votes.db');
    const running = await start(t, feed, db);
    const seen = await useEverything(running.url);
    for (const status of [200, 201, 400, 403, 404, 405, 413, 415, 422, 429])
      assert.ok(seen.has(status), `${status} was not met`);

    // While it runs, with what SQLite has beside its file.
    assert.ok(readdirSync(folder).some((name) => name.endsWith('-wal')));
    assert.deepEqual(tracesInFolder(folder, MARKS), []);
    const exported = [
      await (await fetch(running.metricsUrl)).text(),
      await (await send(`${running.url}/polls/velos/results`)).text(),
      ...(await Promise.all(
        ['json', 'csv'].map(async (format) => {
          const { stdout, stderr } = await parvis([
            'tally',
            'velos',
            '--db',
            db,
            '--format',
            format,
          ]);
          return stdout + stderr;
        }),
      )),
    ];

    // The store breaks under it.
    renameSync(folder, `${folder}-away`);
    mkdirSync(folder);
    assert.equal(
      (await vote(running.url, crypto.randomUUID(), { 'X-Forwarded-For': '203.0.113.9' })).status,
      503,
    );
    assert.equal(
      (await vote(running.url, MARKS.key, { 'X-Forwarded-For': '203.0.113.9' })).status,
      503,
    );
    await running.stop();
    assert.notEqual(running.said(), '');
    assert.deepEqual(tracesIn(Buffer.from(running.said()), MARKS), []);
    assert.deepEqual(tracesIn(Buffer.from(exported.join()), MARKS), []);
    assert.deepEqual(tracesInFolder(`${folder}-away`, MARKS), []);
    for (const [, minutes] of exported.join().matchAll(/T\d\d:(\d\d:\d\d(?:\.\d+)?)Z/g))
      assert.match(minutes!, /^\d0:00(\.000)?$/, 'a time finer than ten minutes');
    assert.doesNotMatch(running.said(), /\d\d:\d\d:\d\d/);
  });

  it('would be found by this search', async (t) => {
    const folder = await temporaryFolder(t);
    const db = new Database(path.join(folder, 'planted.db'));
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE planted (value ANY)');
    const insert = db.prepare('INSERT INTO planted VALUES (?)');
    insert.run([MARKS.address]);
    insert.run([Buffer.from(MARKS.key.replaceAll('-', ''), 'hex')]);
    insert.run([Buffer.from(`xy${MARKS.words[1]}z`).toString('base64')]);
    const found = tracesInFolder(folder, MARKS).filter((trace) => trace.includes('-wal'));
    db.close();
    assert.deepEqual(
      found.map((trace) => trace.replace(/^.*: /, '')),
      ['address', 'key in bytes', `${MARKS.words[1]} in Base64`],
    );
    const log = Buffer.from(`Error at ${MARKS.key.toUpperCase()} of ${MARKS.words[0]}`);
    assert.deepEqual(tracesIn(log, MARKS), [MARKS.key.toUpperCase(), MARKS.words[0]]);
  });
});
