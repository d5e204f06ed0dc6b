import type { CheckContext, Finding } from './check.js';
import type { Path } from './diagnostic.js';
import { fetchDocument, type Ask, type FetchedDocument, LoadProblem } from './fetch-document.js';
import type { LastGoodCopies } from './last-good.js';
import { parseJson } from './parse-json.js';

/** What the store needs of the world. */
export interface StoreEnvironment {
  readonly fetch: Ask;
  /** Wall clock, ms. */
  now(): number;
  /** 0 ≤ n < 1. */
  random(): number;
  /** False while nobody can see the page: periodic refresh waits. */
  isVisible(): boolean;
  readonly copies: LastGoodCopies;
  /** Told once of what was wrong in a document that is used all the same. */
  report?(url: string, findings: readonly Finding[]): void;
}

const RETRY_BASE_MS = 2_000;
const RETRY_CAP_MS = 300_000;
/** Coming back to the page does not ask again for what was confirmed this recently. */
const FRESH_MS = 30_000;
/** The same for what is refreshed while the page is open: just over one burst of wake-up events. */
const LIVE_FRESH_MS = 3_000;
const REFRESH_SPREAD = 0.1;

/**
 * One JSON document of the feed, shared by all who read it: at most one request at a time, the last
 * good copy at once, then the network's. Lives while somebody listens.
 */
export class DocumentResource {
  json: unknown;
  /**
   * When the server was last asked and confirmed `json`, in ms; `undefined` without a document. An
   * answer may have been long on its way, and another tab's be newer.
   */
  confirmedAt: number | undefined;
  /** Server clock minus device clock, ms. */
  clockOffset = 0;
  /** Why the latest attempt failed; cleared by a good one. */
  problem: LoadProblem | undefined;
  /** True once the network has confirmed `json` since the page was opened. */
  isConfirmed = false;

  readonly #listeners = new Map<() => void, number>();
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #text = '';
  /** What was read in `json`, by name. */
  readonly #readings = new Map<string, unknown>();

  /** @param isAcceptable keeps a captive portal's or another API's JSON from replacing a good copy */
  constructor(
    readonly url: string,
    private readonly isAcceptable: (json: unknown) => boolean,
    private readonly environment: StoreEnvironment,
  ) {
    const copy = environment.copies.read(url, environment.now());
    const parsed = copy && parseJson(copy.text);
    if (!parsed || parsed.code || !isAcceptable(parsed.json)) return;
    this.json = parsed.json;
    this.#text = copy.text;
    this.confirmedAt = copy.confirmedAt;
  }

  /** @param refreshEvery ms between refreshes while the page is visible; `Infinity` for never */
  subscribe(listener: () => void, refreshEvery = Infinity): () => void {
    this.#listeners.set(listener, refreshEvery);
    if (this.isConfirmed) this.#schedule();
    else if (!this.#request && this.#timer === undefined) void this.#load();
    return () => {
      this.#listeners.delete(listener);
      // Moving an element in the page leaves and comes back in one task: that is not an end.
      queueMicrotask(() => {
        if (!this.#listeners.size) this.#pause();
      });
    };
  }

  /**
   * What `read` makes of the document, or of its part at `path`: done once for each text, so that all
   * who show it share the same objects, and what is wrong is reported once.
   */
  once<T>(name: string, path: Path, read: (context: CheckContext) => T): T {
    if (!this.#readings.has(name)) {
      const findings: Finding[] = [];
      const report = (finding: Finding): unknown => findings.push(finding);
      this.#readings.set(name, read({ report, path, baseUrl: this.url }));
      if (findings.length) this.environment.report?.(this.url, findings);
    }
    return this.#readings.get(name) as T;
  }

  /** Asks again, unless it was confirmed just now or a request is on its way. */
  refresh(): void {
    const age = this.environment.now() - (this.confirmedAt ?? 0);
    const limit = this.#every < Infinity ? LIVE_FRESH_MS : FRESH_MS;
    const isFresh = this.isConfirmed && !this.problem && age < limit;
    if (this.#listeners.size && !this.#request && !isFresh) void this.#load();
  }

  get #every(): number {
    return Math.min(...this.#listeners.values());
  }

  /** A request that is on its way is let come: a page router may put the element back after it. */
  #pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #load(): Promise<void> {
    this.#request?.abort();
    this.#pause();
    const request = (this.#request = new AbortController());
    const askedAt = this.environment.now();
    try {
      const fetched = await fetchDocument(this.url, this.environment.fetch, request);
      if (this.#request !== request) return;
      this.#accept(fetched, askedAt);
    } catch (error) {
      if (this.#request !== request) return;
      this.#failures++;
      this.problem = error as LoadProblem;
    }
    this.#request = undefined;
    this.#schedule();
    for (const listener of [...this.#listeners.keys()]) listener();
  }

  #accept({ json, text, serverTime }: FetchedDocument, askedAt: number): void {
    if (!this.isAcceptable(json))
      throw new LoadProblem('not-a-feed', this.url, 'not a Parvis document');
    const now = this.environment.now();
    if (serverTime !== undefined) this.clockOffset = serverTime - now;
    // The same text keeps the same object, so that nothing is read or rendered again for it.
    if (text !== this.#text) {
      this.json = json;
      this.#text = text;
      this.#readings.clear();
    }
    this.confirmedAt = askedAt;
    this.isConfirmed = true;
    this.problem = undefined;
    this.#failures = 0;
    this.environment.copies.write(this.url, { text, confirmedAt: askedAt }, now);
  }

  /**
   * Next attempt: after a failure with full jitter, so that a town's pages do not return at once, and
   * not later than an ordinary refresh would come.
   */
  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { random } = this.environment;
    const every = this.#every;
    const delay = this.#failures
      ? random() * Math.min(RETRY_CAP_MS, every, RETRY_BASE_MS * 2 ** this.#failures)
      : every * (1 - REFRESH_SPREAD * random());
    if (!this.#listeners.size || delay === Infinity) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.environment.isVisible()) void this.#load();
    }, delay);
  }
}
