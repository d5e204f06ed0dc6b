import type Database from 'libsql';
import type { BallotRequest } from '../votes/index.js';
import { decide } from './decide.js';
import { hashKey } from './key-hash.js';
import { fileIdentity, openSqlite } from './sqlite-file.js';
import type { Ballot, Recorded, Totals } from './store.js';
import { TallyChanges } from './tally-changes.js';

/** A write that changes no vote; see `VoteStore.check`. */
export const PROBE = Symbol('probe');
export type Write = Ballot | typeof PROBE;

const SQL = {
  secret: "SELECT value FROM meta WHERE name = 'key_secret'",
  probe: "UPDATE meta SET value = 1 - value WHERE name = 'probe'",
  ballot: 'SELECT revision, choices FROM ballots WHERE poll = ? AND key_hash = ?',
  putBallot: `
    INSERT INTO ballots (poll, key_hash, revision, choices) VALUES (?, ?, ?, ?)
    ON CONFLICT (poll, key_hash)
    DO UPDATE SET revision = excluded.revision, choices = excluded.choices`,
  addTotals: `
    INSERT INTO totals (poll, ballots, period) VALUES (?, ?, ?) ON CONFLICT (poll)
    DO UPDATE SET ballots = ballots + excluded.ballots, period = max(period, excluded.period)`,
  addVotes: `
    INSERT INTO tally (poll, choice, votes) VALUES (?, ?, ?) ON CONFLICT (poll, choice)
    DO UPDATE SET votes = votes + excluded.votes`,
  // One statement, so that ballots and votes are of the same moment.
  totals: `
    SELECT ballots, period, choice, votes FROM totals LEFT JOIN tally USING (poll) WHERE poll = ?`,
} as const;

/** One open vote database with its prepared statements; fails with the driver's own errors. */
export class SqliteConnection {
  readonly #db: Database.Database;
  readonly #identity: number | undefined;
  readonly #secret: Uint8Array;
  readonly #statements: Readonly<Record<keyof typeof SQL, Database.Statement>>;

  /** @throws {Refusal | StoreUnavailable} see `openSqlite` */
  constructor(
    private readonly file: string,
    options?: { readonly mustExist: boolean },
  ) {
    const db = (this.#db = openSqlite(file, options));
    this.#identity = fileIdentity(file);
    const statements = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)]);
    this.#statements = Object.fromEntries(statements) as Record<
      keyof typeof SQL,
      Database.Statement
    >;
    this.#secret = new Uint8Array((this.#statements.secret.get() as { value: ArrayBuffer }).value);
  }

  /** False once the file was removed, or another was put in its place. */
  isInPlace(): boolean {
    return fileIdentity(this.file) === this.#identity;
  }

  /** All of it or nothing, in one transaction that is on disk on return. */
  write(writes: readonly Write[]): (Recorded | undefined)[] {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const changes = new TallyChanges();
      if (writes.includes(PROBE)) this.#statements.probe.run();
      const results = writes.map((write) =>
        write === PROBE ? undefined : this.#record(write, changes),
      );
      for (const row of changes.totals()) this.#statements.addTotals.run(...row);
      for (const row of changes.votes()) this.#statements.addVotes.run(...row);
      this.#db.exec('COMMIT');
      return results;
    } catch (error) {
      // After some errors SQLite has rolled back by itself.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
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

  /** @param isLast puts everything into the one file, so that a plain copy of it is a backup */
  close({ isLast = false } = {}): void {
    try {
      if (isLast) this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // A broken disk: what was committed is in the log beside the file and is found again.
    }
    this.#db.close();
  }

  #record(ballot: Ballot, changes: TallyChanges): Recorded {
    const { poll, key, period } = ballot;
    const hash = hashKey(this.#secret, poll, key);
    const counted = this.#find(poll, hash);
    const { isNew, ...recorded } = decide(counted, ballot);
    const { revision, choices } = recorded.ballot;
    if (isNew) this.#statements.putBallot.run(poll, hash, revision, JSON.stringify(choices));
    const isMove = recorded.outcome !== 'withdrawn' || counted;
    if (isNew && recorded.outcome !== 'unchanged' && isMove)
      changes.add(poll, { before: counted?.choices, after: choices, period });
    return recorded;
  }

  #find(poll: string, hash: Buffer): BallotRequest | undefined {
    const row = this.#statements.ballot.get(poll, hash) as
      { revision: number; choices: string } | undefined;
    return row && { revision: row.revision, choices: JSON.parse(row.choices) as string[] };
  }
}
