import fc from 'fast-check';

/** Ways to damage a feed, in its structure and in its bytes. */

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
export const mutation = fc.record({
  place: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }),
  kind: fc.constantFrom(...Object.keys(KINDS)),
  evil: fc.constantFrom(...EVIL_VALUES),
  name: fc.constantFrom(...EVIL_NAMES),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

/** JSON text of a value with something changed in it, also what no value could be: two fields of one name. */
export function mutated(value: unknown, { place: [step = 0, ...place], ...how }: Mutation): string {
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

/** A few bytes that are lost, or others in their place. */
export const edit = fc.record({
  /** Part of the way into the text, in 65,536ths. */
  at: fc.nat({ max: 65_535 }),
  remove: fc.constantFrom(0, 1, 1, 1, 2, 7, 100_000),
  insert: fc.oneof(
    fc.constantFrom(...['', '', '"', '{', '}', '[', ']', ',', ':', '\\', '\0', '0', 'e9', ' ']),
    fc.constantFrom('__proto__', '\uFEFF', '\uD800', '\u2028', '"__proto__":{"polluted":1},'),
    fc.nat({ max: 255 }).map((byte) => byte),
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, remove, insert } of edits) {
    const start = Math.floor((at / 65_536) * (result.length + 1));
    const piece = typeof insert === 'string' ? Buffer.from(insert) : Buffer.of(insert);
    result = Buffer.concat([result.subarray(0, start), piece, result.subarray(start + remove)]);
  }
  return result;
}

/** Where in a value `mutated` changes something, such as `choices.1.name: retype`. */
export function placeOf(value: unknown, { place: [step = 0, ...place], kind }: Mutation): string {
  const path: string[] = [];
  let inner = value;
  for (const next of [step, ...place]) {
    const fields = Object.entries((inner ?? {}) as Record<string, unknown>);
    if (typeof inner !== 'object' || !fields.length) break;
    const [name, deeper] = fields[next % fields.length]!;
    path.push(name);
    inner = deeper;
  }
  return `${path.join('.')}: ${kind}`;
}
