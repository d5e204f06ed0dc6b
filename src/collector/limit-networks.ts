import type { Context, MiddlewareHandler } from 'hono';
import type { NetworkLimiter } from './limits.js';
import { clientAddress, networkOf } from './network.js';
import { Rejection } from './rejection.js';
import type { TroubleNote } from './trouble-log.js';

/** What the server hands over beside the `Request`. */
export interface Env {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}

const PROXY_HINT =
  'Requests that came through a proxy were refused as too many from one place; say how many proxies of yours stand in front with --trust-proxy.';

/** The network that a request comes from; it never leaves the limits. */
export function networkOfRequest(c: Context<Env>, trustProxy: number): string {
  const peer = c.env?.incoming?.socket?.remoteAddress ?? '';
  return networkOf(clientAddress(peer, c.req.header('x-forwarded-for'), trustProxy));
}

/** @throws {Rejection} 429 when the network has used up what it may send */
export function takeOne(
  limiter: NetworkLimiter,
  { network, now }: { readonly network: string; readonly now: number },
): void {
  const retryAfter = limiter.take(network, now);
  if (retryAfter) throw new Rejection(429, 'too-many-requests', { retryAfter });
}

/** Holds each network to a limit before anything else is done for it. */
export function limitNetworks(
  limiter: NetworkLimiter,
  { trustProxy, now }: { readonly trustProxy: number; readonly now: () => number },
): MiddlewareHandler<Env> {
  return (c, next) => {
    takeOne(limiter, { network: networkOfRequest(c, trustProxy), now: now() });
    return next();
  };
}

/** Tells the operator when all who come through a proxy of theirs are taken for one. */
export function hintAtProxy(trustProxy: number, note: TroubleNote): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status === 429 && !trustProxy && c.req.header('x-forwarded-for')) note(PROXY_HINT);
  };
}
