import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import { PostgresServer } from '../../test/helpers/postgres-server.js';

/** A kind of database, with the loop that shows what it can do at most. */
export interface BenchEngine {
  readonly name: string;
  /** A new, empty database in this folder, or on a server of its own. */
  create(folder: string): Promise<string>;
  /**
   * Rows a second that a loop writes which does nothing else: the same rows and promise to be on disk.
   * @param batch rows a commit
   */
  bareInserts(folder: string, batch: number, seconds: number): Promise<number>;
  stop(): Promise<void>;
}

const SECRET = randomBytes(32);

function hash(row: number): Buffer {
  return createHmac('sha256', SECRET).update(`${row} velos`).digest();
}

const SQLITE: BenchEngine = {
  name: 'SQLite',
  create: (folder) => Promise.resolve(path.join(folder, 'votes.db')),
  bareInserts(folder, batch, seconds) {
    const db = new Database(path.join(folder, `bare-${batch}.db`));
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(
      `CREATE TABLE ballots (poll TEXT, key_hash BLOB, revision INTEGER NOT NULL, choices TEXT NOT NULL,
       PRIMARY KEY (poll, key_hash)) STRICT, WITHOUT ROWID`,
    );
    const insert = db.prepare('INSERT INTO ballots VALUES (?, ?, 1, ?)');
    const started = performance.now();
    let rows = 0;
    while (performance.now() - started < seconds * 1000) {
      db.exec('BEGIN IMMEDIATE');
      for (let row = 0; row < batch; row++) insert.run('velos', hash(rows++), '["gare"]');
      db.exec('COMMIT');
    }
    const perSecond = rows / ((performance.now() - started) / 1000);
    db.close();
    return Promise.resolve(perSecond);
  },
  stop: () => Promise.resolve(),
};

async function postgres(): Promise<BenchEngine> {
  const server = await PostgresServer.start();
  return {
    name: 'PostgreSQL',
    create: () => server.createDatabase(),
    async bareInserts(_, batch, seconds) {
      const client = new Client({ connectionString: await server.createDatabase() });
      await client.connect();
      await client.query(
        `CREATE TABLE ballots (poll text, key_hash bytea, revision bigint NOT NULL,
         choices text NOT NULL, PRIMARY KEY (poll, key_hash))`,
      );
      const text = `INSERT INTO ballots SELECT 'velos', key, 1, '["gare"]' FROM unnest($1::bytea[]) key`;
      const started = performance.now();
      let rows = 0;
      while (performance.now() - started < seconds * 1000) {
        const keys = Array.from({ length: batch }, () => hash(rows++));
        await client.query({ name: 'insert', text, values: [keys] });
      }
      const perSecond = rows / ((performance.now() - started) / 1000);
      await client.end();
      return perSecond;
    },
    stop: () => server.stop(),
  };
}

/** SQLite, and PostgreSQL where its programs are installed. `PARVIS_ENGINE` names one of them. */
export async function benchEngines(): Promise<BenchEngine[]> {
  const wanted = (name: string): boolean =>
    new RegExp(process.env.PARVIS_ENGINE ?? '', 'i').test(name);
  const found = wanted('SQLite') ? [SQLITE] : [];
  if (!wanted('PostgreSQL')) return found;
  const missing = PostgresServer.whyMissing();
  if (missing) console.log(missing);
  else found.push(await postgres());
  return found;
}
