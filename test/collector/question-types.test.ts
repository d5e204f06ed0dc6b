import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_OPINION, type PollResults } from '../../src/votes/index.js';
import { ballot, bikePoll, reasonOf, sourceOf, TestCollector } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';

describe('a ranking', () => {
  const polls = sourceOf(bikePoll({ questionType: 'ranking' }));

  it('is counted by place, and its order comes back as it was sent', async (t) => {
    const collector = await TestCollector.open(t, { polls });
    await collector.vote({ body: ballot(['gare', 'mairie', 'ecole']) });
    await collector.vote({ body: ballot(['ecole', 'gare']) });
    for (let voter = 0; voter < 2; voter++) await collector.vote({ body: ballot([NO_OPINION]) });
    const { status, body } = await collector.vote({
      key: KEY,
      body: ballot(['mairie', 'gare', 'ecole']),
    });
    const receipt = body as { choices: string[]; results: PollResults };
    assert.deepEqual([status, receipt.choices], [201, ['mairie', 'gare', 'ecole']]);
    assert.equal(receipt.results.ballots, 5);
    assert.deepEqual(receipt.results.counts, { gare: 1, mairie: 1, ecole: 1, [NO_OPINION]: 2 });
    assert.deepEqual(receipt.results.places, {
      gare: [1, 2, 0],
      mairie: [1, 1, 0],
      ecole: [1, 0, 2],
    });
  });

  it('in another order is another ballot', async (t) => {
    const collector = await TestCollector.open(t, { polls });
    const put = (choices: string[], revision: number): ReturnType<TestCollector['vote']> =>
      collector.vote({ key: KEY, body: ballot(choices, revision) });
    await put(['gare', 'ecole'], 1);
    const late = await put(['ecole', 'gare'], 1);
    assert.equal(late.status, 409);
    assert.deepEqual((late.body as { ballot: unknown }).ballot, {
      choices: ['gare', 'ecole'],
      revision: 1,
    });
    assert.equal((await put(['ecole', 'gare'], 2)).status, 200);
    // Results are shown once five ballots have come together.
    for (let voter = 0; voter < 4; voter++) await collector.vote({ body: ballot([NO_OPINION]) });
    const { body } = await collector.results();
    assert.deepEqual((body as PollResults).places, {
      gare: [0, 1, 0],
      mairie: [0, 0, 0],
      ecole: [1, 0, 0],
    });
  });

  it('tells votes of a choice that was taken out of the feed', async (t) => {
    const collector = await TestCollector.open(t, { polls });
    for (let voter = 0; voter < 5; voter++)
      await collector.vote({ body: ballot(['ecole', 'gare']) });
    const left = ['gare', 'mairie'].map((id) => ({ id, name: id }));
    const later = new TestCollector(collector.file, collector.store, {
      polls: sourceOf(bikePoll({ questionType: 'ranking', choices: left })),
    });
    const { counts, places } = (await later.results()).body as PollResults;
    assert.deepEqual(counts, { gare: 0, mairie: 0, ecole: 5 });
    assert.deepEqual(places?.ecole, [5, 0]);
  });

  it('of more than nine places is read back in order', async (t) => {
    const ids = Array.from({ length: 12 }, (_, at) => `c${11 - at}`);
    const choices = ids.map((id) => ({ id, name: id }));
    const collector = await TestCollector.open(t, {
      polls: sourceOf(bikePoll({ choices, questionType: 'ranking' })),
    });
    const { body } = await collector.vote({ body: ballot(ids) });
    assert.deepEqual((body as { choices: string[] }).choices, ids);
  });
});

describe('no opinion', () => {
  it('is counted beside the choices of any question', async (t) => {
    const collector = await TestCollector.open(t);
    for (let voter = 0; voter < 4; voter++) await collector.vote({ body: ballot([NO_OPINION]) });
    const { body } = await collector.vote();
    assert.deepEqual((body as { results: PollResults }).results.counts, {
      gare: 1,
      mairie: 0,
      ecole: 0,
      [NO_OPINION]: 4,
    });
  });

  it('stands alone', async (t) => {
    const collector = await TestCollector.open(t, { polls: sourceOf(bikePoll({ maxChoices: 3 })) });
    const answer = await collector.vote({ body: ballot(['gare', NO_OPINION]) });
    assert.deepEqual([answer.status, reasonOf(answer)], [422, 'bad-choices']);
  });
});
