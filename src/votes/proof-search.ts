import { SuffixHash } from './suffix-hash.js';
import type { ProofChallenge, ProofOfWork } from './wire.js';

/** Looks for the number that a challenge asks for, in steps as long as its caller likes. */
export class ProofSearch {
  readonly #hash: SuffixHash;
  readonly #wanted: Int32Array;
  #next = 0;

  constructor(private readonly challenge: ProofChallenge) {
    this.#hash = new SuffixHash(challenge.salt);
    const words = challenge.challenge.match(/[0-9a-f]{8}/gi) ?? [];
    this.#wanted = Int32Array.from(words, (word) => Number.parseInt(word, 16) | 0);
  }

  /** True when no number is left to try: then nobody can solve it. */
  get isOver(): boolean {
    return this.#next > this.challenge.maxnumber;
  }

  /** Tries the next `count` numbers; gives the one that is asked for, once it is found. */
  try(count: number): number | undefined {
    const end = Math.min(this.#next + count, this.challenge.maxnumber + 1);
    for (; this.#next < end; this.#next++) {
      this.#hash.hash(this.#next);
      if (this.#isFound()) return this.#next;
    }
    return undefined;
  }

  #isFound(): boolean {
    const wanted = this.#wanted;
    const { digest } = this.#hash;
    // Nearly all differ in their first word already.
    if (digest[0] !== wanted[0]) return false;
    return digest.every((word, index) => word === wanted[index]);
  }
}

/** The value of `PROOF_HEADER` for a challenge and the number that was found. */
export function encodeProof(challenge: ProofChallenge, number: number): string {
  const { algorithm, challenge: hash, salt, signature } = challenge;
  const proof: ProofOfWork = { algorithm, challenge: hash, number, salt, signature };
  return btoa(JSON.stringify(proof));
}
