import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explainSyntax, type SyntaxProblem } from '../../src/cli/json-syntax.js';

/** The place is marked by ¦. */
const cases: [marked: string, problem: SyntaxProblem][] = [
  ['¦', 'empty'],
  ['¦<!doctype html>', 'html'],
  ['{¦“a”: 1}', 'typographic-quotes'],
  ['{"a": ¦«x»}', 'typographic-quotes'],
  ["{¦'a': 1}", 'single-quotes'],
  ['{¦a: 1}', 'missing-quotes'],
  ['{"a": ¦oui}', 'missing-quotes'],
  ['{"a": "dit "¦oui" hier"}', 'quotes-in-string'],
  ['{"a": ¦True}', 'wrong-word'],
  ['{"a": 1¦ "b": 2}', 'missing-comma'],
  ['{"a": "x"¦\n  "b": 1}', 'missing-comma'],
  ['[1¦ 2]', 'missing-comma'],
  ['{"a": 1,\n "b": 2¦,\n}', 'trailing-comma'],
  ['[1, 2¦,]', 'trailing-comma'],
  ['[1,¦,2]', 'extra-comma'],
  ['{¦,"a": 1}', 'extra-comma'],
  ['{"a" ¦1}', 'missing-colon'],
  ['{"a": ¦}', 'missing-value'],
  ['{"a": ¦"x\n}', 'unclosed-string'],
  ['{"a": ¦"x\ty"}', 'line-break-in-string'],
  ['{"a": ¦"x\\q"}', 'bad-escape'],
  ['{"a": 1 ¦// c\n}', 'comment'],
  ['{"a": [1, 2¦', 'unclosed'],
  ['{"a": [1, 2¦}', 'unclosed'],
  ['{"a": 1}¦}', 'extra-text'],
  ['{"a": 1} ¦x', 'extra-text'],
  ['{"a": 0¦2}', 'bad-number'],
  ['{"a": ¦+33}', 'bad-number'],
  ['\uFEFF{"a" ¦1}', 'missing-colon'],
  ['¦# parvis', 'other'],
];

describe('explainSyntax', () => {
  for (const [marked, problem] of cases)
    it(`finds ${problem} in ${JSON.stringify(marked)}`, () => {
      const offset = marked.indexOf('¦');
      const text = marked.replace('¦', '');
      assert.throws(() => void JSON.parse(text));
      const found = explainSyntax(text);
      assert.deepEqual([found.problem, found.offset], [problem, offset]);
    });

  it('finds a place in any text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      'a',
      '1',
      ' ',
      '\n',
      '\\',
      '/',
      '“',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const { offset } = explainSyntax(text);
          assert.ok(offset >= 0 && offset <= text.length);
        },
      ),
    );
  });
});
