import path from 'node:path';
import { sectionOfItem, SECTIONS, type SectionName } from '../../feed/index.js';
import { MAX_BYTES } from '../../feed/parse-json.js';
import type { ImportResult } from '../../importers/diagnostic.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { FeedFile, FeedProblem, type SectionMerge } from '../feed-file.js';
import type { Finding } from '../finding.js';
import { FORMATS, sectionsOf, type Format, type FormatOptions } from '../formats.js';
import { importFindings, readMapping } from '../import-findings.js';
import { openInput } from '../import-input.js';
import { newFeed, newFeedPieces } from '../new-feed.js';
import { findingAsJson } from '../print-findings.js';
import { readDuration, readSize } from '../quantities.js';
import { isProblem } from '../read-source.js';

/** As commander gives them: each `--two-words` as `twoWords`. */
export interface ImportFlags {
  readonly into?: string;
  readonly publisher?: string;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly as?: string;
  readonly area?: readonly string[];
  readonly defaultTtl?: string;
  readonly encoding?: string;
  readonly keepContacts?: boolean;
  readonly license?: string;
  readonly mapping?: string;
  readonly preset?: string;
  readonly removeGone?: boolean;
  readonly sheet?: string;
  readonly sourceName?: string;
  readonly sourceUrl?: string;
  readonly split?: string;
  readonly timezone?: string;
  readonly watch?: string;
}

const SHOWN_OF_EACH = 5;

/** What became of the items, and what to say about it. */
interface Outcome {
  readonly result: Pick<ImportResult<unknown>, 'in' | 'leftOut' | 'items'>;
  readonly findings: readonly Finding[];
  readonly merges?: readonly SectionMerge[];
  readonly isWritten: boolean;
}

/** One import as it was asked for, its quantities read. */
interface Request {
  readonly name: string;
  readonly format: Format;
  readonly spec: string;
  readonly flags: ImportFlags;
  readonly defaultTtl?: number;
  readonly pageBytes?: number;
  readonly pause?: number;
}

const NOTHING = { in: 0, leftOut: 0, items: [] };

/** `parvis import <format> <file|url|->`: a whole feed on stdout, or the items into a feed. */
export async function importInto(
  formatName: string,
  spec: string,
  flags: ImportFlags,
  context: Context,
): Promise<ExitCode> {
  const format = Object.hasOwn(FORMATS, formatName) ? FORMATS[formatName] : undefined;
  if (!format) throw new UsageError('unknown-format', formatName);
  for (const flag of ['removeGone', 'split', 'watch'] as const)
    if (flags[flag] && !flags.into)
      throw new UsageError('needs-into', flag === 'removeGone' ? 'remove-gone' : flag);
  if (flags.removeGone && !flags.as) throw new UsageError('needs-as', 'remove-gone');
  const quantities = {
    ...(flags.defaultTtl !== undefined && { defaultTtl: readDuration(flags.defaultTtl) }),
    ...(flags.split !== undefined && { pageBytes: readSize(flags.split) }),
    ...(flags.watch !== undefined && { pause: readDuration(flags.watch) }),
  };
  const request: Request = { name: formatName, format, spec, flags, ...quantities };
  if (request.pause !== undefined) return importForever(request, request.pause, context);
  const outcome = await importOnce(request, context);
  tell(outcome, flags, context);
  return outcome.isWritten ? EXIT.good : EXIT.errors;
}

/** Each round begins when the one before it has ended, and speaks only when something is new. */
async function importForever(request: Request, pause: number, context: Context): Promise<never> {
  let before = '';
  for (;;) {
    const outcome = await importOnce(request, context.at(Date.now()));
    const { result, findings, merges = [] } = outcome;
    const isChanged = merges.some(({ added, changed }) => added.length || changed.length);
    const now = JSON.stringify([result.in, result.items.length, findings]);
    if (isChanged || now !== before) tell(outcome, request.flags, context);
    before = now;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function importOnce(request: Request, context: Context): Promise<Outcome> {
  const { flags } = request;
  let notes: readonly Finding[] = [];
  try {
    const file =
      flags.into === undefined ? undefined : await openTarget(flags.into, flags, context);
    const { result, prefix, ...reading } = await readItems(request, file, context);
    notes = reading.findings;
    // A source that is empty and could be read says that everything of it is over.
    const isEmptied = flags.removeGone && !isUnreadable(result);
    if (!result.items.length && !isEmptied) return { result, findings: notes, isWritten: false };
    const { findings, ...rest } = file
      ? await writeInto(file, result, prefix, request, context)
      : writeNew(request.format, result, flags, context);
    return { result, findings: [...notes, ...findings], ...rest };
  } catch (error) {
    if (!(error instanceof FeedProblem)) throw error;
    return { result: NOTHING, findings: [...notes, ...error.findings], isWritten: false };
  }
}

function isUnreadable({ in: all, diagnostics }: ImportResult<unknown>): boolean {
  return !all && diagnostics.some(({ severity }) => severity === 'error');
}

interface Reading {
  readonly result: ImportResult<{ id: string }>;
  readonly prefix: string;
  readonly findings: readonly Finding[];
}

/** Apart, so that the document is out of memory before the feed is written. */
async function readItems(
  request: Request,
  target: FeedFile | undefined,
  context: Context,
): Promise<Reading> {
  const { format, spec, flags } = request;
  const input = await openInput(spec, format, flags.encoding);
  if (isProblem(input)) {
    const { name: file, code, args } = input;
    throw new FeedProblem([{ code, severity: 'error', file, path: [], args }]);
  }
  const mapping = flags.mapping === undefined ? undefined : await readMapping(flags.mapping);
  const { inLanguage, timezone } = target?.feed ?? {};
  const options = formatOptions(request, context, {
    ...(mapping && { mapping: mapping.json }),
    feedLanguage: inLanguage?.[0] ?? 'fr',
    ...(timezone && { timeZone: timezone }),
  });
  const result = await format.read(input, options);
  return { result, prefix: options.prefix!, findings: importFindings(input, result, mapping) };
}

function formatOptions(
  { name, spec, flags, defaultTtl }: Request,
  { now, progress }: Context,
  known: Partial<FormatOptions>,
): FormatOptions {
  const { area, as, keepContacts, license, mapping, preset, sheet, sourceName } = flags;
  // A table of one's own is told from others by its mapping.
  const mappingName = mapping && path.basename(mapping, '.json');
  const url = flags.sourceUrl ?? (/^https?:/.test(spec) ? spec : undefined);
  const source = {
    ...(sourceName && { name: sourceName }),
    ...(url && { url }),
    ...(license && { license }),
  };
  return {
    now,
    onProgress: progress,
    prefix: as ?? preset ?? mappingName ?? name,
    ...(area && { areas: area }),
    ...(defaultTtl !== undefined && { defaultTtl }),
    ...(keepContacts && { keepContacts }),
    ...(preset && { preset }),
    ...(sheet && { sheet }),
    ...(Object.keys(source).length && { source }),
    ...known,
    ...(flags.timezone && { timeZone: flags.timezone }),
  };
}

function openTarget(file: string, flags: ImportFlags, { words, now }: Context): Promise<FeedFile> {
  const { publisher = words.placeholder, timezone: timeZone } = flags;
  return FeedFile.open(file, () =>
    newFeed({ publisher: { name: publisher }, now, ...(timeZone && { timeZone }) }, {}),
  );
}

async function writeInto(
  file: FeedFile,
  { items }: ImportResult<{ id: string }>,
  prefix: string,
  { format, flags, pageBytes }: Request,
  { now }: Context,
): Promise<Pick<Outcome, 'findings' | 'merges' | 'isWritten'>> {
  const options = {
    prefix: `${prefix}:`,
    removeGone: flags.removeGone ?? false,
    ...(pageBytes !== undefined && { pageBytes }),
  };
  const merges: SectionMerge[] = [];
  const sections = sectionsOf(items, (item) => format.section ?? sectionOfItem(item));
  // What is gone may have been all that a section had of this source.
  const mayBeGone = format.section ? [format.section] : (Object.keys(SECTIONS) as SectionName[]);
  for (const section of flags.removeGone ? mayBeGone : [])
    if (file.feed?.[section] && !sections.has(section)) sections.set(section, []);
  for (const [section, list] of sections) merges.push(await file.merge(section, list, options));
  await file.write(now);
  const isNamed = file.feed?.publisher.name !== undefined && !file.isNew;
  const findings = [
    ...(isNamed ? [] : placeholderFindings(file.name, flags)),
    ...sizeFindings(file.name, Buffer.byteLength(file.text)),
  ];
  return { findings, merges, isWritten: true };
}

function writeNew(
  format: Format,
  { items, languages }: ImportResult<{ id: string }>,
  flags: ImportFlags,
  context: Context,
): Pick<Outcome, 'findings' | 'isWritten'> {
  const { words, now } = context;
  const { publisher = words.placeholder, timezone: timeZone } = flags;
  const sections = sectionsOf(items, (item) => format.section ?? sectionOfItem(item));
  const pieces = newFeedPieces(
    {
      publisher: { name: publisher },
      languages: ['fr', ...languages.filter((tag) => tag !== 'fr')],
      now,
      ...(timeZone && { timeZone }),
    },
    Object.fromEntries(sections),
  );
  let size = 0;
  for (const piece of pieces) {
    context.piece(piece);
    size += Buffer.byteLength(piece);
  }
  return {
    findings: [...placeholderFindings('stdout', flags), ...sizeFindings('stdout', size)],
    isWritten: true,
  };
}

function placeholderFindings(file: string, { publisher }: ImportFlags): Finding[] {
  if (publisher) return [];
  const path = ['publisher', 'name'];
  return [{ code: 'placeholder-publisher', severity: 'warning', file, path, args: {} }];
}

function sizeFindings(file: string, size: number): Finding[] {
  if (size <= MAX_BYTES) return [];
  return [{ code: 'too-large', severity: 'warning', file, path: [], args: {} }];
}

function tell(
  { result, findings, merges = [] }: Outcome,
  { json, all, removeGone = false }: ImportFlags,
  context: Context,
): void {
  const { words, language } = context;
  const counts = { in: result.in, out: result.items.length };
  if (json) {
    const of = (list: 'added' | 'changed' | 'gone'): readonly string[] =>
      merges.flatMap((merge) => merge[list]);
    const lists = { added: of('added'), changed: of('changed'), gone: of('gone') };
    const diagnostics = findings.map((finding) => findingAsJson(finding, language));
    const { leftOut } = result;
    const report = { ...counts, leftOut, ...(merges.length && lists), diagnostics };
    return context.say(JSON.stringify(report, null, 2));
  }
  context.sayFindings(findings, all ? Infinity : SHOWN_OF_EACH);
  context.say(words.imported(counts));
  for (const { file, added, changed, gone } of merges) {
    const sizes = { added: added.length, changed: changed.length, gone: gone.length };
    context.say(words.merged(file, sizes));
    if (gone.length) context.say(words.gone(gone.join(', '), removeGone));
  }
  context.sayTotals(findings);
}
