import type { SectionName, Service, ShowcaseEntry } from '../feed/index.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake } from './intake.js';
import { chooseMapping, type Choice } from './table/choose-mapping.js';
import { Columns, makePlan, type Plan } from './table/plan.js';
import { readCsv } from './table/read-csv.js';
import { readJsonTable } from './table/read-json.js';
import { readXlsx } from './table/read-xlsx.js';
import { RowFacts } from './table/row-facts.js';
import type { Row, Table } from './table/rows.js';
import { serviceItem } from './table/service-item.js';
import { showcaseItem } from './table/showcase-item.js';

export { isWorkbook } from './table/read-xlsx.js';
export type { Mapping } from './table/mapping.js';
export { PRESETS } from './table/presets.js';

export interface TableOptions extends ImportOptions {
  /** What the columns hold, parsed from its JSON. */
  readonly mapping?: unknown;
  /** A mapping that comes with Parvis; without both, one that fits the headers is looked for. */
  readonly preset?: string;
  /** Of a workbook with several: its name, or its number from 1. */
  readonly sheet?: string;
}

export interface TableResult extends ImportResult<Service | ShowcaseEntry> {
  /** Where the items belong; not known when no mapping fits. */
  readonly section?: SectionName;
}

type Item = Service | ShowcaseEntry;

/** Reads a CSV, or the same as JSON records, row by row, into `services` or `showcase` as its mapping says. Never throws. */
export function importTable(text: string, options: TableOptions = {}): TableResult {
  // No text holds this; the old binary format of Excel does.
  if (text.includes('\0')) return importRows(undefined, options);
  const isJson = /^\uFEFF?\s*[[{]/.test(text.slice(0, 100));
  return importRows((isJson ? readJsonTable(text) : undefined) ?? readCsv(text), options);
}

/** The same for one sheet of an XLSX file. Never throws. */
export async function importWorkbook(
  bytes: Uint8Array,
  options: TableOptions = {},
): Promise<TableResult> {
  const found = await readXlsx(bytes, options.sheet);
  if (!found) return importRows(undefined, options);
  if ('names' in found) {
    const intake = new Intake<Item>(options);
    intake.report('error', 'sheet-missing', { sheet: options.sheet, words: found.names });
    return intake.result();
  }
  const { table, sheet, others } = found;
  const result = importRows(table, options);
  if (!others.length || options.sheet !== undefined) return result;
  const note = {
    code: 'sheet-taken',
    severity: 'hint',
    path: [],
    args: { sheet, words: others },
  } as const;
  return { ...result, diagnostics: [note, ...result.diagnostics] };
}

function importRows(table: Table | undefined, options: TableOptions): TableResult {
  const columns = new Columns(table?.header ?? []);
  const isTable = table && columns.names.length;
  const choice: Choice = isTable ? chooseMapping(columns, options) : { problems: [] };
  const section = choice.mapping?.section;
  const intake = new Intake<Item>(options, section);
  if (!isTable) intake.report('error', 'not-this-format', { format: 'table' });
  if (table?.delimiter) intake.report('hint', 'delimiter-found', { delimiter: table.delimiter });
  for (const { severity, code, args } of choice.problems) intake.report(severity, code, args);
  const { mapping, isPreset = false } = choice;
  const plan = mapping && makePlan(mapping, columns, { intake, isPreset });
  if (table && plan) takeRows(table, plan, intake);
  return { ...intake.result(), ...(section && { section }) };
}

function takeRows(table: Table, plan: Plan, intake: Intake<Item>): void {
  const width = table.header.length;
  const untaken = plan.untaken.map(([index, name]) => ({ index, name, count: 0 }));
  table.each((row) => {
    takeRow(row, width, { plan, intake });
    for (const column of untaken) if (row.cells[column.index]?.trim()) column.count++;
  });
  for (const { name, count } of untaken) if (count) intake.fieldNotTaken(name, count);
}

function takeRow(
  { cells, line, path, quotes }: Row,
  width: number,
  { plan, intake }: { plan: Plan; intake: Intake<Item> },
): void {
  const entry = intake.open(path ? { path } : { line });
  const facts = new RowFacts(plan, cells, intake, entry);
  const name = facts.words('name');
  if (name) entry.name = name;
  if (quotes === 'open') return entry.leaveOut('quotes-open');
  if (!name) return entry.leaveOut('missing-field', { field: 'name' });
  if (facts.boolean('published') === false) return entry.leaveOut('not-published', {}, 'hint');
  if (quotes) entry.warn('quotes-doubtful');
  if (cells.length < width || cells.slice(width).some((cell) => cell.trim()))
    entry.warn('row-width', { found: cells.length, expected: width });
  const context = { facts, name, options: intake.options };
  entry.take(plan.mapping.section === 'services' ? serviceItem(context) : showcaseItem(context));
}
