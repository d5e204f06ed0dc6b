import { MAX_BYTES, parseJson } from './parse-json.js';

/** Why a document could not be had; the interface has one sentence for each. */
export type LoadProblemCode =
  | 'unreachable'
  | 'timeout'
  | 'http-status'
  | 'too-large'
  | 'too-deep'
  | 'json-syntax'
  | 'not-a-feed';

export class LoadProblem extends Error {
  constructor(
    readonly code: LoadProblemCode,
    readonly url: string,
    message: string,
  ) {
    super(`${url}: ${message}`);
    this.name = 'LoadProblem';
  }
}

export interface FetchedDocument {
  readonly json: unknown;
  readonly text: string;
  /** The server's clock when it answered, in ms; unknown when CORS hides the `Date` header. */
  readonly serverTime: number | undefined;
}

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  readonly cache: RequestCache;
}

const FIRST_BYTES_MS = 10_000;
/** Slower than this (two bytes a millisecond) after the first ten seconds is as good as dead. */
const SLOWEST_BYTES_PER_MS = 2;

/**
 * Fetches and reads one JSON document within the limits of size, time and depth. Revalidation is
 * left to the browser's own cache (`cache: 'no-cache'` sends `If-None-Match` and turns a 304 into
 * the stored body): a header set by hand would cost a CORS preflight on each refresh.
 * @throws {LoadProblem}
 */
export async function fetchDocument(url: string, options: FetchOptions): Promise<FetchedDocument> {
  const deadline = new Deadline(options.signal);
  try {
    const response = await options.fetch(url, { cache: options.cache, signal: deadline.signal });
    if (!response.ok) throw new LoadProblem('http-status', url, `HTTP ${response.status}`);
    const text = await readText(response, url, deadline);
    const parsed = parseJson(text);
    if (parsed.code) throw new LoadProblem(parsed.code, url, parsed.message);
    const serverTime = Date.parse(response.headers.get('date') ?? '');
    return { json: parsed.json, text, serverTime: serverTime || undefined };
  } catch (error) {
    if (error instanceof LoadProblem) throw error;
    if (deadline.isOver) throw new LoadProblem('timeout', url, 'no answer in time');
    throw new LoadProblem('unreachable', url, String(error));
  } finally {
    deadline.clear();
  }
}

async function readText(response: Response, url: string, deadline: Deadline): Promise<string> {
  if (Number(response.headers.get('content-length')) > MAX_BYTES) throw tooLarge(url);
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    received += value.length;
    if (received > MAX_BYTES) {
      void reader.cancel();
      throw tooLarge(url);
    }
    deadline.extendFor(received);
    text += decoder.decode(value, { stream: true });
  }
}

function tooLarge(url: string): LoadProblem {
  return new LoadProblem('too-large', url, `more than ${MAX_BYTES / 1e6} MB`);
}

/** Ends a request that does not answer, or trickles; what arrives at a usable speed may go on. */
class Deadline {
  readonly #controller = new AbortController();
  readonly #start = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  isOver = false;

  constructor(private readonly outer: AbortSignal) {
    outer.addEventListener('abort', this.#abort);
    if (outer.aborted) this.#abort();
    this.extendFor(0);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  extendFor(bytes: number): void {
    clearTimeout(this.#timer);
    const end = this.#start + FIRST_BYTES_MS + bytes / SLOWEST_BYTES_PER_MS;
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#abort();
    }, end - performance.now());
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.outer.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => this.#controller.abort();
}
