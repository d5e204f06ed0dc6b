import type { BallotFault } from './ballot.js';

/**
 * What the poll on a page and the collector say to each other over HTTP, in one place so that they
 * cannot drift apart.
 *
 * | status | `PUT` of a ballot |
 * |---|---|
 * | 201 | counted, and on disk |
 * | 200 | already counted the same, changed or withdrawn (higher revision); `outcome` tells |
 * | 400 | the key is no UUID, or the body no JSON |
 * | 403 | the poll has not started, or the page's origin is not on the collector's list |
 * | 404 | no such poll |
 * | 409 | another choice is counted: `outdated` (same or higher revision) or `not-changeable` |
 * | 410 | closed |
 * | 413, 415 | longer than 4 KB; not `application/json` |
 * | 422 | choices or revision that the poll does not allow |
 * | 429, 503 | not now: the same ballot again after `retryAfter` seconds |
 */
export type ProblemReason =
  | BallotFault
  | 'bad-json'
  | 'bad-key'
  | 'bad-request'
  | 'closed'
  | 'hidden'
  | 'internal'
  | 'method-not-allowed'
  | 'not-changeable'
  | 'not-found'
  | 'not-json'
  | 'not-started'
  | 'outdated'
  | 'too-large'
  | 'too-many-requests'
  | 'unavailable'
  | 'unknown-origin'
  | 'unknown-poll';

/** Body of `PUT /polls/{poll}/ballots/{key}`. */
export interface BallotRequest {
  /**
   * Ids of the choices, each once. Their order means something in a ranking alone: the most wanted
   * first. `NO_OPINION` stands alone. None, at a revision above 1, withdraws what was counted.
   */
  readonly choices: readonly string[];
  /** Whole number from 1, one more for each change of mind on this device. */
  readonly revision: number;
}

/**
 * `unchanged`: the same choices were counted before, by an earlier try for instance. `withdrawn`:
 * nothing is counted for the key any more, and an older ballot that comes late is not either.
 */
export type BallotOutcome = 'counted' | 'unchanged' | 'changed' | 'withdrawn';

/** Body of a 200 or 201 to a ballot: what is counted now for its key. */
export interface BallotReceipt extends BallotRequest {
  readonly poll: string;
  readonly outcome: BallotOutcome;
  /** Where the poll's rules let a voter see them. */
  readonly results?: PollResults;
  /**
   * True with the results of a poll that is open: they are those of the last published step, and
   * this ballot may come with the next one. It is counted all the same.
   */
  readonly mayAwaitStep?: boolean;
}

/** Body of `GET /polls/{poll}/results`. */
export interface PollResults {
  readonly poll: string;
  readonly closed: boolean;
  /** Number of people who took part; with several choices a ballot the counts add up to more. */
  readonly ballots: number;
  /** Votes of each choice, by id; in a ranking, how many people put it first. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of a ranking: how many people put each choice first, second, …, by id. */
  readonly places?: Readonly<Record<string, readonly number[]>>;
  /** Votes given on paper or by phone, by choice; `null` when there are none. */
  readonly paper: Readonly<Record<string, number>> | null;
  /**
   * ISO 8601. The beginning of the ten minutes in which the last vote came, so that nobody can tell
   * when a neighbour voted; `null` before the first vote.
   */
  readonly updated: string | null;
}

/** Why results are not shown: before one's own vote, before the end, or with too few ballots. */
export type HiddenCause = 'before-vote' | 'before-close' | 'too-few';

/** Body of every answer that is not 2xx or 304. */
export interface Problem {
  readonly reason: ProblemReason;
  /** s; with 429 and 503, as in the header `Retry-After`, which pages of other origins cannot read. */
  readonly retryAfter?: number;
  /** With 409: what is counted for the key. */
  readonly ballot?: BallotRequest;
  /** With `hidden`. */
  readonly because?: HiddenCause;
}

/** Request header with the key of a counted ballot; opens results that are shown `after-vote`. */
export const BALLOT_HEADER = 'Parvis-Ballot';

/** Where a ballot is put, to be appended to the collector's address. */
export function ballotPath(poll: string, key: string): string {
  return `${pollPath(poll)}/ballots/${encodeURIComponent(key)}`;
}

/** Where results are read, to be appended to the collector's address. */
export function resultsPath(poll: string): string {
  return `${pollPath(poll)}/results`;
}

function pollPath(poll: string): string {
  return `/polls/${encodeURIComponent(poll)}`;
}

/**
 * Whether a ballot that was answered so is worth sending again as it is: the collector or something
 * on the way to it was in trouble. Any other 4xx is an answer for good. 0 stands for no answer.
 */
export function isRetryable(status: number): boolean {
  return status >= 500 || [0, 408, 425, 429].includes(status);
}
