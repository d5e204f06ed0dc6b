import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Poll } from '../../src/feed/index.js';
import {
  ballotPath,
  isPollOpen,
  isRetryable,
  NO_OPINION,
  percentOf,
  pollPeriod,
  pollPhase,
  pointsOf,
  pollTerms,
  resultsPath,
  shuffled,
  validateBallot,
} from '../../src/votes/index.js';

const choice = (id: string): { id: string; name: string } => ({ id, name: id });
const poll: Poll = {
  id: 'velos',
  name: 'Où mettre les vélos ?',
  choices: [choice('gare'), choice('mairie'), choice('ecole')],
  endTime: '2026-12-31',
};

describe('validateBallot', () => {
  const several = { ...poll, maxChoices: 2 };
  const cases: [string, Poll, unknown, string | undefined][] = [
    ['one known choice', poll, ['gare'], undefined],
    ['as many as allowed', several, ['gare', 'ecole'], undefined],
    ['no choice', poll, [], 'no-choice'],
    ['more than allowed', several, ['gare', 'ecole', 'mairie'], 'too-many-choices'],
    ['two where one is the default', poll, ['gare', 'ecole'], 'too-many-choices'],
    ['a choice of nobody', poll, ['piscine'], 'unknown-choice'],
    ['the same twice', several, ['gare', 'gare'], 'repeated-choice'],
    ['a string', poll, 'gare', 'bad-choices'],
    ['nothing', poll, undefined, 'bad-choices'],
    ['an object that looks like a list', poll, { 0: 'gare', length: 1 }, 'bad-choices'],
    ['a list in a list', poll, [['gare']], 'unknown-choice'],
    ['numbers', poll, [Number.NaN], 'unknown-choice'],
    ['an inherited name', poll, ['__proto__'], 'unknown-choice'],
    ['no opinion, which no feed has to list', poll, [NO_OPINION], undefined],
    ['an opinion and none', several, [NO_OPINION, 'gare'], 'bad-choices'],
    ['none and an opinion', several, ['gare', NO_OPINION], 'bad-choices'],
    ['one grade', { ...several, questionType: 'rating' }, ['gare'], undefined],
    ['two grades', { ...several, questionType: 'rating' }, ['gare', 'ecole'], 'too-many-choices'],
    [
      'several without a number',
      { ...poll, questionType: 'multiple' },
      ['gare', 'ecole'],
      undefined,
    ],
    [
      'all choices in order',
      { ...poll, questionType: 'ranking' },
      ['ecole', 'gare', 'mairie'],
      undefined,
    ],
    [
      'more places than there are',
      { ...several, questionType: 'ranking' },
      ['ecole', 'gare', 'mairie'],
      'too-many-choices',
    ],
    ['a place for two', { ...poll, questionType: 'ranking' }, ['gare', 'gare'], 'repeated-choice'],
    [
      'one choice under a type of the future',
      { ...poll, questionType: 'map' },
      ['gare'],
      undefined,
    ],
  ];
  for (const [title, of, choices, fault] of cases)
    it(`${fault ? 'refuses' : 'accepts'} ${title}`, () => {
      assert.equal(validateBallot(of, choices), fault);
    });

  it('accepts exactly the sets of known choices that are small enough', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ids, 'x')),
        fc.integer({ min: 1, max: 4 }),
        (choices, maxChoices) => {
          const isGood =
            choices.length > 0 &&
            choices.length <= maxChoices &&
            new Set(choices).size === choices.length &&
            !choices.includes('x');
          const of = { choices: ids.map(choice), maxChoices };
          assert.equal(validateBallot(of, choices) === undefined, isGood);
        },
      ),
    );
  });

  it('never throws, whatever JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        validateBallot(poll, value);
      }),
    );
  });
});

describe('pollTerms', () => {
  it('fills in what the feed leaves out', () => {
    assert.deepEqual(pollTerms(poll), {
      questionType: 'single',
      maxChoices: 1,
      minBallots: 10,
      isChangeable: true,
      resultsPolicy: 'always',
    });
  });

  it('does not count “no opinion” among what can be ranked', () => {
    const choices = [...poll.choices, choice(NO_OPINION)];
    assert.equal(pollTerms({ ...poll, choices, questionType: 'ranking' }).maxChoices, 3);
  });

  it('hides results until the end under a policy that it does not know', () => {
    assert.equal(pollTerms({ ...poll, resultsPolicy: 'weekly' }).resultsPolicy, 'after-close');
  });
});

describe('period of a poll', () => {
  const zone = 'Europe/Paris';

  it('includes the whole last day when the end is a date', () => {
    const period = pollPeriod({ endTime: '2026-12-31' }, zone);
    assert.equal(pollPhase(period, Date.parse('2026-12-31T23:59:59+01:00')), 'open');
    assert.equal(pollPhase(period, Date.parse('2027-01-01T00:00:00+01:00')), 'closed');
  });

  it('reads times without an offset in the zone of the feed, in summer and winter', () => {
    const period = pollPeriod({ startTime: '2026-07-01T08:00', endTime: '2026-12-01T18:00' }, zone);
    assert.deepEqual(period, {
      startsAt: Date.parse('2026-07-01T06:00Z'),
      endsAt: Date.parse('2026-12-01T17:00Z'),
    });
  });

  it('begins on its first instant and is over on its last', () => {
    const period = { startsAt: 1000, endsAt: 2000 };
    assert.deepEqual(
      [999, 1000, 1999, 2000].map((instant) => pollPhase(period, instant)),
      ['before', 'open', 'open', 'closed'],
    );
    assert.equal(isPollOpen(period, 1500), true);
    assert.equal(isPollOpen(period, 2000), false);
  });

  it('is open from ever when it has no start', () => {
    assert.equal(isPollOpen(pollPeriod({ endTime: '2026-12-31T12:00Z' }), 0), true);
  });
});

describe('percentOf', () => {
  const cases: [number, number, number][] = [
    [0, 0, 0],
    [0, 12, 0],
    [1, 3, 33],
    [2, 3, 67],
    [1, 8, 13],
    [1, 412, 1],
    [411, 412, 99],
    [412, 412, 100],
  ];
  for (const [votes, ballots, percent] of cases)
    it(`gives ${percent} for ${votes} of ${ballots}`, () => {
      assert.equal(percentOf(votes, ballots), percent);
    });

  it('is never further than one from the share, and never turns an order round', () => {
    const counts = fc.integer({ min: 1, max: 1_000_000 }).chain((ballots) => {
      const votes = fc.integer({ min: 0, max: ballots });
      return fc.tuple(votes, votes, fc.constant(ballots));
    });
    fc.assert(
      fc.property(counts, ([a, b, ballots]) => {
        assert.ok(Math.abs(percentOf(a, ballots) - (100 * a) / ballots) < 1);
        if (a < b) assert.ok(percentOf(a, ballots) <= percentOf(b, ballots));
      }),
    );
  });
});

describe('addresses', () => {
  it('keep an id in its own segment', () => {
    assert.equal(resultsPath('place/du marché?'), '/polls/place%2Fdu%20march%C3%A9%3F/results');
    assert.equal(ballotPath('velos', 'k'), '/polls/velos/ballots/k');
  });
});

describe('isRetryable', () => {
  it('tells trouble from an answer', () => {
    assert.deepEqual([0, 408, 425, 429, 500, 502, 503, 504].filter(isRetryable).length, 8);
    assert.deepEqual([200, 201, 400, 403, 404, 409, 410, 413, 415, 422].filter(isRetryable), []);
  });
});

describe('shuffled', () => {
  const choices = ['gare', 'mairie', 'ecole', 'piscine'].map(choice);
  const ids = (seed: string): string[] => shuffled(choices, seed).map(({ id }) => id);

  it('keeps the order of one device, and every choice', () => {
    fc.assert(
      fc.property(fc.uuid(), (seed) => {
        assert.deepEqual(ids(seed), ids(seed));
        assert.deepEqual(ids(seed).sort(), choices.map(({ id }) => id).sort());
      }),
    );
  });

  it('puts each choice first, and last, as often as the others', () => {
    const first = new Map<string, number>();
    const last = new Map<string, number>();
    for (let device = 0; device < 4000; device++) {
      const order = ids(`00000000-0000-4000-8000-${String(device).padStart(12, '0')}`);
      first.set(order[0]!, (first.get(order[0]!) ?? 0) + 1);
      last.set(order[3]!, (last.get(order[3]!) ?? 0) + 1);
    }
    // Six standard deviations around a quarter.
    for (const count of [...first.values(), ...last.values()])
      assert.ok(Math.abs(count - 1000) < 165, `${count} of 4000`);
  });
});

describe('pointsOf', () => {
  it('gives a first place as many points as there are places', () => {
    assert.equal(pointsOf([4, 1, 0], 3), 14);
    assert.equal(pointsOf([], 3), 0);
  });
});
