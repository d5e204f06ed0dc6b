import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import Database from 'libsql';

/**
 * The limit: the same rows written straight into the same engine with the same promise to be on
 * disk, by a loop that does nothing else. One row a commit, and `batch` rows a commit.
 * @returns rows a second
 */
export function bareSqliteInserts(folder: string, batch: number, seconds: number): number {
  const db = new Database(path.join(folder, `bare-${batch}.db`));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    `CREATE TABLE ballots (poll TEXT, key_hash BLOB, revision INTEGER NOT NULL, choices TEXT NOT NULL,
     PRIMARY KEY (poll, key_hash)) STRICT, WITHOUT ROWID`,
  );
  const insert = db.prepare('INSERT INTO ballots VALUES (?, ?, 1, ?)');
  const secret = randomBytes(32);
  const started = performance.now();
  let rows = 0;
  while (performance.now() - started < seconds * 1000) {
    db.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < batch; row++) {
      const hash = createHmac('sha256', secret).update(`${rows++} velos`).digest();
      insert.run('velos', hash, '["gare"]');
    }
    db.exec('COMMIT');
  }
  const perSecond = rows / ((performance.now() - started) / 1000);
  db.close();
  return perSecond;
}
