import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ballot, bikePoll, PAGE, reasonOf, sourceOf, TestCollector, type Sent } from './fixture.js';

const KEY = '3f2b1c9e-1111-4222-8333-444455556666';

describe('a ballot', () => {
  const refused: [string, Sent, number, string][] = [
    ['for a poll that is not in the feed', { poll: 'piscine' }, 404, 'unknown-poll'],
    ['for a poll of an inherited name', { poll: '__proto__' }, 404, 'unknown-poll'],
    ['for a poll with an endless name', { poll: 'x'.repeat(5000) }, 404, 'unknown-poll'],
    ['under a key that is no UUID', { key: 'moi' }, 400, 'bad-key'],
    ['under a UUID with something behind it', { key: `${KEY}0` }, 400, 'bad-key'],
    ['that is no JSON', { body: '{"choices":["gare"' }, 400, 'bad-json'],
    ['that is empty', { body: '' }, 400, 'bad-json'],
    ['that is null', { body: null }, 422, 'bad-choices'],
    ['that is a list', { body: [['gare'], 1] }, 422, 'bad-choices'],
    ['with a NaN', { body: '{"choices":["gare"],"revision":NaN}' }, 400, 'bad-json'],
    [
      'with its fields in __proto__',
      { body: '{"__proto__":{"choices":["gare"],"revision":1}}' },
      422,
      'bad-choices',
    ],
    ['without choices', { body: { revision: 1 } }, 422, 'bad-choices'],
    ['with no choice made', { body: ballot([]) }, 422, 'no-choice'],
    ['with an unknown choice', { body: ballot(['piscine']) }, 422, 'unknown-choice'],
    ['with the choice __proto__', { body: ballot(['__proto__']) }, 422, 'unknown-choice'],
    ['with too many choices', { body: ballot(['gare', 'ecole']) }, 422, 'too-many-choices'],
    ['without a revision', { body: { choices: ['gare'] } }, 422, 'bad-revision'],
    ['with revision 0', { body: ballot(['gare'], 0) }, 422, 'bad-revision'],
    ['with revision 1.5', { body: ballot(['gare'], 1.5) }, 422, 'bad-revision'],
    ['with revision "2"', { body: ballot(['gare'], '2') }, 422, 'bad-revision'],
    [
      'with a revision past exact numbers',
      { body: ballot(['gare'], 2 ** 53) },
      422,
      'bad-revision',
    ],
    ['longer than 4 KB', { body: ballot(['x'.repeat(4096)]) }, 413, 'too-large'],
    [
      'that says to be longer than 4 KB',
      { headers: { 'Content-Length': '4097' } },
      413,
      'too-large',
    ],
    [
      'of a form',
      { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      415,
      'not-json',
    ],
    ['of plain text', { headers: { 'Content-Type': 'text/plain' } }, 415, 'not-json'],
    [
      'of something like JSON',
      { headers: { 'Content-Type': 'application/jsonp' } },
      415,
      'not-json',
    ],
    ['that is compressed', { headers: { 'Content-Encoding': 'gzip' } }, 415, 'not-json'],
    [
      'from a page that is not on the list',
      { headers: { Origin: 'https://evil.example' } },
      403,
      'unknown-origin',
    ],
    ['from a sandboxed page', { headers: { Origin: 'null' } }, 403, 'unknown-origin'],
    [
      'from a look-alike of the town',
      { headers: { Origin: `${PAGE}.evil.example` } },
      403,
      'unknown-origin',
    ],
  ];
  for (const [title, sent, status, reason] of refused)
    it(`${title} is refused with ${status} ${reason}`, async (t) => {
      const collector = await TestCollector.open(t);
      const answer = await collector.vote(sent);
      assert.deepEqual([answer.status, reasonOf(answer)], [status, reason]);
      assert.equal((await collector.store.totals('velos')).ballots, 0);
    });

  it('is counted once, and said to be', async (t) => {
    const collector = await TestCollector.open(t);
    const first = await collector.vote({ key: KEY });
    assert.equal(first.status, 201);
    assert.deepEqual(first.body, {
      poll: 'velos',
      outcome: 'counted',
      choices: ['gare'],
      revision: 1,
    });
    const again = await collector.vote({ key: KEY.toUpperCase() });
    assert.equal(again.status, 200);
    assert.equal((again.body as { outcome: string }).outcome, 'unchanged');
    assert.equal((await collector.store.totals('velos')).ballots, 1);
  });

  it('follows a change of mind, and only forward', async (t) => {
    const collector = await TestCollector.open(t);
    const put = (choice: string, revision: number): ReturnType<TestCollector['vote']> =>
      collector.vote({ key: KEY, body: ballot([choice], revision) });
    await put('gare', 1);
    const changed = await put('ecole', 3);
    assert.equal(changed.status, 200);
    assert.equal((changed.body as { outcome: string }).outcome, 'changed');
    for (const revision of [1, 2, 3]) {
      const late = await put('mairie', revision);
      assert.equal(late.status, 409);
      assert.deepEqual(late.body, {
        reason: 'outdated',
        ballot: { choices: ['ecole'], revision: 3 },
      });
    }
    const { counts } = await collector.store.totals('velos');
    assert.deepEqual(
      [counts.get('gare'), counts.get('ecole'), counts.get('mairie')],
      [0, 1, undefined],
    );
  });

  it('at the same choices and a higher revision keeps older ones out', async (t) => {
    const collector = await TestCollector.open(t);
    await collector.vote({ key: KEY, body: ballot(['gare'], 1) });
    const same = await collector.vote({ key: KEY, body: ballot(['gare'], 3) });
    assert.deepEqual([same.status, (same.body as { revision: number }).revision], [200, 3]);
    assert.equal((await collector.vote({ key: KEY, body: ballot(['ecole'], 2) })).status, 409);
  });

  it('may have the largest exact number as its revision', async (t) => {
    const collector = await TestCollector.open(t);
    const body = ballot(['gare'], Number.MAX_SAFE_INTEGER);
    await collector.vote({ key: KEY, body });
    const other = await collector.vote({
      key: KEY,
      body: ballot(['ecole'], Number.MAX_SAFE_INTEGER - 1),
    });
    assert.deepEqual(other.body, {
      reason: 'outdated',
      ballot: { choices: ['gare'], revision: Number.MAX_SAFE_INTEGER },
    });
  });

  it('is the same whatever the order of its choices', async (t) => {
    const collector = await TestCollector.open(t, { polls: sourceOf(bikePoll({ maxChoices: 2 })) });
    await collector.vote({ key: KEY, body: ballot(['mairie', 'gare']) });
    const again = await collector.vote({ key: KEY, body: ballot(['gare', 'mairie']) });
    assert.equal(again.status, 200);
  });

  it('stays where the poll allows no change', async (t) => {
    const collector = await TestCollector.open(t, {
      polls: sourceOf(bikePoll({ changeable: false })),
    });
    await collector.vote({ key: KEY });
    const changed = await collector.vote({ key: KEY, body: ballot(['ecole'], 2) });
    assert.deepEqual([changed.status, reasonOf(changed)], [409, 'not-changeable']);
    assert.equal((await collector.vote({ key: KEY })).status, 200);
  });

  it('is taken as JSON with a character set, and without an origin', async (t) => {
    const collector = await TestCollector.open(t);
    const headers = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    assert.equal((await collector.vote({ headers })).status, 201);
  });

  it('reaches a poll whatever characters its id has', async (t) => {
    const ids = ['place/du marché', '100%', '%41', 'a?b#c', '../x', 'été 2027'];
    const collector = await TestCollector.open(t, {
      polls: sourceOf(...ids.map((id) => bikePoll({ id }))),
    });
    for (const id of ids) {
      const answer = await collector.vote({ poll: id });
      assert.deepEqual([answer.status, (answer.body as { poll?: string }).poll], [201, id]);
    }
  });

  it('with a broken escape in its path is refused', async (t) => {
    const collector = await TestCollector.open(t);
    const answer = await collector.send('PUT', `/polls/%E0%A4%A/ballots/${KEY}`, {
      body: ballot(['gare']),
      headers: { 'Content-Type': 'application/json' },
    });
    assert.equal(answer.status, 404);
  });
});

describe('the period of a poll', () => {
  const cases: [string, string, number, string | undefined][] = [
    ['before the first day', '2026-10-31T22:59:59Z', 403, 'not-started'],
    ['on the first moment', '2026-10-31T23:00:00Z', 201, undefined],
    ['on the last moment', '2026-11-30T22:59:59Z', 201, undefined],
    ['after the last day', '2026-11-30T23:00:00Z', 410, 'closed'],
  ];
  for (const [title, instant, status, reason] of cases)
    it(`answers ${status} ${title}`, async (t) => {
      const collector = await TestCollector.open(t);
      collector.now = Date.parse(instant);
      const answer = await collector.vote();
      assert.deepEqual([answer.status, reasonOf(answer)], [status, reason]);
    });

  it('does not call a vote refused that was counted in time', async (t) => {
    const collector = await TestCollector.open(t);
    await collector.vote({ key: KEY });
    collector.now = Date.parse('2026-12-24T00:00:00Z');
    const replay = await collector.vote({ key: KEY });
    assert.deepEqual(
      [replay.status, (replay.body as { outcome: string }).outcome],
      [200, 'unchanged'],
    );
    const change = await collector.vote({ key: KEY, body: ballot(['ecole'], 2) });
    assert.deepEqual([change.status, reasonOf(change)], [410, 'closed']);
  });
});
