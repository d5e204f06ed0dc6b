import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { startCollector } from '../../src/collector/main.js';
import { writeMetrics } from '../../src/collector/metrics/exposition.js';
import { Metrics } from '../../src/collector/metrics/metrics.js';
import { ballot, bikePoll, temporaryFolder, TestCollector } from './fixture.js';
import { readExposition, valueOf } from './read-exposition.js';

describe('metrics', () => {
  it('tell what became of requests', async (t) => {
    const metrics = new Metrics();
    const limits = { votes: { burst: 5, perMinute: 1 } };
    const collector = await TestCollector.open(t, { metrics, limits });
    const key = crypto.randomUUID();
    await collector.vote({ key });
    await collector.vote({ key });
    await collector.vote({ key, body: ballot(['ecole'], 2) });
    await collector.vote({ key, body: ballot(['mairie'], 1) });
    await collector.vote({ poll: 'piscine' });
    await collector.vote();
    await collector.send('GET', '/polls/velos/form');
    await collector.results();
    await collector.send('GET', '/nowhere');
    const families = readExposition(metrics.write());
    const outcomes = {
      counted: 1,
      unchanged: 1,
      changed: 1,
      outdated: 1,
      'unknown-poll': 1,
      challenged: 1,
    };
    for (const [outcome, count] of Object.entries(outcomes))
      assert.equal(
        valueOf(families, 'parvis_requests_total', { route: 'ballot', outcome }),
        count,
        outcome,
      );
    const others = [
      ['form-page', '200'],
      ['results', 'hidden'],
      ['other', 'not-found'],
    ];
    for (const [route, outcome] of others)
      assert.equal(
        valueOf(families, 'parvis_requests_total', { route: route!, outcome: outcome! }),
        1,
        route,
      );
    const times = families.get('parvis_request_duration_seconds')!;
    assert.equal(times.type, 'histogram');
    assert.equal(
      valueOf(families, 'parvis_request_duration_seconds_count', { route: 'ballot' }),
      6,
    );
    assert.ok(valueOf(families, 'process_resident_memory_bytes', {})! > 1e7);
    assert.equal(valueOf(families, 'parvis_store_waiting', {}), 0);
  });

  it('tell that the database is away, and how many wait for it', async (t) => {
    const metrics = new Metrics();
    const collector = await TestCollector.open(t, { metrics });
    const vote = collector.vote();
    const waiting: (number | undefined)[] = [];
    const watched = metrics.watch({
      ...collector.store,
      check: () => {
        waiting.push(valueOf(readExposition(metrics.write()), 'parvis_store_waiting', {}));
        return Promise.resolve();
      },
    } as typeof collector.store);
    await vote;
    await watched.check();
    assert.deepEqual(waiting, [1]);
    await collector.store.close();
    await collector.vote();
    const families = readExposition(metrics.write());
    assert.equal(valueOf(families, 'parvis_store_failures_total', {}), 1);
    assert.equal(
      valueOf(families, 'parvis_requests_total', { route: 'ballot', outcome: 'unavailable' }),
      1,
    );
  });

  it('name no poll, key or choice', async (t) => {
    const metrics = new Metrics();
    const collector = await TestCollector.open(t, { metrics });
    const key = crypto.randomUUID();
    await collector.vote({ key });
    await collector.send('GET', `/polls/velos/${key}`);
    assert.doesNotMatch(metrics.write(), new RegExp(`velos|gare|203\\.0|${key}`));
  });

  it('are on a port of their own, and off by default', async (t) => {
    const folder = await temporaryFolder(t);
    const feed = path.join(folder, 'parvis.json');
    const polls = [bikePoll({ startTime: undefined, endTime: '2099-12-31' })];
    await writeFile(feed, JSON.stringify({ parvis: '1.0', publisher: { name: 'S' }, polls }));
    const options = { feed, db: path.join(folder, 'votes.db'), origins: [], port: 0 };
    const plain = await startCollector(options);
    assert.equal(plain.metricsUrl, undefined);
    assert.equal((await fetch(`${plain.url}/metrics`)).status, 404);
    await plain.close();

    const collector = await startCollector({ ...options, metricsPort: 0 });
    t.after(() => collector.close());
    assert.match(collector.metricsUrl!, /^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
    assert.equal((await fetch(`${collector.url}/metrics`)).status, 404);
    const answer = await fetch(collector.metricsUrl!);
    assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    readExposition(await answer.text());
    assert.equal((await fetch(collector.metricsUrl!.replace('/metrics', '/'))).status, 404);
    assert.equal((await fetch(collector.metricsUrl!, { method: 'POST' })).status, 405);
    const port = Number(new URL(collector.metricsUrl!).port);
    const second = startCollector({ ...options, metricsPort: port });
    await assert.rejects(second, { message: `Port ${port} is in use; choose another one.` });
  });
});

describe('the reader of the text format', () => {
  const wrong: [string, string][] = [
    ['a sample without its type', 'a_total 1\n'],
    ['a type that follows its samples', 'a_total 1\n# TYPE a_total counter\n'],
    ['a value that is no number', '# TYPE a gauge\na x\n'],
    ['a label without quotes', '# TYPE a gauge\na{b=c} 1\n'],
    ['a line break in a label', '# TYPE a gauge\na{b="c\nd"} 1\n'],
    ['one series twice', '# TYPE a gauge\na 1\na 2\n'],
    ['no line feed at the end', '# TYPE a gauge\na 1'],
    ['a counter without _total', '# TYPE a counter\na 1\n'],
    ['a counter below 0', '# TYPE a_total counter\na_total -1\n'],
    [
      'buckets that fall',
      '# TYPE h histogram\nh_bucket{le="1"} 2\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n',
    ],
    ['buckets without +Inf', '# TYPE h histogram\nh_bucket{le="1"} 1\nh_sum 1\nh_count 1\n'],
    [
      'a count beside its buckets',
      '# TYPE h histogram\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 2\n',
    ],
  ];
  for (const [title, text] of wrong)
    it(`refuses ${title}`, () => {
      assert.throws(() => readExposition(text));
    });

  it('reads escaped labels as they were', () => {
    const label = 'a "b" \\ c\nd';
    const samples = [{ labels: { label }, value: 1 }];
    const text = writeMetrics([{ name: 'a', type: 'gauge', help: 'A.', samples }]);
    assert.equal(valueOf(readExposition(text), 'a', { label }), 1);
  });
});
