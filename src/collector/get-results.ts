import type { Context } from 'hono';
import { BALLOT_HEADER, pollPhase } from '../votes/index.js';
import type { Services } from './put-ballot.js';
import { Rejection } from './rejection.js';
import { pollOf, readKey } from './request-path.js';
import { entityTag, matchesTag, readResults } from './results.js';

/** `GET /polls/{poll}/results`. */
export async function getResults(c: Context, { polls, store, now }: Services): Promise<Response> {
  const { poll, period } = await pollOf(c, polls);
  c.header('Vary', BALLOT_HEADER, { append: true });
  const key = readKey(c.req.header(BALLOT_HEADER));
  const own = key === undefined ? undefined : await store.find(poll.id, key);
  const hasVoted = Boolean(own?.choices.length);
  const instant = now();
  const viewer = { phase: pollPhase(period, instant), hasVoted, instant };
  const shown = await readResults(store, poll, viewer);
  if (shown.because) throw new Rejection(403, 'hidden', { because: shown.because });
  const body = JSON.stringify(shown.results);
  const tag = entityTag(body);
  c.header('ETag', tag);
  c.header('Cache-Control', key ? 'private, no-cache' : 'no-cache');
  if (matchesTag(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': 'application/json' });
}
