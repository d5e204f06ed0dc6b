import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { Refusal } from './refusal.js';
import { movedAway, newerSchema, SCHEMA_VERSION } from './schema-version.js';
import { APPLICATION_ID, MIGRATIONS } from './sqlite-schema.js';
import { StoreUnavailable } from './store.js';

/** Longer waits belong to the client: while SQLite waits for a lock, nobody is served. */
const BUSY_TIMEOUT_MS = 250;

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
  const moved = db.prepare("SELECT value FROM meta WHERE name = 'moved_to'").get();
  if (moved) throw movedAway(file, (moved as { value: string }).value);
}

function assertOurs(db: Database.Database, file: string): void {
  const version = readPragma(db, 'user_version');
  if (version > SCHEMA_VERSION && readPragma(db, 'application_id') === APPLICATION_ID)
    throw newerSchema(file, version);
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

export function readPragma(db: Database.Database, name: 'user_version' | 'application_id'): number {
  const [row] = db.pragma(name) as Record<string, number>[];
  return row?.[name] ?? 0;
}
