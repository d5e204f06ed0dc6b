import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the documents of a feed come from. */
export interface FeedDocuments {
  /** Address of the root document; those of its sections resolve against it. */
  readonly rootUrl: string;
  /** True for a file: when it cannot be read now, waiting will not help. */
  readonly isLocal: boolean;
  read(url: string): Promise<string>;
  /** False when nothing that was read before has changed since. */
  mayHaveChanged(): Promise<boolean>;
}

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 5_000_000;

/** @param feed a path, or an address with http(s): or file: */
export function feedDocuments(feed: string, fetch: typeof globalThis.fetch): FeedDocuments {
  if (/^https?:/i.test(feed)) return new WebDocuments(feed, fetch);
  return new FileDocuments(/^file:/i.test(feed) ? fileURLToPath(feed) : path.resolve(feed));
}

/** Asks the web server only for what changed since. */
class WebDocuments implements FeedDocuments {
  readonly isLocal = false;
  readonly #last = new Map<string, { readonly tag: string; readonly text: string }>();

  constructor(
    readonly rootUrl: string,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  async read(url: string): Promise<string> {
    const last = this.#last.get(url);
    const response = await this.fetch(url, {
      headers: { Accept: 'application/json', ...(last && { 'If-None-Match': last.tag }) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304 && last) return last.text;
    if (!response.ok) throw new Error(`${url} answered with status ${response.status}`);
    const text = await readLimited(response, url);
    const tag = response.headers.get('etag');
    if (tag) this.#last.set(url, { tag, text });
    return text;
  }

  mayHaveChanged(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

async function readLimited(response: Response, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  for await (const chunk of response.body ?? []) {
    received += chunk.length;
    if (received > MAX_BYTES) throw new Error(`${url} is longer than ${MAX_BYTES / 1e6} MB`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * A feed on this machine. Its folder stands for the site's root, under an address of its own: the
 * feed's reader knows addresses of the web only.
 */
class FileDocuments implements FeedDocuments {
  readonly isLocal = true;
  readonly rootUrl: string;
  readonly #folder: string;
  readonly #seen = new Map<string, string>();

  constructor(file: string) {
    this.#folder = path.dirname(file);
    this.rootUrl = new URL(encodeURIComponent(path.basename(file)), 'http://folder.invalid/').href;
  }

  async read(url: string): Promise<string> {
    const { origin, pathname } = new URL(url);
    if (origin !== new URL(this.rootUrl).origin)
      throw new Error(`${url} is on the web, but the feed is a file; give the feed’s address`);
    const file = path.join(this.#folder, decodeURIComponent(pathname));
    this.#seen.set(file, await versionOf(file));
    return readFile(file, 'utf8');
  }

  async mayHaveChanged(): Promise<boolean> {
    if (!this.#seen.size) return true;
    const files = [...this.#seen];
    const versions = await Promise.all(files.map(([file]) => versionOf(file)));
    return files.some(([, version], index) => version !== versions[index]);
  }
}

async function versionOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '';
}
