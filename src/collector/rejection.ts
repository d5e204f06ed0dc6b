import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemReason } from '../votes/index.js';
import { noteOutcome } from './metrics/measure.js';

/** Thrown by a handler to answer with a problem of the wire contract. */
export class Rejection extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly reason: ProblemReason,
    readonly more: Omit<Problem, 'reason'> = {},
  ) {
    super(reason);
    this.name = 'Rejection';
  }

  answer(c: Context): Response {
    const { status, reason, more } = this;
    noteOutcome(c, more.challenge ? 'challenged' : reason);
    if (more.retryAfter) c.header('Retry-After', String(more.retryAfter));
    c.header('Cache-Control', 'no-store');
    return c.json<Problem>({ reason, ...more }, status);
  }
}
