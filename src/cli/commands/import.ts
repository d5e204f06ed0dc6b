import { parseFeed, type SectionName } from '../../feed/index.js';
import { MAX_BYTES } from '../../feed/parse-json.js';
import { importDila } from '../../importers/dila.js';
import type { ImportResult } from '../../importers/diagnostic.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { Document } from '../document.js';
import type { Finding, SourceCode } from '../finding.js';
import { mergeItems, type Merge } from '../merge-items.js';
import { findingAsJson } from '../print-findings.js';
import { isProblem, linkedSources, readSource, type Source } from '../read-source.js';
import { writeAtomically } from '../write-atomically.js';

export interface ImportOptions {
  readonly into?: string;
  readonly publisher?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

interface Format {
  readonly section: SectionName;
  /** Of the ids of all its items. */
  readonly prefix: string;
  readonly read: (text: string, options: { feedLanguage: string }) => ImportResult<{ id: string }>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  dila: { section: 'services', prefix: 'dila:', read: importDila },
};

const SHOWN_OF_EACH = 5;

/** What became of the items, and what to say about it. */
interface Outcome {
  readonly findings: readonly Finding[];
  readonly merge?: Merge & { readonly file: string };
  readonly isWritten: boolean;
}

/** `parvis import <format> <file|url|->`: a whole feed on stdout, or the items into a feed. */
export async function importInto(
  formatName: string,
  spec: string,
  options: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  const format = Object.hasOwn(FORMATS, formatName) ? FORMATS[formatName] : undefined;
  if (!format) throw new UsageError('unknown-format', formatName);
  const source = await readSource(spec);
  if (isProblem(source)) {
    const { name, code, args } = source;
    const finding: Finding = { code, severity: 'error', file: name, path: [], args };
    tell(
      { items: [], in: 0, leftOut: 0 },
      { findings: [finding], isWritten: false },
      options,
      context,
    );
    return EXIT.errors;
  }
  const target = options.into === undefined ? undefined : await readTarget(options.into, format);
  const result = format.read(source.text, { feedLanguage: target?.languages?.[0] ?? 'fr' });
  const document = new Document(source);
  document.add(result.diagnostics);
  const { findings, ...rest } =
    result.items.length === 0
      ? { findings: [], isWritten: false }
      : target
        ? await writeInto(target, format, result.items, options, context)
        : writeNew(format, result.items, options, context);
  tell(result, { findings: [...document.findings, ...findings], ...rest }, options, context);
  return rest.isWritten ? EXIT.good : EXIT.errors;
}

/** The document that holds the section: the feed itself, or the one that it links to. */
interface Target {
  readonly file: string;
  /** `undefined` when there is no such file yet. */
  readonly source?: Source;
  readonly problem?: { readonly code: SourceCode; readonly args: Finding['args'] };
  readonly languages: readonly string[] | undefined;
}

async function readTarget(file: string, { section }: Format): Promise<Target> {
  const source = await readSource(file);
  if (isProblem(source))
    return source.code === 'not-found'
      ? { file, languages: undefined }
      : { file, problem: source, languages: undefined };
  const { feed } = parseFeed(source.text, { baseUrl: source.baseUrl });
  const languages = feed?.inLanguage;
  const value = feed?.[section];
  if (!value || Array.isArray(value) || !value.url) return { file, source, languages };
  const elsewhere = linkedSources(value.url, source);
  for (const candidate of elsewhere) {
    const linked = await readSource(candidate);
    const isFile = !/^https?:/.test(candidate);
    if (isFile && !isProblem(linked)) return { file: linked.name, source: linked, languages };
  }
  const problem = { code: 'no-room-for-items', args: { section: value.url } } as const;
  return { file, source, problem, languages };
}

async function writeInto(
  target: Target,
  format: Format,
  items: readonly { id: string }[],
  options: ImportOptions,
  context: Context,
): Promise<Outcome> {
  const { file, source, problem } = target;
  const refuse = (code: SourceCode, args: Finding['args']): Outcome => ({
    findings: [{ code, severity: 'error', file, path: [], args }],
    isWritten: false,
  });
  if (problem) return refuse(problem.code, problem.args);
  if (source) {
    // A document that cannot be read is not written over.
    const document = new Document(source);
    const { diagnostics } = parseFeed(source.text, { baseUrl: source.baseUrl });
    document.add(diagnostics.filter(({ code }) => code === 'json-syntax'));
    if (document.findings.length) return { findings: document.findings, isWritten: false };
  }
  const placeholder = source ? [] : placeholderFindings(file, options);
  const text = source?.text ?? newFeed(format.section, [], options, context);
  const merge = mergeItems(text, format.section, items, format.prefix);
  if (!merge) return refuse('no-room-for-items', { section: format.section });
  try {
    if (merge.text !== source?.text) await writeAtomically(file, merge.text);
  } catch (error) {
    return refuse('not-writable', { reason: (error as NodeJS.ErrnoException).code });
  }
  const findings = [...placeholder, ...sizeFindings(file, merge.text)];
  return { findings, merge: { ...merge, file }, isWritten: true };
}

function writeNew(
  { section }: Format,
  items: readonly { id: string }[],
  options: ImportOptions,
  context: Context,
): Outcome {
  const text = newFeed(section, items, options, context);
  context.data(text);
  const findings = [...placeholderFindings('stdout', options), ...sizeFindings('stdout', text)];
  return { findings, isWritten: true };
}

function newFeed(
  section: SectionName,
  items: readonly { id: string }[],
  { publisher }: ImportOptions,
  { words, now }: Context,
): string {
  const feed = {
    parvis: '1.0',
    inLanguage: ['fr'],
    timezone: 'Europe/Paris',
    publisher: { name: publisher ?? words.placeholder },
    dateModified: new Date(now).toISOString(),
    [section]: items,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function placeholderFindings(file: string, { publisher }: ImportOptions): Finding[] {
  if (publisher) return [];
  const path = ['publisher', 'name'];
  return [{ code: 'placeholder-publisher', severity: 'warning', file, path, args: {} }];
}

function sizeFindings(file: string, text: string): Finding[] {
  if (Buffer.byteLength(text) <= MAX_BYTES) return [];
  return [{ code: 'too-large', severity: 'warning', file, path: [], args: {} }];
}

function tell(
  { in: before, items, leftOut }: Pick<ImportResult<unknown>, 'in' | 'items' | 'leftOut'>,
  { findings, merge }: Outcome,
  { json, all }: ImportOptions,
  context: Context,
): void {
  const { words, language } = context;
  const counts = { in: before, out: items.length };
  const { added, changed, gone, file } = merge ?? {};
  if (json) {
    const diagnostics = findings.map((finding) => findingAsJson(finding, language));
    const report = { ...counts, leftOut, ...(merge && { added, changed, gone }), diagnostics };
    return context.say(JSON.stringify(report, null, 2));
  }
  context.sayFindings(findings, all ? Infinity : SHOWN_OF_EACH);
  context.say(words.imported(counts));
  if (merge) {
    const lengths = [added, changed, gone].map((ids) => ids!.length) as [number, number, number];
    const [more, other, less] = lengths;
    context.say(words.merged(file!, { added: more, changed: other, gone: less }));
    if (less) context.say(words.gone(gone!.join(', ')));
  }
  context.sayTotals(findings);
}
