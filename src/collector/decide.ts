import type { BallotRequest } from '../votes/index.js';
import type { Ballot, Recorded } from './store.js';

export interface Decision extends Recorded {
  /** Whether `ballot` has to be written. */
  readonly isNew: boolean;
}

/**
 * What becomes of a ballot, given what is counted for its key. Requests may come twice, late or in
 * any order: of those sent for one key, the highest revision stays. A store asks this inside the
 * transaction that writes.
 *
 * The same choices at a higher revision are written although the count stays, or else an older
 * ballot that comes later would win: 1 bike, 2 bus (delayed), 3 bike.
 */
export function decide(counted: BallotRequest | undefined, ballot: Ballot): Decision {
  const { choices, revision } = ballot;
  const next = { choices, revision };
  // A withdrawal that overtakes its ballot is kept as well: the ballot comes too late then.
  const outcome = choices.length ? 'counted' : 'withdrawn';
  if (!counted) return { outcome, ballot: next, isNew: true };
  const isNewer = revision > counted.revision;
  if (areSame(choices, counted.choices))
    return { outcome: 'unchanged', ballot: isNewer ? next : counted, isNew: isNewer };
  if (!isNewer) return { outcome: 'outdated', ballot: counted, isNew: false };
  if (!ballot.isChangeable) return { outcome: 'not-changeable', ballot: counted, isNew: false };
  const isChange = choices.length && counted.choices.length;
  return { outcome: isChange ? 'changed' : outcome, ballot: next, isNew: true };
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((choice, index) => choice === b[index]);
}
