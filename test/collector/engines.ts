import path from 'node:path';
import { after, before, type TestContext } from 'node:test';
import { openStore } from '../../src/collector/open-store.js';
import type { VoteStore } from '../../src/collector/store.js';
import { PostgresServer } from '../helpers/postgres-server.js';
import { temporaryFolder } from './fixture.js';

/** A kind of database that votes are kept in, as the contract's tests see it. */
export interface Engine {
  readonly name: string;
  /** The path or address of a new, empty database. */
  create(t: TestContext): Promise<string>;
}

const SQLITE: Engine = {
  name: 'SQLite',
  create: async (t) => path.join(await temporaryFolder(t), 'votes.db'),
};

/** A server for the tests of one file; `undefined` where there is none, which is said in one line. */
export function postgresServer(): (() => PostgresServer) | undefined {
  const missing = PostgresServer.whyMissing();
  if (missing) {
    console.log(missing);
    return undefined;
  }
  let server: PostgresServer | undefined;
  before(async () => {
    server = await PostgresServer.start();
  });
  after(() => server?.stop());
  return () => server!;
}

/** Both engines, or SQLite alone where PostgreSQL cannot be started. */
export function engines(server: (() => PostgresServer) | undefined): readonly Engine[] {
  if (!server) return [SQLITE];
  return [SQLITE, { name: 'PostgreSQL', create: () => server().createDatabase() }];
}

/** Opens a store that is closed after the test. */
export async function openFor(t: TestContext, db: string): Promise<VoteStore> {
  const store = await openStore(db);
  t.after(() => store.close());
  return store;
}
