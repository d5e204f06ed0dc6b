import type { Context } from 'hono';
import type { KnownPoll, PollSource } from './poll-book.js';
import { Rejection } from './rejection.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The poll that `/polls/{poll}/…` names. */
export async function pollOf(c: Context, polls: PollSource): Promise<KnownPoll> {
  const id = c.req.param('poll');
  const known = id === undefined ? undefined : await polls.find(id);
  if (known) return known;
  // Not "unknown": a device would throw its ballot away for good.
  if (!polls.isLoaded) throw new Rejection(503, 'unavailable', { retryAfter: 5 });
  throw new Rejection(404, 'unknown-poll');
}

/** The device's key that `/polls/{poll}/ballots/{key}` names. */
export function keyOf(c: Context): string {
  const key = readKey(c.req.param('key'));
  if (!key) throw new Rejection(400, 'bad-key');
  return key;
}

/** A UUID in lower case; `undefined` for anything else. */
export function readKey(text: string | undefined): string | undefined {
  const key = text?.toLowerCase();
  return key && UUID.test(key) ? key : undefined;
}
