import type { BallotOutcome, BallotRequest } from '../votes/index.js';
import type { PeriodCount } from './burst-periods.js';
import type { Entry, NewEntry } from './entries.js';

/** One ballot on its way into the store; the HTTP side has checked it against its poll. */
export interface Ballot extends BallotRequest {
  readonly poll: string;
  /** The device's UUID in lower case; a store keeps its keyed hash only. */
  readonly key: string;
  /** Sorted, so that the same choices read the same. */
  readonly choices: readonly string[];
  readonly isChangeable: boolean;
  /** From `coarseTime`; no finer time reaches a store. */
  readonly period: number;
  /**
   * Came among many from one place in a short time. The ballot counts like any other; how many of a
   * ten minutes' ballots came so is kept beside them, for the export.
   */
  readonly isBurst?: boolean;
  /**
   * Sent by a form without JavaScript, under a key of the page and not of a device. The ballot counts
   * like any other; how many came so is for the town to see.
   */
  readonly isForm?: boolean;
}

/** `outdated` and `not-changeable`: other choices are counted, and stay. */
export type RecordOutcome = BallotOutcome | 'outdated' | 'not-changeable';

export interface Recorded {
  readonly outcome: RecordOutcome;
  /** What is counted for the key now. */
  readonly ballot: BallotRequest;
}

export interface Totals {
  readonly ballots: number;
  /** Votes by choice; choices without votes may be left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** ms since 1970, from `coarseTime`; `undefined` before the first vote. */
  readonly period: number | undefined;
}

/**
 * Where votes are kept. One ballot a poll and key, decided by the database's own uniqueness, and
 * totals that are maintained with each ballot, so that counting does not grow with their number.
 * Any method may fail with `StoreUnavailable`; asking again later is always safe, save for
 * `addEntry`.
 */
export interface VoteStore {
  /** Resolves once the ballot is on disk. */
  record(ballot: Ballot): Promise<Recorded>;
  find(poll: string, key: string): Promise<BallotRequest | undefined>;
  /** Every ballot that is counted by now; not for the public while a poll is open. */
  totals(poll: string): Promise<Totals>;
  /**
   * The totals of the last published step, after a new one where it is due; the same from every
   * collector on one database. Where that step cannot be written now, the one before.
   * @param period the ten minutes that it is now, from `coarseTime`
   */
  published(poll: string, period: number): Promise<Totals>;
  /** First ballots by ten minutes, in the order of time. */
  periods(poll: string): Promise<readonly PeriodCount[]>;
  /** Paper and phone ballots of a poll, by their numbers. */
  entries(poll: string): Promise<readonly Entry[]>;
  /**
   * Adds to that list. Asked twice, it is there twice.
   * @throws {Refusal} a withdrawal of what is not there, or was withdrawn before
   */
  addEntry(poll: string, entry: NewEntry): Promise<Entry>;
  /** Writes something harmless to disk; fails when a vote would. */
  check(): Promise<void>;
  /** Finishes what was asked before. */
  close(): Promise<void>;
}

/** The store cannot answer now: disk full or read-only, database locked, gone or not reachable. */
export class StoreUnavailable extends Error {
  /** @param code the database's own word for it */
  constructor(
    readonly code: string,
    cause?: Error,
  ) {
    super(cause?.message ?? `The vote database cannot be used now (${code}).`);
    this.name = 'StoreUnavailable';
  }
}

const PERIOD_MS = 10 * 60_000;

/** The beginning of the ten minutes around an instant, ms: all that is kept of when people vote. */
export function coarseTime(instant: number): number {
  return Math.floor(instant / PERIOD_MS) * PERIOD_MS;
}
