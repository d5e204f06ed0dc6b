import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface ClientAnswer {
  readonly status: number;
  /** s, from `Retry-After`. */
  readonly retryAfter: number | undefined;
  readonly body: string;
}

/**
 * One HTTP connection that is kept open and asks one thing after the other, as plain as can be: a
 * load generator shares two cores with the collector that it measures, and `fetch` costs more than
 * the collector's own answer.
 */
export class KeepAliveClient {
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve(answer: ClientAnswer): void; reject(error: Error): void } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    const fail = (error?: Error): void => {
      this.#waiting?.reject(error ?? new Error('the connection was closed'));
      this.#waiting = undefined;
    };
    socket.setNoDelay();
    socket.on('data', (chunk) => this.#onData(chunk)).on('error', fail);
    socket.on('close', () => fail());
  }

  /** @param localAddress one of the machine's own, such as 127.0.0.2 */
  static async open(url: string, localAddress?: string): Promise<KeepAliveClient> {
    const { hostname: host, port, host: name } = new URL(url);
    const socket = connect({ host, port: Number(port), localAddress });
    await once(socket, 'connect');
    return new KeepAliveClient(socket, name);
  }

  get isOpen(): boolean {
    return !this.socket.destroyed;
  }

  /** Rejects when the connection breaks off before the whole answer is there. */
  put(path: string, json: string, headers = ''): Promise<ClientAnswer> {
    const length = Buffer.byteLength(json);
    return this.#send(
      `PUT ${path} HTTP/1.1\r\nHost: ${this.host}\r\n${headers}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${json}`,
    );
  }

  get(path: string): Promise<ClientAnswer> {
    return this.#send(`GET ${path} HTTP/1.1\r\nHost: ${this.host}\r\n\r\n`);
  }

  close(): void {
    this.socket.destroy();
  }

  #send(request: string): Promise<ClientAnswer> {
    if (!this.isOpen) return Promise.reject(new Error('the connection is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  #onData(chunk: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#received.length < end + 4 + length) return;
    const body = this.#received.toString('utf8', end + 4, end + 4 + length);
    this.#received = Buffer.alloc(0);
    const retryAfter = /\r\nretry-after: *(\d+)/i.exec(head)?.[1];
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({
      status: Number(head.slice(9, 12)),
      retryAfter: retryAfter === undefined ? undefined : Number(retryAfter),
      body,
    });
  }
}
