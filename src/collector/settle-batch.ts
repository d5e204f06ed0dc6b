import type { BallotRequest } from '../votes/index.js';
import { decide } from './decide.js';
import { hashKey } from './key-hash.js';
import type { Ballot, Recorded } from './store.js';
import { TallyChanges } from './tally-changes.js';

/** A ballot whose key has become a hash, in hexadecimal. */
export interface HashedBallot {
  readonly ballot: Ballot;
  readonly hash: string;
}

/** The row of one ballot, as it is to be written. */
export interface BallotRow extends BallotRequest {
  readonly poll: string;
  readonly hash: string;
}

export interface Settled {
  /** In the order of the ballots. */
  readonly results: readonly Recorded[];
  /** Each poll and hash once, sorted, so that nothing of the order of arrival is in a file. */
  readonly rows: readonly BallotRow[];
  readonly changes: TallyChanges;
}

export function hashBallots(secret: Uint8Array, ballots: readonly Ballot[]): HashedBallot[] {
  return ballots.map((ballot) => ({
    ballot,
    hash: hashKey(secret, ballot.poll, ballot.key).toString('hex'),
  }));
}

/** A name for one poll's hash; the hash comes first because its length is known. */
export function rowId(poll: string, hash: string): string {
  return hash + poll;
}

/**
 * What a batch does, one ballot after the other, given what is counted. Both databases ask this
 * inside the transaction that writes the answer.
 * @param counted by `rowId`
 */
export function settleBatch(
  ballots: readonly HashedBallot[],
  counted: ReadonlyMap<string, BallotRequest>,
): Settled {
  const rows = new Map<string, BallotRow>();
  const changes = new TallyChanges();
  const results = ballots.map(({ ballot, hash }) => {
    const { poll, period, isBurst = false, isForm = false } = ballot;
    const id = rowId(poll, hash);
    const before = rows.get(id) ?? counted.get(id);
    const { isNew, ...recorded } = decide(before, ballot);
    const { choices: after, revision } = recorded.ballot;
    if (isNew) rows.set(id, { poll, hash, revision, choices: after });
    // A withdrawal that overtakes its ballot changes no total.
    const isMove = before || after.length > 0;
    if (isNew && recorded.outcome !== 'unchanged' && isMove)
      changes.add(poll, { hash, before: before?.choices, after, period, isBurst, isForm });
    return recorded;
  });
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return { results, rows: sorted.map(([, row]) => row), changes };
}
