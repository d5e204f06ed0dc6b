import { randomBytes } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { answerErrors } from './answer-errors.js';
import { BallotGate } from './ballot-gate.js';
import { formRoutes } from './form/form-routes.js';
import { getResults } from './get-results.js';
import { HealthCheck } from './health.js';
import { hintAtProxy, limitNetworks, networkOfRequest, type Env } from './limit-networks.js';
import { DEFAULT_LIMITS, NetworkLimiter, type Limits } from './limits.js';
import { measure } from './metrics/measure.js';
import { Metrics } from './metrics/metrics.js';
import { allowOrigins } from './origins.js';
import type { PollSource } from './poll-book.js';
import { ProofDesk } from './proof-of-work.js';
import { putBallot } from './put-ballot.js';
import { Rejection } from './rejection.js';
import type { VoteStore } from './store.js';
import { troubleLog, type Log } from './trouble-log.js';

export interface AppOptions {
  readonly polls: PollSource;
  readonly store: VoteStore;
  /** From `readOrigins`. */
  readonly origins: ReadonlySet<string>;
  /** Those that are not named keep their default. */
  readonly limits?: Partial<Limits>;
  /** How many proxies of one's own stand in front and write `X-Forwarded-For`. */
  readonly trustProxy?: number;
  /** ms since 1970 */
  readonly now?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
  /** Takes sentences for the operator, never anything about a request or who sent it. */
  readonly log?: Log;
  /** Counts what becomes of requests, for the operator. */
  readonly metrics?: Metrics;
}

/**
 * The collector's HTTP side, from `Request` to `Response`, without a port. Bodies and statuses are
 * described with the wire types in `src/votes`.
 */
export function createApp(options: AppOptions): Hono<Env> {
  const { random = randomBytes, now = Date.now, trustProxy = 0, log = () => {} } = options;
  const metrics = options.metrics ?? new Metrics();
  const services = { ...options, store: metrics.watch(options.store), now };
  const health = new HealthCheck(services);
  const note = troubleLog(log, now);
  const limiters = makeLimiters({ ...DEFAULT_LIMITS, ...options.limits }, random(32));
  const limitReads = limitNetworks(limiters.reads, { trustProxy, now });
  const { votes: free, proven } = limiters;
  const gate = new BallotGate({ free, proven, proofs: new ProofDesk(now), now });

  const app = new Hono<Env>();
  app.use(protect(now), measure(metrics), hintAtProxy(trustProxy, note));
  // Before the list of origins: forms come from pages of the collector itself, too.
  app.route('/polls/:poll', formRoutes({ ...services, limiters, trustProxy, note }));
  app.use(allowOrigins(options.origins));
  app
    .put('/polls/:poll/ballots/:key', async (c) => {
      const { poll, key } = c.req.param();
      const subject = { poll, key: key.toLowerCase() };
      const admission = await gate.admit(c, networkOfRequest(c, trustProxy), subject);
      if (admission.isBurst) metrics.countProof();
      return putBallot(c, services, admission);
    })
    .all(refuseMethod('PUT, OPTIONS'));
  app
    .get('/polls/:poll/results', limitReads, (c) => getResults(c, services))
    .all(refuseMethod('GET, HEAD, OPTIONS'));
  app.get('/health', (c) => health.answer(c)).all(refuseMethod('GET, HEAD, OPTIONS'));
  app.notFound((c) => new Rejection(404, 'not-found').answer(c));
  app.onError(answerErrors(note));
  return app;
}

function makeLimiters(limits: Limits, salt: Uint8Array): Record<keyof Limits, NetworkLimiter> {
  const limiter = (name: keyof Limits): NetworkLimiter => new NetworkLimiter(limits[name], salt);
  return {
    votes: limiter('votes'),
    proven: limiter('proven'),
    forms: limiter('forms'),
    reads: limiter('reads'),
  };
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

function refuseMethod(allowed: string): (c: Context) => Response {
  return (c) => {
    c.header('Allow', allowed);
    return new Rejection(405, 'method-not-allowed').answer(c);
  };
}
