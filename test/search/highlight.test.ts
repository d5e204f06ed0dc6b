import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIndex, highlight } from '../../src/search/index.js';
import { services } from './services.js';

/** A text with what is marked in brackets. */
function marked(text: string, wanted: Parameters<typeof highlight>[1]): string {
  return highlight(text, wanted)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');
}

describe('highlighting a query', () => {
  const rows: [text: string, query: string, expected: string][] = [
    ['Carte d’identité', 'identite', 'Carte d’[identité]'],
    ['Carte d’identité', 'carte d’id', '[Carte] d’[identité]'],
    ['Œuvres d’art', 'oeuvre', '[Œuvres] d’art'],
    ['Œuvres d’art', 'œuv', '[Œuvres] d’art'],
    ['Straße der Einheit', 'strasse', '[Straße] der Einheit'],
    ['İstanbul ve ılıca', 'istanbul ilica', '[İstanbul] ve [ılıca]'],
    ['De\u0301che\u0300terie du bois', 'déchèterie', '[De\u0301che\u0300terie] du bois'],
    ['Porte-monnaie', 'portemonnaie', '[Porte-monnaie]'],
    ['Porte-monnaie', 'monnaie', 'Porte-[monnaie]'],
    ['Une C.N.I. valide', 'cni', 'Une [C.N.I]. valide'],
    ['Cerfa 12 100*02', '12100', 'Cerfa [12 100]*02'],
    ['La piscine', 'pisine', 'La [piscine]'],
    ['La piscine et la pisine', 'pisine', 'La piscine et la [pisine]'],
    ['Le la les', 'la', 'Le [la] les'],
    ['Aller à la piscine', 'à la piscine', 'Aller à la [piscine]'],
    ['Rien à voir', 'piscine', 'Rien à voir'],
    ['مدرسة القَرْية', 'القرية', 'مدرسة [القَرْية]'],
    ['', 'piscine', ''],
    ['Piscine', '', 'Piscine'],
  ];
  for (const [text, query, expected] of rows) {
    it(`marks "${query}" in "${text}"`, () => assert.equal(marked(text, query), expected));
  }
});

describe('highlighting what matched', () => {
  const index = createIndex(services, { lang: 'fr', synonyms: [['carte d’identité', 'CNI']] });

  it('marks the words that stand for those typed', () => {
    const [{ matched }] = index.search('cni') as [ReturnType<typeof index.search>[number]];
    assert.equal(marked('Carte d’identité', matched), '[Carte] d’[identité]');
  });

  it('marks corrected words', () => {
    const [{ matched }] = index.search('medaitheque') as [ReturnType<typeof index.search>[number]];
    assert.equal(marked('La médiathèque', matched), 'La [médiathèque]');
  });
});

describe('any text and any query', () => {
  it('keeps the text to the last character', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, query) => {
        const segments = highlight(text, query);
        assert.equal(segments.map((segment) => segment.text).join(''), text);
        assert.ok(segments.every((segment) => segment.text !== ''));
      }),
    );
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'é',
        'e\u0301',
        'œ',
        'ß',
        'İ',
        'ı',
        'ﬁ',
        'ǆ',
        '½',
        '-',
        '.',
        ' ',
        '’',
        '1',
        '\ud800',
        '\u200d',
        'ا',
        '한',
        'Σ',
      ),
    )
    .map((parts) => parts.join('')),
);
