import { Pool, type PoolClient } from 'pg';
import type { BallotRequest } from '../votes/index.js';
import { BatchQueue } from './batch-queue.js';
import type { PeriodCount } from './burst-periods.js';
import { entryFault, type Entry, type NewEntry } from './entries.js';
import { EntryRefusal } from './entry-refusal.js';
import { hashKey } from './key-hash.js';
import { showPostgresAddress } from './postgres-address.js';
import { readState, recordBatch, type StateRow } from './postgres-batch.js';
import { postgresError } from './postgres-errors.js';
import { assertKnown, preparePostgres } from './postgres-schema.js';
import { SQL } from './postgres-statements.js';
import { Refusal } from './refusal.js';
import { SharedReads } from './shared-reads.js';
import { afterStep, isStepDue, packPending } from './steps.js';
import {
  StoreUnavailable,
  type Ballot,
  type Recorded,
  type Totals,
  type VoteStore,
} from './store.js';

/** A write that changes no vote; see `VoteStore.check`. */
const PROBE = Symbol('probe');

/** One writes, the others read results; several collectors share the server's hundred. */
const MAX_CONNECTIONS = 4;
const CONNECT_MS = 3000;
/** A server that is there and says nothing is given up after this. */
const ANSWER_MS = 15_000;

const NOTHING: Totals = { ballots: 0, counts: new Map(), period: undefined };

/**
 * Votes in a PostgreSQL database, which several collectors may share. It keeps nothing of the
 * database in memory, so that a server that was killed, moved to another machine or restored from a
 * backup is used again as soon as it answers.
 */
export class PostgresStore implements VoteStore {
  readonly #place: string;
  readonly #pool: Pool;
  #prepared: Promise<void> | undefined;
  readonly #published = new SharedReads<Totals>();
  readonly #totals = new SharedReads<Totals>();
  readonly #entries = new SharedReads<Entry[]>();
  readonly #queue = new BatchQueue<Ballot | typeof PROBE, Recorded | undefined>((writes) =>
    this.#write(writes),
  );

  /**
   * @param address `postgres://user@host:5432/votes`; what is missing comes from PGHOST, PGUSER,
   *   PGPASSWORD…
   * @param options `mustExist`: tables are not made where there are none
   * @throws {Refusal} an address that cannot be read
   */
  constructor(
    address: string,
    private readonly options: { readonly mustExist?: boolean } = {},
  ) {
    this.#place = showPostgresAddress(address);
    try {
      this.#pool = new Pool({
        connectionString: address,
        application_name: 'parvis',
        max: MAX_CONNECTIONS,
        connectionTimeoutMillis: CONNECT_MS,
        query_timeout: ANSWER_MS,
        keepAlive: true,
      });
    } catch {
      throw new Refusal(`The address of the vote database ${this.#place} cannot be used.`);
    }
    // A connection may break while nobody uses it, or between two statements; what is asked of it
    // next fails, and then another is opened. Unheard, the event would end the process.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /**
   * Connects and looks after the tables, which every other method does by itself as well.
   * @throws {Refusal} a wrong password, no such database, a newer schema, another program's tables
   * @throws {StoreUnavailable} the server does not answer, or not yet
   */
  async prepare(): Promise<void> {
    try {
      await this.#ready();
    } catch (error) {
      throw postgresError(error, this.#place);
    }
  }

  async record(ballot: Ballot): Promise<Recorded> {
    return (await this.#queue.add(ballot))!;
  }

  async check(): Promise<void> {
    await this.#queue.add(PROBE);
  }

  find(poll: string, key: string): Promise<BallotRequest | undefined> {
    return this.#use(async () => {
      const [meta] = await this.#rows<{ key_secret: Buffer }>(SQL.secret);
      const hash = hashKey(meta!.key_secret, poll, key);
      const [row] = await this.#rows<{ revision: string; choices: string }>(SQL.ballot, poll, hash);
      return (
        row && { revision: Number(row.revision), choices: JSON.parse(row.choices) as string[] }
      );
    });
  }

  totals(poll: string): Promise<Totals> {
    return this.#totals.read(poll, () =>
      this.#use(async () => {
        const rows = await this.#rows<Record<'ballots' | 'period' | 'choice' | 'votes', string>>(
          SQL.totals,
          poll,
        );
        const [first] = rows;
        if (!first) return NOTHING;
        const counts = rows.filter(({ choice }) => choice !== null);
        return {
          ballots: Number(first.ballots),
          period: Number(first.period),
          counts: new Map(counts.map(({ choice, votes }) => [choice, Number(votes)])),
        };
      }),
    );
  }

  published(poll: string, period: number): Promise<Totals> {
    return this.#published.read(poll, () =>
      this.#use(async () => {
        const before = await this.#readPublished(poll);
        if (!before || !isStepDue(readState(before), period)) return asTotals(before);
        const isDone = await this.#tryPublish(poll, period);
        return asTotals(isDone ? await this.#readPublished(poll) : before);
      }),
    );
  }

  periods(poll: string): Promise<PeriodCount[]> {
    return this.#use(async () => {
      const rows = await this.#rows<Record<keyof PeriodCount, string>>(SQL.periods, poll);
      return rows.map(({ period, ballots, burst, form }) => ({
        period: Number(period),
        ballots: Number(ballots),
        burst: Number(burst),
        form: Number(form),
      }));
    });
  }

  entries(poll: string): Promise<Entry[]> {
    return this.#entries.read(poll, () =>
      this.#use(async () => {
        const rows = await this.#rows<{ entry: string }>(SQL.entries, poll);
        return rows.map(({ entry }) => JSON.parse(entry) as Entry);
      }),
    );
  }

  addEntry(poll: string, entry: NewEntry): Promise<Entry> {
    return this.#transaction(async (client) => {
      await client.query(SQL.lockEntries);
      const { rows } = await client.query<{ entry: string }>(SQL.entries, [poll]);
      const entries = rows.map((row) => JSON.parse(row.entry) as Entry);
      const fault = entryFault(entries, entry);
      if (fault) throw new EntryRefusal(fault, poll, entry);
      const added = { number: entries.length + 1, ...entry } as Entry;
      await client.query(SQL.addEntry, [poll, added.number, JSON.stringify(added)]);
      return added;
    });
  }

  async close(): Promise<void> {
    await this.#queue.drain();
    if (!this.#pool.ending) await this.#pool.end();
  }

  #write(writes: readonly (Ballot | typeof PROBE)[]): Promise<(Recorded | undefined)[]> {
    return this.#transaction(async (client) => {
      const ballots = writes.filter((write) => write !== PROBE);
      const results = ballots.length ? await recordBatch(client, ballots) : [];
      if (ballots.length < writes.length) await client.query(SQL.probe);
      const recorded = results[Symbol.iterator]();
      return writes.map((write) => (write === PROBE ? undefined : recorded.next().value));
    });
  }

  async #readPublished(poll: string): Promise<PublishedRow | undefined> {
    return (await this.#rows<PublishedRow>(SQL.published, poll))[0];
  }

  /** Reading goes on where writing cannot: the step before is still true. */
  async #tryPublish(poll: string, period: number): Promise<boolean> {
    try {
      await this.#transaction(async (client) => {
        const { rows } = await client.query<StateRow>(SQL.lockState, [poll]);
        const state = rows[0] && readState(rows[0]);
        // Another collector may have done it meanwhile.
        if (!state || !isStepDue(state, period)) return;
        const { pending, since } = afterStep(state, period);
        await client.query(SQL.putSteps, [[poll]]);
        await client.query(SQL.putState, [poll, packPending(pending), since]);
      });
      return true;
    } catch (error) {
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
  }

  async #rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, values)).rows;
  }

  /** On disk when it resolves; when it fails, nothing of it is, or the connection broke at its end. */
  #transaction<T>(action: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.#use(async () => {
      const client = await this.#pool.connect();
      let isDone = false;
      try {
        const answers = (await client.query(SQL.begin)) as unknown as { rows: MetaRow[] }[];
        assertKnown(answers.at(-1)!.rows[0]!.version, this.#place);
        const result = await action(client);
        const { command } = await client.query('COMMIT');
        if (command !== 'COMMIT') throw new StoreUnavailable('ROLLED_BACK');
        isDone = true;
        return result;
      } finally {
        // After a failure the connection is thrown away, and the server rolls back by itself.
        client.release(!isDone);
      }
    });
  }

  async #use<T>(action: () => Promise<T>): Promise<T> {
    try {
      await this.#ready();
      return await action();
    } catch (error) {
      if (error instanceof EntryRefusal) throw error;
      const problem = postgresError(error, this.#place);
      throw problem instanceof Refusal ? new StoreUnavailable('REFUSED', problem) : problem;
    }
  }

  #ready(): Promise<void> {
    this.#prepared ??= this.#lookAfterTables().catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  async #lookAfterTables(): Promise<void> {
    const client = await this.#pool.connect();
    let isDone = false;
    try {
      await preparePostgres(client, this.#place, this.options);
      isDone = true;
    } finally {
      client.release(!isDone);
    }
  }
}

interface MetaRow {
  readonly version: number;
}

/** `null` before the first step. */
interface PublishedRow extends StateRow {
  readonly ballots: string | null;
  readonly period: string | null;
  readonly counts: string | null;
}

function asTotals(row: PublishedRow | undefined): Totals {
  if (!row?.counts) return NOTHING;
  const counts = new Map(Object.entries(JSON.parse(row.counts) as Record<string, number>));
  return { ballots: Number(row.ballots), period: Number(row.period), counts };
}
