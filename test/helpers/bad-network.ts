import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one ballot on its way. */
export type Fate =
  | 'pass'
  /** Never arrives. */
  | 'lose'
  /** Arrives and is counted, and the answer is lost. */
  | 'lose-answer'
  /** Arrives twice at once. */
  | 'double'
  /** Stands still until `release`, while others overtake it; the page is told that the line broke. */
  | 'hold'
  /** Stands still until `release`, the page waits. */
  | 'delay';

interface Held {
  readonly send: () => Promise<number>;
}

/** A bad line between pages and a collector. It keeps what was answered, and in which order. */
export class BadNetwork {
  /** Of the next ballots, one each; then all pass. A ballot that is sent again has the same. */
  readonly fates: Fate[] = [];
  /** Status of each ballot's answer that reached a page. */
  readonly delivered: number[] = [];
  /** Ballots that began their way. */
  seen = 0;
  /** By address and body: a browser by itself sends a `PUT` again whose connection broke. */
  readonly #known = new Map<string, Fate>();
  readonly #held: Held[] = [];
  readonly #server = createServer((incoming, response) => void this.#carry(incoming, response));
  #target = '';

  async listen(target: string): Promise<string> {
    this.#target = target;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The line is good again: what comes now passes. */
  mend(): void {
    this.#known.clear();
    this.fates.length = 0;
  }

  /** What was held goes on; resolves to the collector's answers. */
  async release(): Promise<number[]> {
    const statuses: number[] = [];
    for (const held of this.#held.splice(0)) statuses.push(await held.send());
    return statuses;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #carry(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytes(incoming);
    const isBallot = incoming.method === 'PUT';
    if (isBallot) this.seen++;
    const name = `${incoming.url} ${body.toString()}`;
    const before = this.#known.get(name);
    const fate = isBallot ? (before ?? this.fates.shift() ?? 'pass') : 'pass';
    if (isBallot) this.#known.set(name, fate);
    const pass = async (): Promise<number> => {
      const answer = await this.#ask(incoming, body);
      if (isBallot) this.delivered.push(answer.status);
      if (!response.destroyed) {
        response.writeHead(answer.status, answer.headers);
        response.end(answer.body);
      }
      return answer.status;
    };
    const silently = async (): Promise<number> => (await this.#ask(incoming, body)).status;
    if (fate === 'lose-answer') await silently();
    if (fate === 'double') await Promise.all([silently(), pass()]);
    if (fate === 'hold' && !before) this.#held.push({ send: silently });
    if (fate === 'delay') this.#held.push({ send: pass });
    if (fate === 'pass') await pass();
    if (['lose', 'lose-answer', 'hold'].includes(fate)) response.destroy();
  }

  #ask(
    { method, url, headers }: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
    return new Promise((resolve) => {
      const outgoing = request(this.#target + url, { method, headers, agent: false }, (answer) => {
        void bytes(answer).then((content) =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: content }),
        );
      });
      outgoing.on('error', () =>
        resolve({ status: 502, headers: {}, body: Buffer.from('no collector') }),
      );
      outgoing.end(body);
    });
  }
}

async function bytes(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
