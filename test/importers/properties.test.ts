import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FORMATS, type Format } from '../../src/cli/formats.js';
import { parseSection, sectionOfItem } from '../../src/feed/index.js';
import { decodeText } from '../../src/importers/decode-text.js';

const FIXTURES = new URL('../fixtures/importers/', import.meta.url);
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** The fixtures of a format; those of the directory stand beside the folders. */
function samplesOf(name: string): Uint8Array[] {
  const folder = new URL(`${name}/`, FIXTURES);
  const [from, names] = existsSync(folder)
    ? [folder, readdirSync(folder)]
    : [FIXTURES, readdirSync(FIXTURES).filter((file) => file.startsWith(`${name}-`))];
  return names
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => readFileSync(new URL(file, from)));
}

/** What holds of any bytes: nothing thrown, nothing lost, nothing that the feed would refuse. */
async function holds(format: Format, bytes: Uint8Array): Promise<void> {
  const input = { bytes, text: decodeText(bytes).text };
  const options = { now: NOW, defaultTtl: 3_600_000 };
  const { items, leftOut, diagnostics, in: all } = await format.read(input, options);
  assert.equal(all, items.length + leftOut);
  assert.equal(diagnostics.filter(({ isLeftOut }) => isLeftOut).length, leftOut);
  if (!all) assert.ok(diagnostics.length, 'an empty result says why');
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  for (const item of JSON.parse(JSON.stringify(items)) as { id: string }[]) {
    const section = format.section ?? sectionOfItem(item);
    const errors = parseSection(section, [item]).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    assert.deepEqual(errors, []);
  }
}

const PIECES = ['"', '<', '>', '{', '[', '\n', ';', ',', '\\', '\u0000', '__proto__', '1e999'];
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .constantFrom(...PIECES, 'javascript:alert(1)', 'END:VEVENT\n', ']]>', '-91')
    .map((text) => Buffer.from(text)),
);
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), piece), { maxLength: 5 });

function edited(sample: Uint8Array, changes: readonly [number, number, Uint8Array][]): Uint8Array {
  return changes.reduce<Uint8Array>((before, [at, length, put]) => {
    const start = at % (before.length + 1);
    return Buffer.concat([before.subarray(0, start), put, before.subarray(start + length)]);
  }, sample);
}

for (const [name, format] of Object.entries(FORMATS))
  describe(`parvis import ${name}`, () => {
    const samples = samplesOf(name);

    it('has samples that become items', async () => {
      assert.ok(samples.length);
      const results = await Promise.all(
        samples.map((bytes) =>
          format.read({ bytes, text: decodeText(bytes).text }, { now: NOW, defaultTtl: 3_600_000 }),
        ),
      );
      assert.ok(results.some(({ items }) => items.length));
    });

    it('survives any bytes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => holds(format, bytes)),
        { numRuns: 200 },
      );
    });

    it('survives its own samples, cut, mixed up and mistyped', async () => {
      const damaged = fc.tuple(fc.constantFrom(...samples), edits);
      await fc.assert(
        fc.asyncProperty(damaged, ([sample, changes]) => holds(format, edited(sample, changes))),
        { numRuns: 300 },
      );
    });
  });
