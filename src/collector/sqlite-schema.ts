import type Database from 'libsql';
import { newKeySecret } from './key-hash.js';

/** Marks the file as ours, so that no other program's database is written into ("Prvs"). */
export const APPLICATION_ID = 0x50727673;

/**
 * Each entry leads from one version of the schema to the next; one that was ever released is never
 * edited. No table has a row number or a time of its own: rows lie in the order of the hashes, so
 * the file does not tell in which order people voted.
 *
 * PostgreSQL's versions have the same numbers, see `postgres-schema.ts`.
 */
export const MIGRATIONS: readonly ((db: Database.Database) => void)[] = [
  (db) => {
    db.exec(`
      PRAGMA application_id = ${APPLICATION_ID};
      CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
      CREATE TABLE ballots (
        poll TEXT, key_hash BLOB, revision INTEGER NOT NULL, choices TEXT NOT NULL,
        PRIMARY KEY (poll, key_hash)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE totals (
        poll TEXT PRIMARY KEY, ballots INTEGER NOT NULL, period INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE tally (
        poll TEXT, choice TEXT, votes INTEGER NOT NULL, PRIMARY KEY (poll, choice)
      ) STRICT, WITHOUT ROWID;
    `);
    const insert = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
    insert.run('key_secret', Buffer.from(newKeySecret()));
    insert.run('probe', 0);
  },
  // Published steps, ballots by ten minutes, paper and phone. What was counted before is one step:
  // it was shown ballot by ballot. Its times are not known beyond the last.
  (db) => {
    db.exec(`
      ALTER TABLE totals ADD COLUMN pending BLOB NOT NULL DEFAULT (x'');
      ALTER TABLE totals ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE steps (
        poll TEXT PRIMARY KEY, ballots INTEGER NOT NULL, period INTEGER NOT NULL,
        counts TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE periods (
        poll TEXT, period INTEGER, ballots INTEGER NOT NULL, burst INTEGER NOT NULL,
        form INTEGER NOT NULL,
        PRIMARY KEY (poll, period)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE entries (
        poll TEXT, number INTEGER, entry TEXT NOT NULL, PRIMARY KEY (poll, number)
      ) STRICT, WITHOUT ROWID;
      UPDATE totals SET since = period;
      INSERT INTO steps (poll, ballots, period, counts)
        SELECT poll, ballots, period,
          (SELECT json_group_object(choice, votes) FROM tally WHERE tally.poll = totals.poll)
        FROM totals;
      INSERT INTO periods (poll, period, ballots, burst, form)
        SELECT poll, period, ballots, 0, 0 FROM totals;
    `);
  },
];
