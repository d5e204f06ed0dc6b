import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startCollector, type Collector } from '../../src/collector/main.js';
import { readTally } from '../../src/collector/tally.js';
import { bikePoll, PAGE } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const BODY = JSON.stringify({ choices: ['gare'], revision: 1 });

describe('raw requests to a running collector', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parvis-raw-'));
  const db = path.join(folder, 'votes.db');
  const log: string[] = [];
  let collector: Collector;
  before(async () => {
    const feed = path.join(folder, 'parvis.json');
    const polls = [bikePoll({ startTime: undefined, endTime: '2099-12-31' })];
    await writeFile(feed, JSON.stringify({ parvis: '1.0', publisher: { name: 'S' }, polls }));
    const note = (line: string): void => void log.push(line);
    collector = await startCollector({ feed, db, origins: [PAGE], port: 0, log: note });
  });
  after(async () => {
    await collector.close();
    rmSync(folder, { recursive: true });
  });

  /** Sends bytes as they are, and reads until the other end has closed. */
  async function send(...parts: string[]): Promise<string> {
    const socket = connect(Number(new URL(collector.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => {});
    for (const part of parts) socket.write(part);
    await once(socket, 'close');
    return answer;
  }

  const head = (line: string, ...headers: string[]): string =>
    [line, 'Host: votes.example', 'Connection: close', ...headers, '', ''].join('\r\n');
  const put = (...headers: string[]): string =>
    head(`PUT /polls/velos/ballots/${KEY} HTTP/1.1`, 'Content-Type: application/json', ...headers);
  const statuses = (answer: string): string[] =>
    [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status!);

  const length = `Content-Length: ${BODY.length}`;
  const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
  const smuggled = `PUT /polls/velos/ballots/${crypto.randomUUID()} HTTP/1.1\r\nHost: x\r\n\r\n`;

  const refused: [string, string[], string][] = [
    [
      'a length and chunks at once',
      [put(length, 'Transfer-Encoding: chunked'), chunk(BODY), '0\r\n\r\n', smuggled],
      '400',
    ],
    ['two lengths', [put(length, 'Content-Length: 1'), BODY, smuggled], '400'],
    ['a length with a sign', [put(`Content-Length: +${BODY.length}`), BODY], '400'],
    ['a coding that is not known', [put('Transfer-Encoding: xchunked'), BODY], '400'],
    ['a header line that is folded', [put('X-A: b\r\n c: d', length), BODY], '400'],
    ['a space before a colon', [put('Content-Length : 3', length), BODY], '400'],
    ['no host', [`GET /health HTTP/1.1\r\nConnection: close\r\n\r\n`], '400'],
    [
      'a host that is none',
      [`GET /health HTTP/1.1\r\nHost: a b@c/\r\nConnection: close\r\n\r\n`],
      '400',
    ],
    ['headers longer than 8 KB', [put(`X-A: ${'a'.repeat(9000)}`, length), BODY], '431'],
    [
      'chunks longer than 4 KB',
      [put('Transfer-Encoding: chunked'), chunk('x'.repeat(5000)), '0\r\n\r\n'],
      '413',
    ],
    [
      'many small chunks longer than 4 KB',
      [
        put('Transfer-Encoding: chunked'),
        ...Array<string>(500).fill(chunk(' '.repeat(10))),
        '0\r\n\r\n',
      ],
      '413',
    ],
    ['TRACE', [head('TRACE /health HTTP/1.1')], '405'],
    ['a method that nobody knows', [head('PURGE /health HTTP/1.1')], '405'],
    ['not HTTP', ['\x16\x03\x01\x02\x00\x01\x00\r\n\r\n'], '400'],
    ['dots in the path', [head('GET /polls/../polls/%2e%2e/health HTTP/1.1')], '200'],
    ['two slashes', [head('GET //health HTTP/1.1')], '404'],
    ['a NUL in the path', [head('GET /polls/%00/results HTTP/1.1')], '404'],
    [
      'another origin twice',
      [put(length, `Origin: ${PAGE}`, 'Origin: https://evil.example'), BODY],
      '403',
    ],
    [
      'a whole address in place of a path',
      [head('GET http://evil.example/health HTTP/1.1')],
      '200',
    ],
  ];
  for (const [title, parts, status] of refused)
    it(`are answered with ${status} alone: ${title}`, async () => {
      const answer = await send(...parts);
      assert.deepEqual(statuses(answer), [status], answer);
      assert.doesNotMatch(answer, /node_modules|src\/|at \w+ \(/);
    });

  it('in chunks without a length are counted when they are short', async () => {
    const answer = await send(put('Transfer-Encoding: chunked'), chunk(BODY), '0\r\n\r\n');
    assert.deepEqual(statuses(answer), ['201']);
    assert.equal((await readTally(db, 'velos')).ballots, 1);
  });

  it('with the key in capitals or escapes are the same ballot', async () => {
    const escaped = KEY.replace('3f', '%33%66').toUpperCase();
    const line = `PUT /polls/%76elos/ballots/${escaped} HTTP/1.1`;
    const answer = await send(head(line, 'Content-Type: application/json', length), BODY);
    assert.deepEqual(statuses(answer), ['200']);
    assert.equal((await readTally(db, 'velos')).ballots, 1);
  });

  it('leave nothing in the log, and the collector well', async () => {
    assert.deepEqual(log, []);
    assert.equal((await fetch(`${collector.url}/health`)).status, 200);
  });
});
