import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergePeriods, type PeriodCount } from '../../src/collector/burst-periods.js';
import { coarseTime } from '../../src/collector/store.js';
import { NOON } from './fixture.js';

const MINUTES_10 = 600_000;

function periods(...ballots: [number, number?, number?][]): PeriodCount[] {
  return ballots.map(([count, burst = 0, form = 0], index) => ({
    period: coarseTime(NOON) + index * MINUTES_10,
    ballots: count,
    burst,
    form,
  }));
}

describe('periods of ballots for open data', () => {
  const cases: [string, [number, number?][], number[]][] = [
    ['are joined until each holds five ballots', [[3], [1], [4], [6], [2]], [8, 8]],
    ['stay apart where they are large enough', [[5], [9], [5]], [5, 9, 5]],
    ['are none below five ballots', [[2], [2]], []],
    ['are none of a poll without ballots', [], []],
    ['join what is left with the last', [[7], [1], [1]], [9]],
  ];
  for (const [title, given, expected] of cases)
    it(title, () => {
      assert.deepEqual(
        mergePeriods(periods(...given)).map(({ ballots }) => ballots),
        expected,
      );
    });

  it('say from when to when', () => {
    const [span] = mergePeriods(periods([3], [3]));
    assert.deepEqual([span!.from, span!.to - span!.from], [coarseTime(NOON), 2 * MINUTES_10]);
  });

  it('flag a burst, save for one that would point at few people', () => {
    const spans = mergePeriods(periods([300, 280], [9, 3], [9, 0], [6, 4]));
    assert.deepEqual(
      spans.map(({ burst }) => burst),
      [280, undefined, 0, undefined],
    );
  });

  it('tell how many came through the form, save where these are few', () => {
    const spans = mergePeriods(periods([9, 0, 5], [2, 0, 1], [4, 0, 2], [8, 0, 0]));
    assert.deepEqual(
      spans.map(({ form }) => form),
      [5, undefined, 0],
    );
  });

  it('lose no ballot and hold at least five each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (ballots) => {
        const spans = mergePeriods(periods(...ballots.map((count): [number] => [count])));
        const total = ballots.reduce((sum, count) => sum + count, 0);
        assert.ok(spans.every((span) => span.ballots >= 5));
        assert.equal(
          spans.reduce((sum, span) => sum + span.ballots, 0),
          total < 5 ? 0 : total,
        );
      }),
    );
  });
});
