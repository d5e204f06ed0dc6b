import { encodeProof, ProofSearch } from '../../src/votes/proof-search.js';
import type { ProofChallenge } from '../../src/votes/index.js';

/** The header that answers a challenge, found as the element finds it. */
export function solve(challenge: ProofChallenge): string {
  return encodeProof(challenge, new ProofSearch(challenge).try(Infinity)!);
}
