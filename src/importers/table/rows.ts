import type { Path } from '../../feed/index.js';

/** One row of a table below its header, as texts. */
export interface Row {
  readonly cells: readonly string[];
  /** Where it begins, from 1; of JSON, `path` says it. */
  readonly line: number;
  readonly path?: Path;
  /** `open`: a quotation mark was never closed, so that the rest of the table stands in this row. */
  readonly quotes?: 'doubtful' | 'open';
}

/** A table of any format. */
export interface Table {
  readonly header: readonly string[];
  /** Of a CSV in which one was found. */
  readonly delimiter?: string;
  /** Rows one after the other, so that they need not be in memory together; empty ones are passed over. */
  readonly each: (take: (row: Row) => void) => void;
}

/** A title above a table fills one cell; the header fills more. */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim()).length);
  const index = filled.findIndex((count) => count > 1);
  return index >= 0 ? index : Math.max(0, filled.indexOf(1));
}

export function isBlank(cells: readonly string[]): boolean {
  return !cells.some((cell) => cell.trim());
}
