import type Database from 'libsql';
import { Client } from 'pg';
import { isPostgresAddress, showPostgresAddress } from './postgres-address.js';
import { postgresError } from './postgres-errors.js';
import { preparePostgres } from './postgres-schema.js';
import { Refusal } from './refusal.js';
import { openSqlite, storeError } from './sqlite-file.js';

/** What was moved, as it was counted in the new place. */
export interface MovedVotes {
  /** The new address, without its password. */
  readonly to: string;
  readonly polls: readonly { readonly poll: string; readonly ballots: number }[];
}

interface Place {
  readonly file: string;
  readonly to: string;
}

const BATCH = 2000;
const BALLOTS = `
  SELECT poll, key_hash, revision, choices FROM ballots
  WHERE (poll, key_hash) > (?, ?) ORDER BY poll, key_hash LIMIT ${BATCH}`;

/** The tables beside the ballots, small whatever the number of ballots. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  totals: ['poll', 'ballots', 'period', 'pending', 'since'],
  tally: ['poll', 'choice', 'votes'],
  steps: ['poll', 'ballots', 'period', 'counts'],
  periods: ['poll', 'period', 'ballots', 'burst', 'form'],
  entries: ['poll', 'number', 'entry'],
};

/**
 * Moves all votes of an SQLite file to an empty PostgreSQL database.
 *
 * The hashes go along with the secret they were made with. So the new database knows every key that
 * was counted: a replayed ballot counts nothing, and who voted before may still change their mind.
 * Totals are counted anew from the ballots that arrived and compared before anything is kept. Then
 * the file is marked: no collector counts in it any more, not even one that has it open, since
 * votes in two places would be votes lost. A collector that runs meanwhile answers 503, and devices
 * send again later.
 *
 * What stops half way leaves the target empty and the file in use, or at the very end both with all
 * votes; asked again, it then only marks the file.
 * @throws {Refusal} not these two kinds, a target with votes of its own, or counts that differ
 * @throws {StoreUnavailable} one of the two cannot be used now
 */
export async function moveVotes(file: string, address: string): Promise<MovedVotes> {
  if (isPostgresAddress(file) || !isPostgresAddress(address))
    throw new Refusal(
      'Votes are moved from an SQLite file to PostgreSQL; write --migrate votes.db --db postgres://user@host/votes.',
    );
  const to = showPostgresAddress(address);
  const db = openSqlite(file, { mustExist: true });
  try {
    db.exec('BEGIN IMMEDIATE');
    const polls = await fill(db, address, { file, to });
    db.prepare("INSERT INTO meta (name, value) VALUES ('moved_to', ?)").run(to);
    db.exec('COMMIT');
    return { to, polls };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw storeError(error, file);
  } finally {
    db.close();
  }
}

async function fill(
  db: Database.Database,
  address: string,
  place: Place,
): Promise<MovedVotes['polls']> {
  const client = new Client({ connectionString: address, application_name: 'parvis migrate' });
  // The query that is under way fails as well, and says so.
  client.on('error', () => {});
  try {
    await client.connect();
    await preparePostgres(client, place.to);
    await client.query('BEGIN; SET LOCAL synchronous_commit = on');
    await client.query('LOCK TABLE parvis.meta, parvis.totals, parvis.ballots IN EXCLUSIVE MODE');
    const isFilled = await isFilledFrom(db, client, place);
    if (!isFilled) await copy(db, client);
    const { polls, isSame } = await compare(db, client);
    if (!isSame) throw differing(place, isFilled);
    await client.query('COMMIT');
    return polls;
  } catch (error) {
    throw postgresError(error, place.to);
  } finally {
    // Without a commit the server rolls back.
    await client.end().catch(() => {});
  }
}

/** Whether an earlier try came so far; any other votes are refused. */
async function isFilledFrom(
  db: Database.Database,
  client: Client,
  { to, file }: Place,
): Promise<boolean> {
  const { rows } = await client.query<{ key_secret: Buffer; is_empty: boolean }>(`
    SELECT key_secret, NOT EXISTS (SELECT FROM parvis.ballots)
      AND NOT EXISTS (SELECT FROM parvis.entries) AS is_empty FROM parvis.meta`);
  const { key_secret, is_empty } = rows[0]!;
  if (is_empty) return false;
  if (key_secret.equals(secretOf(db))) return true;
  throw new Refusal(
    `${to} has votes already, and two sets of votes cannot be made one; choose an empty database for ${file}.`,
  );
}

async function copy(db: Database.Database, client: Client): Promise<void> {
  await client.query('UPDATE parvis.meta SET key_secret = $1', [secretOf(db)]);
  const select = db.prepare(BALLOTS);
  let after: readonly unknown[] = ['', Buffer.alloc(0)];
  for (;;) {
    const rows = select.all(...after) as Record<string, unknown>[];
    if (!rows.length) break;
    await insert(client, 'ballots', ['poll', 'key_hash', 'revision', 'choices'], rows);
    const last = rows.at(-1)!;
    after = [last.poll, asValue(last.key_hash)];
  }
  for (const [table, columns] of Object.entries(TABLES)) {
    const rows = db.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).all();
    await insert(client, table, columns, rows as Record<string, unknown>[]);
  }
}

async function insert(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (!rows.length) return;
  const types = columns.map((column, index) => `$${index + 1}::${TYPES[column] ?? 'bigint'}[]`);
  await client.query(
    `INSERT INTO parvis.${table} (${columns.join(', ')}) SELECT * FROM unnest(${types.join(', ')})`,
    columns.map((column) => rows.map((row) => asValue(row[column]))),
  );
}

/** Of the columns that hold no number. */
const TYPES: Readonly<Record<string, string>> = {
  poll: 'text',
  choice: 'text',
  choices: 'text',
  counts: 'text',
  entry: 'text',
  key_hash: 'bytea',
  pending: 'bytea',
};

function asValue(value: unknown): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}

/** Counts what arrived, one ballot after the other, and holds it against the file's totals. */
async function compare(
  db: Database.Database,
  client: Client,
): Promise<{ polls: MovedVotes['polls']; isSame: boolean }> {
  const ballots = await client.query<{ poll: string; ballots: number }>(
    `SELECT poll, count(*)::integer AS ballots FROM parvis.ballots
      WHERE choices <> '[]' GROUP BY poll ORDER BY poll`,
  );
  const votes = await client.query<{ poll: string; choice: string; votes: number }>(`
    SELECT poll, choice, count(*)::integer AS votes
    FROM parvis.ballots CROSS JOIN json_array_elements_text(choices::json) AS choice
    GROUP BY poll, choice`);
  const counted = [
    ...ballots.rows.map((row) => [row.poll, null, row.ballots]),
    ...votes.rows.map((row) => [row.poll, row.choice, row.votes]),
  ];
  const expected = db
    .prepare(
      `SELECT poll, NULL AS choice, ballots AS count FROM totals WHERE ballots
       UNION ALL SELECT poll, choice, votes FROM tally WHERE votes`,
    )
    .all() as { poll: string; choice: string | null; count: number }[];
  const kept = expected.map(({ poll, choice, count }) => [poll, choice, count]);
  return { polls: ballots.rows, isSame: asText(counted) === asText(kept) };
}

function differing({ file, to }: Place, wasFilled: boolean): Refusal {
  return new Refusal(
    wasFilled
      ? `${to} holds the votes of ${file} from an earlier move, and one of the two has counted since. Stop the collectors, compare both with parvis tally, and go on with the one that has more.`
      : `Nothing was moved: the ballots that arrived at ${to} do not add up to the totals of ${file}. Keep the file, and try again.`,
  );
}

function asText(rows: readonly (readonly unknown[])[]): string {
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}

function secretOf(db: Database.Database): Buffer {
  const row = db.prepare("SELECT value FROM meta WHERE name = 'key_secret'").get();
  return Buffer.from((row as { value: ArrayBuffer }).value);
}
