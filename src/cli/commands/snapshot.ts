import { instantOf } from '../../feed/zoned-time.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { FeedProblem } from '../feed-file.js';
import { linkOnSite } from '../read-source.js';
import { readItems, type SectionReading } from '../snapshot/read-items.js';
import {
  SECTION_OF,
  snapshotOf,
  type ElementName,
  type SnapshotRequest,
} from '../snapshot/snapshot.js';
import { writeAtomically } from '../write-atomically.js';

export interface SnapshotFlags {
  readonly area?: string;
  readonly path?: string;
  readonly poll?: string;
  readonly type?: string;
  readonly category?: string;
  readonly at?: string;
  readonly headingLevel: string;
  readonly out?: string;
}

/** Enough to see what a finding is about. */
const SHOWN_OF_EACH = 20;

/** The attributes that each element has, beside those that all have. */
const TAKES: Readonly<Record<ElementName, readonly (keyof SnapshotFlags)[]>> = {
  'alert-banner': ['area', 'path'],
  'service-finder': ['category'],
  'opinion-poll': ['poll'],
  'business-showcase': ['type', 'category'],
};

/** `parvis snapshot <feed> <element>`: static HTML for the fallback inside an element's tag. */
export async function snapshot(
  source: string,
  name: string,
  flags: SnapshotFlags,
  context: Context,
): Promise<ExitCode> {
  const request = readRequest(name, flags, context);
  try {
    const reading = await readItems(source, SECTION_OF[request.element]);
    context.sayFindings(reading.findings, SHOWN_OF_EACH);
    const html = makeSnapshot(request, reading, flags.at);
    if (flags.out === undefined) context.piece(html);
    else await write(flags.out, html);
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof FeedProblem)) throw error;
    context.sayFindings(error.findings, SHOWN_OF_EACH);
    context.say(context.words.noSnapshot(flags.out));
    return EXIT.errors;
  }
}

function readRequest(name: string, flags: SnapshotFlags, context: Context): SnapshotRequest {
  const { area, path, poll, type, category, at, headingLevel } = flags;
  const element = name.replace(/^parvis-/, '');
  if (!isElement(element)) throw new UsageError('unknown-element', name);
  const given = { area, path, poll, type, category };
  for (const [option, value] of Object.entries(given))
    if (value !== undefined && !TAKES[element].includes(option as keyof SnapshotFlags))
      throw new UsageError('not-for-element', `--${option}`);
  if (!/^[2-6]$/.test(headingLevel)) throw new UsageError('not-a-heading-level', headingLevel);
  if (at !== undefined && Number.isNaN(instantOf(at, 'UTC')))
    throw new UsageError('not-a-moment', at);
  const { askedLanguage: language, now } = context;
  return { element, ...given, level: Number(headingLevel), language, now };
}

function isElement(name: string): name is ElementName {
  return Object.hasOwn(SECTION_OF, name);
}

/** @throws FeedProblem where what is to be shown may be among what cannot be read */
function makeSnapshot(
  request: SnapshotRequest,
  { feed, source, items, lost }: SectionReading,
  at: string | undefined,
): string {
  const { poll } = request;
  if (poll !== undefined && !items.some(({ id }) => id === poll)) {
    const args = { id: poll, list: 'polls' };
    const finding = { code: 'dangling-reference', severity: 'error', path: ['polls'] } as const;
    throw new FeedProblem([{ ...finding, file: source.name, args }]);
  }
  const now = at === undefined ? request.now : instantOf(at, feed.timezone);
  const snapshot = snapshotOf({ ...request, now }, feed, items, (url) => linkOnSite(url, source));
  // What is wrong with it has been said already.
  if (snapshot.isEmpty && lost) throw new FeedProblem([]);
  return snapshot.html;
}

async function write(file: string, html: string): Promise<void> {
  try {
    await writeAtomically(file, html);
  } catch (error) {
    const args = { reason: (error as NodeJS.ErrnoException).code };
    throw new FeedProblem([{ code: 'not-writable', severity: 'error', file, path: [], args }]);
  }
}
