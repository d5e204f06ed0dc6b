import Papa from 'papaparse';
import type { ImportPlace } from '../diagnostic.js';
import type { JsonObject } from '../json.js';

/** One row of a table, and where it stands. */
export interface TableRow {
  readonly values: JsonObject;
  readonly place: ImportPlace;
}

/** The rows of each table by its name: `services`, `phones`… */
export type Tables = ReadonlyMap<string, readonly TableRow[]>;

/** Reads the tables of a folder or an archive. Never throws. */
export function readTables(files: Readonly<Record<string, string>>): Tables {
  const tables = new Map<string, TableRow[]>();
  for (const [file, text] of Object.entries(files))
    if (/\.csv$/i.test(file)) tables.set(tableName(file), readCsv(text, file));
  return tables;
}

/** `{ "services.csv": [ {…} ] }`: the same tables as one JSON document. */
export function tablesInJson(json: JsonObject): Tables {
  const tables = new Map<string, TableRow[]>();
  for (const [file, rows] of Object.entries(json))
    if (/\.csv$/i.test(file) && Array.isArray(rows))
      tables.set(
        tableName(file),
        (rows as JsonObject[]).map((values, at) => ({ values, place: { path: [file, at] } })),
      );
  return tables;
}

/** Names differ by version: `service_at_location`, `services_at_location`, `physical_addresses`. */
function tableName(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.csv$/i, '')
    .toLowerCase();
}

function readCsv(text: string, file: string): TableRow[] {
  const rows: TableRow[] = [];
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let header: string[] | undefined;
  let [line, from] = [1, 0];
  Papa.parse<string[]>(source, {
    newline: '\n',
    step: ({ data: cells, meta: { cursor } }) => {
      const place = { file, line };
      line += source.slice(from, cursor).split('\n').length - 1;
      from = cursor;
      if (!header) header = cells.map((cell) => cell.trim().toLowerCase());
      else if (cells.some((cell) => cell.trim()))
        rows.push({ values: recordOf(header, cells), place });
    },
  });
  return rows;
}

function recordOf(header: readonly string[], cells: readonly string[]): JsonObject {
  const entries = header.map((name, at) => [name, cells[at]?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([name, cell]) => name && cell));
}
