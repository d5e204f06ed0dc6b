import { Refusal } from './refusal.js';
import { SqliteStore } from './sqlite-store.js';
import type { VoteStore } from './store.js';

/**
 * The store that `db` names: the path of an SQLite file.
 * @throws {Refusal | StoreUnavailable}
 */
export function openStore(db: string): VoteStore {
  if (/^\w\w+:\/\//.test(db))
    throw new Refusal(
      'Votes are kept in an SQLite file in this version; give a path such as votes.db.',
    );
  return new SqliteStore(db);
}
