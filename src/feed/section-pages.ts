import { DocumentGroup } from './document-group.js';
import type { DocumentResource } from './document-resource.js';
import type { LoadProblem } from './fetch-document.js';
import type { Section } from './section.js';
import type { FeedStore } from './store.js';

/** `pending` until the page has come, `ready` from then on, `error` while there is none. */
export type PageStatus = 'pending' | 'ready' | 'error';

/** How a page stands, and what is in it. One that is `ready` with a `problem` is an old copy. */
export interface SectionPage<T = unknown> {
  readonly status: PageStatus;
  readonly items: readonly T[];
  /** When it was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
  /** Why the latest attempt failed. */
  readonly problem: LoadProblem | undefined;
}

/** Pages that stay open; the one opened first gives way. */
const MOST_PAGES = 20;
/** Pages on their way at once: as many as HTTP/1.1 carries, so that none waits out its time in line. */
const AT_ONCE = 6;

/** The pages of a large section that is read from its index: where its items are whole. */
export class SectionPages<T extends { id: string }> {
  readonly #opened: DocumentGroup;

  constructor(
    private readonly store: FeedStore,
    private readonly section: Section<T>,
    onChange: () => void,
  ) {
    this.#opened = new DocumentGroup(
      (url) => store.section(url),
      (page) => page.subscribe(onChange),
    );
  }

  /** Fetches a page, keeps it up to date, and says how it stands. */
  open(page: string): SectionPage<T> {
    const urls = this.#opened.documents.map(({ url }) => url);
    if (!urls.includes(page)) this.#opened.become([...urls, page].slice(-MOST_PAGES));
    return this.get(page)!;
  }

  /** `undefined` for one that is not open. */
  get(page: string): SectionPage<T> | undefined {
    const document = this.#opened.documents.find(({ url }) => url === page);
    return document && this.#read(document);
  }

  close(): void {
    this.#opened.become([]);
  }

  /**
   * Reads any number of pages, a few at a time, and keeps none of them open: for paper, which wants
   * all at once. Resolves when the network has confirmed each, or could not.
   */
  async readAll(pages: readonly string[]): Promise<ReadonlyMap<string, SectionPage<T>>> {
    const documents = [...new Set(pages)].map((page) => this.store.section(page));
    // All take from the same line.
    const line = documents.values();
    const takeTurns = async (): Promise<void> => {
      for (const document of line) await settled(document);
    };
    await Promise.all([...Array<undefined>(AT_ONCE)].map(takeTurns));
    return new Map(documents.map((document) => [document.url, this.#read(document)]));
  }

  #read(document: DocumentResource): SectionPage<T> {
    const { json, confirmedAt, problem } = document;
    const isThere = json !== undefined;
    return {
      status: isThere ? 'ready' : problem ? 'error' : 'pending',
      items: isThere ? this.store.itemsOf(this.section, document) : [],
      confirmedAt,
      problem,
    };
  }
}

/** Until the network has confirmed a document, or one attempt more has failed. */
function settled(document: DocumentResource): Promise<void> {
  if (document.isConfirmed && !document.problem) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = document.subscribe(() => {
      stop();
      resolve();
    });
    document.refresh();
  });
}
