import { trusted } from '../internal/trusted-types.js';
import type { Problem } from '../votes/index.js';

export interface CollectorAnswer {
  readonly status: number;
  /** The parsed JSON; `undefined` for none. */
  readonly body: unknown;
}

/** A challenge may have run out, or be another collector's of the same town; then there is a new one. */
const MAX_PROOFS = 4;

/**
 * Sends a ballot; where the collector asks for a proof of work first, does the work and sends the
 * ballot again with it, so that its voter only waits a little longer. The code for it is loaded then,
 * and not before.
 * @param send takes the value of `PROOF_HEADER`, once there is one
 * @returns the last answer; a challenge that could not be met stays in it, to be tried again later
 */
export async function sendWithProof(
  send: (proof?: string) => Promise<CollectorAnswer>,
): Promise<CollectorAnswer> {
  let answer = await send();
  for (let proofs = 0; proofs < MAX_PROOFS && answer.status === 429; proofs++) {
    const { challenge } = Object(answer.body) as Partial<Problem>;
    const proof =
      challenge &&
      (await import('./solve-challenge.js')
        .then(({ solveChallenge }) => solveChallenge(challenge, trusted?.workerUrl))
        .catch(() => undefined));
    if (!proof) return answer;
    answer = await send(proof);
  }
  return answer;
}
