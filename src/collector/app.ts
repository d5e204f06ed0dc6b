import { randomBytes } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { getResults } from './get-results.js';
import { HealthCheck } from './health.js';
import { DEFAULT_LIMITS, NetworkLimiter, type Limits } from './limits.js';
import { clientAddress, networkOf } from './network.js';
import { allowOrigins } from './origins.js';
import type { PollSource } from './poll-book.js';
import { putBallot } from './put-ballot.js';
import { Rejection } from './rejection.js';
import { StoreUnavailable, type VoteStore } from './store.js';
import { troubleLog, type Log, type TroubleNote } from './trouble-log.js';

export interface AppOptions {
  readonly polls: PollSource;
  readonly store: VoteStore;
  /** From `readOrigins`. */
  readonly origins: ReadonlySet<string>;
  readonly limits?: Limits;
  /** How many proxies of one's own stand in front and write `X-Forwarded-For`. */
  readonly trustProxy?: number;
  /** ms since 1970 */
  readonly now?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
  /** Takes sentences for the operator, never anything about a request or who sent it. */
  readonly log?: Log;
}

/** What the server hands over beside the `Request`. */
interface Env {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}

const RETRY_SECONDS = 5;
const PROXY_HINT =
  'Requests that came through a proxy were refused as too many from one place; say how many proxies of yours stand in front with --trust-proxy.';

interface LimitOptions {
  readonly trustProxy?: number;
  readonly now: () => number;
  readonly note: TroubleNote;
}

/**
 * The collector's HTTP side, from `Request` to `Response`, without a port. Bodies and statuses are
 * described with the wire types in `src/votes`.
 */
export function createApp(options: AppOptions): Hono<Env> {
  const { limits = DEFAULT_LIMITS, random = randomBytes, now = Date.now, log = () => {} } = options;
  const services = { ...options, now };
  const health = new HealthCheck(services);
  const salt = random(32);
  const note = troubleLog(log, now);
  const limit = (name: keyof Limits): MiddlewareHandler<Env> => {
    const limiter = new NetworkLimiter(limits[name], salt);
    return limitNetworks(limiter, { ...services, note });
  };
  const app = new Hono<Env>();
  app.use(protect(now), allowOrigins(options.origins));
  app
    .put('/polls/:poll/ballots/:key', limit('votes'), (c) => putBallot(c, services))
    .all(refuseMethod('PUT, OPTIONS'));
  app
    .get('/polls/:poll/results', limit('reads'), (c) => getResults(c, services))
    .all(refuseMethod('GET, HEAD, OPTIONS'));
  app.get('/health', (c) => health.answer(c)).all(refuseMethod('GET, HEAD, OPTIONS'));
  app.notFound((c) => new Rejection(404, 'not-found').answer(c));
  app.onError(answerErrors(note));
  return app;
}

/** An answer is data for a script: never a page, a frame or something to guess the type of. */
function protect(now: () => number): MiddlewareHandler {
  return (c, next) => {
    // The clock by which polls close, for devices whose own clock is wrong.
    c.header('Date', new Date(now()).toUTCString());
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Referrer-Policy', 'no-referrer');
    return next();
  };
}

function limitNetworks(
  limiter: NetworkLimiter,
  { trustProxy = 0, now, note }: LimitOptions,
): MiddlewareHandler<Env> {
  return (c, next) => {
    const peer = c.env?.incoming?.socket?.remoteAddress ?? '';
    const forwardedFor = c.req.header('x-forwarded-for');
    const network = networkOf(clientAddress(peer, forwardedFor, trustProxy));
    const retryAfter = limiter.take(network, now());
    if (!retryAfter) return next();
    if (forwardedFor && !trustProxy) note(PROXY_HINT);
    throw new Rejection(429, 'too-many-requests', { retryAfter });
  };
}

function refuseMethod(allowed: string): (c: Context) => Response {
  return (c) => {
    c.header('Allow', allowed);
    return new Rejection(405, 'method-not-allowed').answer(c);
  };
}

function answerErrors(note: TroubleNote): (error: Error, c: Context) => Response {
  return (error, c) => {
    if (error instanceof Rejection) return error.answer(c);
    note(error);
    const rejection =
      error instanceof StoreUnavailable
        ? new Rejection(503, 'unavailable', { retryAfter: RETRY_SECONDS })
        : new Rejection(500, 'internal');
    return rejection.answer(c);
  };
}
