import type { Path } from '../../feed/index.js';
import { isObject } from '../json.js';

/** One entry of the document, whatever it is, and where it was. */
export interface FoundRecord {
  readonly value: unknown;
  readonly path: Path;
  /** Of a document with one record a line. */
  readonly line?: number;
}

export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  /** Lines that are no JSON, with the parser's words. */
  readonly broken: readonly { readonly line: number; readonly message: string }[];
  /** Why nothing could be read at all. */
  readonly problem?: { readonly code: 'json-syntax' | 'not-this-format'; readonly message: string };
}

/** Where the published files and the API keep their list. */
const LISTS = ['service', 'results', 'records'];

/**
 * Finds the records in any form that the directory was published in: one JSON object a line (2016),
 * `{ "service": [] }` (files since 2022), `{ "results": [] }` (API v2.1), `{ "records": [{ "fields" }] }`
 * (API v1), a bare list, or one record alone. Never throws.
 */
export function findRecords(text: string): FoundRecords {
  const source = text.replace(/^\uFEFF/, '');
  const whole = parse(source);
  if (!('message' in whole)) return inDocument(whole.json);
  const lines = inLines(source);
  if (lines.records.length > lines.broken.length) return lines;
  const problem = { code: 'json-syntax', message: whole.message } as const;
  return { records: [], broken: [], problem };
}

function parse(text: string): { readonly json: unknown } | { readonly message: string } {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    return { message: error instanceof Error ? error.message : `${error}` };
  }
}

function inLines(text: string): FoundRecords {
  const records: FoundRecord[] = [];
  const broken: { line: number; message: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    const parsed = parse(line);
    if ('message' in parsed) broken.push({ line: index + 1, message: parsed.message });
    else records.push({ value: parsed.json, path: [], line: index + 1 });
  }
  return { records, broken };
}

function inDocument(json: unknown): FoundRecords {
  if (Array.isArray(json)) return { records: entries(json, []), broken: [] };
  if (isObject(json)) {
    for (const name of LISTS) {
      const list = Object.hasOwn(json, name) ? json[name] : undefined;
      if (Array.isArray(list)) return { records: entries(list, [name]), broken: [] };
      if (isObject(list)) return { records: [{ value: list, path: [name] }], broken: [] };
    }
    if (Object.hasOwn(json, 'nom')) return { records: [{ value: json, path: [] }], broken: [] };
  }
  return { records: [], broken: [], problem: { code: 'not-this-format', message: '' } };
}

/** The first API wraps each record: `{ "recordid": …, "fields": {…} }`. */
function entries(list: readonly unknown[], path: Path): FoundRecord[] {
  return list.map((value, index) =>
    isObject(value) && isObject(value['fields'])
      ? { value: value['fields'], path: [...path, index, 'fields'] }
      : { value, path: [...path, index] },
  );
}
