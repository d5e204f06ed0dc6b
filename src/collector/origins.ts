import type { MiddlewareHandler } from 'hono';
import { BALLOT_HEADER, PROOF_HEADER } from '../votes/index.js';
import { Refusal } from './refusal.js';
import { Rejection } from './rejection.js';

const METHODS = 'GET, HEAD, PUT';
const PREFLIGHT_SECONDS = '7200';

/**
 * The list of origins, checked: `https://example.org`, no path, no wildcard.
 * @throws {Refusal} an entry that no browser would ever send
 */
export function readOrigins(entries: readonly string[]): Set<string> {
  return new Set(
    entries.map((entry) => {
      const url = URL.canParse(entry) ? new URL(entry) : undefined;
      const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
      if (!isOrigin)
        throw new Refusal(`“${entry}” is no origin; write it like https://www.example.org.`);
      return url.origin;
    }),
  );
}

/**
 * Lets the pages on the list in, and no others. A request without `Origin` comes from no page (a
 * monitor, a script): refusing it would protect nobody, since a script writes what it likes there.
 */
export function allowOrigins(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    c.header('Vary', 'Origin');
    if (origin !== undefined) {
      if (!origins.has(origin)) throw new Rejection(403, 'unknown-origin');
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Expose-Headers', 'Date, ETag');
    }
    if (c.req.method !== 'OPTIONS') return next();
    c.header('Allow', `${METHODS}, OPTIONS`);
    c.header('Access-Control-Allow-Methods', METHODS);
    c.header('Access-Control-Allow-Headers', `Content-Type, ${BALLOT_HEADER}, ${PROOF_HEADER}`);
    c.header('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    return c.body(null, 204);
  };
}
