import { rm } from 'node:fs/promises';
import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { parseFeed, type Feed, type SectionName } from '../feed/index.js';
import { Document } from './document.js';
import type { Finding, SourceCode } from './finding.js';
import {
  mergeItems,
  mergeObjects,
  type Item,
  type MergeCounts,
  type MergeOptions,
} from './merge-items.js';
import { isLargerThan, pageText, paginate } from './paginate.js';
import { isProblem, linkedSources, readSource, type Source } from './read-source.js';
import { writeAtomically } from './write-atomically.js';

/** How large a page of a section that has pages already becomes, bytes. */
const PAGE_BYTES = 250_000;

/** Why a feed cannot be changed, as a finding about it. */
export class FeedProblem extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings[0]?.code);
  }
}

export interface SectionMerge extends MergeCounts {
  readonly file: string;
}

/**
 * A feed on the disk and the documents that its sections link to. Changes stay in memory until
 * `write`, which replaces each file in one step, the root last.
 */
export class FeedFile {
  /** Texts that are long and many are made when they are written. */
  readonly #changed = new Map<string, string | (() => Iterable<string>)>();
  readonly #obsolete = new Set<string>();

  private constructor(
    readonly name: string,
    readonly source: Source,
    readonly feed: Feed | undefined,
    /** The file did not exist. */
    readonly isNew: boolean,
  ) {}

  /**
   * @param makeNew the text of a feed for a file that does not exist yet
   * @throws FeedProblem for a document that cannot be read: it is not written over
   */
  static async open(file: string, makeNew: () => string): Promise<FeedFile> {
    const source = await readSource(file);
    if (isProblem(source)) {
      if (source.code !== 'not-found') throw problem(file, source.code, source.args);
      const text = makeNew();
      const baseUrl = `https://disk.invalid${path.resolve(file)}`;
      const fresh = new FeedFile(file, { name: file, text, baseUrl }, parseFeed(text).feed, true);
      fresh.#changed.set(file, text);
      return fresh;
    }
    const document = new Document(source);
    const { feed, diagnostics } = parseFeed(source.text, { baseUrl: source.baseUrl });
    document.add(diagnostics.filter(({ code }) => code === 'json-syntax' || code === 'too-deep'));
    if (document.findings.length) throw new FeedProblem(document.findings);
    return new FeedFile(file, source, feed, false);
  }

  /** Puts items where the section is: in the root, in the document that it links to, in its pages. */
  async merge(
    section: SectionName,
    items: readonly Item[],
    options: MergeOptions & { readonly pageBytes?: number },
  ): Promise<SectionMerge> {
    const { pageBytes } = options;
    const reference = this.#reference(section);
    const linked = reference?.pages?.length ? undefined : reference?.url;
    const home = linked ? await this.#linked(linked) : this.source;
    if (reference?.pages?.length || (reference && !linked)) {
      const { items: existing, files } = await this.#pagedItems(reference.pages ?? []);
      const merge = mergeObjects(existing, items, options);
      const { added, changed, gone } = merge;
      const isSame = !added.length && !changed.length && merge.items.length === existing.length;
      if (isSame) return { added, changed, gone, file: this.name };
      for (const file of files) this.#obsolete.add(file);
      return this.#writePages(section, merge, pageBytes ?? PAGE_BYTES);
    }
    if (pageBytes) {
      const existing = itemsIn(this.#text(home), linked ? 'items' : section);
      const merge = mergeObjects(existing, items, options);
      if (isLargerThan(merge.items, pageBytes)) return this.#writePages(section, merge, pageBytes);
    }
    const merge = mergeItems(this.#text(home), section, items, options);
    if (!merge) throw problem(home.name, 'no-room-for-items', { section });
    if (merge.text !== home.text) this.#changed.set(home.name, merge.text);
    const { added, changed, gone } = merge;
    return { added, changed, gone, file: home.name };
  }

  /** Changes the root document by its text. */
  replaceRoot(change: (text: string) => string): void {
    const text = change(this.text);
    if (text !== this.source.text) this.#changed.set(this.name, text);
  }

  /** The root document as it will be. */
  get text(): string {
    return this.#text(this.source);
  }

  /**
   * Writes what has changed, and in the root when that was.
   *
   * @throws FeedProblem naming the first file that could not be written; those after it are as before
   */
  async write(now: number): Promise<void> {
    if (this.#changed.size) this.#touch(now);
    const files = [...this.#changed].sort(([a], [b]) => +(a === this.name) - +(b === this.name));
    for (const [file, text] of files)
      try {
        await writeAtomically(file, typeof text === 'string' ? text : text());
      } catch (error) {
        throw problem(file, 'not-writable', { reason: (error as NodeJS.ErrnoException).code });
      }
    for (const file of this.#obsolete) await rm(file, { force: true });
  }

  #touch(now: number): void {
    const { text } = this;
    if ((parseRoot(text) as Partial<Feed>)?.dateModified === undefined) return;
    const modified = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
    this.#changed.set(this.name, applyEdits(text, modify(text, ['dateModified'], modified, {})));
  }

  #text({ name, text }: Source): string {
    const changed = this.#changed.get(name) ?? text;
    return typeof changed === 'string' ? changed : [...changed()].join('');
  }

  #reference(
    section: SectionName,
  ): { url?: string; index?: string; pages?: readonly string[] } | undefined {
    const value = (parseRoot(this.text) as Record<string, unknown> | undefined)?.[section];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  }

  async #linked(url: string): Promise<Source> {
    const absolute = new URL(url, this.source.baseUrl).href;
    for (const candidate of linkedSources(absolute, this.source)) {
      if (/^https?:/.test(candidate)) continue;
      const source = await readSource(candidate);
      if (!isProblem(source)) return source;
    }
    throw problem(this.name, 'no-room-for-items', { section: url });
  }

  async #pagedItems(
    pages: readonly string[],
  ): Promise<{ items: readonly Item[]; files: readonly string[] }> {
    const items: Item[] = [];
    const files: string[] = [];
    for (const page of pages) {
      const source = await this.#linked(page);
      items.push(...itemsIn(source.text, 'items'));
      files.push(path.resolve(source.name));
    }
    return { items, files };
  }

  #writePages(
    section: SectionName,
    { items, ...counts }: MergeCounts & { readonly items: readonly Item[] },
    limit: number,
  ): SectionMerge {
    const stem = `${path.basename(this.name, '.json')}-${section}`;
    const nameOf = (page: number): string => `${stem}-${page + 1}.json`;
    const { pages, indexPieces } = paginate(items, limit, nameOf);
    const folder = path.dirname(this.name);
    const put = (name: string, text: () => Iterable<string>): void => {
      this.#changed.set(path.join(folder, name), text);
      this.#obsolete.delete(path.resolve(folder, name));
    };
    pages.forEach((page, at) => put(nameOf(at), () => [pageText(page)]));
    put(`${stem}-index.json`, indexPieces);
    const reference = {
      index: `${stem}-index.json`,
      pages: pages.map((_, page) => nameOf(page)),
      count: items.length,
    };
    const text = this.text;
    const edits = modify(text, [section], reference, {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
    });
    this.#changed.set(this.name, applyEdits(text, edits));
    return { ...counts, file: this.name };
  }
}

function problem(file: string, code: SourceCode, args: Finding['args']): FeedProblem {
  return new FeedProblem([{ code, severity: 'error', file, path: [], args }]);
}

function parseRoot(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

/** The list of a document that is one, or has it in a field. */
function itemsIn(text: string, name: string): Item[] {
  const json = parseRoot(text) as Record<string, unknown> | unknown[];
  const list = Array.isArray(json) ? json : json[name];
  return Array.isArray(list) ? (list as Item[]) : [];
}
