import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addPending,
  afterStep,
  isStepDue,
  packPending,
  unpackPending,
} from '../../src/collector/steps.js';
import { coarseTime } from '../../src/collector/store.js';
import { NOON } from './fixture.js';

const NOW = coarseTime(NOON);
const NEXT = NOW + 600_000;
const hashOf = (one: number): string =>
  one.toString(16).padStart(64, '0').split('').reverse().join('');
const hashes = (count: number): string[] =>
  Array.from({ length: count }, (_, one) => hashOf(one + 1));

describe('a step of results', () => {
  const cases: [string, number, number, boolean][] = [
    ['is due with the fifth ballot', 5, NOW, true],
    ['is not due with four in the same ten minutes', 4, NOW, false],
    ['is due with three at the next ten minutes', 3, NEXT, true],
    ['is not due with two, whatever the time', 2, NEXT, false],
    ['is never due with one, which would be read from the difference', 1, NEXT * 2, false],
    ['is never due with none', 0, NEXT, false],
    ['is not due in the last second of the ten minutes', 4, NEXT - 1000, false],
    ['waits where a clock runs behind', 4, NOW - 600_000, false],
  ];
  for (const [title, count, period, isDue] of cases)
    it(title, () => {
      const state = addPending({ pending: [], since: NOW }, hashes(count), NOW);
      assert.equal(isStepDue(state, period), isDue);
    });

  it('counts a ballot once, however often it is changed', () => {
    let state = addPending(undefined, [], NOW);
    for (let change = 0; change < 20; change++) state = addPending(state, [hashOf(7)], NOW);
    assert.equal(isStepDue(state, NEXT), false);
    assert.equal(isStepDue(addPending(state, [hashOf(8), hashOf(9)], NOW), NEXT), true);
  });

  it('begins to wait anew after each step, and never goes back in time', () => {
    const state = afterStep(addPending(undefined, hashes(5), NEXT), NOW);
    assert.deepEqual(state, { pending: [], since: NEXT });
  });

  it('never shows fewer than three ballots more than the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(2)), { maxLength: 80 }), (ballots) => {
        let state = addPending(undefined, [], NOW);
        let since = new Set<number>();
        let period = NOW;
        for (const [voter, later] of ballots) {
          period += later * 600_000;
          since.add(voter);
          state = addPending(state, [hashOf(voter + 1)], period);
          if (!isStepDue(state, period)) continue;
          assert.ok(since.size >= 3);
          since = new Set();
          state = afterStep(state, period);
        }
      }),
    );
  });

  it('keeps at most forty bytes of what is waiting', () => {
    const { pending } = addPending(undefined, hashes(1000), NOW);
    const packed = packPending(pending);
    assert.equal(packed.length, 40);
    assert.deepEqual(unpackPending(packed), pending);
    assert.deepEqual(unpackPending(packPending([])), []);
  });
});
