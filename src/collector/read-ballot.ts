import type { Poll } from '../feed/index.js';
import { validateBallot, type BallotRequest } from '../votes/index.js';
import { readJsonBody } from './read-body.js';
import { Rejection } from './rejection.js';

const BODY_STATUS = { 'not-json': 415, 'too-large': 413, 'bad-json': 400 } as const;

/**
 * The ballot in a request's body, with sorted choices, or why it cannot be counted. Given back and
 * not thrown, since a poll may close while a slow client still sends.
 */
export async function readBallot(request: Request, poll: Poll): Promise<BallotRequest | Rejection> {
  const body = await readJsonBody(request);
  if (body.fault) return new Rejection(BODY_STATUS[body.fault], body.fault);
  const { choices, revision } = Object(body.json) as Record<string, unknown>;
  const fault = validateBallot(poll, choices);
  if (fault) return new Rejection(422, fault);
  if (!Number.isSafeInteger(revision) || (revision as number) < 1)
    return new Rejection(422, 'bad-revision');
  return { choices: [...(choices as string[])].sort(), revision: revision as number };
}
