import type { Context } from 'hono';
import { Rejection } from './rejection.js';
import { StoreUnavailable } from './store.js';
import type { TroubleNote } from './trouble-log.js';

const RETRY_SECONDS = 5;

/** What a failure means to the client; trouble of our own is noted for the operator. */
export function rejectionOf(error: unknown, note: TroubleNote): Rejection {
  if (error instanceof Rejection) return error;
  note(error instanceof Error ? error : 'Unforeseen failure');
  return error instanceof StoreUnavailable
    ? new Rejection(503, 'unavailable', { retryAfter: RETRY_SECONDS })
    : new Rejection(500, 'internal');
}

export function answerErrors(note: TroubleNote): (error: Error, c: Context) => Response {
  return (error, c) => rejectionOf(error, note).answer(c);
}
