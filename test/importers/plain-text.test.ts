import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../src/importers/plain-text.js';

const cases: [what: string, source: string, text: string][] = [
  ['paragraphs', '<p>Un</p><p>Deux<br/>trois</p>', 'Un\n\nDeux\ntrois'],
  ['lists', '<ul><li>un</li><li>deux</li></ul>', '- un\n- deux'],
  [
    'entities',
    '&Eacute;cole&nbsp;: l&rsquo;&#233;t&eacute; &#x20AC; &oelig;',
    'École\u00a0: l’été € œ',
  ],
  ['numbers that mean Windows-1252', 'l&#146;heure', 'l’heure'],
  ['HTML that was escaped', '&lt;p&gt;Un &amp;amp; deux&lt;/p&gt;', 'Un & deux'],
  ['scripts and comments', 'a<script>alert(1)</script><!-- b --><style>c</style>d', 'ad'],
  ['signs that are no tags', 'a < b & c > d', 'a < b & c > d'],
  ['unknown and impossible entities', '&foo; &#0;&#xD800;&#9999999;', '&foo;'],
  ['white space', ' a \t b\r\n\r\n\r\n\r\nc ', 'a b\n\nc'],
];

describe('plainText', () => {
  for (const [what, source, text] of cases)
    it(`reads ${what}`, () => {
      assert.equal(plainText(source), text);
    });

  it('leaves no tag of any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'p',
      'b ',
      '&lt;',
      '&amp;',
      '&gt;',
      '<!--',
      '-->',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        assert.doesNotMatch(plainText(pieces.join('')), /<(script|style)\b[^<>]*>/i);
      }),
    );
  });

  it('takes a moment for a hostile text', () => {
    const started = performance.now();
    for (const piece of ['<!--', '<script', '<p ', '&amp;', '<', '&#'])
      plainText(piece.repeat(200_000));
    assert.ok(performance.now() - started < 5000);
  });
});
