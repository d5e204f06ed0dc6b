import fc from 'fast-check';

/** Samples that were cut, mixed up or mistyped, with these pieces among what was typed. */
export function damaged(
  samples: readonly string[],
  ...pieces: readonly (string | fc.Arbitrary<string>)[]
): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string(),
    ...pieces.map((one) => (typeof one === 'string' ? fc.constant(one) : one)),
  );
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 40 }), piece);
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: 4 }))
    .map(([sample, edits]) =>
      edits.reduce((before, [at, length, words]) => {
        const start = at % (before.length + 1);
        return before.slice(0, start) + words + before.slice(start + length);
      }, sample),
    );
}
