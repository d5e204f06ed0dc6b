import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import fc from 'fast-check';
import { encodeProof, ProofSearch } from '../../src/votes/proof-search.js';
import { SuffixHash } from '../../src/votes/suffix-hash.js';
import type { ProofChallenge } from '../../src/votes/index.js';

const hex = (words: Int32Array): string =>
  [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

describe('a hash of one prefix with many endings', () => {
  it('is SHA-256, whatever the lengths', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'az09?=&%'), maxLength: 200 });
    const number = fc.oneof(
      fc.nat(9_999_999_999),
      fc.nat(9).map((power) => 10 ** power),
    );
    fc.assert(
      fc.property(ascii, fc.array(number, { minLength: 1, maxLength: 4 }), (prefix, numbers) => {
        const hash = new SuffixHash(prefix);
        for (const one of numbers) {
          hash.hash(one);
          const expected = createHash('sha256').update(`${prefix}${one}`).digest('hex');
          assert.equal(hex(hash.digest), expected);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the search for a proof of work', () => {
  const make = async (number: number): Promise<ProofChallenge> =>
    (await createChallenge({
      hmacKey: 'secret',
      maxNumber: 2000,
      number,
      params: { for: 'x'.repeat(22) },
    })) as ProofChallenge;

  for (const number of [0, 1, 1999, 2000])
    it(`finds ${number}, in steps, and ALTCHA's own library accepts it`, async () => {
      const challenge = await make(number);
      const search = new ProofSearch(challenge);
      let found: number | undefined;
      while (found === undefined && !search.isOver) found = search.try(300);
      assert.equal(found, number);
      assert.equal(await verifySolution(encodeProof(challenge, found), 'secret'), true);
      assert.equal(await verifySolution(encodeProof(challenge, found + 1), 'secret'), false);
    });

  it('ends where there is nothing to find', async () => {
    const search = new ProofSearch({ ...(await make(5)), challenge: '0'.repeat(64) });
    assert.equal(search.try(1e9), undefined);
    assert.equal(search.isOver, true);
  });
});
