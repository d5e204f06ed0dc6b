import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finding } from '../../src/check/finding.js';
import type { CheckArgs, CheckCode, CheckStrings } from '../../src/translations/check.js';
import { check as en } from '../../src/translations/en/check.js';
import { check as fr } from '../../src/translations/fr/check.js';

const args: CheckArgs = {
  ...{ url: 'https://a.example/x', target: 'https://a.example/y', origin: 'https://a.example' },
  ...{ reason: 'ECONNREFUSED', status: 404, type: 'text/html', mb: 5, kb: '1.2', hours: 25 },
  ...{ file: 'parvis.js', version: '0.1.0', tool: 'wp-rocket', line: 3, lang: 'br' },
  ...{ first: 'https://a.example/1', second: 'https://a.example/2', a: '0.1.0', b: '0.2.0' },
  ...{ tag: '<parvis-opinion-poll>', name: 'parvis-opinion-poll', near: 'poll', known: 'poll' },
  ...{ attribute: 'pol', value: 'velos', found: '<main>', href: '#', seconds: 600, max: 120 },
  ...{ minutes: 20, count: 2, date: '2026-11-22', days: 6, section: 'polls', poll: 'velos' },
  ...{ directive: "script-src 'self'", add: "'self'", blocked: 'inline', services: 2 },
};

function sentencesOf(strings: CheckStrings): [code: CheckCode, sentence: string][] {
  return (Object.keys(strings.sentences) as CheckCode[]).flatMap((code) =>
    [args, { ...args, count: 1, days: 0, type: '', add: '' }].flatMap((given) =>
      strings.sentences[code](given)
        .filter((sentence) => sentence !== undefined)
        .map((sentence): [CheckCode, string] => [code, sentence]),
    ),
  );
}

describe('what is said of a page', () => {
  for (const [name, strings] of Object.entries({ fr, en }))
    it(`in ${name} begins with a capital or a tag, ends with a point and says nothing undefined`, () => {
      for (const [code, sentence] of sentencesOf(strings)) {
        assert.match(
          sentence,
          /^(?:[\p{Lu}“«<0-9]|poll of|pol of|pol de|parvis\.js).*\.$/su,
          `${code}: ${sentence}`,
        );
        assert.doesNotMatch(sentence, / {2}|undefined|\[object|!/, `${code}: ${sentence}`);
      }
    });

  it('in French has the spaces of French', () => {
    for (const [code, sentence] of sentencesOf(fr)) {
      const prose = sentence.replace(
        /<[^>]*>|"[^"]*"(?:: \[ \])?|https?:\/\/|tel:|'[\w-]+'|\?parvis-check/g,
        '',
      );
      assert.doesNotMatch(prose, /[^\u00a0\s]:|[ ][:;?]|'/, `${code}: ${sentence}`);
    }
  });

  it('says what to change wherever something is not good, and nothing else where it is', () => {
    for (const code of Object.keys(fr.sentences) as CheckCode[])
      for (const { sentences } of [fr, en])
        assert.equal(
          sentences[code](args)[1] === undefined,
          finding(code).severity === 'good',
          code,
        );
  });

  it('says one and many', () => {
    const counts = { error: 1, warning: 0, hint: 2, good: 3 };
    assert.equal(en.verdict(counts), '1 error, 2 hints. 3 things found in order.');
    assert.equal(fr.verdict(counts), '1 erreur, 2 conseils. 3 points en ordre.');
    const good = { error: 0, warning: 0, hint: 0, good: 6 };
    assert.equal(en.verdict(good), 'All is well: 6 things checked.');
    assert.equal(fr.verdict(good), 'Tout va bien\u00a0: 6 points vérifiés.');
  });
});
