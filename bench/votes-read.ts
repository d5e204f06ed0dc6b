import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import { openStore } from '../src/collector/open-store.js';
import { readResults } from '../src/collector/results.js';
import { coarseTime } from '../src/collector/store.js';
import type { Poll } from '../src/feed/index.js';
import { PostgresServer } from '../test/helpers/postgres-server.js';

/**
 * How long results take to be read from a database with millions of ballots, beside counting them
 * there with `SELECT count(*) … GROUP BY`. The ballots are made inside the database, in the order of
 * their hashes, and the totals are counted from them: what is read is true.
 */
const BALLOTS = Number(process.env.BALLOTS ?? 5_000_000);
const CHOICES = ['gare', 'mairie', 'ecole', 'halle', 'parc'];
const READS = 200;
const COUNTS = 3;
const NOW = Date.parse('2026-11-22T12:34:56Z');
const PERIOD = coarseTime(NOW);
const POLL: Poll = {
  id: 'velos',
  name: 'Où mettre les arceaux à vélos ?',
  choices: CHOICES.map((id) => ({ id, name: id })),
  endTime: '2026-11-30',
};
const COUNT = 'SELECT choices, count(*) FROM ballots GROUP BY choices';

/** Statements that derive what the store maintains with each ballot; the same in both dialects. */
const TOTALS = `
  INSERT INTO totals (poll, ballots, period, since)
    SELECT poll, count(*), ${PERIOD}, ${PERIOD} FROM ballots GROUP BY poll;
  INSERT INTO periods (poll, period, ballots, burst) SELECT poll, period, ballots, 0 FROM totals;
  INSERT INTO tally (poll, choice, votes)
    SELECT poll, substr(choices, 3, length(choices) - 4), count(*) FROM ballots GROUP BY 1, 2;`;

interface Measured {
  readonly name: string;
  /** ms */
  readonly published: number;
  readonly final: number;
  readonly count: number;
}

export async function votesReadBench(): Promise<void> {
  const measured = [await sqlite()];
  const missing = PostgresServer.whyMissing();
  if (missing) console.log(missing);
  else measured.push(await postgres());
  console.log(`\nResults of a poll with ${BALLOTS.toLocaleString('en')} ballots, medians`);
  console.table(
    Object.fromEntries(
      measured.map(({ name, published, final, count }) => [
        name,
        {
          'while open, ms': Number(published.toFixed(3)),
          'after the close, ms': Number(final.toFixed(3)),
          'SELECT count(*), ms': Math.round(count),
          'ratio of time': (published / count).toExponential(1),
        },
      ]),
    ),
  );
}

async function sqlite(): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parvis-bench-'));
  const file = path.join(folder, 'votes.db');
  await (await openStore(file)).close();
  const db = new Database(file);
  db.exec(`
    PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = FILE;
    INSERT INTO ballots (poll, key_hash, revision, choices)
    WITH RECURSIVE one (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < ${BALLOTS})
    SELECT 'velos', randomblob(32) AS hash, 1,
      '["' || CASE n % ${CHOICES.length} ${CHOICES.map((id, at) => `WHEN ${at} THEN '${id}'`).join(' ')} END || '"]'
    FROM one ORDER BY hash;
    ${TOTALS}
    INSERT INTO steps (poll, ballots, period, counts) SELECT poll, ballots, period,
      (SELECT json_group_object(choice, votes) FROM tally) FROM totals;
    PRAGMA wal_checkpoint(TRUNCATE);`);
  const statement = db.prepare(COUNT);
  const count = await median(COUNTS, () => Promise.resolve(statement.all()));
  db.close();
  const times = await readTimes(file);
  rmSync(folder, { recursive: true });
  return { name: 'SQLite', ...times, count };
}

async function postgres(): Promise<Measured> {
  const server = await PostgresServer.start(['max_wal_size=4GB', 'maintenance_work_mem=512MB']);
  try {
    const address = await server.createDatabase();
    await (await openStore(address)).close();
    const client = new Client({ connectionString: address });
    await client.connect();
    const names = `ARRAY[${CHOICES.map((id) => `'["${id}"]'`).join(', ')}]`;
    await client.query(`
      SET search_path = parvis; SET synchronous_commit = off; SET work_mem = '256MB';
      ALTER TABLE ballots DROP CONSTRAINT ballots_pkey;
      INSERT INTO ballots (poll, key_hash, revision, choices)
        SELECT 'velos', sha256(n::text::bytea), 1, (${names})[1 + n % ${CHOICES.length}]
        FROM generate_series(1, ${BALLOTS}) AS n;
      ALTER TABLE ballots ADD PRIMARY KEY (poll, key_hash);
      ${TOTALS}
      INSERT INTO steps (poll, ballots, period, counts) SELECT poll, ballots, period,
        (SELECT json_object_agg(choice, votes) FROM tally) FROM totals;`);
    await client.query('VACUUM ANALYZE');
    const count = await median(COUNTS, () => client.query(COUNT));
    await client.end();
    return { name: 'PostgreSQL', ...(await readTimes(address)), count };
  } finally {
    await server.stop();
  }
}

/** What a request for results does, without HTTP. */
async function readTimes(db: string): Promise<{ published: number; final: number }> {
  const store = await openStore(db);
  const read = (phase: 'open' | 'closed') => async (): Promise<void> => {
    const viewer = { phase, hasVoted: false, instant: NOW };
    const { results } = await readResults(store, POLL, viewer);
    if (results?.ballots !== BALLOTS) throw new Error('These are not the results.');
  };
  const times = {
    published: await median(READS, read('open')),
    final: await median(READS, read('closed')),
  };
  await store.close();
  return times;
}

async function median(runs: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < runs; index++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[runs >> 1]!;
}
