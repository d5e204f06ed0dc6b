import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from '../../src/cli/language.js';

describe('languageOf', () => {
  const cases: [env: Record<string, string>, system: string, language: string][] = [
    [{ LANG: 'fr_FR.UTF-8' }, 'en-US', 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'fr-FR', 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'fr_CA' }, 'en-US', 'fr'],
    [{ LANG: '' }, 'fr-FR', 'fr'],
    [{}, 'fr', 'fr'],
    [{}, 'de-DE', 'en'],
    [{ LANG: 'fry_NL' }, 'nl-NL', 'en'],
  ];
  for (const [env, system, language] of cases)
    it(`speaks ${language} for ${JSON.stringify(env)} on a system in ${system}`, () => {
      assert.equal(languageOf(env, system), language);
    });
});
