import type { Diagnostic } from './diagnostic.js';
import { DocumentResource, type StoreEnvironment } from './document-resource.js';
import type { LoadProblem } from './fetch-document.js';
import type { Root, SectionReference } from './model/common.js';
import { DocumentGroup, type OpenDocument } from './document-group.js';
import { readItems, readReference, readRoot, type Reading } from './read-section.js';
import type { Section, SectionName } from './section.js';

export type { StoreEnvironment } from './document-resource.js';

/**
 * `pending`: nothing yet. `ready`: confirmed by the network. `stale`: the last good copy, not (or
 * not yet) confirmed. `empty`: confirmed, and there is nothing. `error`: nothing to show.
 */
export type FeedStatus = 'pending' | 'ready' | 'stale' | 'empty' | 'error';

/** What an element knows of its section at one moment. */
export interface FeedSnapshot<T> {
  readonly status: FeedStatus;
  readonly root: Root | undefined;
  /** Of a large section read from its index, the entries of the index: enough to search and list. */
  readonly items: readonly T[];
  /** Whole items of the pages that were opened, by id. */
  readonly details: ReadonlyMap<string, T>;
  /** How each opened page stands, by its address. */
  readonly pages: ReadonlyMap<string, PageState>;
  readonly diagnostics: readonly Diagnostic[];
  /** When the oldest of the documents was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
  /** Server clock minus device clock, ms. */
  readonly clockOffset: number;
  /** Why the latest attempt failed; with `stale`, the network is what is missing. */
  readonly problem: LoadProblem | undefined;
}

/** `pending` until the page has come, `ready` from then on, `error` while there is none. */
export type PageStatus = 'pending' | 'ready' | 'error';

/** How a page stands. One that is `ready` with a `problem` is an old copy. */
export interface PageState {
  readonly status: PageStatus;
  /** When it was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
  /** Why the latest attempt failed. */
  readonly problem: LoadProblem | undefined;
}

/** Pages of a large section, with the items in them. */
export type OpenedPages<T> = Pick<FeedSnapshot<T>, 'details' | 'pages'>;

export interface FeedQuery<T extends { id: string }> {
  readonly url: string;
  readonly section: Section<T>;
  /** ms between refreshes while the page is visible. */
  readonly refreshEvery?: number;
  /** Reads a large section from its index alone; its pages come when they are opened. */
  readonly fromIndex?: boolean;
}

export interface FeedSubscription {
  stop(): void;
  /** Fetches a page of a section that is read from its index, and keeps it up to date. */
  open(page: string): void;
  /** Pages as the store has them, open or not, to `readPages`; none where there is no index. */
  pages(addresses: readonly string[]): readonly DocumentResource[];
}

/** Pages that stay open; the one opened first gives way. */
const MOST_PAGES = 20;

/** Before anything is known. */
export const PENDING: FeedSnapshot<never> = {
  status: 'pending',
  root: undefined,
  items: [],
  details: new Map<string, never>(),
  pages: new Map(),
  diagnostics: [],
  confirmedAt: undefined,
  clockOffset: 0,
  problem: undefined,
};

/** Items, even none; but a list of anything else is another service's answer. */
const isSectionDocument = (json: unknown): boolean => {
  const list: unknown = (json as { items?: unknown } | null)?.items ?? json;
  return (
    Array.isArray(list) && (!list.length || list.some((item) => item && typeof item === 'object'))
  );
};

/** The page's one store: however many elements, each document is fetched and read once. */
export class FeedStore {
  readonly #documents = new Map<string, DocumentResource>();
  readonly #roots = new WeakMap<object, Reading<Root | undefined>>();
  readonly #items = new WeakMap<object, Map<SectionName, Reading<{ id: string }[]>>>();

  constructor(private readonly environment: StoreEnvironment) {}

  /** Calls `listener` with each new snapshot, the first one at once. */
  subscribe<T extends { id: string }>(
    query: FeedQuery<T>,
    listener: (snapshot: FeedSnapshot<T>) => void,
  ): FeedSubscription {
    const { url, section, refreshEvery } = query;
    const root = this.#document(url, (json) => this.#readRoot({ json, url }).value !== undefined);
    const parts = new DocumentGroup();
    const pages = new DocumentGroup();
    const update = (): void => {
      parts.become(this.#sectionUrls(root, query), follow);
      listener({
        ...this.#snapshot(section, root, parts.documents),
        ...this.openedPages(section, pages.documents),
      });
    };
    const follow = (address: string): OpenDocument => {
      const document = this.#document(address, isSectionDocument);
      return { document, stop: document.subscribe(update, refreshEvery) };
    };
    const stopRoot = root.subscribe(update, refreshEvery);
    update();
    return {
      stop: () => {
        stopRoot();
        parts.become([], follow);
        pages.become([], follow);
      },
      open: (page) => {
        const open = pages.documents.map((document) => document.url);
        if (open.includes(page) || !this.#indexUrl(root, query)) return;
        pages.become([...open, page].slice(-MOST_PAGES), follow);
        update();
      },
      pages: (addresses) =>
        this.#indexUrl(root, query)
          ? addresses.map((page) => this.#document(page, isSectionDocument))
          : [],
    };
  }

  /** The page became visible or came online: ask again for what is not fresh. */
  wake(): void {
    for (const document of this.#documents.values()) document.refresh();
  }

  #document(url: string, isAcceptable: (json: unknown) => boolean): DocumentResource {
    let document = this.#documents.get(url);
    if (!document) {
      document = new DocumentResource(url, isAcceptable, this.environment);
      this.#documents.set(url, document);
    }
    return document;
  }

  /** The documents that hold a section, none when it is in the root itself. */
  #sectionUrls(root: DocumentResource, query: FeedQuery<{ id: string }>): string[] {
    const index = this.#indexUrl(root, query);
    if (index) return [index];
    const reference = this.#reference(root, query);
    if (!reference) return [];
    return reference.url ? [reference.url] : (reference.pages ?? []);
  }

  /** Where the index is, if the section is read from it. */
  #indexUrl(root: DocumentResource, query: FeedQuery<{ id: string }>): string | undefined {
    const { url, index, pages } = this.#reference(root, query) ?? {};
    return !url && (query.fromIndex || !pages) ? index : undefined;
  }

  #reference(
    { json, url }: DocumentResource,
    { section: { name } }: FeedQuery<{ id: string }>,
  ): SectionReference | undefined {
    const value = (json as Record<string, unknown> | undefined)?.[name];
    return readReference(value, [name], () => {}, url);
  }

  /** How pages of a section stand, and what is in them. */
  openedPages<T extends { id: string }>(
    section: Section<T>,
    pages: readonly DocumentResource[],
  ): OpenedPages<T> {
    const stateOf = ({ json, confirmedAt, problem }: DocumentResource): PageState => ({
      status: json !== undefined ? 'ready' : problem ? 'error' : 'pending',
      confirmedAt,
      problem,
    });
    const items = pages
      .filter(({ json }) => json !== undefined)
      .flatMap((page) => this.#readItems(section, page, page.json).value as T[]);
    return {
      details: new Map(items.map((item) => [item.id, item])),
      pages: new Map(pages.map((page) => [page.url, stateOf(page)])),
    };
  }

  #snapshot<T extends { id: string }>(
    section: Section<T>,
    root: DocumentResource,
    pages: readonly DocumentResource[],
  ): Omit<FeedSnapshot<T>, keyof OpenedPages<T>> {
    const documents = [root, ...pages];
    const problem = documents.find((document) => document.problem)?.problem;
    const { clockOffset } = root;
    const known = root.json === undefined ? undefined : this.#readRoot(root).value;
    const present = pages.filter((page) => page.json !== undefined);
    if (!known || (pages.length && !present.length)) {
      const status = problem ? 'error' : 'pending';
      return { ...PENDING, status, root: known, clockOffset, problem };
    }
    const { diagnostics } = this.#readRoot(root);
    const readings = pages.length
      ? present.map((page) => this.#readItems(section, page, page.json))
      : [this.#readItems(section, root, (root.json as Record<string, unknown>)[section.name])];
    const items = readings.flatMap((reading) => reading.value) as T[];
    const isConfirmed = !problem && documents.every((document) => document.isConfirmed);
    return {
      status: !isConfirmed ? 'stale' : items.length ? 'ready' : 'empty',
      root: known,
      items,
      diagnostics: [...diagnostics, ...readings.flatMap((reading) => reading.diagnostics)],
      confirmedAt: Math.min(...[root, ...present].map(({ confirmedAt = 0 }) => confirmedAt)),
      clockOffset,
      problem,
    };
  }

  #readRoot({ json, url }: Pick<DocumentResource, 'json' | 'url'>): Reading<Root | undefined> {
    const known = this.#roots.get(json as object);
    if (known) return known;
    const reading = readRoot(json, url);
    // What is no feed at all is a problem of the document, and told as that.
    if (reading.value) {
      this.#roots.set(json as object, reading);
      this.#report(url, reading);
    }
    return reading;
  }

  #readItems(
    section: Section,
    { json, url }: DocumentResource,
    value: unknown,
  ): Reading<{ id: string }[]> {
    const known =
      this.#items.get(json as object) ?? new Map<SectionName, Reading<{ id: string }[]>>();
    this.#items.set(json as object, known);
    let reading = known.get(section.name);
    const path = value === json ? [] : [section.name];
    if (!reading) {
      known.set(section.name, (reading = readItems(section, value, path, url)));
      this.#report(url, reading);
    }
    return reading;
  }

  #report(url: string, { diagnostics }: Reading<unknown>): void {
    if (diagnostics.length) this.environment.report?.(url, diagnostics);
  }
}
