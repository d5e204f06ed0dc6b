import type { Context } from 'hono';
import { BALLOT_HEADER, pollPhase } from '../votes/index.js';
import type { Services } from './put-ballot.js';
import { Rejection } from './rejection.js';
import { pollOf, readKey } from './request-path.js';
import { entityTag, matchesTag, resultsOf, whyHidden } from './results.js';

/** `GET /polls/{poll}/results`. */
export async function getResults(c: Context, { polls, store, now }: Services): Promise<Response> {
  const { poll, period } = await pollOf(c, polls);
  c.header('Vary', BALLOT_HEADER, { append: true });
  const key = readKey(c.req.header(BALLOT_HEADER));
  const own = key === undefined ? undefined : await store.find(poll.id, key);
  const hasVoted = Boolean(own?.choices.length);
  const totals = await store.totals(poll.id);
  const phase = pollPhase(period, now());
  const because = whyHidden(poll, totals, { phase, hasVoted });
  if (because) throw new Rejection(403, 'hidden', { because });
  const body = JSON.stringify(resultsOf(poll, totals, phase));
  const tag = entityTag(body);
  c.header('ETag', tag);
  c.header('Cache-Control', key ? 'private, no-cache' : 'no-cache');
  if (matchesTag(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': 'application/json' });
}
