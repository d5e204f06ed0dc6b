import { field, isObject, readJson } from '../json.js';
import type { Table } from './rows.js';

/** Where portals keep their records. */
const LISTS = ['results', 'records', 'data', 'items', 'value'];

/**
 * Records as JSON, the other form in which open-data portals export a table: a list of objects, or
 * an object with such a list. A value inside an object is a column `outer.inner`. `undefined` for
 * what is no such list. Never throws.
 */
export function readJsonTable(text: string): Table | undefined {
  const reading = readJson(text);
  if ('message' in reading) return undefined;
  const { json } = reading;
  const name = LISTS.find((one) => Array.isArray(field(json, one)));
  const list: unknown = name ? field(json, name) : json;
  if (!Array.isArray(list) || !list.length || !list.every(isObject)) return undefined;
  const records = list.map((record) => new Map(cellsOf(record, '')));
  const header = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return {
    header,
    each: (take) =>
      records.forEach((record, index) => {
        const cells = header.map((column) => record.get(column) ?? '');
        take({ cells, line: 0, path: name ? [name, index] : [index] });
      }),
  };
}

function cellsOf(record: object, prefix: string): [string, string][] {
  return Object.entries(record).flatMap(([name, value]): [string, string][] => {
    const column = prefix + name;
    if (value === null || value === undefined) return [];
    if (isObject(value)) return cellsOf(value, `${column}.`);
    return [[column, Array.isArray(value) ? JSON.stringify(value) : `${value as string}`]];
  });
}
