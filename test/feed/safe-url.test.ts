import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeUrl } from '../../src/feed/index.js';
import { safeTemplate } from '../../src/feed/safe-url.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';

const base = 'https://town.example/a/';

describe('safeUrl', () => {
  const table: [string, string | undefined][] = [
    ['https://x.example/', 'https://x.example/'],
    ['http://x.example/', 'http://x.example/'],
    ['mailto:mairie@x.example', 'mailto:mairie@x.example'],
    ['tel:+33261910000', 'tel:+33261910000'],
    ['/demarches', 'https://town.example/demarches'],
    ['b?c#d', 'https://town.example/a/b?c#d'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' \u0001javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['blob:https://town.example/1', undefined],
    ['file:///etc/passwd', undefined],
    ['vbscript:x', undefined],
    ['https://', undefined],
  ];
  for (const [value, expected] of table)
    it(`${JSON.stringify(value)} → ${expected ?? 'refused'}`, () => {
      assert.equal(safeUrl(value, base), expected);
    });

  it('refuses a relative address that has nothing to resolve against', () => {
    assert.equal(safeUrl('/demarches'), undefined);
  });

  it('lets no other scheme through, over the hostile lists', { skip: withoutCorpus }, () => {
    const { reject, accept } = JSON.parse(corpusFile('hostile/url/parvis-urls.json')!) as Record<
      'reject' | 'accept',
      string[]
    >;
    for (const value of reject) assert.equal(safeUrl(value, base), undefined, value);
    for (const value of accept) assert.ok(safeUrl(value, base), value);
    const tests = JSON.parse(corpusFile('hostile/url/wpt-urltestdata.json')!) as (
      string | { input: string }
    )[];
    const xss = JSON.parse(corpusFile('hostile/xss/all.json')!) as [string, string][];
    const values = [
      ...tests.flatMap((one) => (typeof one === 'string' ? [] : one.input)),
      ...xss.map(([text]) => text),
    ];
    assert.ok(values.length > 8_000);
    for (const value of values) {
      const url = safeUrl(value, base);
      if (url !== undefined) assert.match(url, /^(https?|mailto|tel):/);
    }
  });
});

describe('safeTemplate', () => {
  const table: [string, string | undefined][] = [
    ['https://t.example/{z}/{x}/{y}{r}.png', 'https://t.example/{z}/{x}/{y}{r}.png'],
    ['tuiles/{z}/{x}/{-y}.png?k={x}', 'https://town.example/a/tuiles/{z}/{x}/{-y}.png?k={x}'],
    ['//t.example/{z}', 'https://t.example/{z}'],
    ['https://{s}.t.example/{z}', 'https://a.t.example/{z}'],
    ['https://t.example/%7Bz%7D', 'https://t.example/{z}'],
    ['mailto:{z}@t.example', undefined],
    ['javascript:alert("{z}")', undefined],
    ['data:image/png,{z}', undefined],
    ['https://town.example@t.example/{z}', undefined],
  ];
  for (const [value, expected] of table)
    it(`${value} → ${expected ?? 'refused'}`, () => {
      assert.equal(safeTemplate(value, base), expected);
    });
});
