import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Poll } from '../../src/feed/index.js';
import { BALLOT_HEADER } from '../../src/votes/index.js';
import { ballot, bikePoll, NOON, reasonOf, sourceOf, TestCollector } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';
const AFTER = Date.parse('2026-12-01T12:00:00Z');

async function withPoll(t: TestContext, changes: Partial<Poll>): Promise<TestCollector> {
  return TestCollector.open(t, { polls: sourceOf(bikePoll(changes)) });
}

/** So many new voters. */
async function voteTimes(count: number, collector: TestCollector, choice = 'gare'): Promise<void> {
  for (let voter = 0; voter < count; voter++) await collector.vote({ body: ballot([choice]) });
}

describe('results', () => {
  it('give the votes of every choice', async (t) => {
    const collector = await withPoll(t, { maxChoices: 2 });
    await collector.vote({ body: ballot(['gare', 'ecole']) });
    await voteTimes(4, collector);
    const { status, body } = await collector.results();
    assert.equal(status, 200);
    assert.deepEqual(body, {
      poll: 'velos',
      closed: false,
      ballots: 5,
      counts: { gare: 5, mairie: 0, ecole: 1 },
      paper: null,
      updated: '2026-11-22T12:30:00.000Z',
    });
  });

  it('keep the votes of a choice that was taken out of the feed', async (t) => {
    const collector = await withPoll(t, {});
    await voteTimes(5, collector, 'ecole');
    const { createApp } = await import('../../src/collector/app.js');
    const shorter = bikePoll({ choices: bikePoll().choices.slice(0, 2) });
    const app = createApp({
      polls: sourceOf(shorter),
      store: collector.store,
      origins: new Set(),
      now: () => NOON,
    });
    const body = (await (await app.request('/polls/velos/results')).json()) as { counts: object };
    assert.deepEqual(body.counts, { gare: 0, mairie: 0, ecole: 5 });
  });

  it('say null for the time before the first vote', async (t) => {
    const collector = await withPoll(t, { minBallots: 0 });
    const { body } = await collector.results();
    assert.equal((body as { updated: unknown }).updated, null);
  });

  it('say when the poll is closed', async (t) => {
    const collector = await withPoll(t, {});
    await collector.vote();
    collector.now = AFTER;
    assert.equal(((await collector.results()).body as { closed: boolean }).closed, true);
  });

  it('are unknown for a poll that is not in the feed', async (t) => {
    const collector = await withPoll(t, {});
    const answer = await collector.results({}, 'piscine');
    assert.deepEqual([answer.status, reasonOf(answer)], [404, 'unknown-poll']);
  });
});

describe('hidden results', () => {
  it('are hidden until there are enough ballots, from voters too', async (t) => {
    const collector = await withPoll(t, { minBallots: 6 });
    await voteTimes(4, collector);
    const fifth = await collector.vote({ key: KEY });
    assert.equal('results' in (fifth.body as object), false);
    const hidden = await collector.results({ [BALLOT_HEADER]: KEY });
    assert.equal(hidden.status, 403);
    assert.deepEqual(hidden.body, { reason: 'hidden', because: 'too-few' });
    assert.equal(hidden.headers.get('etag'), null);
    await voteTimes(4, collector);
    const tenth = await collector.vote();
    assert.equal((tenth.body as { results: { ballots: number } }).results.ballots, 10);
    assert.equal((await collector.results()).status, 200);
  });

  it('need ten ballots where the feed says nothing', async (t) => {
    const collector = await withPoll(t, { minBallots: undefined });
    for (let voter = 1; voter <= 9; voter++) await collector.vote();
    assert.equal((await collector.results()).status, 403);
    await collector.vote();
    assert.equal((await collector.results()).status, 200);
  });

  it('stay hidden after the end when there were too few', async (t) => {
    const collector = await withPoll(t, { minBallots: 3, resultsPolicy: 'after-close' });
    await collector.vote();
    collector.now = AFTER;
    assert.deepEqual((await collector.results()).body, { reason: 'hidden', because: 'too-few' });
  });

  it('open with the key of a counted ballot after a vote', async (t) => {
    const collector = await withPoll(t, { resultsPolicy: 'after-vote' });
    await voteTimes(4, collector);
    const receipt = await collector.vote({ key: KEY });
    assert.equal('results' in (receipt.body as object), true);
    assert.deepEqual((await collector.results()).body, {
      reason: 'hidden',
      because: 'before-vote',
    });
    const others = ['11111111-1111-4111-8111-111111111111', 'x', ''];
    for (const key of others)
      assert.equal((await collector.results({ [BALLOT_HEADER]: key })).status, 403);
    const opened = await collector.results({ [BALLOT_HEADER]: KEY });
    assert.equal(opened.status, 200);
    assert.match(opened.headers.get('cache-control') ?? '', /private/);
    assert.match(opened.headers.get('vary') ?? '', /Parvis-Ballot/);
  });

  it('open for everybody at the end after a vote', async (t) => {
    const collector = await withPoll(t, { resultsPolicy: 'after-vote' });
    await collector.vote();
    collector.now = AFTER;
    assert.equal((await collector.results()).status, 200);
  });

  it('wait for the end where the policy says so', async (t) => {
    const collector = await withPoll(t, { resultsPolicy: 'after-close' });
    const receipt = await collector.vote({ key: KEY });
    assert.equal('results' in (receipt.body as object), false);
    assert.deepEqual((await collector.results({ [BALLOT_HEADER]: KEY })).body, {
      reason: 'hidden',
      because: 'before-close',
    });
    collector.now = AFTER;
    assert.equal((await collector.results()).status, 200);
  });
});

describe('the entity tag of results', () => {
  it('saves sending what has not changed', async (t) => {
    const collector = await withPoll(t, {});
    await voteTimes(5, collector);
    const tag = (await collector.results()).headers.get('etag')!;
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await collector.results({ 'If-None-Match': header });
      assert.deepEqual(
        [again.status, again.body, again.headers.get('etag')],
        [304, undefined, tag],
      );
    }
    await voteTimes(5, collector);
    const changed = await collector.results({ 'If-None-Match': tag });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), tag);
  });
});
