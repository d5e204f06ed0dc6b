import { decodeText } from './decode-text.js';
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
  }
}

export interface FetchedDocument {
  readonly json: unknown;
  readonly text: string;
  /** The server's clock when it answered, in ms; unknown when CORS hides the `Date` header. */
  readonly serverTime: number | undefined;
}

/** The part of `fetch` that is used. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** A document must begin to arrive within this time, and then keep up the pace below. */
const PATIENCE_MS = 10_000;
/** Received within each further ten seconds; slower is as good as dead. */
const PACE_BYTES = 20_000;

/**
 * Fetches and reads one JSON document within the limits of size, time and depth. Revalidation is
 * left to the browser's own cache (`cache: 'no-cache'` sends `If-None-Match` and turns a 304 into
 * the stored body): a header set by hand would cost a CORS preflight on each refresh. The `Referer`
 * names the site alone: which service is open in the page's address is no business of the feed's host.
 * @param request aborted when the answer takes too long
 * @throws {LoadProblem}
 */
export async function fetchDocument(
  url: string,
  ask: Ask,
  request: AbortController,
): Promise<FetchedDocument> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let expire: () => void;
  const expired = new Promise<never>((_, reject) => {
    expire = () => {
      reject(new LoadProblem('timeout', url, 'no answer in time'));
      request.abort();
    };
  });
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(expire, PATIENCE_MS);
  };
  wait();
  try {
    const answer = ask(url, {
      cache: 'no-cache',
      referrerPolicy: 'strict-origin',
      signal: request.signal,
    });
    return await Promise.race([expired, answer.then((response) => read(response, url, wait))]);
  } catch (error) {
    throw error instanceof LoadProblem ? error : new LoadProblem('unreachable', url, `${error}`);
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response, url: string, onPace: () => void): Promise<FetchedDocument> {
  if (!response.ok) throw new LoadProblem('http-status', url, `HTTP ${response.status}`);
  const text = decodeText(await readBytes(response, url, onPace));
  const parsed = parseJson(text);
  if (parsed.code) throw new LoadProblem(parsed.code, url, parsed.message);
  const { headers } = response;
  // A shared cache passes the origin's old `Date` on, and says by `Age` how old it is.
  const age = Number(headers.get('age')) || 0;
  const serverTime = Date.parse(headers.get('date') ?? '') + age * 1_000 || undefined;
  return { json: parsed.json, text, serverTime };
}

/** Stops at the limit of size; what says itself that it is longer is not begun. */
async function readBytes(response: Response, url: string, onPace: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  let mark = PACE_BYTES;
  let size = Number(response.headers.get('content-length'));
  for (;;) {
    if (size > MAX_BYTES) {
      void reader?.cancel();
      throw new LoadProblem('too-large', url, `${size}`);
    }
    const { value } = (await reader?.read()) ?? {};
    if (!value) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size = received += value.length;
    if (received >= mark) {
      mark = received + PACE_BYTES;
      onPace();
    }
  }
}
