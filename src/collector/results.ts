import { createHash } from 'node:crypto';
import { pollTerms, type HiddenCause, type PollPhase, type PollResults } from '../votes/index.js';
import type { Poll } from '../feed/index.js';
import { placesOf } from './ranks.js';
import type { Totals } from './store.js';

/** Who asks for a poll's results, and when. */
export interface Viewer {
  readonly phase: PollPhase;
  readonly hasVoted: boolean;
}

/**
 * Why `viewer` may not see the results yet; `undefined` when they may. Few ballots hide them for
 * good, whatever the policy: of three neighbours two know each other's answer.
 */
export function whyHidden(
  poll: Poll,
  { ballots }: Totals,
  { phase, hasVoted }: Viewer,
): HiddenCause | undefined {
  const { resultsPolicy, minBallots } = pollTerms(poll);
  const isOver = phase === 'closed';
  if (resultsPolicy === 'after-close' && !isOver) return 'before-close';
  if (resultsPolicy === 'after-vote' && !isOver && !hasVoted) return 'before-vote';
  return ballots < minBallots ? 'too-few' : undefined;
}

/** Every choice of the poll, then those that were taken out of the feed after they had votes. */
export function resultsOf(poll: Poll, totals: Totals, phase: PollPhase): PollResults {
  const { ballots, counts, period } = totals;
  const places = placesOf(poll, counts);
  const votesOf = (id: string): number => places?.[id]?.[0] ?? counts.get(id) ?? 0;
  const listed = poll.choices.map(({ id }): [string, number] => [id, votesOf(id)]);
  const others = [...counts].filter(
    ([id, votes]) => votes && !listed.some(([one]) => one === id) && !(places && /^\d+:/.test(id)),
  );
  return {
    poll: poll.id,
    closed: phase === 'closed',
    ballots,
    counts: Object.fromEntries([...listed, ...others]),
    ...(places && { places }),
    paper: null,
    updated: period === undefined ? null : new Date(period).toISOString(),
  };
}

/** Entity tag of a body: the same results have the same tag, on every collector. */
export function entityTag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** RFC 9110 §13.1.2: `If-None-Match` compares weakly. */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(tag) || tags.includes('*');
}
