import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Poll } from '../../src/feed/index.js';
import {
  ballotPath,
  isPollOpen,
  isRetryable,
  percentOf,
  pollPeriod,
  pollPhase,
  pollTerms,
  resultsPath,
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
      maxChoices: 1,
      minBallots: 10,
      isChangeable: true,
      resultsPolicy: 'always',
    });
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
