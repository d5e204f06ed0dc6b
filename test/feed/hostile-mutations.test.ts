import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { demoFeed } from '../../demo/feed/index.js';
import type { CheckContext } from '../../src/feed/check.js';
import { decodeText } from '../../src/feed/decode-text.js';
import { SECTIONS } from '../../src/feed/parse-feed.js';
import { parseJson } from '../../src/feed/parse-json.js';
import { readItems, readReference, readRoot } from '../../src/feed/read-section.js';
import type { SectionName } from '../../src/feed/section.js';

/** Of each kind; before a release, PARVIS_MUTATIONS=100000 (40 s of a processor). */
const RUNS = Number(process.env.PARVIS_MUTATIONS ?? 25_000);
const SEED = Number(process.env.PARVIS_SEED ?? Date.now() % 2 ** 31);
const BASE_URL = 'https://www.saint-parvis.example/parvis.json';
const context: CheckContext = { report: () => {}, path: [], baseUrl: BASE_URL };
const encoder = new TextEncoder();

/** A real item beside another, as small a feed of a section as has a neighbour to lose. */
interface Sample {
  readonly section: SectionName;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Each item as it is written, and as a browser has it. */
  readonly written: readonly [string, string];
  readonly read: readonly string[];
}

const demo = demoFeed({
  now: new Date('2026-11-23T12:00:00Z'),
  collector: 'https://votes.saint-parvis.example',
});

const { parvis, publisher, inLanguage, timezone } = demo['parvis.json'] as Record<string, unknown>;
const ROOT = JSON.stringify({ parvis, publisher, inLanguage, timezone });

function samplesOf(section: SectionName): Sample[] {
  const { items } = demo[`${section}.json`] as { items: { id: string }[] };
  // The shortest: what is long in the others is more of the same.
  const all = items.map((item) => JSON.stringify(item)).toSorted((a, b) => a.length - b.length);
  return all.slice(1, 20).map((item) => {
    const text = withItems(section, item, all[0]!);
    const { items: good = [] } = read(text, section);
    assert.equal(good.length, 2);
    return {
      ...{ section, text, bytes: encoder.encode(text), written: [item, all[0]!] },
      read: good.map((one) => JSON.stringify(one)),
    };
  });
}

function withItems(section: SectionName, ...items: readonly string[]): string {
  return `${ROOT.slice(0, -1)},"${section}":[${items.join()}]}`;
}

/** What a browser makes of a document; without `items` it keeps the last good copy. */
function read(
  text: string,
  name: SectionName,
): { code?: string | undefined; json?: unknown; items?: { id: string }[] } {
  const parsed = parseJson(text);
  if (parsed.code) return { code: parsed.code };
  const { json } = parsed;
  if (!readRoot(json, context)) return { json };
  const value = (json as Record<string, unknown>)[name];
  readReference(value, context);
  return { json, items: readItems(SECTIONS[name], value, context) };
}

const samples = (Object.keys(SECTIONS) as SectionName[]).flatMap(samplesOf);

/**
 * What is not as it was is read again: nothing is wrong with it any more, and nothing changes.
 * Gives the texts of all.
 */
function assertValid({ section, read: known }: Sample, items: { id: string }[] = []): string[] {
  return items.map((item) => {
    const text = JSON.stringify(item);
    if (known.includes(text)) return text;
    const again = readItems(SECTIONS[section], [item], {
      ...context,
      report: ({ code }) => assert.ok(code === 'unknown-word', code),
    });
    assert.equal(JSON.stringify(again), `[${text}]`);
    return text;
  });
}

const OBJECT_NAMES = Object.getOwnPropertyNames(Object.prototype).join();
const ARRAY_NAMES = Object.getOwnPropertyNames(Array.prototype).join();

function assertClean(): void {
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), OBJECT_NAMES);
  assert.equal(Object.getOwnPropertyNames(Array.prototype).join(), ARRAY_NAMES);
}

const EVIL_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'length',
  '',
  'id',
];
const EVIL_VALUES: readonly string[] = [
  ...['null', 'true', 'false', '0', '-1', '1e308', '1e999', '-0', '9007199254740993', '""', '" "'],
  ...['[]', '{}', '[[]]', '[null]', '{"fr":null}', '{"__proto__":{"polluted":1}}'],
  ...['"\\ud800"', '"\\udc00x"', '"\\u0000"', '"\\u202e"', '"javascript:1"', '"https://["', '"//"'],
  ...['"P"', '"2026-02-30"', '"9999-99-99T99:99"', '"24/7 off 99:99"', '{"latitude":1e999}'],
  ...['{"type":"Polygon","coordinates":[[[0,0],[1]]]}', '{"url":"x"}', '{"index":1,"pages":{}}'],
  '"x'.padEnd(500, 'é') + '"',
];
/** How one value of a document, or field of a record, is written instead. */
const KINDS: Readonly<Record<string, (entry: Entry, evil: string, name: string) => Entry[]>> = {
  drop: () => [],
  retype: ([name], evil) => [[name, evil]],
  duplicate: (entry) => [entry, entry],
  nest: ([name, text], evil) => [[name, nested(text, evil.length)]],
  rename: ([, text], _, name) => [[name, text]],
  add: (entry, evil, name) => [entry, [name, evil]],
};

/** A value's name, which in a list has no meaning, and its text. */
type Entry = readonly [name: string, text: string];

const nested = (text: string, depth: number): string =>
  '['.repeat(depth) + text + ']'.repeat(depth);

/** Where to go at each step down (the last one is what is changed), and what is done there. */
const mutation = fc.record({
  place: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }),
  kind: fc.constantFrom(...Object.keys(KINDS)),
  evil: fc.constantFrom(...EVIL_VALUES),
  name: fc.constantFrom(...EVIL_NAMES),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

/** JSON text of a value with something changed in it, also what no value could be: two fields of one name. */
function mutated(value: unknown, { place: [step = 0, ...place], ...how }: Mutation): string {
  if (typeof value !== 'object' || value === null) return how.evil;
  const fields = Object.entries(value as Record<string, unknown>);
  const at = step % fields.length;
  const entries = fields.flatMap(([name, one], index): Entry[] => {
    const isHere = index === at;
    const isDeeper = place.length && typeof one === 'object' && one !== null;
    if (isHere && isDeeper) return [[name, mutated(one, { place, ...how })]];
    const entry = [name, JSON.stringify(one)] as const;
    return isHere ? KINDS[how.kind]!(entry, how.evil, how.name) : [entry];
  });
  return Array.isArray(value)
    ? `[${entries.map(([, text]) => text).join()}]`
    : `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`;
}

const edit = fc.record({
  /** Part of the way into the text, in 65,536ths. */
  at: fc.nat({ max: 65_535 }),
  remove: fc.constantFrom(0, 1, 1, 1, 2, 7, 100_000),
  insert: fc.oneof(
    fc.constantFrom(...['', '', '"', '{', '}', '[', ']', ',', ':', '\\', '\0', '0', 'e9', ' ']),
    fc.constantFrom('__proto__', '\uFEFF', '\uD800', '\u2028', '"__proto__":{"polluted":1},'),
    fc.nat({ max: 255 }).map((byte) => byte),
  ),
});

function edited(
  bytes: Uint8Array,
  edits: readonly { at: number; remove: number; insert: string | number }[],
): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, remove, insert } of edits) {
    const start = Math.floor((at / 65_536) * (result.length + 1));
    const piece = typeof insert === 'string' ? Buffer.from(insert) : Buffer.of(insert);
    result = Buffer.concat([result.subarray(0, start), piece, result.subarray(start + remove)]);
  }
  return result;
}

describe(`a feed damaged ${RUNS} times in its structure and ${RUNS} times in its bytes`, () => {
  const anySample = fc.constantFrom(...samples);

  /** What fails comes back with the same seed. */
  function assertAll<T>(test: TestContext, numRuns: number, property: fc.IProperty<T>): void {
    test.diagnostic(`${numRuns} mutations, PARVIS_SEED=${SEED}`);
    fc.assert(property, { numRuns, seed: SEED });
    assertClean();
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  }

  it('keeps the item beside a broken one', (test) => {
    const property = fc.property(anySample, mutation, (sample, how) => {
      const { section, written } = sample;
      const broken = mutated(JSON.parse(written[0]), how);
      const { code, items } = read(withItems(section, broken, written[1]), section);
      assert.ok(!code || code === 'too-deep', code);
      if (!code) assert.ok(assertValid(sample, items).includes(sample.read[1]!));
    });
    assertAll(test, RUNS * 0.8, property);
  });

  it('is read or refused whatever is broken in its root', (test) => {
    const property = fc.property(anySample, mutation, (sample, how) => {
      const { section, text } = sample;
      assertValid(sample, read(mutated(JSON.parse(text), how), section).items);
    });
    assertAll(test, RUNS * 0.2, property);
  });

  it('keeps the items whose own bytes are whole', (test) => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
    const property = fc.property(anySample, edits, (sample, changes) => {
      const { section, written } = sample;
      const { json, items } = read(decodeText(edited(sample.bytes, changes)), section);
      const found = assertValid(sample, items);
      const list = (json as Record<string, unknown> | undefined)?.[section];
      if (!items || !Array.isArray(list)) return;
      const ids = new Set<unknown>();
      for (const one of list as ({ id?: unknown } | null)[]) {
        const at = written.indexOf(JSON.stringify(one));
        if (at >= 0 && !ids.has(one!.id)) assert.ok(found.includes(sample.read[at]!));
        ids.add(one?.id);
      }
    });
    assertAll(test, RUNS, property);
  });

  it('is measured by mutations that reach prototypes, limits and each way to be broken', () => {
    const texts = fc
      .sample(mutation, { numRuns: 2_000, seed: 1 })
      .map((how) => mutated({ a: { b: [1] } }, how));
    for (const needle of [
      '"__proto__"',
      '"constructor"',
      '1e999',
      '\\ud800',
      '[[[[',
      '"b":[]',
      '[1,1]',
    ])
      assert.ok(
        texts.some((text) => text.includes(needle)),
        needle,
      );
  });
});
