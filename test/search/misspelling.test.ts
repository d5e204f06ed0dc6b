import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { misspellingOf } from '../../src/search/misspelling.js';

const word = (folded: string, isFinished: boolean) => ({
  folded,
  isFinished,
  isRequired: true,
  start: 0,
  end: folded.length,
});

/** Edits from the word to the term, by the plain table of optimal string alignment. */
function edits(typed: string, term: string): number {
  const table = Array.from({ length: typed.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= term.length; j++) table[0]![j] = j;
  for (let i = 1; i <= typed.length; i++) {
    for (let j = 1; j <= term.length; j++) {
      const cost = typed[i - 1] === term[j - 1] ? 0 : 1;
      let cell = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + cost,
      );
      const isSwap = i > 1 && j > 1 && typed[i - 1] === term[j - 2] && typed[i - 2] === term[j - 1];
      if (isSwap) cell = Math.min(cell, table[i - 2]![j - 2]! + 1);
      table[i]![j] = cell;
    }
  }
  return table[typed.length]![term.length]!;
}

/** The closeness as it is meant, term by term. */
function expected(typed: string, term: string, isFinished: boolean): number {
  const bare = typed.replace(/(....)[sx]$/, '$1');
  const allowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
  let best = 0;
  for (let j = 1; j <= Math.min(term.length, bare.length + 2); j++) {
    const found = edits(bare, term.slice(0, j));
    const rest = term.length - j;
    if ((isFinished || bare.length < 4) && rest > 2) continue;
    if (found > allowed(Math.max(bare.length, j))) continue;
    best = Math.max(best, (found < 2 ? 2.4 : 1.4) * (1 - rest / term.length / 2));
  }
  return best * (typed[0] === term[0] ? 1 : 0.8);
}

function compare(typed: string, term: string, isFinished = true): number {
  return misspellingOf(word(typed, isFinished))?.closeness(term, 0) ?? 0;
}

describe('a misspelt word', () => {
  it('has a letter missing, added, replaced or swapped with its neighbour', () => {
    for (const typed of ['ptite', 'petiite', 'pekite', 'petiet']) {
      assert.equal(compare(typed, 'petite'), 2.4, typed);
    }
  });

  it('has one typo from four letters on, two from eight', () => {
    assert.equal(compare('caj', 'caf'), 0);
    assert.ok(compare('gre', 'gare') > 0);
    assert.equal(compare('pisime', 'piscine'), 0);
    assert.ok(compare('natoinaltie', 'nationalite') > 0);
    assert.equal(compare('natoinatlei', 'nationalite'), 0);
  });

  it('may be unfinished', () => {
    assert.ok(compare('mdia', 'mediatheque', false) > 0);
    assert.equal(compare('mdia', 'mediatheque', true), 0);
  });

  it('is not a number', () => {
    assert.equal(misspellingOf(word('12100', true)), undefined);
  });

  it('is as close as the plain table says, whatever was compared before', () => {
    const letters = fc.constantFrom(...'aabbcs');
    const text = fc.string({ unit: letters, minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 30 }),
        fc.boolean(),
        (typed, some, isFinished) => {
          const misspelling = misspellingOf(word(typed, isFinished))!;
          let before = '';
          for (const term of [...new Set(some)].sort()) {
            let common = 0;
            while (common < term.length && term[common] === before[common]) common++;
            before = term;
            const closeness = misspelling.isFar(common) ? 0 : misspelling.closeness(term, common);
            assert.equal(closeness.toFixed(6), expected(typed, term, isFinished).toFixed(6), term);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('may have as many letters as a number has bits', () => {
    const long = 'abcdefghijklmnopqrstuvwxyzabcdef';
    assert.equal(long.length, 32);
    assert.equal(compare(`${long.slice(0, 30)}fe`, long), 2.4);
    assert.ok(compare(long.slice(2), long) > 0);
  });
});
