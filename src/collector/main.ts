import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.js';
import { feedDocuments } from './feed-documents.js';
import type { Limits } from './limits.js';
import { metricsServer } from './metrics/metrics-server.js';
import { Metrics } from './metrics/metrics.js';
import { openStore } from './open-store.js';
import { readOrigins } from './origins.js';
import { PollBook } from './poll-book.js';
import { Refusal } from './refusal.js';
import type { MovedVotes } from './move-votes.js';
import type { VoteStore } from './store.js';
import type { Log } from './trouble-log.js';

export { backUp, type PollBackup } from './back-up.js';
export { Refusal } from './refusal.js';
export { StoreUnavailable } from './store.js';
export type { Channel, Entry } from './entries.js';
export { addCounts, readEntries, withdrawCount, type PaperCount } from './paper.js';
export { readTally, type ChannelTally, type Tally } from './tally.js';
export type { Limit, Limits } from './limits.js';
export type { MovedVotes } from './move-votes.js';

export interface CollectorOptions {
  /** Path or address of the feed that holds the polls. */
  readonly feed: string;
  /**
   * Path of an SQLite file, made where it is missing in a folder that exists; or the address of a
   * PostgreSQL database, `postgres://user@host/votes`.
   */
  readonly db: string;
  /** Origins of the pages that may send ballots, such as `https://www.example.org`. */
  readonly origins: readonly string[];
  /** 0 takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** How many proxies of one's own stand in front; without it all who come through one share a limit. */
  readonly trustProxy?: number;
  /** Those that are not named keep their default. */
  readonly limits?: Partial<Limits>;
  /** Port of `GET /metrics` on 127.0.0.1, 0 for a free one; without it there are none. */
  readonly metricsPort?: number;
  /** Takes sentences for the operator; the default writes them to stderr. */
  readonly log?: Log;
}

export interface Collector {
  /** `http://127.0.0.1:4174` */
  readonly url: string;
  /** `http://127.0.0.1:9464/metrics`, where they were asked for. */
  readonly metricsUrl: string | undefined;
  /** Finishes the requests that have begun, then closes the database. */
  close(): Promise<void>;
}

export const DEFAULT_PORT = 4174;
const LOCAL = '127.0.0.1';

/** A ballot takes milliseconds; a phone on a bad network is given time to send it. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 8192,
} as const;
const STOP_MS = 5000;

/**
 * Moves all votes of an SQLite file to an empty PostgreSQL database; see `move-votes.ts`, which is
 * loaded only here because of the driver.
 * @throws {Refusal | StoreUnavailable}
 */
export async function moveVotes(file: string, address: string): Promise<MovedVotes> {
  return (await import('./move-votes.js')).moveVotes(file, address);
}

/**
 * Starts a collector.
 * @throws {Refusal} with a sentence for the operator: feed, database, origin or port cannot be used
 * @throws {StoreUnavailable} the database is locked, full or read-only
 */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const { db, feed, limits, log = toStderr, trustProxy } = options;
  const origins = readOrigins(options.origins);
  const polls = await PollBook.open(feedDocuments(feed, fetch), { log });
  const metrics = new Metrics();
  const servers: Server[] = [];
  let store: VoteStore | undefined;
  try {
    store = await openStore(db, { waitingLog: log });
    const app = createApp({ polls, store, origins, limits, trustProxy, log, metrics });
    const { host = LOCAL, port = DEFAULT_PORT, metricsPort } = options;
    // First, so that a port that is taken is found before anybody votes.
    if (metricsPort !== undefined)
      servers.push(await listen(metricsServer(metrics), LOCAL, metricsPort));
    const server = await listen(serverOf(app.fetch), host, port);
    const [forMetrics] = servers;
    servers.push(server);
    return {
      url: urlOf(server),
      metricsUrl: forMetrics && `${urlOf(forMetrics)}/metrics`,
      close: () => close(servers, polls, store!),
    };
  } catch (error) {
    for (const server of servers) server.close();
    polls.close();
    await store?.close();
    throw error;
  }
}

/** Closes a collector on SIGTERM or SIGINT; the process then ends by itself, with exit code 0. */
export function closeOnSignal(collector: Collector): void {
  const close = (): void => {
    process.off('SIGTERM', close).off('SIGINT', close);
    void collector.close();
  };
  process.on('SIGTERM', close).on('SIGINT', close);
}

function serverOf(answer: (request: Request) => Response | Promise<Response>): Server {
  return createAdaptorServer({
    fetch: answer,
    createServer,
    serverOptions: TIMEOUTS,
  }) as Server;
}

async function listen(server: Server, host: string, port: number): Promise<Server> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use; choose another one.`
        : `Cannot listen on ${host}:${port} (${code}).`,
    );
  }
}

async function close(servers: readonly Server[], polls: PollBook, store: VoteStore): Promise<void> {
  polls.close();
  await Promise.all(servers.map(stop));
  await store.close();
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Takes no new connection, lets requests end, and cuts off those that take too long for it. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that has had its answer would stay open for a next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
