import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BALLOT_HEADER } from '../../src/votes/index.js';
import { ballot, bikePoll, reasonOf, sourceOf, TestCollector, type Answer } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';

describe('a ballot that is withdrawn', () => {
  const put = (collector: TestCollector, choices: string[], revision: number): Promise<Answer> =>
    collector.vote({ key: KEY, body: ballot(choices, revision) });

  const totals = async ({ store }: TestCollector): Promise<[number, number | undefined]> => {
    const { ballots, counts } = await store.totals('velos');
    return [ballots, counts.get('gare')];
  };

  it('is counted no more, and says so', async (t) => {
    const collector = await TestCollector.open(t);
    await collector.vote();
    await put(collector, ['gare'], 1);
    assert.deepEqual(await totals(collector), [2, 2]);
    const { status, body } = await put(collector, [], 2);
    const { outcome, choices, revision } = body as Record<string, unknown>;
    assert.deepEqual([status, outcome, choices, revision], [200, 'withdrawn', [], 2]);
    assert.deepEqual(await totals(collector), [1, 1]);
  });

  it('is withdrawn once, however often it is sent', async (t) => {
    const collector = await TestCollector.open(t);
    await put(collector, ['gare'], 1);
    await Promise.all([2, 2, 3, 2].map((revision) => put(collector, [], revision)));
    assert.deepEqual(await totals(collector), [0, 0]);
  });

  it('stays withdrawn when the ballot itself comes late', async (t) => {
    const collector = await TestCollector.open(t);
    assert.equal((await put(collector, [], 2)).status, 200);
    const late = await put(collector, ['gare'], 1);
    assert.deepEqual([late.status, reasonOf(late)], [409, 'outdated']);
    assert.deepEqual(await totals(collector), [0, undefined]);
    const { body } = await collector.results();
    assert.equal((body as { reason?: string }).reason, 'hidden');
  });

  it('can be given again, as one', async (t) => {
    const collector = await TestCollector.open(t);
    await put(collector, ['gare'], 1);
    await put(collector, [], 2);
    const again = await put(collector, ['gare'], 3);
    assert.deepEqual([again.status, (again.body as { outcome: string }).outcome], [201, 'counted']);
    assert.deepEqual(await totals(collector), [1, 1]);
  });

  it('no longer opens results that are for voters', async (t) => {
    const collector = await TestCollector.open(t, {
      polls: sourceOf(bikePoll({ resultsPolicy: 'after-vote' })),
    });
    for (let voter = 0; voter < 4; voter++) await collector.vote();
    await put(collector, ['gare'], 1);
    assert.equal((await collector.results({ [BALLOT_HEADER]: KEY })).status, 200);
    const { body } = await put(collector, [], 2);
    assert.equal((body as { results?: unknown }).results, undefined);
    assert.equal((await collector.results({ [BALLOT_HEADER]: KEY })).status, 403);
  });

  it('stays where the poll allows no change, or is over', async (t) => {
    const collector = await TestCollector.open(t, {
      polls: sourceOf(bikePoll({ changeable: false })),
    });
    await put(collector, ['gare'], 1);
    const refused = await put(collector, [], 2);
    assert.deepEqual([refused.status, reasonOf(refused)], [409, 'not-changeable']);
    collector.now = Date.parse('2026-12-24T00:00:00Z');
    assert.equal((await put(collector, [], 2)).status, 410);
    assert.deepEqual(await totals(collector), [1, 1]);
  });
});
