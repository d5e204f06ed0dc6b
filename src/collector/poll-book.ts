import type { Poll } from '../feed/index.js';
import { pollPeriod, type PollPeriod } from '../votes/index.js';
import type { FeedDocuments } from './feed-documents.js';
import { readPolls } from './read-polls.js';
import { Refusal } from './refusal.js';
import type { Log } from './trouble-log.js';

/** A poll of the feed with its dates as instants. */
export interface KnownPoll {
  readonly poll: Poll;
  readonly period: PollPeriod;
  /** The feed's `inLanguage`. */
  readonly languages?: readonly string[];
}

/** The polls that ballots are taken for. */
export interface PollSource {
  find(id: string): Promise<KnownPoll | undefined>;
  /** False until the feed has been read once. */
  readonly isLoaded: boolean;
  /** True while the feed cannot be read and its last good copy is used. */
  readonly isStale: boolean;
  readonly size: number;
}

export interface PollBookOptions {
  readonly log: Log;
  /** ms between looks at a file and requests to a web server. */
  readonly every?: { readonly file: number; readonly web: number };
}

const EVERY = { file: 2000, web: 180_000 };
const RETRY_MS = 2000;
/** A poll that nobody knows is looked for in the feed anew, this often at most. */
const MISS_MS = 10_000;

/** The polls of one feed, read again when it changes; a broken feed leaves the last good ones. */
export class PollBook implements PollSource {
  isLoaded = false;
  isStale = false;
  #polls = new Map<string, KnownPoll>();
  #loading: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #missedAt = -Infinity;
  #noted = '';
  #isClosed = false;

  private constructor(
    private readonly documents: FeedDocuments,
    private readonly options: PollBookOptions,
  ) {}

  /**
   * Reads the feed. A web server that does not answer yet is asked again later, since after a power
   * cut it may start after the collector.
   * @throws {Refusal} a file that cannot be read
   */
  static async open(documents: FeedDocuments, options: PollBookOptions): Promise<PollBook> {
    const book = new PollBook(documents, options);
    await book.#load();
    if (book.isLoaded || !documents.isLocal) return book;
    book.close();
    throw new Refusal(book.#noted);
  }

  get size(): number {
    return this.#polls.size;
  }

  async find(id: string): Promise<KnownPoll | undefined> {
    if (!this.#polls.has(id)) await this.#lookAgain();
    return this.#polls.get(id);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** The town may have added a poll just now: its first voter must not be turned away. */
  async #lookAgain(): Promise<void> {
    const now = performance.now();
    if (!this.#loading && now - this.#missedAt < MISS_MS) return;
    this.#missedAt = now;
    await this.#load();
  }

  #load(): Promise<void> {
    clearTimeout(this.#timer);
    this.#loading ??= this.#read().finally(() => {
      this.#loading = undefined;
      this.#schedule();
    });
    return this.#loading;
  }

  async #read(): Promise<void> {
    try {
      if (!(await this.documents.mayHaveChanged())) return;
      const { polls, timeZone, languages, errors } = await readPolls(this.documents);
      this.#polls = new Map(
        polls.map((poll) => [poll.id, { poll, period: pollPeriod(poll, timeZone), languages }]),
      );
      this.isLoaded = true;
      this.isStale = false;
      this.#failures = 0;
      this.#note(
        errors ? `The feed’s polls have ${errors} errors; parvis validate lists them.` : '',
      );
    } catch (error) {
      this.isStale = this.isLoaded;
      this.#failures++;
      this.#note(
        `The feed cannot be read: ${error instanceof Error ? error.message : 'no answer'}.`,
      );
    }
  }

  /** Says a thing once, until it changes. */
  #note(line: string): void {
    if (line && line !== this.#noted) this.options.log(line);
    this.#noted = line;
  }

  #schedule(): void {
    if (this.#isClosed) return;
    const { file, web } = this.options.every ?? EVERY;
    const every = this.documents.isLocal ? file : web;
    const delay = this.#failures ? Math.min(every, RETRY_MS * 2 ** this.#failures) : every;
    this.#timer = setTimeout(() => void this.#load(), delay);
    this.#timer.unref();
  }
}
