import { coarseTime } from './store.js';

/**
 * When results may be shown anew. Who reads them before and after a neighbour votes would read the
 * neighbour's vote in the difference; so they change only when several ballots changed together.
 */

/** With this many ballots counted or changed since the last step, the next is made at once. */
export const STEP_BALLOTS = 5;

/** With fewer it waits for the next ten minutes of the clock, and for at least this many. */
const QUIET_STEP_BALLOTS = 3;

/** What a store keeps of a poll between two steps. */
export interface StepState {
  /**
   * Beginnings of the hashes of the ballots that were counted or changed since the last step, each
   * once: who changes their mind five times is still one ballot. At most `STEP_BALLOTS` of them,
   * and forgotten at each step, so that they tell of no order.
   */
  readonly pending: readonly string[];
  /** The ten minutes of the last step; before the first, of the first ballot. From `coarseTime`. */
  readonly since: number;
}

/** 8 bytes, in hexadecimal. */
const MARK_LENGTH = 16;

/** @param period the ten minutes that it is now, from `coarseTime` */
export function isStepDue({ pending, since }: StepState, period: number): boolean {
  if (pending.length >= STEP_BALLOTS) return true;
  return pending.length >= QUIET_STEP_BALLOTS && coarseTime(period) > since;
}

/**
 * The state after some ballots were counted or changed.
 * @param hashes of these ballots, in hexadecimal
 */
export function addPending(
  state: StepState | undefined,
  hashes: Iterable<string>,
  period: number,
): StepState {
  const pending = new Set(state?.pending);
  for (const hash of hashes)
    if (pending.size < STEP_BALLOTS) pending.add(hash.slice(0, MARK_LENGTH));
  return { pending: [...pending], since: state?.since ?? period };
}

/** The state right after a step. */
export function afterStep(state: StepState, period: number): StepState {
  return { pending: [], since: Math.max(state.since, period) };
}

/** As it is kept in a database. */
export function packPending(pending: readonly string[]): Buffer {
  return Buffer.from(pending.join(''), 'hex');
}

export function unpackPending(packed: Uint8Array): string[] {
  return Buffer.from(packed).toString('hex').match(/.{16}/g) ?? [];
}
