import { DocumentGroup } from './document-group.js';
import { DocumentResource, type StoreEnvironment } from './document-resource.js';
import type { LoadProblem } from './fetch-document.js';
import type { Root, SectionReference } from './model/common.js';
import { readItems, readReference, readRoot } from './read-section.js';
import type { Section } from './section.js';

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
  /** Whether `items` are such entries. */
  readonly isIndex: boolean;
  /** Whether some of the documents could not be had, so that `items` are not all. */
  readonly isPartial: boolean;
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
  /** Reads a large section from its index alone; `SectionPages` brings what the pages hold. */
  readonly fromIndex?: boolean;
}

/** Before anything is known. */
export const PENDING: FeedSnapshot<never> = {
  status: 'pending',
  root: undefined,
  items: [],
  isIndex: false,
  isPartial: false,
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

const isFeed = (json: unknown): boolean =>
  readRoot(json, { report: () => {}, path: [] }) !== undefined;

/** The page's one store: however many elements, each document is fetched and read once. */
export class FeedStore {
  readonly #documents = new Map<string, DocumentResource>();

  constructor(private readonly environment: StoreEnvironment) {}

  /**
   * Calls `listener` with each new snapshot, the first one at once.
   * @returns stops that
   */
  subscribe<T extends { id: string }>(
    { url, section, refreshEvery, fromIndex }: FeedQuery<T>,
    listener: (snapshot: FeedSnapshot<T>) => void,
  ): () => void {
    const root = this.#document(url, isFeed);
    const listen = (document: DocumentResource): (() => void) =>
      document.subscribe(update, refreshEvery);
    const parts = new DocumentGroup((part) => this.section(part), listen);
    const update = (): void => {
      const { url: whole, index, pages } = referenceIn(root, section) ?? {};
      const isIndex = !whole && !!index && (fromIndex || !pages);
      parts.become(whole ? [whole] : isIndex ? [index] : (pages ?? []));
      listener(this.#snapshot(section, root, parts.documents, isIndex));
    };
    const stopRoot = listen(root);
    update();
    return () => {
      stopRoot();
      parts.become([]);
    };
  }

  /** The page became visible or came online: ask again for what is not fresh. */
  wake(): void {
    for (const document of this.#documents.values()) document.refresh();
  }

  /** A document with items of a section. */
  section(url: string): DocumentResource {
    return this.#document(url, isSectionDocument);
  }

  /** The items in such a document. */
  itemsOf<T extends { id: string }>(section: Section<T>, document: DocumentResource): readonly T[] {
    return document.once(section.name, [], (context) => readItems(section, document.json, context));
  }

  #document(url: string, isAcceptable: (json: unknown) => boolean): DocumentResource {
    let document = this.#documents.get(url);
    if (!document) {
      document = new DocumentResource(url, isAcceptable, this.environment);
      this.#documents.set(url, document);
    }
    return document;
  }

  #snapshot<T extends { id: string }>(
    section: Section<T>,
    root: DocumentResource,
    parts: readonly DocumentResource[],
    isIndex: boolean,
  ): FeedSnapshot<T> {
    const documents = [root, ...parts];
    const problem = documents.find((document) => document.problem)?.problem;
    const known = {
      root: isThere(root)
        ? root.once('root', [], (context) => readRoot(root.json, context))
        : undefined,
      clockOffset: root.clockOffset,
      problem,
    };
    const present = parts.filter(isThere);
    if (!known.root || (parts.length && !present.length))
      return { ...PENDING, ...known, status: problem ? 'error' : 'pending' };
    const { name } = section;
    const items = parts.length
      ? present.flatMap((part) => this.itemsOf(section, part))
      : root.once(name, [name], (context) => readItems(section, partOf(root, section), context));
    const isConfirmed = !problem && documents.every((document) => document.isConfirmed);
    return {
      ...known,
      status: !isConfirmed ? 'stale' : items.length ? 'ready' : 'empty',
      items,
      isIndex,
      isPartial: !!problem && present.length < parts.length,
      confirmedAt: Math.min(...[root, ...present].map(({ confirmedAt = 0 }) => confirmedAt)),
    };
  }
}

function isThere({ json }: DocumentResource): boolean {
  return json !== undefined;
}

function partOf({ json }: DocumentResource, { name }: Section): unknown {
  return (json as Record<string, unknown> | undefined)?.[name];
}

/** Where a section is, when it is not in the root itself. */
function referenceIn(root: DocumentResource, section: Section): SectionReference | undefined {
  const context = { report: () => {}, path: [], baseUrl: root.url };
  return readReference(partOf(root, section), context);
}
