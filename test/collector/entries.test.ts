import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  entryFault,
  ofChannel,
  shownEntries,
  shownPaper,
  sumEntries,
  type CountEntry,
  type Entry,
} from '../../src/collector/entries.js';

const date = '2026-11-22';

function count(
  number: number,
  counts: Record<string, number>,
  channel: 'paper' | 'phone' = 'paper',
): CountEntry {
  const ballots = Object.values(counts).reduce((sum, votes) => sum + votes, 0);
  return { number, date, reason: '', channel, ballots, counts };
}

function withdrawal(number: number, withdraws: number): Entry {
  return { number, date, reason: 'compté deux fois', withdraws };
}

describe('paper and phone ballots', () => {
  it('add up, without those that were withdrawn', () => {
    const entries = [
      count(1, { gare: 12, ecole: 3 }),
      count(2, { gare: 4 }, 'phone'),
      withdrawal(3, 1),
      count(4, { gare: 11 }),
    ];
    assert.deepEqual(sumEntries(entries), { ballots: 15, counts: { gare: 15 } });
    assert.deepEqual(sumEntries(ofChannel(entries, 'phone')), { ballots: 4, counts: { gare: 4 } });
    assert.equal(sumEntries(ofChannel(entries, 'paper')).ballots, 11);
  });

  it('can be withdrawn once, and only counts can', () => {
    const entries = [count(1, { gare: 12 }), withdrawal(2, 1), count(3, { gare: 1 })];
    const faults = [1, 2, 3, 4].map((withdraws) =>
      entryFault(entries, { date, reason: 'x', withdraws }),
    );
    assert.deepEqual(faults, ['withdrawn-already', 'unknown-entry', undefined, 'unknown-entry']);
  });

  it('are not shown below five', () => {
    assert.equal(shownPaper([count(1, { gare: 4 })], { isFinal: true }), null);
    assert.deepEqual(shownPaper([count(1, { gare: 5 })], { isFinal: false })?.counts, { gare: 5 });
  });

  it('have steps of their own on paper and by phone', () => {
    const entries = [
      count(1, { gare: 10 }),
      count(2, { gare: 10 }, 'phone'),
      count(3, { mairie: 1 }),
      count(4, { gare: 4 }, 'phone'),
    ];
    assert.deepEqual(shownPaper(entries, { isFinal: false })?.counts, { gare: 20 });
  });

  it('that were taken back before they were shown make no step', () => {
    const entries = [
      count(1, { gare: 10 }),
      count(2, { gare: 1 }),
      count(3, { mairie: 2 }),
      withdrawal(4, 3),
    ];
    assert.deepEqual(shownPaper(entries, { isFinal: false })?.counts, { gare: 10 });
  });

  it('are shown in steps of five while a poll is open, and whole at its end', () => {
    const entries = [count(1, { gare: 12 }), count(2, { ecole: 1 })];
    assert.deepEqual(shownPaper(entries, { isFinal: false })?.counts, { gare: 12 });
    assert.deepEqual(shownPaper(entries, { isFinal: true })?.counts, { gare: 12, ecole: 1 });
    const more = [...entries, count(3, { ecole: 4 })];
    assert.deepEqual(shownPaper(more, { isFinal: false })?.counts, { gare: 12, ecole: 5 });
  });

  it('never change by fewer than five ballots from one look to the next', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 })), (sizes) => {
        const entries = sizes.map((size, index) => count(index + 1, { gare: size }));
        let before = 0;
        for (let length = 1; length <= entries.length; length++) {
          const shown = sumEntries(shownEntries(entries.slice(0, length))).ballots;
          assert.ok(shown === before || shown - before >= 5);
          before = shown;
        }
      }),
    );
  });
});
