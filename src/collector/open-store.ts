import { isPostgresAddress } from './postgres-address.js';
import { Refusal } from './refusal.js';
import { StoreUnavailable, type VoteStore } from './store.js';
import type { Log } from './trouble-log.js';

export interface OpenOptions {
  /** Nothing is made where there is no database; for commands that only read. */
  readonly mustExist?: boolean;
  /**
   * A database server that does not answer yet is no failure: after a power cut it may start after
   * the collector. Until then nothing is counted. What is wrong is said here.
   */
  readonly waitingLog?: Log;
}

/**
 * The store that `db` names: the path of an SQLite file, or the address of a PostgreSQL database.
 * Only the driver that is needed is loaded.
 * @throws {Refusal | StoreUnavailable}
 */
export async function openStore(db: string, options: OpenOptions = {}): Promise<VoteStore> {
  const { mustExist = false } = options;
  if (isPostgresAddress(db)) return openPostgres(db, options);
  // The rest of the address is not repeated: it may hold a password.
  const [, scheme] = /^(\w\w+):\/\//.exec(db) ?? [];
  if (scheme)
    throw new Refusal(
      `Votes cannot be kept at an address that begins with ${scheme}://; give the path of a file such as votes.db, or postgres://user@host/votes.`,
    );
  const { SqliteStore } = await import('./sqlite-store.js');
  return new SqliteStore(db, { mustExist });
}

async function openPostgres(
  address: string,
  { mustExist, waitingLog }: OpenOptions,
): Promise<VoteStore> {
  const { PostgresStore } = await import('./postgres-store.js');
  const store = new PostgresStore(address, { mustExist });
  try {
    await store.prepare();
  } catch (error) {
    if (waitingLog && error instanceof StoreUnavailable) waitingLog(error.message);
    else {
      await store.close();
      throw error;
    }
  }
  return store;
}
