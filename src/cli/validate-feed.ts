import {
  parseFeed,
  sectionOfItem,
  type Diagnostic,
  type Feed,
  type SectionName,
} from '../feed/index.js';
import { lintRoot, lintSection } from '../feed/lint.js';
import { dueDates, type DueDate } from '../feed/due-dates.js';
import { checkAnswer } from './check-answer.js';
import { checkHours } from './check-hours.js';
import { Document } from './document.js';
import type { Finding } from './finding.js';
import { itemName } from './locate.js';
import { isProblem, readSource } from './read-source.js';
import { pathOf, readPart, readParts, type Part } from './section-parts.js';

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
