import { createHash } from 'node:crypto';
import { pollTerms, type HiddenCause, type PollPhase, type PollResults } from '../votes/index.js';
import type { Poll } from '../feed/index.js';
import { shownPaper } from './entries.js';
import { placesOf } from './ranks.js';
import { coarseTime, type Totals, type VoteStore } from './store.js';

/** Who asks for a poll's results, and when. */
export interface Viewer {
  readonly phase: PollPhase;
  readonly hasVoted: boolean;
}

/** What may be shown of a poll, or why nothing is. */
export type Shown =
  | { readonly results: PollResults; readonly because?: undefined }
  | { readonly because: HiddenCause; readonly results?: undefined };

/**
 * The results of a poll as `viewer` may see them. While it is open they are those of the last
 * published step, for everybody and from every collector; once it is closed, all of it.
 *
 * Where the poll's rules hide them the store is not asked at all, so that an answer says nothing of
 * the ballots, neither by its length nor by the time it takes.
 * @param instant ms since 1970
 */
export async function readResults(
  store: VoteStore,
  poll: Poll,
  viewer: Viewer & { readonly instant: number },
): Promise<Shown> {
  const because = whyHidden(poll, viewer);
  if (because) return { because };
  const isFinal = viewer.phase === 'closed';
  const [totals, entries] = await Promise.all([
    isFinal ? store.totals(poll.id) : store.published(poll.id, coarseTime(viewer.instant)),
    store.entries(poll.id),
  ]);
  // Few ballots hide them for good: of three neighbours two know each other's answer.
  if (totals.ballots < pollTerms(poll).minBallots) return { because: 'too-few' };
  const paper = shownPaper(entries, { isFinal })?.counts ?? null;
  return { results: resultsOf(poll, totals, { isFinal, paper }) };
}

/** What the poll's policy hides from `viewer`, whatever its ballots. */
function whyHidden(poll: Poll, { phase, hasVoted }: Viewer): HiddenCause | undefined {
  if (phase === 'closed') return undefined;
  const { resultsPolicy } = pollTerms(poll);
  if (resultsPolicy === 'after-close') return 'before-close';
  return resultsPolicy === 'after-vote' && !hasVoted ? 'before-vote' : undefined;
}

/** Every choice of the poll, then those that were taken out of the feed after they had votes. */
function resultsOf(
  poll: Poll,
  { ballots, counts, period }: Totals,
  { isFinal, paper }: { readonly isFinal: boolean; readonly paper: PollResults['paper'] },
): PollResults {
  const places = placesOf(poll, counts);
  const votesOf = (id: string): number => places?.[id]?.[0] ?? counts.get(id) ?? 0;
  const listed = poll.choices.map(({ id }): [string, number] => [id, votesOf(id)]);
  const voted = [...counts].filter(([id]) => !(places && /^\d+:/.test(id)));
  const first = Object.entries(places ?? {}).map(([id, [votes = 0]]): [string, number] => [
    id,
    votes,
  ]);
  const others = [...voted, ...first].filter(
    ([id, votes]) => votes && !listed.some(([one]) => one === id),
  );
  return {
    poll: poll.id,
    closed: isFinal,
    ballots,
    counts: Object.fromEntries([...listed, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]),
    ...(places && { places }),
    paper,
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
