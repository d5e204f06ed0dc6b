import { parseFeed, type Feed, type SectionName } from '../../feed/index.js';
import { Document } from '../document.js';
import { FeedProblem } from '../feed-file.js';
import type { Finding } from '../finding.js';
import { isProblem, readSource, type Source } from '../read-source.js';
import { readParts, type Part } from '../section-parts.js';

export interface SectionReading {
  readonly source: Source;
  readonly feed: Feed;
  readonly items: readonly { id: string }[];
  /** What of the section was left out, and why. */
  readonly findings: readonly Finding[];
  /** Entries that cannot be read. */
  readonly lost: number;
}

/**
 * One section of a feed, whole: a page that says "no message" because a file was missing would be
 * worse than the page of before.
 *
 * @throws FeedProblem when the feed or one of the section's documents cannot be read
 */
export async function readItems(spec: string, section: SectionName): Promise<SectionReading> {
  const source = await readSource(spec);
  if (isProblem(source)) {
    const { name: file, code, args } = source;
    throw new FeedProblem([{ code, severity: 'error', file, path: [], args }]);
  }
  const root = new Document(source);
  const { feed, diagnostics } = parseFeed(source.text, { baseUrl: source.baseUrl });
  root.add(diagnostics);
  const rootErrors = root.findings.filter(isError);
  // Times would be shown in the zone of the machine, as if they were the town's.
  const zone = rootErrors.filter(({ code }) => code === 'unknown-time-zone');
  if (!feed || zone.length) throw new FeedProblem(zone.length ? zone : rootErrors);
  if (feed[section] == null) {
    const { name: file } = source;
    const args = { section };
    throw new FeedProblem([{ code: 'no-section', severity: 'error', file, path: [], args }]);
  }
  const parts = await readParts(feed, root, [section]);
  const findings = findingsOf(section, root, parts);
  const isWhole =
    Array.isArray(feed[section]) || !findings.some(({ file }) => file === source.name);
  const broken = parts.filter((part) => !isList(part));
  if (!isWhole || broken.length) throw new FeedProblem(explained(findings, broken));
  // Of two entries with one id, on two pages, the first counts.
  const items = new Map(
    parts
      .flatMap((part) => part.items)
      .toReversed()
      .map((item) => [item.id, item]),
  );
  const lost = parts.reduce((sum, { size, items: { length } }) => sum + size - length, 0);
  return { source, feed, findings, lost, items: [...items.values()].toReversed() };
}

function findingsOf(
  section: SectionName,
  root: Document,
  parts: readonly Part[],
): readonly Finding[] {
  const linked = new Set(parts.map(({ document }) => document).filter((one) => one !== root));
  return [
    ...root.findings.filter(({ path: [first] }) => first === section),
    ...[...linked].flatMap((document) => document.findings),
  ].filter(isError);
}

/** A list that is `null` is no finding elsewhere; here nobody knows what it stands for. */
function explained(findings: readonly Finding[], broken: readonly Part[]): readonly Finding[] {
  const [first] = broken;
  if (findings.length || !first) return findings;
  const args = { expected: 'list', found: 'null' };
  const { document, path } = first;
  document.add([{ code: 'wrong-type', severity: 'error', path, args }]);
  return document.findings.slice(-1);
}

function isList({ document, path }: Part): boolean {
  const list = path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    document.json,
  );
  return Array.isArray(list);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
