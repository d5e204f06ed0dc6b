import {
  parseFeed,
  parseSection,
  sectionOfItem,
  SECTIONS,
  type Diagnostic,
  type Feed,
  type Path,
  type SectionName,
  type SectionReference,
} from '../feed/index.js';
import { lintRoot, lintSection } from '../feed/lint.js';
import { dueDates, type DueDate } from '../feed/due-dates.js';
import { checkAnswer } from './check-answer.js';
import { checkHours } from './check-hours.js';
import { Document } from './document.js';
import type { Finding } from './finding.js';
import { itemName } from './locate.js';
import { isProblem, linkedSources, readSource, type Source } from './read-source.js';

export interface SectionCount {
  readonly in: number;
  readonly out: number;
}

export interface FeedReport {
  readonly findings: readonly Finding[];
  /** In the feed's order; only sections that the feed has. */
  readonly sections: Readonly<Partial<Record<SectionName, SectionCount>>>;
  /** The nearest first; only when asked for. */
  readonly due: readonly Due[];
}

export interface Due extends DueDate {
  readonly section: SectionName;
  readonly name: string;
}

export interface ValidateContext {
  /** ms since 1970 */
  readonly now: number;
  /** Lists what ends or falls due within this time, ms. */
  readonly expiring?: number | undefined;
}

/** The items of one section in one document. */
interface Part {
  readonly section: SectionName;
  readonly document: Document;
  /** Where the list is in its document. */
  readonly path: Path;
  readonly items: readonly { id: string }[];
  readonly size: number;
}

/**
 * Checks a feed and every section document that it links to: the form of each value, and what only
 * shows when all is seen together.
 *
 * @param spec a file, an address, or `-`; also a section document alone, of which only the form is
 *   checked
 */
export async function validateFeed(
  spec: string,
  { now, expiring }: ValidateContext,
): Promise<FeedReport> {
  const source = await readSource(spec);
  if (isProblem(source)) {
    const { name, code, args } = source;
    const finding: Finding = { code, severity: 'error', file: name, path: [], args };
    return { findings: [finding], sections: {}, due: [] };
  }
  const root = new Document(source);
  const alone = sectionOf(root.json);
  if (alone) return report([root], [readPart(alone, root)]);
  const { feed, diagnostics } = parseFeed(source.text, { baseUrl: source.baseUrl });
  root.add(diagnostics);
  if (!feed) return report([root], []);
  root.add(lintRoot(feed));
  const parts = await readParts(feed, root);
  const documents = [...new Set([root, ...parts.map(({ document }) => document)])];
  lintParts(feed, parts, now);
  for (const document of documents) {
    document.add(checkHours(document.json));
    const { source: found } = document;
    const hasAlerts = parts.some(
      (part) => part.section === 'alerts' && part.document === document && part.size,
    );
    if (found.answer) document.add(checkAnswer(found, found.answer, hasAlerts));
  }
  const until = expiring === undefined ? undefined : now + expiring;
  const due = until === undefined ? [] : dueIn(feed, parts, { now, until });
  return { ...report(documents, parts), due };
}

function dueIn(
  root: Feed,
  parts: readonly Part[],
  range: { readonly now: number; readonly until: number },
): Due[] {
  const due = parts.flatMap((part) => {
    const { section, items, document } = part;
    return dueDates(section, items, { ...range, root }).map((entry) => ({
      ...entry,
      section,
      name: itemName(document.json, pathOf(part, entry.id)) ?? entry.id,
    }));
  });
  return due.sort((a, b) => a.instant - b.instant);
}

function report(documents: readonly Document[], parts: readonly Part[]): FeedReport {
  const sections: Partial<Record<SectionName, SectionCount>> = {};
  for (const { section, items, size } of parts) {
    const { in: before, out } = sections[section] ?? { in: 0, out: 0 };
    sections[section] = { in: before + size, out: out + items.length };
  }
  const findings = documents.flatMap((document) => document.findings.sort(byPlace));
  return { findings, sections, due: [] };
}

function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

async function readParts(feed: Feed, root: Document): Promise<Part[]> {
  const parts: Part[] = [];
  for (const section of Object.keys(SECTIONS) as SectionName[]) {
    const value = feed[section];
    if (value === undefined) continue;
    if (!Array.isArray(value)) parts.push(...(await readLinked(section, value, root)));
    else
      parts.push({
        section,
        document: root,
        path: [section],
        items: value,
        size: sizeOf((root.json as Record<string, unknown>)[section]),
      });
  }
  return parts;
}

async function readLinked(
  section: SectionName,
  { url, pages, index }: SectionReference,
  root: Document,
): Promise<Part[]> {
  const links: [string, Path][] = url
    ? [[url, [section, 'url']]]
    : (pages ?? []).map((page, at) => [page, [section, 'pages', at]]);
  if (!links.length && index) links.push([index, [section, 'index']]);
  if (!links.length)
    root.add([{ code: 'empty-section', severity: 'error', path: [section], args: {} }]);
  const parts: Part[] = [];
  for (const [link, path] of links) {
    const source = await readLink(link, root.source);
    if (isProblem(source)) root.addProblem(source, path);
    else parts.push(readPart(section, new Document(source)));
  }
  reportRepeated(parts);
  return parts;
}

async function readLink(url: string, from: Source): ReturnType<typeof readSource> {
  const [first, ...others] = linkedSources(url, from);
  const wanted = await readSource(first!);
  if (!isProblem(wanted) || wanted.code !== 'not-found') return wanted;
  for (const candidate of others) {
    const source = await readSource(candidate);
    if (!isProblem(source)) return source;
  }
  return wanted;
}

function readPart(section: SectionName, document: Document): Part {
  const { text, baseUrl } = document.source;
  const { items, diagnostics } = parseSection(section, text, { baseUrl });
  document.add(diagnostics);
  const { json } = document;
  const isList = Array.isArray(json);
  const list = isList ? json : (json as { items?: unknown } | null | undefined)?.items;
  return { section, document, path: isList ? [] : ['items'], items, size: sizeOf(list) };
}

/** An id that another page of the section has taken: the page shows both, and mixes them up. */
function reportRepeated(parts: readonly Part[]): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const repeated = part.items.filter(({ id }) => seen.has(id));
    for (const { id } of repeated)
      part.document.add([
        {
          code: 'duplicate-id',
          severity: 'error',
          path: [...pathOf(part, id), 'id'],
          args: { id },
        },
      ]);
    for (const { id } of part.items) seen.add(id);
  }
}

function lintParts(root: Feed, parts: readonly Part[], now: number): void {
  const itemIds = new Set(parts.flatMap(({ items }) => items.map(({ id }) => id)));
  for (const id of (root.places ?? []).map((place) => place.id)) itemIds.add(id);
  for (const part of parts) {
    const findings = lintSection(part.section, part.items, { now, root, itemIds });
    part.document.add(
      findings.map((finding): Diagnostic => {
        const [index, ...rest] = finding.path;
        const { id } = part.items[index as number]!;
        return { ...finding, path: [...pathOf(part, id), ...rest] };
      }),
    );
  }
}

const indexes = new WeakMap<Part, Map<string, number>>();

/** Where an item is in its document: broken ones before it were dropped from `items`. */
function pathOf(part: Part, id: string): Path {
  let index = indexes.get(part);
  if (!index) {
    const list = part.path.reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)[step],
      part.document.json,
    ) as readonly { id?: unknown }[];
    const entries = list.map((entry, at) => [`${entry?.id}`.trim(), at] as const);
    // The first of two is the one that counts.
    index = new Map(entries.reverse());
    indexes.set(part, index);
  }
  return [...part.path, index.get(id) ?? 0];
}

function sizeOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/** Which section a document alone is of, by its first entry; `undefined` for a root. */
function sectionOf(json: unknown): SectionName | undefined {
  const items = Array.isArray(json) ? json : itemsOf(json);
  const first = items?.find((entry) => typeof entry === 'object' && entry !== null) as object;
  return items && sectionOfItem(first ?? {});
}

function itemsOf(json: unknown): readonly unknown[] | undefined {
  if (typeof json !== 'object' || json === null || 'publisher' in json) return undefined;
  const { items } = json as { items?: unknown };
  return Array.isArray(items) ? items : undefined;
}
