import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { findHeader, isBlank, type Table } from './rows.js';

export interface Workbook {
  readonly table: Table;
  readonly sheet: string;
  readonly others: readonly string[];
}

/** A small file may hold gigabytes of the same letter. */
const MAX_UNZIPPED = 300_000_000;

/** Zip archives begin so, and XLSX is one. */
export function isWorkbook([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/**
 * Reads one sheet of an XLSX file, the first or the one that is named. The names of all when
 * there is no such sheet, `undefined` for what is no XLSX. Never throws.
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted?: string,
): Promise<Workbook | { readonly names: readonly string[] } | undefined> {
  try {
    if (unzippedSize(bytes) > MAX_UNZIPPED) return undefined;
    const buffer = new Uint8Array(bytes).buffer;
    const sheets = await readWorkbook<string>(buffer, { parseNumber: shortest });
    const names = sheets.map(({ sheet }) => sheet);
    const named = sheets.find(({ sheet }) => sheet === wanted);
    const chosen = named ?? sheets[wanted === undefined ? 0 : Number(wanted) - 1];
    if (!chosen) return { names };
    const rows = chosen.data.map((cells) => cells.map(textOf));
    const others = names.filter((name) => name !== chosen.sheet);
    return { table: tableOf(rows), sheet: chosen.sheet, others };
  } catch {
    return undefined;
  }
}

function unzippedSize(bytes: Uint8Array): number {
  let size = 0;
  const add = ({ originalSize }: { originalSize: number }): boolean => {
    size += originalSize;
    return false;
  };
  unzipSync(bytes, { filter: add });
  return size;
}

function tableOf(rows: readonly string[][]): Table {
  const headerAt = findHeader(rows);
  return {
    header: rows[headerAt] ?? [],
    each: (take) => {
      for (const [index, cells] of rows.entries())
        if (index > headerAt && !isBlank(cells)) take({ cells, line: index + 1 });
    },
  };
}

/** A spreadsheet stores 48.117266 as 48.117266000000001. */
function shortest(text: string): string {
  const number = Number(text);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : `${number}`;
}

/** Days as days, times of day as times: both are dates in a spreadsheet. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    const [day = '', time = ''] = cell.toISOString().slice(0, 19).split('T');
    if (day < '1900-01-01') return time.slice(0, 5);
    return time === '00:00:00' ? day : `${day}T${time}`;
  }
  return cell === null || cell === undefined ? '' : `${cell as string | boolean}`;
}
