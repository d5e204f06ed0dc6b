import {
  parseSection,
  SECTIONS,
  type Feed,
  type Path,
  type SectionName,
  type SectionReference,
} from '../feed/index.js';
import { Document } from './document.js';
import { isProblem, linkedSources, readSource, type Source } from './read-source.js';

/** The items of one section in one document. */
export interface Part {
  readonly section: SectionName;
  readonly document: Document;
  /** Where the list is in its document. */
  readonly path: Path;
  readonly items: readonly { id: string }[];
  readonly size: number;
}

/**
 * Reads sections of a feed from wherever they are; what is wrong with a document is noted with it,
 * and a link that leads nowhere with the root.
 *
 * @param sections all that the feed has, if not said otherwise
 */
export async function readParts(
  feed: Feed,
  root: Document,
  sections: readonly SectionName[] = Object.keys(SECTIONS) as SectionName[],
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const section of sections) {
    const value = feed[section];
    if (value == null) continue;
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

export function readPart(section: SectionName, document: Document): Part {
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

const indexes = new WeakMap<Part, Map<string, number>>();

/** Where an item is in its document: broken ones before it were dropped from `items`. */
export function pathOf(part: Part, id: string): Path {
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
