import type { Context } from 'hono';
import type { Poll } from '../feed/index.js';
import { pollPhase, pollTerms, type BallotReceipt, type BallotRequest } from '../votes/index.js';
import type { Admission } from './ballot-gate.js';
import { noteOutcome } from './metrics/measure.js';
import type { KnownPoll, PollSource } from './poll-book.js';
import { fromKept } from './ranks.js';
import { readBallot } from './read-ballot.js';
import { Rejection } from './rejection.js';
import { keyOf, pollOf } from './request-path.js';
import { readResults } from './results.js';
import { coarseTime, StoreUnavailable, type VoteStore } from './store.js';

/** What handlers work with. */
export interface Services {
  readonly polls: PollSource;
  readonly store: VoteStore;
  /** ms since 1970 */
  readonly now: () => number;
}

/** `PUT /polls/{poll}/ballots/{key}`; see the table in `src/votes/wire.ts`. */
export async function putBallot(
  c: Context,
  services: Services,
  { isBurst }: Admission,
): Promise<Response> {
  const { polls, store, now } = services;
  const known = await pollOf(c, polls);
  const { poll, period } = known;
  const key = keyOf(c);
  const ballot = await readBallot(c.req.raw, poll);
  const instant = now();
  const phase = pollPhase(period, instant);
  if (phase === 'before') throw new Rejection(403, 'not-started');
  if (phase === 'closed') {
    const counted = await findSame(store, { poll: poll.id, key, ballot });
    return answer(c, services, known, { outcome: 'unchanged', ...counted });
  }
  if (ballot instanceof Rejection) throw ballot;
  const recorded = await store.record({
    ...ballot,
    poll: poll.id,
    key,
    isChangeable: pollTerms(poll).isChangeable,
    period: coarseTime(instant),
    isBurst,
  });
  const { outcome } = recorded;
  if (outcome === 'outdated' || outcome === 'not-changeable')
    throw new Rejection(409, outcome, { ballot: asSent(poll, recorded.ballot) });
  return answer(c, services, known, { outcome, ...recorded.ballot });
}

/**
 * The ballot that was counted before the poll closed, when a device whose answer got lost sends it
 * again: telling it "closed" would say that its vote does not count, and it does.
 */
async function findSame(
  store: VoteStore,
  late: { poll: string; key: string; ballot: BallotRequest | Rejection },
): Promise<BallotRequest> {
  const { poll, key, ballot } = late;
  if (ballot instanceof Rejection) throw new Rejection(410, 'closed');
  const counted = await store.find(poll, key);
  if (counted?.choices.join('\n') !== ballot.choices.join('\n')) throw new Rejection(410, 'closed');
  return counted;
}

async function answer(
  c: Context,
  { store, now }: Services,
  { poll, period }: KnownPoll,
  counted: Omit<BallotReceipt, 'poll' | 'results' | 'mayAwaitStep'>,
): Promise<Response> {
  const instant = now();
  const phase = pollPhase(period, instant);
  const viewer = { phase, hasVoted: counted.choices.length > 0, instant };
  const shown = await readResults(store, poll, viewer).catch((error: unknown) => {
    // The ballot is on disk, which is what was asked for; results can be asked for later.
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  });
  const receipt: BallotReceipt = {
    poll: poll.id,
    ...asSent(poll, counted),
    ...(shown?.results && { results: shown.results, mayAwaitStep: phase !== 'closed' }),
  };
  c.header('Cache-Control', 'no-store');
  noteOutcome(c, counted.outcome);
  return c.json(receipt, counted.outcome === 'counted' ? 201 : 200);
}

/** On the wire the choices are those of the feed. */
function asSent<B extends BallotRequest>(poll: Poll, ballot: B): B {
  return { ...ballot, choices: fromKept(poll, ballot.choices) };
}
