import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/index.js';
import { importDila } from '../../src/importers/dila.js';
import { damaged } from '../helpers/damaged.js';

const samples = ['dila-2016.ndjson', 'dila-2022.json', 'dila-api.json'].map((name) =>
  readFileSync(new URL(`../fixtures/importers/${name}`, import.meta.url), 'utf8'),
);
const FIELDS = [
  ...new Set(
    samples.flatMap((text) => [...text.matchAll(/"(\w+)\\?":/g)].map(([, name]) => name!)),
  ),
];

/** What holds of any input: nothing thrown, nothing lost, nothing that the feed would refuse. */
function holds(text: string): void {
  const { items, leftOut, diagnostics, in: all } = importDila(text);
  assert.equal(all, items.length + leftOut);
  const refused = diagnostics.filter(({ isLeftOut }) => isLeftOut);
  assert.equal(refused.length, leftOut, 'each record left out is reported once');
  const feed = { parvis: '1.0', publisher: { name: 'X' }, services: items };
  const reading = parseFeed(JSON.stringify(feed));
  assert.deepEqual(reading.diagnostics, []);
  assert.equal((reading.feed!.services as unknown[]).length, items.length);
}

const scalar = fc.oneof(
  fc.string(),
  fc.constantFrom('', ' ', '0', '<p>', '[', '{"a":', '[{"valeur":"3646"}]', '\u0000', '__proto__'),
  fc.constantFrom(
    '02 99 00 00 00',
    'javascript:x',
    '2026-02-30',
    'Lundi',
    '25:00:00',
    '-91',
    '35999',
  ),
  fc.constantFrom<unknown>(null, true, 0, 1e21, -1.5),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('any'), { maxKeys: 4 }),
  ),
})).any;
const record = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 12 });

describe('importDila, of any input', () => {
  it('survives any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), holds), { numRuns: 500 });
  });

  it('survives any records', () => {
    const named = record.map((fields) => ({ id: 'x', nom: 'X', ...fields }));
    const document = fc
      .array(fc.oneof(record, named, value), { maxLength: 4 })
      .chain((list) => fc.constantFrom<unknown>(list, { service: list }, { results: list }));
    fc.assert(
      fc.property(document, (json) => holds(JSON.stringify(json))),
      { numRuns: 1500 },
    );
  });

  it('survives lines of any records', () => {
    const lines = fc.array(
      fc.oneof(
        record.map((one) => JSON.stringify(one)),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(lines, (all) => holds(all.join('\n'))),
      { numRuns: 500 },
    );
  });

  it('survives files that were cut, mixed up or mistyped', () => {
    fc.assert(fc.property(damaged(samples, '"', '}', '\n', '\\'), holds), { numRuns: 1500 });
  });
});
