import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localizedText } from '../../src/feed/localized-text.js';
import type { Text } from '../../src/feed/shape.js';

const LANGUAGES = ['fr', 'fr-simple', 'en'];
const all = { fr: 'Mairie', 'fr-simple': 'La mairie', en: 'Town hall', 'pt-BR': 'Prefeitura' };

describe('the variant of a text that a citizen gets', () => {
  for (const [what, text, wanted, expected] of [
    ['the wanted language', all, 'en', ['Town hall', 'en']],
    ['the same language of another country', all, 'en-GB', ['Town hall', 'en']],
    ['a country’s form where only that exists', all, 'pt', ['Prefeitura', 'pt-BR']],
    ['plain language where it is asked for', all, 'fr-simple', ['La mairie', 'fr']],
    [
      'ordinary French where plain French is asked for and missing',
      { fr: 'Mairie' },
      'fr-simple',
      ['Mairie', 'fr'],
    ],
    ['never plain language unasked', all, 'fr-CA', ['Mairie', 'fr']],
    ['the feed’s first language for an unknown one', all, 'de', ['Mairie', 'fr']],
    ['what there is where nothing fits', { ar: 'بلدية' }, 'de', ['بلدية', 'ar']],
    ['a bare string in the feed’s first language', 'Mairie', 'en', ['Mairie', 'fr']],
  ] as [string, Text, string, [string, string]][])
    it(`is ${what}`, () => {
      const { value, lang } = localizedText(text, wanted, LANGUAGES)!;
      assert.deepEqual([value, lang], expected);
    });

  it('is nothing where there is no text', () => {
    assert.equal(localizedText(undefined, 'fr', LANGUAGES), undefined);
    assert.equal(localizedText({}, 'fr', LANGUAGES), undefined);
  });

  it('is not taken in by names that every object has', () => {
    assert.equal(localizedText({ fr: 'Mairie' }, 'constructor', [])?.value, 'Mairie');
  });
});
