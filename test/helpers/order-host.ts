import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { fileOfOtherVersion } from './other-version.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const DAY_MS = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** A small town: one item or two for each element, each section a document of its own. */
const FEED: Readonly<Record<string, unknown>> = {
  'parvis.json': {
    parvis: '1.0',
    inLanguage: ['fr', 'en'],
    timezone: 'Europe/Paris',
    publisher: { name: 'Ville de Saint-Parvis', telephone: '+33200000000' },
    collector: '/collector',
    alerts: { url: 'alerts.json' },
    services: { url: 'services.json' },
    polls: { url: 'polls.json' },
    showcase: { url: 'showcase.json' },
  },
  'alerts.json': {
    items: [
      {
        id: 'a1',
        headline: 'Eau coupée rue du Lavoir',
        severity: 'severe',
        sent: at(-1),
        expires: at(1),
      },
    ],
  },
  'services.json': { items: [{ id: 's1', name: 'Carte d’identité', category: ['Papiers'] }] },
  'polls.json': {
    items: [
      {
        id: 'velos',
        name: 'Où garer les vélos ?',
        choices: [
          { id: 'a', name: 'À la gare' },
          { id: 'b', name: 'Place du marché' },
        ],
        startTime: at(-1),
        endTime: at(9),
        resultsPolicy: 'after-close',
      },
    ],
  },
  'showcase.json': { items: [{ id: 'b1', name: 'Boulangerie Martin', type: 'LocalBusiness' }] },
};

/** The documents that a page with all four elements needs. */
export const DOCUMENTS = Object.keys(FEED).sort();

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/**
 * A town's web server that counts what it is asked for, and can keep the code of Parvis back, so that
 * a test sees the page as it is before. `/other/` is another version of Parvis, with other files; a
 * page in several parts goes on once an element's code was asked for.
 */
export class OrderHost {
  url = '';
  /** Paths of the feed's documents, as they were asked for. */
  asked: string[] = [];
  /** The `Content-Security-Policy` of the pages, if any. */
  policy = '';
  /** Browsers keep the code of Parvis, which then cannot be kept back any more. */
  isCodeKept = false;
  /** Documents in place of the small town's. */
  documents: Readonly<Record<string, unknown>> = {};
  /** Every site may read what is here, as a frame without an origin needs it. */
  isShared = false;
  /** What was sent to the collector, which counts every ballot. */
  readonly ballots: { readonly choices: unknown }[] = [];
  readonly #pages = new Map<string, readonly string[]>();
  #gate: Promise<void> = Promise.resolve();
  #open = (): void => {};
  #feedGate: Promise<void> = Promise.resolve();
  #openFeed = (): void => {};
  #onElement = (): void => {};
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.release();
    this.releaseFeed();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param parts of the page, in the order in which they arrive; also the text of a script, a sheet or a picture */
  serve(pathname: string, ...parts: readonly string[]): string {
    this.#pages.set(pathname, parts);
    return this.url + pathname;
  }

  /** Keeps the code of Parvis back. */
  hold(): void {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
  }

  release(): void {
    this.#open();
  }

  holdFeed(): void {
    this.#feedGate = new Promise((resolve) => (this.#openFeed = resolve));
  }

  releaseFeed(): void {
    this.#openFeed();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url!, this.url);
    const parts = this.#pages.get(pathname);
    const document = this.documents[pathname.slice(1)] ?? FEED[pathname.slice(1)];
    response.setHeader('cache-control', 'no-cache');
    if (this.isShared) response.setHeader('access-control-allow-origin', '*');
    if (pathname.startsWith('/collector/') && request.method === 'PUT')
      return this.#count(request, response);
    if (pathname.endsWith('.js')) {
      if (pathname.includes('/elements/')) this.#onElement();
      await this.#gate;
    }
    if (parts) return this.#send(response, pathname, parts);
    if (document) {
      this.asked.push(pathname.slice(1));
      await this.#feedGate;
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(document));
      return;
    }
    const [, folder, file = ''] = /^\/(parvis|other)\/(.+\.js)$/.exec(pathname) ?? [];
    const text =
      folder === 'other'
        ? await fileOfOtherVersion(DIST, file)
        : folder && (await builtFile(file).catch(() => undefined));
    if (!text) {
      response.writeHead(404).end();
      return;
    }
    if (this.isCodeKept) response.setHeader('cache-control', 'max-age=3600');
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    response.end(text);
  }

  async #count(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ballot = (await json(request)) as (typeof this.ballots)[number];
    this.ballots.push(ballot);
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ poll: 'velos', outcome: 'counted', ...ballot }));
  }

  async #send(response: ServerResponse, pathname: string, parts: readonly string[]): Promise<void> {
    const type = TYPES[path.extname(pathname)] ?? 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (this.policy) response.setHeader('content-security-policy', this.policy);
    for (const [index, part] of parts.entries()) {
      const reached = new Promise<void>((resolve) => (this.#onElement = resolve));
      response.write(part);
      if (index < parts.length - 1) await reached;
    }
    response.end();
  }
}

/** A file of the build, for a page that has it combined with others. */
export function builtFile(name: string): Promise<string> {
  return readFile(path.join(DIST, name), 'utf8');
}
