import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { newKeySecret } from './key-hash.js';
import { Refusal } from './refusal.js';
import { StoreUnavailable } from './store.js';

/** Longer waits belong to the client: while SQLite waits for a lock, nobody is served. */
const BUSY_TIMEOUT_MS = 250;

/** Marks the file as ours, so that no other program's database is written into ("Prvs"). */
const APPLICATION_ID = 0x50727673;

/**
 * Each entry leads from one version of the schema to the next; one that was ever released is never
 * edited. No table has a row number or a time of its own: rows lie in the order of the hashes, so
 * the file does not tell in which order people voted.
 */
const MIGRATIONS: readonly ((db: Database.Database) => void)[] = [
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
];

/** The newest schema that this version knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Opens a vote database, makes it where it is missing, and brings an older schema forward.
 * @throws {Refusal} another program's file, a newer schema, a missing folder
 * @throws {StoreUnavailable} locked, full or read-only at the moment
 */
export function openSqlite(file: string, { mustExist = false } = {}): Database.Database {
  if (!existsSync(file)) {
    if (mustExist) throw new Refusal(`There is no vote database at ${file}.`);
    create(file);
  }
  try {
    const db = new Database(file);
    try {
      prepare(db, file);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw storeError(error, file);
  }
}

/** What an error of the driver means to those who asked. */
export function storeError(error: unknown, file: string): Error {
  if (error instanceof Refusal || error instanceof StoreUnavailable) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === 'SQLITE_NOTADB') return new Refusal(`${file} is not a vote database.`);
  if (!code && message.startsWith('ConnectionFailed')) return new StoreUnavailable('CANNOT_OPEN');
  return code ? new StoreUnavailable(code) : (error as Error);
}

/** Made readable by its owner alone; SQLite gives its side files the same mode. */
function create(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    throw new Refusal(
      `The vote database ${file} cannot be made; check that ${path.dirname(file)} exists and may be written.`,
    );
  }
}

function prepare(db: Database.Database, file: string): void {
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  assertOurs(db, file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // A choice that was changed is overwritten, not only forgotten.
  db.pragma('secure_delete = ON');
  if (readPragma(db, 'user_version') < SCHEMA_VERSION) migrate(db);
}

function assertOurs(db: Database.Database, file: string): void {
  const version = readPragma(db, 'user_version');
  if (version > SCHEMA_VERSION && readPragma(db, 'application_id') === APPLICATION_ID)
    throw new Refusal(
      `${file} was written by a newer version of Parvis (schema ${version}, this one knows ${SCHEMA_VERSION}); update Parvis or choose another file.`,
    );
  const isEmpty = !db.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get();
  if (!isEmpty && readPragma(db, 'application_id') !== APPLICATION_ID)
    throw new Refusal(`${file} is the database of another program; choose another file.`);
}

function migrate(db: Database.Database): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another collector may have done it while this one waited for the lock.
    for (const step of MIGRATIONS.slice(readPragma(db, 'user_version'))) step(db);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function readPragma(db: Database.Database, name: 'user_version' | 'application_id'): number {
  const [row] = db.pragma(name) as Record<string, number>[];
  return row?.[name] ?? 0;
}
