import type { ClientBase } from 'pg';
import type { BallotRequest } from '../votes/index.js';
import { SQL } from './postgres-statements.js';
import {
  hashBallots,
  rowId,
  settleBatch,
  type BallotRow,
  type HashedBallot,
} from './settle-batch.js';
import {
  addPending,
  afterStep,
  isStepDue,
  packPending,
  unpackPending,
  type StepState,
} from './steps.js';
import type { Ballot, Recorded } from './store.js';
import type { TallyChanges } from './tally-changes.js';

export interface StateRow {
  readonly pending: Buffer;
  readonly since: string;
}

interface FoundRow {
  readonly poll: string;
  readonly hash: string;
  readonly revision: string;
  readonly choices: string;
}

/**
 * Counts a batch inside a transaction that the caller began. The totals of its polls are locked
 * first, so that a poll is written by one collector at a time: they would wait for each other at
 * these rows in any case, and so nothing that was read can be out of date when it is written.
 */
export async function recordBatch(
  client: ClientBase,
  ballots: readonly Ballot[],
): Promise<readonly Recorded[]> {
  const states = await lockTotals(client, ballots);
  const { rows } = await client.query<{ key_secret: Buffer }>(SQL.secret);
  const hashed = hashBallots(rows[0]!.key_secret, ballots);
  const settled = settleBatch(hashed, await findCounted(client, hashed));
  await putBallots(client, settled.rows);
  await addTotals(client, settled.changes, states);
  return settled.results;
}

export function readState({ pending, since }: StateRow): StepState {
  return { pending: unpackPending(pending), since: Number(since) };
}

async function lockTotals(
  client: ClientBase,
  ballots: readonly Ballot[],
): Promise<ReadonlyMap<string, StepState>> {
  const periods = new Map(ballots.map(({ poll, period }) => [poll, period]));
  const polls = [...periods.keys()].sort();
  const { rows } = await client.query<StateRow & { poll: string }>(SQL.lockTotals, [
    polls,
    polls.map((poll) => periods.get(poll)),
  ]);
  return new Map(rows.map((row) => [row.poll, readState(row)]));
}

async function findCounted(
  client: ClientBase,
  hashed: readonly HashedBallot[],
): Promise<ReadonlyMap<string, BallotRequest>> {
  const asked = [...new Map(hashed.map((one) => [rowId(one.ballot.poll, one.hash), one])).values()];
  const { rows } = await client.query<FoundRow>(SQL.findBallots, [
    asked.map(({ ballot }) => ballot.poll),
    asked.map(({ hash }) => Buffer.from(hash, 'hex')),
  ]);
  return new Map(
    rows.map(({ poll, hash, revision, choices }) => [
      rowId(poll, hash),
      { revision: Number(revision), choices: JSON.parse(choices) as string[] },
    ]),
  );
}

async function putBallots(client: ClientBase, rows: readonly BallotRow[]): Promise<void> {
  if (!rows.length) return;
  await client.query(SQL.putBallots, [
    rows.map(({ poll }) => poll),
    rows.map(({ hash }) => Buffer.from(hash, 'hex')),
    rows.map(({ revision }) => revision),
    rows.map(({ choices }) => JSON.stringify(choices)),
  ]);
}

async function addTotals(
  client: ClientBase,
  changes: TallyChanges,
  states: ReadonlyMap<string, StepState>,
): Promise<void> {
  const totals = changes.totals().map(({ touched, ...row }) => {
    const state = addPending(states.get(row.poll), touched, row.period);
    const isDue = isStepDue(state, row.period);
    return { ...row, isDue, state: isDue ? afterStep(state, row.period) : state };
  });
  if (!totals.length) return;
  await client.query(SQL.addVotes, columns(changes.votes()));
  const periods = changes.periods();
  if (periods.length) await client.query(SQL.addPeriods, columns(periods));
  await client.query(
    SQL.addTotals,
    columns(
      totals.map(({ poll, ballots, period, state }) => [
        poll,
        ballots,
        period,
        packPending(state.pending),
        state.since,
      ]),
    ),
  );
  const due = totals.filter(({ isDue }) => isDue).map(({ poll }) => poll);
  if (due.length) await client.query(SQL.putSteps, [due]);
}

/** Rows as one list a column, which `unnest` takes. */
function columns(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows[0]!.map((_, column) => rows.map((row) => row[column]));
}
