import type { Poll } from '../feed/index.js';
import { validateBallot, type BallotRequest } from '../votes/index.js';
import { readJsonBody } from './read-body.js';
import { toKept } from './ranks.js';
import { Rejection } from './rejection.js';

const BODY_STATUS = { 'not-json': 415, 'too-large': 413, 'bad-json': 400 } as const;

/**
 * The ballot in a request's body, with its choices as a store keeps them, or why it cannot be
 * counted. Given back and not thrown, since a poll may close while a slow client still sends. A first
 * ballot without choices withdraws nothing: that is a form sent empty.
 */
export async function readBallot(request: Request, poll: Poll): Promise<BallotRequest | Rejection> {
  const body = await readJsonBody(request);
  if (body.fault) return new Rejection(BODY_STATUS[body.fault], body.fault);
  const { choices, revision } = Object(body.json) as Record<string, unknown>;
  const fault = validateBallot(poll, choices);
  const isWithdrawal = fault === 'no-choice' && (revision as number) > 1;
  if (fault && !isWithdrawal) return new Rejection(422, fault);
  if (!Number.isSafeInteger(revision) || (revision as number) < 1)
    return new Rejection(422, 'bad-revision');
  return { choices: toKept(poll, choices as string[]), revision: revision as number };
}
