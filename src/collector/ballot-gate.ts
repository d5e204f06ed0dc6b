import type { Context } from 'hono';
import { PROOF_HEADER } from '../votes/index.js';
import type { NetworkLimiter } from './limits.js';
import type { ProofDesk, ProofSubject } from './proof-of-work.js';
import { Rejection } from './rejection.js';

export interface GateOptions {
  readonly free: NetworkLimiter;
  readonly proven: NetworkLimiter;
  readonly proofs: ProofDesk;
  /** ms since 1970 */
  readonly now: () => number;
}

export interface Admission {
  /** Past the number that many people behind one address send; the town sees how many were. */
  readonly isBurst: boolean;
}

/**
 * Lets a ballot in: freely at first, then with a proof of work, and with 429 when even proofs come
 * in masses. A person is asked for a second of their device's time at worst; a ballot that is
 * refused stays on the device, which sends it again by itself.
 */
export class BallotGate {
  constructor(private readonly options: GateOptions) {}

  /** @throws {Rejection} 429, with a challenge where a proof would help */
  async admit(c: Context, network: string, subject: ProofSubject): Promise<Admission> {
    const { free, proven, proofs, now } = this.options;
    const retryAfter = free.take(network, now());
    if (!retryAfter) return { isBurst: false };
    if (!(await proofs.accept(c.req.header(PROOF_HEADER), subject))) {
      const challenge = await proofs.challenge(subject);
      throw new Rejection(429, 'too-many-requests', { retryAfter, challenge });
    }
    const wait = proven.take(network, now());
    if (wait) throw new Rejection(429, 'too-many-requests', { retryAfter: wait });
    return { isBurst: true };
  }
}
