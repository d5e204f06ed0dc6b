import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIndex } from '../../src/search/index.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import { stem } from '../../src/search/stem.js';
import { fold, isSoft } from '../../src/search/words.js';
import { services } from './services.js';

const index = createIndex(services, { lang: 'fr', synonyms: frenchSynonyms });
const finds = (query: string, id: string): boolean =>
  index.search(query, { limit: Infinity }).some((result) => result.id === id);

const named = fc.constantFrom(...services).map(({ id, name }) => {
  const text = typeof name === 'string' ? name : name.fr!;
  return { id, words: text.match(/[\p{L}\p{N}]+/gu)! };
});
const word = named.chain(({ id, words }) =>
  fc.constantFrom(...words).map((text) => ({ id, text })),
);
const longWord = word.filter(({ text }) => text.length >= 4);

/** The word with a letter left out, added, replaced, or swapped with the next. */
function misspelt(text: string, place: number, kind: number, letter: string): string {
  const i = place % text.length;
  const rest = text.slice(i + 1);
  if (kind === 0) return text.slice(0, i) + rest;
  if (kind === 1) return text.slice(0, i) + letter + text.slice(i);
  if (kind === 2) return text.slice(0, i) + letter + rest;
  return text.slice(0, i) + rest.slice(0, 1) + text[i]! + rest.slice(1);
}

describe('every service is found', () => {
  it('by each word of its name', () => {
    fc.assert(fc.property(word, ({ id, text }) => finds(text, id)));
  });

  it('by each beginning of each word', () => {
    fc.assert(
      fc.property(word, fc.nat(), ({ id, text }, n) =>
        finds(text.slice(0, 1 + (n % text.length)), id),
      ),
    );
  });

  it('without accents, in capitals, and with accents in two parts', () => {
    fc.assert(
      fc.property(word, ({ id, text }) => {
        const parts = text.normalize('NFD');
        return (
          finds(parts, id) &&
          finds(parts.replace(/\p{M}/gu, ''), id) &&
          finds(text.toUpperCase(), id)
        );
      }),
    );
  });

  it('by its words in any order', () => {
    const shuffled = named.chain(({ id, words }) =>
      fc.shuffledSubarray(words, { minLength: 1 }).map((some) => ({ id, query: some.join(' ') })),
    );
    fc.assert(fc.property(shuffled, ({ id, query }) => finds(query, id)));
  });

  it('with a typo in a word of four letters or more, unless that is another word', () => {
    const vocabulary = new Set(fold(JSON.stringify([services, frenchSynonyms])).match(/\p{L}+/gu));
    const isAnotherWord = (text: string): boolean => {
      const typed = fold(text);
      return [...vocabulary].some((word) => word.startsWith(typed) || stem(word) === stem(typed));
    };
    fc.assert(
      fc.property(
        longWord,
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        ({ id, text }, place, kind, letter) => {
          const query = misspelt(text, place, kind, letter);
          return isAnotherWord(query) || finds(query, id);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('with two typos in a word of eight letters or more', () => {
    for (const [query, id] of [
      ['medaitehque', 'mediatheque'],
      ['stationement residenciel', 'stationnement'],
      ['asosciatoin', 'association'],
      ['concilliatteur', 'conciliateur'],
      ['inscirption lsites electorales', 'elections'],
    ] as const) {
      assert.ok(finds(query, id), query);
    }
  });
});

describe('what is not forgiven', () => {
  it('is a typo in a word of three letters or in a number', () => {
    assert.ok(!finds('caj', 'caf'));
    assert.ok(!finds('13405', 'permis-construire'));
  });

  it('is two typos in a word of seven letters', () => {
    assert.ok(finds('piscin', 'piscine'));
    assert.ok(!finds('qiscime', 'piscine'));
  });
});

describe('any text and any query', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'ab -.’’0123*éÉœ\u0301\u0000\uffff\ud800 ') }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'a'.repeat(5000),
      'a '.repeat(500),
      '1 '.repeat(300),
    ),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: text, name: text, description: text }), { maxLength: 5 }),
        fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
        text,
        fc.constantFrom(0, 1, 20, Infinity),
        (items, synonyms, query, limit) => {
          const answer = createIndex(items, { synonyms }).query(query, { limit });
          for (const { matched } of answer.results) assert.ok(Array.isArray(matched));
          assert.ok(answer.results.length <= Math.min(limit, answer.total));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds an item by its whole name, whatever the script', () => {
    for (const name of [
      'Школа музыки',
      'ΣΧΟΛΕΙΟ ΟΔΟΣ',
      'مدرسة الموسيقى',
      'בית ספר',
      '音楽学校',
      '음악 학교',
      'संगीत विद्यालय',
      'İstanbul okulu',
      'Łódź',
      '𝔖𝔠𝔥𝔲𝔩𝔢',
    ]) {
      const results = createIndex([{ id: 'x', name }]).search(name.toLowerCase());
      assert.deepEqual(
        results.map(({ id }) => id),
        ['x'],
        name,
      );
    }
  });

  it('says why for every word of a result that has them all', () => {
    const query = fc
      .array(
        fc
          .tuple(longWord, fc.nat(), fc.nat({ max: 3 }))
          .map(([{ text }, place, kind]) => (place % 2 ? text : misspelt(text, place, kind, 'e'))),
        { minLength: 1, maxLength: 3 },
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(query, (typed) => {
        const answer = index.query(typed, { limit: Infinity });
        if (answer.isPartial) return;
        const telling = index.query(typed).results.flatMap(({ matched }) => matched);
        assert.ok(answer.total === 0 || telling.length > 0);
        for (const { matched } of answer.results) {
          const said = matched.map((match) => match.query).join(' ');
          const missing = typed
            .split(' ')
            .filter((one) => !said.includes(one) && !isSoft(fold(one)));
          assert.deepEqual(missing, [], JSON.stringify({ typed, matched }));
        }
      }),
    );
  });
});
