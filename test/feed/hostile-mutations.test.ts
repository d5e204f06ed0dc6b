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
import { edit, edited, mutated, mutation } from '../helpers/feed-damage.js';

/** Of each kind; continuous integration makes 100,000 (a minute of a processor). */
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
