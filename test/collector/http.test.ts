import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VoteStore } from '../../src/collector/store.js';
import { readOrigins } from '../../src/collector/origins.js';
import { PAGE, reasonOf, TestCollector } from './fixture.js';

const BALLOT = '/polls/velos/ballots/3f2b1c9e-1111-4222-8333-444455556666';

describe('pages of other origins', () => {
  it('are let in by the preflight when they are on the list', async (t) => {
    const collector = await TestCollector.open(t);
    const { status, headers } = await collector.send('OPTIONS', BALLOT, {
      headers: {
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'content-type,parvis-ballot',
      },
    });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), PAGE);
    assert.match(headers.get('access-control-allow-methods')!, /\bPUT\b/);
    assert.equal(
      headers.get('access-control-allow-headers'),
      'Content-Type, Parvis-Ballot, Parvis-Proof',
    );
    assert.equal(headers.get('vary'), 'Origin');
    assert.equal(headers.get('access-control-allow-credentials'), null);
  });

  it('are turned away by the preflight when they are not', async (t) => {
    const collector = await TestCollector.open(t);
    const headers = { Origin: 'http://www.saint-parvis.example' };
    const answer = await collector.send('OPTIONS', BALLOT, { headers });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  });

  it('can read the clock, the tag and every problem', async (t) => {
    const collector = await TestCollector.open(t);
    const answers = [
      await collector.vote(),
      await collector.vote({ poll: 'piscine' }),
      await collector.vote({ body: '{' }),
      await collector.results(),
      await collector.send('GET', '/elsewhere'),
    ];
    for (const { headers } of answers) {
      assert.equal(headers.get('access-control-allow-origin'), PAGE);
      assert.equal(headers.get('access-control-expose-headers'), 'Date, ETag');
      assert.equal(headers.get('date'), 'Sun, 22 Nov 2026 12:34:56 GMT');
    }
  });

  it('are written as browsers write them', () => {
    const origins = readOrigins(['https://Example.org/', 'http://127.0.0.1:4173']);
    assert.deepEqual([...origins], ['https://example.org', 'http://127.0.0.1:4173']);
    for (const entry of ['*', 'example.org', 'https://example.org/votes', 'null', 'file:///x'])
      assert.throws(() => readOrigins([entry]), { name: 'Refusal' });
  });
});

describe('every answer', () => {
  it('is data that no page can frame, guess or store', async (t) => {
    const collector = await TestCollector.open(t);
    const { headers } = await collector.vote();
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy')!, /default-src 'none'/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('set-cookie'), null);
  });

  it('to HEAD is the one to GET without its body', async (t) => {
    const collector = await TestCollector.open(t);
    for (let voter = 0; voter < 5; voter++) await collector.vote();
    const get = await collector.results();
    const head = await collector.send('HEAD', '/polls/velos/results');
    assert.deepEqual([head.status, head.body], [200, undefined]);
    assert.equal(head.headers.get('etag'), get.headers.get('etag'));
  });

  const wrong: [string, string, number, string][] = [
    ['GET', BALLOT, 405, 'method-not-allowed'],
    ['POST', BALLOT, 405, 'method-not-allowed'],
    ['DELETE', BALLOT, 405, 'method-not-allowed'],
    ['PUT', '/polls/velos/results', 405, 'method-not-allowed'],
    ['POST', '/health', 405, 'method-not-allowed'],
    ['GET', '/', 404, 'not-found'],
    ['GET', '/polls', 404, 'not-found'],
    ['PUT', '/polls/velos/ballots/', 404, 'not-found'],
  ];
  for (const [method, path, status, reason] of wrong)
    it(`to ${method} ${path} is ${status}`, async (t) => {
      const collector = await TestCollector.open(t);
      const answer = await collector.send(method, path);
      assert.deepEqual([answer.status, reasonOf(answer)], [status, reason]);
      assert.equal(answer.headers.has('allow'), status === 405);
    });

  it('to a fault in the program is 500, without what was sent in answer or log', async (t) => {
    const fail = (): never => {
      throw new TypeError('cannot read 3f2b1c9e of 203.0.113.7');
    };
    const store = { record: fail, totals: fail } as unknown as VoteStore;
    const collector = await TestCollector.open(t, { store });
    const answer = await collector.vote();
    assert.deepEqual([answer.status, answer.body], [500, { reason: 'internal' }]);
    assert.equal(collector.log.length, 1);
    assert.match(collector.log[0]!, /^Unforeseen TypeError\n\s+at /);
    assert.doesNotMatch(collector.log[0]!, /3f2b1c9e|203\.0/);
  });
});

describe('a client that breaks off', () => {
  it('is no trouble to note', async (t) => {
    const collector = await TestCollector.open(t);
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error('203.0.113.7 reset')),
    });
    const answer = await collector.vote({ body });
    assert.deepEqual([answer.status, collector.log], [400, []]);
  });
});

describe('health', () => {
  it('is good when a vote could be written', async (t) => {
    const collector = await TestCollector.open(t);
    const { status, body } = await collector.send('GET', '/health');
    assert.equal(status, 200);
    assert.deepEqual(body, { status: 'ok', store: 'ok', feed: 'ok', polls: 1 });
  });

  it('is bad when the database is gone, and votes are to be sent again later', async (t) => {
    const collector = await TestCollector.open(t);
    await collector.store.close();
    const { status, body } = await collector.send('GET', '/health');
    assert.deepEqual([status, (body as { store: string }).store], [503, 'CLOSED']);
    const vote = await collector.vote();
    assert.equal(vote.status, 503);
    assert.deepEqual(vote.body, { reason: 'unavailable', retryAfter: 5 });
    assert.equal(vote.headers.get('retry-after'), '5');
    await collector.vote();
    assert.equal(collector.log.length, 1);
    collector.now += 60_000;
    await collector.vote();
    assert.equal(collector.log.length, 2);
  });

  it('is bad until the feed has been read, and no poll is called unknown', async (t) => {
    const find = (): Promise<undefined> => Promise.resolve(undefined);
    const polls = { find, isLoaded: false, isStale: false, size: 0 };
    const collector = await TestCollector.open(t, { polls });
    const health = await collector.send('GET', '/health');
    assert.deepEqual([health.status, (health.body as { feed: string }).feed], [503, 'missing']);
    assert.equal((await collector.vote()).status, 503);
  });
});
