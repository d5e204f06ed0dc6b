import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';

/** How a server treats a request for the feed. */
export type Treatment = (request: IncomingMessage, response: ServerResponse, feed: string) => void;

/** Answers with these bytes as another site's feed, in one piece unless they are more. */
export function send(
  response: ServerResponse,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    'access-control-allow-origin': '*',
    'content-type': 'application/json',
    ...headers,
  });
  response.end(body);
}

/** A feed on a server of its own that is good until somebody says how it is not. */
export class HostileFeed {
  treatment: Treatment | undefined;
  /** For each answer so far, the bytes that were sent when it ended or its reader went away. */
  answers: Promise<number>[] = [];
  readonly #server = createServer((request, response) => {
    const { url = '' } = request;
    if (!url.startsWith('/parvis.json')) return this.#serveSite(url, response);
    // A browser that has enough of an answer goes away in the middle of it.
    response.on('error', () => {});
    this.answers.push(bytesSent(response));
    if (this.treatment) this.treatment(request, response, this.text);
    else send(response, this.text);
  });

  #port = 0;

  /**
   * @param text the feed as it should be
   * @param pageFor a town's page with elements that read the feed at this address
   */
  constructor(
    private readonly text: string,
    private readonly pageFor: (feed: string) => string,
  ) {}

  /** Another site than the page's by its name. */
  get feedUrl(): string {
    return `http://localhost:${this.#port}/parvis.json`;
  }

  get pageUrl(): string {
    return `http://127.0.0.1:${this.#port}/case.html`;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  #serveSite(url: string, response: ServerResponse): void {
    const script = /^\/parvis\/([\w./-]+\.js)$/.exec(url)?.[1];
    // For a page that has no origin of its own, too.
    response.setHeader('access-control-allow-origin', '*');
    // The code is the same all the time: it is read and compiled once.
    if (script) response.setHeader('cache-control', 'max-age=3600');
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(script ? readFileSync(`dist/${script}`) : this.pageFor(this.feedUrl));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** A connection may have served other answers before. */
function bytesSent(response: ServerResponse): Promise<number> {
  const socket = response.socket!;
  const before = socket.bytesWritten;
  return new Promise((resolve) =>
    response.on('close', () => resolve(socket.bytesWritten - before)),
  );
}
