import { createHash, randomBytes } from 'node:crypto';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { ProofChallenge, ProofOfWork } from '../votes/index.js';

/** What a proof is for: nobody can use it for another poll or another device's ballot. */
export interface ProofSubject {
  readonly poll: string;
  readonly key: string;
}

/**
 * The highest number to try: 0.2 s of a desktop's time at worst, and below 2 s on a processor slowed
 * four times, also where others are at work on it (`npm run bench -- proof`). Mean work is half of it.
 */
const MAX_NUMBER = 100_000;
const LIFETIME_MS = 10 * 60_000;
/** Some 300 characters; the rest is nobody's proof. */
const MAX_HEADER = 1024;

/**
 * Gives out challenges and checks what comes back, by ALTCHA's own library. The format is the one of
 * its version 1 (one SHA-256 each try): checking costs one hash and one HMAC, and a page without
 * HTTPS can solve it too, where browsers have no PBKDF2. The secret is drawn at each start and
 * never written; a proof for another collector of the same town is answered with a new challenge.
 */
export class ProofDesk {
  readonly #secret = randomBytes(32).toString('base64');
  /** Signatures of proofs that were used, with the moment until which they could be, oldest first. */
  readonly #used = new Map<string, number>();

  /**
   * @param now ms since 1970
   * @param maxUsed proofs remembered; one that was forgotten could be used again for its own ballot
   *   alone, which counts once all the same
   */
  constructor(
    private readonly now: () => number,
    private readonly maxUsed = 100_000,
  ) {}

  async challenge(subject: ProofSubject): Promise<ProofChallenge> {
    const challenge = await createChallenge({
      hmacKey: this.#secret,
      maxNumber: MAX_NUMBER,
      expires: new Date(this.now() + LIFETIME_MS),
      params: { for: nameOf(subject) },
    });
    return challenge as ProofChallenge;
  }

  /** Whether `header` proves work for `subject` that was not used before; it is used from now on. */
  async accept(header: string | undefined, subject: ProofSubject): Promise<boolean> {
    const proof = readProof(header);
    if (!proof) return false;
    const { expires, for: name } = extractParams(proof);
    const until = Number(expires) * 1000;
    // The library's own look at the time would be at another clock.
    if (!(until > this.now()) || name !== nameOf(subject)) return false;
    if (!(await verifySolution(proof, this.#secret, false))) return false;
    return this.#use(proof.signature, until);
  }

  /** In one step, so that of two requests at once with one proof one passes. */
  #use(signature: string, until: number): boolean {
    if (this.#used.has(signature)) return false;
    for (const [oldest, end] of this.#used) {
      if (end > this.now() && this.#used.size < this.maxUsed) break;
      this.#used.delete(oldest);
    }
    this.#used.set(signature, until);
    return true;
  }
}

/** The library takes any algorithm and number that a payload names; here only those of the contract. */
function readProof(header: string | undefined): ProofOfWork | undefined {
  if (!header || header.length > MAX_HEADER) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(header, 'base64').toString());
  } catch {
    return undefined;
  }
  const { algorithm, challenge, number, salt, signature } = Object(json) as Record<string, unknown>;
  const isSound =
    algorithm === 'SHA-256' &&
    Number.isSafeInteger(number) &&
    [challenge, salt, signature].every((part) => typeof part === 'string');
  return isSound ? ({ algorithm, challenge, number, salt, signature } as ProofOfWork) : undefined;
}

/** A short name in place of the device's key, of a length that keeps the work at one block a try. */
function nameOf({ poll, key }: ProofSubject): string {
  const hash = createHash('sha256').update(`${key} ${poll}`).digest('base64url');
  return hash.slice(0, 22);
}
