import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { demoFeed } from './feed/index.js';

/**
 * The web server of Saint-Parvis: static pages, the built files of Parvis and the town's feed. It
 * stands for the server that a municipality has already; Parvis itself needs nothing of it.
 */

const SITE = fileURLToPath(new URL('site/', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };
type Encoding = keyof typeof ENCODERS;

/** The feed is written anew after this time, since its alerts and polls are dated from now. */
const FEED_LASTS_MS = 6 * 3_600_000;
/** Below one network packet, compression saves nothing. */
const WORTH_COMPRESSING = 1_000;

export interface DemoOptions {
  /** 0 takes a free port. */
  readonly port?: number;
  readonly host?: string;
  /** Where the vote collector answers, e.g. `http://127.0.0.1:4174`. */
  readonly collector: string;
  /** The town's clock, which also dates the answers. */
  readonly now?: () => Date;
}

interface Resource {
  readonly body: Buffer;
  readonly extension: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves the demo town; resolves once it listens. */
export async function startDemo({
  port = 4173,
  host = '127.0.0.1',
  collector,
  now = () => new Date(),
}: DemoOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const town = new Town(collector, now);
  const server = createServer((request, response) => {
    town.answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

class Town {
  readonly #compressed = new Map<string, { body: Buffer; compressed: Buffer }>();
  #feed: { madeAt: number; documents: Map<string, Buffer> } | undefined;

  constructor(
    readonly collector: string,
    readonly now: () => Date,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('date', this.now().toUTCString());
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const pathname = request.url!.split('?', 1)[0]!;
    const resource = await this.#find(pathname);
    const etag = `W/"${createHash('sha256').update(resource.body).digest('base64url')}"`;
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('etag', etag);
    for (const [name, value] of Object.entries(resource.headers ?? {}))
      response.setHeader(name, value);
    if (!resource.status && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const encoding = encodingFor(request, resource);
    const body = encoding ? await this.#compress(pathname, resource.body, encoding) : resource.body;
    if (encoding) response.setHeader('content-encoding', encoding);
    response.writeHead(resource.status ?? 200, {
      'content-type': TYPES[resource.extension] ?? 'application/octet-stream',
      'content-length': body.length,
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #find(pathname: string): Promise<Resource> {
    const document = this.#documents().get(pathname.slice(1));
    if (document) return { body: document, extension: '.json' };
    const name = fileFor(pathname);
    const body = name.startsWith('/parvis/')
      ? await read(DIST, name.slice('/parvis/'.length))
      : await read(SITE, name.slice(1));
    const extension = path.extname(name);
    if (!body) return { ...this.#page(await readFile(`${SITE}404.html`)), status: 404 };
    return extension === '.html' ? this.#page(body) : { body, extension };
  }

  /** A page with today's dates; with a fresh nonce and the strict policy where it asks for one. */
  #page(source: Buffer): Resource {
    const html = fillDates(source.toString(), this.now());
    if (!html.includes('__NONCE__')) return { body: Buffer.from(html), extension: '.html' };
    const nonce = randomBytes(16).toString('base64');
    return {
      body: Buffer.from(html.replaceAll('__NONCE__', nonce)),
      extension: '.html',
      headers: {
        'cache-control': 'no-store',
        'content-security-policy': strictPolicy(nonce, new URL(this.collector).origin),
      },
    };
  }

  #documents(): Map<string, Buffer> {
    const now = this.now();
    if (!this.#feed || now.getTime() - this.#feed.madeAt >= FEED_LASTS_MS) {
      const written = Object.entries(demoFeed({ now, collector: this.collector })).map(
        ([file, document]) => [file, Buffer.from(JSON.stringify(document))] as const,
      );
      this.#feed = { madeAt: now.getTime(), documents: new Map(written) };
    }
    return this.#feed.documents;
  }

  /** Compressed once for each version of a file. */
  async #compress(pathname: string, body: Buffer, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${pathname}`;
    const known = this.#compressed.get(key);
    if (known?.body.equals(body)) return known.compressed;
    const compressed = await ENCODERS[encoding](body);
    this.#compressed.set(key, { body, compressed });
    return compressed;
  }
}

function encodingFor({ headers }: IncomingMessage, { body }: Resource): Encoding | undefined {
  if (body.length < WORTH_COMPRESSING) return undefined;
  const accepted = String(headers['accept-encoding'] ?? '');
  return (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
}

/** Addresses in the feed that would lead to a town's other systems; all get the same page. */
const ELSEWHERE = /^\/(?:demarches|dechets|mediatheque|piscine|urbanisme)(?:\/|$)/;

function fileFor(pathname: string): string {
  if (ELSEWHERE.test(pathname)) return '/demarches/index.html';
  if (pathname.endsWith('/')) return `${pathname}index.html`;
  return path.extname(pathname) ? pathname : `${pathname}.html`;
}

/** A file of `folder`, never one outside it. */
async function read(folder: string, name: string): Promise<Buffer | undefined> {
  try {
    const file = path.join(folder, decodeURIComponent(name));
    return file.startsWith(folder) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

/** What a careful administration allows: nothing but its own files and the vote collector. */
function strictPolicy(nonce: string, collector: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    `connect-src 'self' ${collector}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types parvis',
  ].join('; ');
}

const DAY_MS = 86_400_000;
const WEEKDAYS = ['di', 'lu', 'ma', 'me', 'je', 've', 'sa'];

/**
 * Keeps the town's news and agenda fresh: `<time data-day="-3">` is three days ago, and
 * `<time data-day="sa+1">` the Saturday after the next one. Without this server the words between
 * the tags stay.
 */
function fillDates(html: string, now: Date): string {
  const today = new Date(
    `${new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(now)}T12:00Z`,
  );
  return html.replace(/<time data-day="([^"]+)">[^<]*<\/time\s*>/g, (_, day: string) => {
    const [, weekday, count] = /^([a-z]{2})?([+-]\d+)$/.exec(day)!;
    const ahead = weekday
      ? ((WEEKDAYS.indexOf(weekday) - today.getUTCDay() + 7) % 7) + 7 * Number(count)
      : Number(count);
    const date = new Date(today.getTime() + ahead * DAY_MS);
    const words = date.toLocaleDateString('fr-FR', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      ...(weekday && { weekday: 'long' }),
    });
    return `<time datetime="${date.toISOString().slice(0, 10)}">${words.replace(/\b1 /, '1er ')}</time>`;
  });
}
