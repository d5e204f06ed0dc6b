import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { createApp, type AppOptions } from '../../src/collector/app.js';
import type { KnownPoll, PollSource } from '../../src/collector/poll-book.js';
import { SqliteStore } from '../../src/collector/sqlite-store.js';
import { coarseTime, type Ballot, type VoteStore } from '../../src/collector/store.js';
import type { Poll } from '../../src/feed/index.js';
import { ballotPath, pollPeriod } from '../../src/votes/index.js';

export const PAGE = 'https://www.saint-parvis.example';
export const NOON = Date.parse('2026-11-22T12:34:56.789Z');

/** A poll on bicycle stands that is open at `NOON` and shows its results from the first ballot. */
export function bikePoll(changes: Partial<Poll> = {}): Poll {
  return {
    id: 'velos',
    name: 'Où mettre les arceaux à vélos ?',
    choices: ['gare', 'mairie', 'ecole'].map((id) => ({ id, name: id })),
    startTime: '2026-11-01',
    endTime: '2026-11-30',
    minBallots: 1,
    ...changes,
  };
}

export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parvis-votes-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new voter's first ballot for the station, at `NOON`. */
export function aBallot(changes: Partial<Ballot> = {}): Ballot {
  return {
    poll: 'velos',
    key: crypto.randomUUID(),
    choices: ['gare'],
    revision: 1,
    isChangeable: true,
    period: coarseTime(NOON),
    ...changes,
  };
}

export async function openTestStore(t: TestContext): Promise<{ store: SqliteStore; file: string }> {
  const file = path.join(await temporaryFolder(t), 'votes.db');
  const store = new SqliteStore(file);
  t.after(() => store.close());
  return { store, file };
}

export function sourceOf(...polls: Poll[]): PollSource {
  const known = new Map<string, KnownPoll>();
  for (const poll of polls) known.set(poll.id, { poll, period: pollPeriod(poll, 'Europe/Paris') });
  const find = (id: string): Promise<KnownPoll | undefined> => Promise.resolve(known.get(id));
  return { find, isLoaded: true, isStale: false, size: known.size };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON or the text, `undefined` for none. */
  readonly body: unknown;
}

export interface Sent {
  readonly poll?: string;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly address?: string;
}

/** A collector without a port over a real database. */
export class TestCollector<Store extends VoteStore = SqliteStore> {
  readonly log: string[] = [];
  now = NOON;
  readonly #app: ReturnType<typeof createApp>;

  /** @param file where the votes are */
  constructor(
    readonly file: string,
    readonly store: Store,
    options: Partial<AppOptions> = {},
  ) {
    this.#app = createApp({
      polls: sourceOf(bikePoll()),
      store,
      origins: new Set([PAGE]),
      now: () => this.now,
      log: (line) => this.log.push(line),
      ...options,
    });
  }

  /** Over an SQLite file in a temporary folder. */
  static async open(t: TestContext, options: Partial<AppOptions> = {}): Promise<TestCollector> {
    const { store, file } = await openTestStore(t);
    return new TestCollector(file, store, options);
  }

  async send(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const { body, headers, address = '203.0.113.7' } = sent;
    const init: RequestInit = { method, headers: { Origin: PAGE, ...headers } };
    if (body instanceof ReadableStream) Object.assign(init, { body, duplex: 'half' });
    else if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
    const env = { incoming: { socket: { remoteAddress: address } } };
    const response = await this.#app.request(path, init, env);
    const text = await response.text();
    const isJson = text && response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text || undefined,
    };
  }

  /** Puts a ballot: by default a new voter's first, for the station. */
  vote(sent: Sent = {}): Promise<Answer> {
    const { poll = 'velos', key = crypto.randomUUID(), body = ballot(['gare']) } = sent;
    const headers = { 'Content-Type': 'application/json', ...sent.headers };
    return this.send('PUT', ballotPath(poll, key), { ...sent, body, headers });
  }

  results(headers: Record<string, string> = {}, poll = 'velos'): Promise<Answer> {
    return this.send('GET', `/polls/${encodeURIComponent(poll)}/results`, { headers });
  }
}

export function ballot(choices: unknown, revision: unknown = 1): unknown {
  return { choices, revision };
}

export function reasonOf({ body }: Answer): unknown {
  return (body as { reason?: unknown } | undefined)?.reason;
}

/** Waits for what happens by itself; fails after half a minute, for a machine that does much else. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`still not: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
