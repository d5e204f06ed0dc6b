import Papa from 'papaparse';
import { findHeader, isBlank, type Row, type Table } from './rows.js';

const DELIMITERS = [';', ',', '\t', '|'];
/** Never in a text: a table with one column has no delimiter. */
const NONE = '\u001f';
const PREVIEW_ROWS = 20;
const PREVIEW_LENGTH = 200_000;

/** Reads any table of separated values, and finds how they are separated. Never throws. */
export function readCsv(source: string): Table {
  const text = withLineFeeds(source);
  const found = DELIMITERS.map((delimiter) => ({ delimiter, score: score(text, delimiter) }));
  const best = found.reduce((a, b) => (b.score > a.score ? b : a));
  const delimiter = best.score ? best.delimiter : NONE;
  const top = preview(text, delimiter);
  const headerAt = findHeader(top);
  return {
    header: top[headerAt] ?? [],
    ...(best.score && { delimiter }),
    each: (take) => eachRow(text, delimiter, (row, index) => index > headerAt && take(row)),
  };
}

/** Files that were edited on two systems have both kinds of line ends. */
function withLineFeeds(source: string): string {
  const text = source.replace(/^\uFEFF/, '');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function preview(text: string, delimiter: string): string[][] {
  const head = text.slice(0, PREVIEW_LENGTH);
  return Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: PREVIEW_ROWS }).data;
}

/** Columns of the header, by the share of rows that have as many. */
function score(text: string, delimiter: string): number {
  const rows = preview(text, delimiter).filter((cells) => !isBlank(cells));
  const headerAt = findHeader(rows);
  const width = rows[headerAt]?.length ?? 0;
  const alike = rows.filter((cells) => cells.length === width);
  // One row with a comma below another one is a sentence.
  const isTable = width > 1 && (headerAt === 0 || alike.length > 1);
  return isTable ? (width * alike.length) / rows.length : 0;
}

function eachRow(text: string, delimiter: string, take: (row: Row, index: number) => void): void {
  let [from, line, index] = [0, 1, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data: cells, errors, meta: { cursor } }) => {
      const row = { cells, line, ...(errors.length && { quotes: quotesOf(errors) }) };
      line += lineBreaks(text, from, cursor);
      from = cursor;
      if (!isBlank(cells)) take(row, index);
      index++;
    },
  });
}

function quotesOf(errors: readonly Papa.ParseError[]): Row['quotes'] {
  return errors.some(({ code }) => code === 'MissingQuotes') ? 'open' : 'doubtful';
}

/** A cell may hold some, too. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}
