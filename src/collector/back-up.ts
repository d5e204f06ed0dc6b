import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'libsql';
import { Refusal } from './refusal.js';
import { openSqlite } from './sqlite-file.js';

/** How many ballots of a poll a backup holds. */
export interface PollBackup {
  readonly poll: string;
  readonly ballots: number;
}

/**
 * Copies a vote database as it is at one moment, while a collector writes to it; nobody waits. A
 * plain copy of the file would lack the last votes, which are in the log beside it. The backup is
 * checked and on disk before it takes the place of an older one of the same name.
 * @returns its polls, in the order of their ids
 * @throws {Refusal} no such database, or no room for the backup
 * @throws {StoreUnavailable} the database cannot be read now
 */
export function backUp(db: string, to: string): PollBackup[] {
  if (path.resolve(db) === path.resolve(to))
    throw new Refusal('A backup needs another file than the database itself.');
  const draft = path.join(path.dirname(to), `.${path.basename(to)}.${process.pid}.tmp`);
  const source = openSqlite(db, { mustExist: true });
  try {
    // Readable by its owner alone from the beginning.
    closeSync(openSync(draft, 'wx', 0o600));
    source.prepare('VACUUM INTO ?').run(draft);
    const polls = check(draft);
    sync(draft);
    renameSync(draft, to);
    sync(path.dirname(to));
    return polls;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new Refusal(`The backup ${to} cannot be made (${code}).`);
  } finally {
    source.close();
    for (const end of ['', '-wal', '-shm', '-journal'])
      if (existsSync(draft + end)) rmSync(draft + end);
  }
}

function check(file: string): PollBackup[] {
  const backup = openSqlite(file, { mustExist: true });
  try {
    const [result] = backup.pragma('integrity_check') as { integrity_check: string }[];
    if (result?.integrity_check !== 'ok')
      throw new Refusal('The vote database is damaged; keep your older backups.');
    const polls = pollsOf(backup);
    // One file with all in it, that nothing needs to lie beside.
    backup.pragma('journal_mode = DELETE');
    return polls;
  } finally {
    backup.close();
  }
}

function pollsOf(db: Database.Database): PollBackup[] {
  return db
    .prepare(
      `SELECT poll, count(*) AS ballots FROM ballots WHERE choices <> '[]' GROUP BY poll ORDER BY poll`,
    )
    .all() as PollBackup[];
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
