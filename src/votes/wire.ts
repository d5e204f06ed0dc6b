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
 * | 429 | too many from one network: with a `challenge`, the same ballot again at once with the proof |
 * | 429, 503 | not now: the same ballot again after `retryAfter` seconds |
 *
 * Without JavaScript a form is sent to `POST /polls/{poll}/ballots` and answered with a page.
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

/**
 * Body of `GET /polls/{poll}/results`. While a poll is open these are the results of the last
 * published step, the same for everybody: a new one comes with the fifth ballot since the last, or
 * at the next ten minutes of the clock where at least three came. Between two steps one vote cannot be
 * told from the others. Everything is there once the poll is closed.
 */
export interface PollResults {
  readonly poll: string;
  readonly closed: boolean;
  /** Number of people who took part; with several choices a ballot the counts add up to more. */
  readonly ballots: number;
  /** Votes of each choice, by id; in a ranking, how many people put it first. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of a ranking: how many people put each choice first, second, …, by id. */
  readonly places?: Readonly<Record<string, readonly number[]>>;
  /**
   * Votes given on paper or by phone, by choice, as the town has entered them; they are not in
   * `counts`. `null` when there are none, and while there are fewer than five ballots of them.
   */
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
  /** With 429, where a proof of work lets the ballot pass. */
  readonly challenge?: ProofChallenge;
}

/**
 * Work for a device before its ballot is taken: which number from 0 to `maxnumber`, written in
 * decimal behind `salt`, has `challenge` as its SHA-256? The format is ALTCHA's (version 1), so that
 * any of its libraries solves it. Good for ten minutes, once, and for this poll and key alone.
 * https://altcha.org/docs/v2/proof-of-work
 */
export interface ProofChallenge {
  readonly algorithm: 'SHA-256';
  /** Hexadecimal. */
  readonly challenge: string;
  readonly maxnumber: number;
  readonly salt: string;
  /** The collector's own, hexadecimal; sent back as it is. */
  readonly signature: string;
}

/** What `PROOF_HEADER` holds, as JSON in Base64: the challenge with the number that was found. */
export interface ProofOfWork extends Omit<ProofChallenge, 'maxnumber'> {
  readonly number: number;
}

/** Request header of a ballot that was asked for a proof of work. */
export const PROOF_HEADER = 'Parvis-Proof';

/** Request header with the key of a counted ballot; opens results that are shown `after-vote`. */
export const BALLOT_HEADER = 'Parvis-Ballot';

/** Where a ballot is put, to be appended to the collector's address. */
export function ballotPath(poll: string, key: string): string {
  return `${pollPath(poll)}/ballots/${encodeURIComponent(key)}`;
}

/** Where a form is sent to, to be appended to the collector's address. */
export function formActionPath(poll: string): string {
  return `${pollPath(poll)}/ballots`;
}

/** Where the collector shows the form as a page of its own, to be appended to its address. */
export function formPagePath(poll: string): string {
  return `${pollPath(poll)}/form`;
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
