import { SqliteConnection } from './sqlite-connection.js';

/** The totals of one poll, for open data. */
export interface Tally {
  readonly poll: string;
  readonly ballots: number;
  /** Votes by choice; a choice without votes is not in it. */
  readonly counts: Readonly<Record<string, number>>;
  /** ISO 8601, the beginning of the ten minutes of the last vote; `null` before the first. */
  readonly updated: string | null;
}

/**
 * Reads a poll's totals from a vote database, also while a collector writes to it. A poll that
 * nobody has voted in has no ballots: the database does not know which polls there are.
 * @throws {Refusal} no such file, or not one of ours
 * @throws {StoreUnavailable} locked or unreadable at the moment
 */
export function readTally(db: string, poll: string): Promise<Tally> {
  return new Promise((resolve) => resolve(readFromSqlite(db, poll)));
}

function readFromSqlite(db: string, poll: string): Tally {
  const connection = new SqliteConnection(db, { mustExist: true });
  try {
    const { ballots, counts, period } = connection.totals(poll);
    return {
      poll,
      ballots,
      counts: Object.fromEntries([...counts].filter(([, votes]) => votes)),
      updated: period === undefined ? null : new Date(period).toISOString(),
    };
  } finally {
    connection.close();
  }
}
