import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding, FindingCode } from '../../src/cli/finding.js';
import { formatFinding } from '../../src/cli/format-diagnostic.js';
import type { SyntaxProblem } from '../../src/cli/json-syntax.js';
import { en } from '../../src/cli/sentences/en.js';
import { fr } from '../../src/cli/sentences/fr.js';

const args = {
  value: '12',
  words: ['severe', 'extreme'],
  fields: { contact_fax: 508 },
  expected: 'list',
  found: 'string',
  field: 'name',
  min: 1,
  max: 2,
  id: 'a',
  list: 'places',
  km: 3,
  count: 2,
  message: 64,
  used: 'b',
  given: '48, -1',
  startField: 'sent',
  start: '2026-11-22',
  endField: 'expires',
  end: '2026-11-21',
  expires: '2026-11-21',
  sent: '2026-11-22',
  lastReviewed: '2025-11-22',
  due: '2026-11-22',
  format: 'dila',
  reason: 'EACCES',
  seconds: 30,
  status: 404,
  section: 'services',
  encoding: 'windows-1252',
  delimiter: ';',
  header: 'nom',
  by: 'A-2',
  kind: 'Ack',
  ratio: 2.9,
  preset: 'acceslibre',
  sheet: 'Feuille 1',
  hours: 24,
};
const finding = (changes: Partial<Finding>): Finding => ({
  code: 'missing-field',
  severity: 'error',
  file: 'parvis.json',
  path: [],
  args,
  ...changes,
});

/** Every sentence there is, by its code. */
function sentences(language: typeof fr): [code: string, sentence: string][] {
  const advice = Object.entries(language.advice).map(
    ([code, say]) => [code, say(args as never)] as const,
  );
  const syntax = Object.entries(language.syntax).map(([code, say]) => [code, say('x')] as const);
  return [...advice, ...syntax].flatMap(([code, both]) =>
    both.map((one): [string, string] => [code, one]),
  );
}

describe('sentences', () => {
  for (const [name, language] of Object.entries({ fr, en }))
    it(`in ${name} begin with a capital, end with a point and say nothing undefined`, () => {
      for (const [code, sentence] of sentences(language)) {
        assert.match(sentence, /^[\p{Lu}“«0-9].*\.$/su, `${code}: ${sentence}`);
        assert.doesNotMatch(sentence, / {2}|undefined|\[object|!/, `${code}: ${sentence}`);
      }
    });

  it('in French have the spaces of French', () => {
    for (const [code, sentence] of sentences(fr)) {
      const prose = sentence.replace(
        /\{.*\}|"[^"]*"(?:: )?|https?:\/\/|mailto:|tel:|(?:\d\d:)+\d\d|; Sa/g,
        '',
      );
      assert.doesNotMatch(prose, /[^\u00a0\s]:|[ ][:;?]|'/, `${code}: ${sentence}`);
    }
  });

  it('say other things in French than in English', () => {
    for (const code of Object.keys(fr.advice) as FindingCode[])
      assert.notEqual(fr.advice[code](args as never)[0], en.advice[code](args as never)[0]);
    for (const code of Object.keys(fr.syntax) as SyntaxProblem[])
      assert.notEqual(fr.syntax[code]('x')[0], en.syntax[code]('x')[0]);
  });
});

describe('formatFinding', () => {
  it('names place, item and field, then what is wrong, then what to write', () => {
    const path = ['services', 3, 'availableChannel', 0, 'url'];
    const one = finding({ code: 'unsafe-url', line: 12, column: 15, item: 'Carte', path });
    assert.equal(
      formatFinding(one, 'en'),
      'parvis.json:12:15 error: “Carte”, availableChannel[0].url\n' +
        '  “12” cannot be used as a link.\n' +
        '  → Write an address that begins with https://, http://, mailto: or tel:, or with / on your site. [unsafe-url]',
    );
  });

  it('suggests the word that was meant, or lists the known ones', () => {
    const ask = (value: string): string =>
      formatFinding(finding({ code: 'unknown-word', args: { ...args, value } }), 'en');
    assert.match(ask('sever'), /Write “severe”\./);
    assert.match(ask('terrible'), /Known words: severe, extreme\./);
  });

  it('suggests the date that was meant', () => {
    const said = formatFinding(finding({ code: 'bad-date', args: { value: '1/2/2026' } }), 'fr');
    assert.match(said, /Écrivez 2026-02-01\./);
  });

  it('lets no value write to the terminal or fill it', () => {
    const value = `\u001b[2J\n${'x'.repeat(10_000)}`;
    const said = formatFinding(finding({ code: 'unsafe-url', item: value, args: { value } }), 'en');
    assert.ok(!said.includes('\u001b'));
    assert.equal(said.split('\n').length, 3);
    assert.ok(said.length < 800);
  });
});
