import type { BallotRequest } from '../votes/index.js';
import { BatchQueue } from './batch-queue.js';
import type { PeriodCount } from './burst-periods.js';
import type { Entry, NewEntry } from './entries.js';
import { EntryRefusal } from './entry-refusal.js';
import { Refusal } from './refusal.js';
import { PROBE, SqliteConnection, type Write } from './sqlite-connection.js';
import { storeError } from './sqlite-file.js';
import {
  StoreUnavailable,
  type Ballot,
  type Recorded,
  type Totals,
  type VoteStore,
} from './store.js';

/** Votes in one SQLite file, for a collector on one machine. */
export class SqliteStore implements VoteStore {
  #connection: SqliteConnection | undefined;
  #isClosed = false;
  readonly #queue = new BatchQueue<Write, Recorded | undefined>((writes) =>
    this.#use((connection) => connection.write(writes)),
  );

  /**
   * Opens the file, or makes it.
   * @param options `mustExist`: for a command beside a collector; a missing file is not made
   * @throws {Refusal | StoreUnavailable} see `openSqlite`
   */
  constructor(
    private readonly file: string,
    private readonly options = { mustExist: false },
  ) {
    this.#connection = new SqliteConnection(file, options);
  }

  async record(ballot: Ballot): Promise<Recorded> {
    return (await this.#queue.add(ballot))!;
  }

  async check(): Promise<void> {
    await this.#queue.add(PROBE);
  }

  find(poll: string, key: string): Promise<BallotRequest | undefined> {
    return this.#ask((connection) => connection.find(poll, key));
  }

  totals(poll: string): Promise<Totals> {
    return this.#ask((connection) => connection.totals(poll));
  }

  published(poll: string, period: number): Promise<Totals> {
    return this.#ask((connection) => {
      if (connection.isStepDue(poll, period)) this.#tryPublish(connection, poll, period);
      return connection.published(poll);
    });
  }

  periods(poll: string): Promise<PeriodCount[]> {
    return this.#ask((connection) => connection.periods(poll));
  }

  entries(poll: string): Promise<Entry[]> {
    return this.#ask((connection) => connection.entries(poll));
  }

  addEntry(poll: string, entry: NewEntry): Promise<Entry> {
    return this.#ask((connection) => connection.addEntry(poll, entry));
  }

  async close(): Promise<void> {
    await this.#queue.drain();
    this.#isClosed = true;
    // Who only reads leaves the log to the collector that may be writing it.
    this.#connection?.close({ isLast: !this.options.mustExist });
    this.#connection = undefined;
  }

  /** Reading goes on while the disk is full: the step before is still true. */
  #tryPublish(connection: SqliteConnection, poll: string, period: number): void {
    try {
      connection.publish(poll, period);
    } catch (error) {
      if (!(storeError(error, this.file) instanceof StoreUnavailable)) throw error;
    }
  }

  #ask<T>(question: (connection: SqliteConnection) => T): Promise<T> {
    return new Promise((resolve) => resolve(this.#use(question)));
  }

  /**
   * After an error of the disk the connection is given up and the next call opens the file anew, so
   * that a mended disk or a restored backup is used without a restart. A file that went missing is
   * not made again: an empty one in its place would hide that votes are gone.
   */
  #use<T>(action: (connection: SqliteConnection) => T): T {
    if (this.#isClosed) throw new StoreUnavailable('CLOSED');
    if (this.#connection?.isInPlace() === false) this.#makeWay(this.#connection);
    try {
      this.#connection ??= new SqliteConnection(this.file, { mustExist: true });
      return action(this.#connection);
    } catch (error) {
      if (error instanceof EntryRefusal) throw error;
      const problem = storeError(error, this.file);
      if (problem instanceof Refusal) throw new StoreUnavailable('REFUSED', problem);
      const isPassing = problem instanceof StoreUnavailable && /BUSY|FULL/.test(problem.code);
      if (!isPassing) this.#drop();
      throw problem;
    }
  }

  #makeWay(connection: SqliteConnection): void {
    try {
      connection.makeWay();
      this.#connection = undefined;
    } catch (error) {
      throw storeError(error, this.file);
    }
  }

  #drop(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}
