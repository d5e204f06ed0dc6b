import type { Service, Text } from '../feed/index.js';
import { Fields } from './dila/fields.js';
import { officeItem } from './dila/item.js';
import { readOffice, type Office } from './dila/office.js';
import { departmentOf, middles, type Position } from './dila/position.js';
import { findRecords, isObject, type FoundRecord } from './dila/records.js';
import type { ImportDiagnostic, ImportReport, ImportResult } from './diagnostic.js';

export interface DilaOptions {
  /** For a feed whose first language is not French: texts become `{ "fr": … }`. */
  readonly needsLanguage?: boolean;
}

/** A record that can become an item. */
interface Entry {
  readonly found: FoundRecord;
  readonly fields: Fields;
  readonly office: Office;
  readonly id: string;
  readonly name: string;
}

/**
 * Reads the French directory of public offices (« Annuaire de l'administration, base de données
 * locales », DILA, Licence Ouverte 2.0) in the forms that it was published in since 2016, into
 * `services` of the feed. Each record becomes one item, or is reported with its place and the reason.
 * Never throws.
 */
export function importDila(text: string, options: DilaOptions = {}): ImportResult<Service> {
  const diagnostics: ImportDiagnostic[] = [];
  const { records, broken, problem } = findRecords(text);
  if (problem) {
    const { code, message } = problem;
    const args = { format: 'dila', message };
    diagnostics.push({ code, severity: 'error', path: [], args });
  }
  for (const { line, message } of broken)
    diagnostics.push({ code: 'json-syntax', severity: 'error', path: [], line, args: { message } });
  const entries = keepGood(records, (diagnostic) => diagnostics.push(diagnostic));
  const around = middles(entries.map(({ office }) => office));
  const items = entries.map((entry) => {
    const middle = around.get(departmentOf(entry.office) ?? '');
    return itemOf(entry, middle, options, (diagnostic) => diagnostics.push(diagnostic));
  });
  reportUntaken(entries, diagnostics);
  const known = records.length + broken.length;
  return { items, in: known, leftOut: known - items.length, diagnostics };
}

/** Reports each record that cannot become an item, once. */
function keepGood(records: readonly FoundRecord[], report: ImportReport): Entry[] {
  const entries = new Map<string, Entry>();
  for (const found of records) {
    const { value, path, line } = found;
    const refuse = (
      code: ImportDiagnostic['code'],
      args: ImportDiagnostic['args'],
      item?: string,
    ): void => report({ code, severity: 'error', path, args, ...(line && { line }), item });
    if (!isObject(value)) {
      refuse('wrong-type', { expected: 'object', found: jsonType(value) });
      continue;
    }
    const fields = new Fields(value, path);
    const name = fields.text('nom')?.text;
    const identifier = fields.text('id')?.text;
    const office = readOffice(fields);
    const id = `dila:${identifier}`;
    if (!identifier || !name) refuse('missing-field', { field: name ? 'id' : 'nom' }, name);
    else if (!office.isPublished) refuse('not-published', {}, name);
    else if (entries.has(id)) refuse('duplicate-id', { id: identifier }, name);
    else entries.set(id, { found, fields, office, id, name });
  }
  return [...entries.values()];
}

function itemOf(
  { found: { line }, office, id, name }: Entry,
  middle: Position | undefined,
  { needsLanguage }: DilaOptions,
  report: ImportReport,
): Service {
  return officeItem(office, {
    id,
    name,
    middle,
    french: (words): Text => (needsLanguage ? { fr: words } : words),
    report: (code, severity, path, args) =>
      report({ code, severity, path, args, ...(line && { line }), item: name }),
  });
}

/** What no office was asked for is counted by field: fax numbers, registration numbers, persons. */
function reportUntaken(entries: readonly Entry[], diagnostics: ImportDiagnostic[]): void {
  const fields = new Map<string, number>();
  let persons = 0;
  for (const entry of entries) {
    persons += entry.office.persons;
    for (const name of entry.fields.untaken()) fields.set(name, (fields.get(name) ?? 0) + 1);
  }
  const counts = Object.fromEntries([...fields].sort(([, a], [, b]) => b - a));
  const at = { severity: 'hint', path: [] } as const;
  if (persons) diagnostics.push({ ...at, code: 'persons-not-taken', args: { count: persons } });
  if (fields.size) diagnostics.push({ ...at, code: 'fields-not-taken', args: { fields: counts } });
}

function jsonType(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}
