import type Database from 'libsql';
import type { BallotRequest } from '../votes/index.js';
import type { PeriodCount } from './burst-periods.js';
import { entryFault, type Entry, type NewEntry } from './entries.js';
import { EntryRefusal } from './entry-refusal.js';
import { hashKey } from './key-hash.js';
import { hashBallots, rowId, settleBatch } from './settle-batch.js';
import { movedAway, newerSchema, SCHEMA_VERSION } from './schema-version.js';
import { openSqlite, readPragma } from './sqlite-file.js';
import { isInPlace, openFiles, setSideFilesAside, type OpenFiles } from './sqlite-side-files.js';
import { SQL } from './sqlite-statements.js';
import {
  addPending,
  afterStep,
  isStepDue,
  packPending,
  unpackPending,
  type StepState,
} from './steps.js';
import type { Ballot, Recorded, Totals } from './store.js';
import type { TallyChanges } from './tally-changes.js';

/** A write that changes no vote; see `VoteStore.check`. */
export const PROBE = Symbol('probe');
export type Write = Ballot | typeof PROBE;

interface StepRow {
  readonly ballots: number;
  readonly period: number;
  readonly counts: string;
}

/** One open vote database with its prepared statements; fails with the driver's own errors. */
export class SqliteConnection {
  readonly #db: Database.Database;
  readonly #opened: OpenFiles;
  readonly #secret: Uint8Array;
  readonly #statements: Readonly<Record<keyof typeof SQL, Database.Statement>>;

  /** @throws {Refusal | StoreUnavailable} see `openSqlite` */
  constructor(
    private readonly file: string,
    options?: { readonly mustExist: boolean },
  ) {
    const db = (this.#db = openSqlite(file, options));
    const statements = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)]);
    this.#statements = Object.fromEntries(statements) as Record<
      keyof typeof SQL,
      Database.Statement
    >;
    this.#secret = new Uint8Array((this.#statements.secret.get() as { value: ArrayBuffer }).value);
    // After the first reading, which makes the files beside it.
    this.#opened = openFiles(file);
  }

  /** False once the file was removed, or another was put in its place. */
  isInPlace(): boolean {
    return isInPlace(this.file, this.#opened);
  }

  /**
   * Closes it in favour of the file that is in its place now.
   * @throws {StoreUnavailable} there is none; the connection stays, in case the same file comes back
   */
  makeWay(): void {
    setSideFilesAside(this.file, this.#opened);
    this.close();
  }

  /** All of it or nothing, in one transaction that is on disk on return. */
  write(writes: readonly Write[]): (Recorded | undefined)[] {
    return this.#transaction(() => {
      if (writes.includes(PROBE)) this.#statements.probe.run();
      const ballots = writes.filter((write) => write !== PROBE);
      const recorded = this.#record(ballots)[Symbol.iterator]();
      return writes.map((write) => (write === PROBE ? undefined : recorded.next().value));
    });
  }

  find(poll: string, key: string): BallotRequest | undefined {
    return this.#find(poll, hashKey(this.#secret, poll, key));
  }

  totals(poll: string): Totals {
    const rows = this.#statements.totals.all(poll) as {
      ballots: number;
      period: number;
      choice: string | null;
      votes: number;
    }[];
    const counts = new Map<string, number>();
    for (const { choice, votes } of rows) if (choice !== null) counts.set(choice, votes);
    return { ballots: rows[0]?.ballots ?? 0, counts, period: rows[0]?.period };
  }

  /** The last published step. */
  published(poll: string): Totals {
    const row = this.#statements.step.get(poll) as StepRow | undefined;
    if (!row) return { ballots: 0, counts: new Map(), period: undefined };
    const { ballots, counts, period } = row;
    return { ballots, period, counts: new Map(Object.entries(JSON.parse(counts) as object)) };
  }

  isStepDue(poll: string, period: number): boolean {
    const state = this.#stepState(poll);
    return state !== undefined && isStepDue(state, period);
  }

  /** Publishes a step if it is still due: another collector may have done it. */
  publish(poll: string, period: number): void {
    this.#transaction(() => {
      const state = this.#stepState(poll);
      if (state && isStepDue(state, period)) this.#publish(poll, afterStep(state, period));
    });
  }

  periods(poll: string): PeriodCount[] {
    return this.#statements.periods.all(poll) as PeriodCount[];
  }

  entries(poll: string): Entry[] {
    const rows = this.#statements.entries.all(poll) as { entry: string }[];
    return rows.map(({ entry }) => JSON.parse(entry) as Entry);
  }

  /** @throws {Refusal} */
  addEntry(poll: string, entry: NewEntry): Entry {
    return this.#transaction(() => {
      const entries = this.entries(poll);
      const fault = entryFault(entries, entry);
      if (fault) throw new EntryRefusal(fault, poll, entry);
      const added = { number: entries.length + 1, ...entry } as Entry;
      this.#statements.addEntry.run(poll, added.number, JSON.stringify(added));
      return added;
    });
  }

  /** @param isLast puts everything into the one file, so that a plain copy of it is a backup */
  close({ isLast = false } = {}): void {
    try {
      if (isLast) this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // A broken disk: what was committed is in the log beside the file and is found again.
    }
    this.#db.close();
  }

  #transaction<T>(action: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      this.#assertCurrent();
      const result = action();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      // After some errors SQLite has rolled back by itself.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Another process may have moved the votes away, or brought the schema forward, meanwhile. */
  #assertCurrent(): void {
    const moved = this.#statements.moved.get() as { value: string } | undefined;
    if (moved) throw movedAway(this.file, moved.value);
    const version = readPragma(this.#db, 'user_version');
    if (version > SCHEMA_VERSION) throw newerSchema(this.file, version);
  }

  #record(ballots: readonly Ballot[]): readonly Recorded[] {
    const hashed = hashBallots(this.#secret, ballots);
    const counted = new Map<string, BallotRequest>();
    for (const { ballot, hash } of hashed) {
      const found = this.#find(ballot.poll, Buffer.from(hash, 'hex'));
      if (found) counted.set(rowId(ballot.poll, hash), found);
    }
    const { results, rows, changes } = settleBatch(hashed, counted);
    for (const { poll, hash, revision, choices } of rows)
      this.#statements.putBallot.run(
        poll,
        Buffer.from(hash, 'hex'),
        revision,
        JSON.stringify(choices),
      );
    this.#addTotals(changes);
    return results;
  }

  #addTotals(changes: TallyChanges): void {
    for (const row of changes.votes()) this.#statements.addVotes.run(...row);
    for (const row of changes.periods()) this.#statements.addPeriod.run(...row);
    for (const { poll, ballots, period, touched } of changes.totals()) {
      const state = addPending(this.#stepState(poll), touched, period);
      const pending = packPending(state.pending);
      this.#statements.addTotals.run(poll, ballots, period, pending, state.since);
      if (isStepDue(state, period)) this.#publish(poll, afterStep(state, period));
    }
  }

  #publish(poll: string, { pending, since }: StepState): void {
    this.#statements.putStep.run(poll);
    this.#statements.putStepState.run(packPending(pending), since, poll);
  }

  #stepState(poll: string): StepState | undefined {
    const row = this.#statements.stepState.get(poll) as
      { pending: ArrayBuffer; since: number } | undefined;
    return row && { pending: unpackPending(new Uint8Array(row.pending)), since: row.since };
  }

  #find(poll: string, hash: Buffer): BallotRequest | undefined {
    const row = this.#statements.ballot.get(poll, hash) as
      { revision: number; choices: string } | undefined;
    return row && { revision: row.revision, choices: JSON.parse(row.choices) as string[] };
  }
}
