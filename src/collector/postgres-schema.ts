import type { ClientBase } from 'pg';
import { newKeySecret } from './key-hash.js';
import { Refusal } from './refusal.js';
import { newerSchema, SCHEMA_VERSION } from './schema-version.js';

/** One collector at a time looks after the schema; the number is "Prvs". */
const SCHEMA_LOCK = 0x50727673;

/**
 * Each entry leads from one version of the schema to the next; one that was ever released is never
 * edited. The numbers are those of SQLite's, see `sqlite-schema.ts`.
 *
 * All is in a schema of its own, so that the town may keep other things in the same database. The
 * collation is plain, so that the order of rows, and with it of locks, is the same everywhere.
 */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  `
    CREATE TABLE parvis.meta (
      is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only), version integer NOT NULL,
      key_secret bytea NOT NULL, probe integer NOT NULL DEFAULT 0
    );
    CREATE TABLE parvis.ballots (
      poll text COLLATE "C", key_hash bytea, revision bigint NOT NULL, choices text NOT NULL,
      PRIMARY KEY (poll, key_hash)
    );
    CREATE TABLE parvis.totals (
      poll text COLLATE "C" PRIMARY KEY, ballots bigint NOT NULL, period bigint NOT NULL
    );
    CREATE TABLE parvis.tally (
      poll text COLLATE "C", choice text COLLATE "C", votes bigint NOT NULL,
      PRIMARY KEY (poll, choice)
    );`,
  `
    ALTER TABLE parvis.totals ADD COLUMN pending bytea NOT NULL DEFAULT '';
    ALTER TABLE parvis.totals ADD COLUMN since bigint NOT NULL DEFAULT 0;
    CREATE TABLE parvis.steps (
      poll text COLLATE "C" PRIMARY KEY, ballots bigint NOT NULL, period bigint NOT NULL,
      counts text NOT NULL
    );
    CREATE TABLE parvis.periods (
      poll text COLLATE "C", period bigint, ballots bigint NOT NULL, burst bigint NOT NULL,
      form bigint NOT NULL,
      PRIMARY KEY (poll, period)
    );
    CREATE TABLE parvis.entries (
      poll text COLLATE "C", number integer, entry text NOT NULL, PRIMARY KEY (poll, number)
    );
    UPDATE parvis.totals SET since = period;
    INSERT INTO parvis.steps (poll, ballots, period, counts)
      SELECT poll, ballots, period,
        (SELECT json_object_agg(choice, votes)::text FROM parvis.tally
          WHERE tally.poll = totals.poll)
      FROM parvis.totals;
    INSERT INTO parvis.periods (poll, period, ballots, burst, form)
      SELECT poll, period, ballots, 0, 0 FROM parvis.totals;`,
];

/**
 * Makes the tables where they are missing and brings an older schema forward, once even when
 * several collectors start together.
 * @param place names the database in errors
 * @throws {Refusal} a newer schema, or tables of something else; errors of the driver
 */
export async function preparePostgres(
  client: ClientBase,
  place: string,
  { mustExist = false } = {},
): Promise<void> {
  if ((await readVersion(client, place)) === SCHEMA_VERSION) return;
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    // Read again: another collector may have done it while this one waited for the lock.
    await migrate(client, await readVersion(client, place, { mustExist }));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** @throws {Refusal} a newer schema */
export function assertKnown(version: number, place: string): void {
  if (version > SCHEMA_VERSION) throw newerSchema(place, version);
}

/** 0 where there is nothing of ours yet. */
async function readVersion(
  client: ClientBase,
  place: string,
  { mustExist = false } = {},
): Promise<number> {
  const found = await client.query<{ has_schema: boolean; has_meta: boolean; others: number }>(`
    SELECT to_regnamespace('parvis') IS NOT NULL AS has_schema,
      EXISTS (SELECT FROM pg_attribute
        WHERE attrelid = to_regclass('parvis.meta') AND attname = 'key_secret') AS has_meta,
      (SELECT count(*)::integer FROM pg_class
        WHERE relnamespace = to_regnamespace('parvis')) AS others`);
  const { has_meta, others } = found.rows[0]!;
  if (!has_meta && others)
    throw new Refusal(
      `The schema parvis of ${place} belongs to another program; choose another database.`,
    );
  if (!has_meta && mustExist)
    throw new Refusal(`There are no votes at ${place}; check the name of the database.`);
  if (!has_meta) return 0;
  const { rows } = await client.query<{ version: number }>('SELECT version FROM parvis.meta');
  const { version } = rows[0]!;
  assertKnown(version, place);
  return version;
}

async function migrate(client: ClientBase, version: number): Promise<void> {
  // Asked for only where it is missing: with IF NOT EXISTS the right to make one is needed anyway.
  const { rows } = await client.query("SELECT to_regnamespace('parvis') IS NOT NULL AS is_there");
  if (!(rows[0] as { is_there: boolean }).is_there) await client.query('CREATE SCHEMA parvis');
  for (const step of POSTGRES_MIGRATIONS.slice(version)) await client.query(step);
  if (version) await client.query('UPDATE parvis.meta SET version = $1', [SCHEMA_VERSION]);
  else
    await client.query('INSERT INTO parvis.meta (version, key_secret) VALUES ($1, $2)', [
      SCHEMA_VERSION,
      Buffer.from(newKeySecret()),
    ]);
}
