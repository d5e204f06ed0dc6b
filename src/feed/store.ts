import type { Diagnostic } from './diagnostic.js';
import { DocumentResource, type StoreEnvironment } from './document-resource.js';
import type { LoadProblem } from './fetch-document.js';
import type { Root } from './model/common.js';
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
  readonly items: readonly T[];
  readonly diagnostics: readonly Diagnostic[];
  /** When the oldest of the documents was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
  /** Server clock minus device clock, ms. */
  readonly clockOffset: number;
  /** Why the latest attempt failed; with `stale`, the network is what is missing. */
  readonly problem: LoadProblem | undefined;
}

export interface FeedQuery<T extends { id: string }> {
  readonly url: string;
  readonly section: Section<T>;
  /** ms between refreshes while the page is visible. */
  readonly refreshEvery?: number;
}

/** Before anything is known. */
export const PENDING: FeedSnapshot<never> = {
  status: 'pending',
  root: undefined,
  items: [],
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

  /** Calls `listener` with each new snapshot, the first one at once. Returns how to stop. */
  subscribe<T extends { id: string }>(
    query: FeedQuery<T>,
    listener: (snapshot: FeedSnapshot<T>) => void,
  ): () => void {
    const root = this.#document(
      query.url,
      (json) => this.#readRoot({ json, url: query.url }).value !== undefined,
    );
    let pages: DocumentResource[] = [];
    let stopPages: (() => void)[] = [];
    const update = (): void => {
      const wanted = this.#sectionUrls(root, query.section.name);
      if (wanted.join() !== pages.map(({ url }) => url).join()) {
        const stopOld = stopPages;
        pages = wanted.map((url) => this.#document(url, isSectionDocument));
        stopPages = pages.map((page) => page.subscribe(update, query.refreshEvery));
        for (const stop of stopOld) stop();
      }
      listener(this.#snapshot(query.section, root, pages));
    };
    const stopRoot = root.subscribe(update, query.refreshEvery);
    update();
    return () => {
      stopRoot();
      for (const stop of stopPages) stop();
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
  #sectionUrls({ json, url }: DocumentResource, name: SectionName): string[] {
    const value = (json as Record<string, unknown> | undefined)?.[name];
    const reference = readReference(value, [name], () => {}, url);
    if (!reference) return [];
    if (reference.url) return [reference.url];
    // A large section: its pages, side by side. (Its index alone serves search: see `parvis/search`.)
    return reference.pages ?? (reference.index ? [reference.index] : []);
  }

  #snapshot<T extends { id: string }>(
    section: Section<T>,
    root: DocumentResource,
    pages: readonly DocumentResource[],
  ): FeedSnapshot<T> {
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
