import type { DiagnosticCode, Path } from './diagnostic.js';
import { safeTemplate, safeUrl } from './safe-url.js';
import type { Fields, ListShape, NumberShape, RecordShape, Shape } from './shape.js';

/** One value on its way through the shapes, and where it was found. */
export interface Found {
  readonly value: unknown;
  readonly context: CheckContext;
  /** One step from `parent`; the whole path of most values is never asked for. */
  readonly key: string | number;
  /** Nothing above the value that all began with, which is at the context's `path`. */
  readonly parent: Found | undefined;
}

/** What is wrong with a value, as `check` saw it; `diagnose.ts` makes a diagnostic of it. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly found: Found;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface CheckContext {
  readonly report: (finding: Finding) => unknown;
  readonly path: Path;
  /** What relative addresses are resolved against. */
  readonly baseUrl?: string | undefined;
}

type Checks = {
  readonly [K in Shape['kind']]: (found: Found, shape: Shape & { readonly kind: K }) => unknown;
};

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME =
  /^\d{4}-\d\d-\d\d([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/;

const CHECKS: Checks = {
  any: ({ value }) => value,
  record: checkRecord,
  list: checkList,
  either: (found, { shapes }) => check(found, chooseShape(shapes, found.value)),
  text: checkText,
  string: checkString,
  boolean: (found, { kind, otherwise }) =>
    typeof found.value === kind ? found.value : (wrongType(found, kind) ?? otherwise),
  number: checkNumber,
  integer: checkNumber,
  word(found, { words }) {
    const value = checkString(found);
    if (value && !words.includes(value)) tell(found, 'unknown-word', { value, words });
    return value;
  },
  url(found) {
    const value = checkString(found);
    return value && (safeUrl(value, found.context.baseUrl) ?? tell(found, 'unsafe-url', { value }));
  },
  template(found) {
    const value = checkString(found);
    return (
      value && (safeTemplate(value, found.context.baseUrl) ?? tell(found, 'unsafe-url', { value }))
    );
  },
  date: (found, { kind }) => checkFormat(found, kind, DATE),
  dateTime: (found, { kind }) => checkFormat(found, kind, DATE_TIME),
  duration: (found, { kind }) => checkFormat(found, kind, DURATION),
};

/**
 * The part of a value that fits `shape`, or `undefined` when nothing of it can be used. Never
 * throws; every loss and repair is reported. Unknown fields of a record are kept as they are.
 * The result has the type `Infer<typeof shape>`.
 */
export function check(found: Found, shape: Shape): unknown {
  const checkKind: (found: Found, shape: never) => unknown = CHECKS[shape.kind];
  return checkKind(found, shape as never);
}

/** The value that a document, or a part of one, begins with. */
export function foundAt(context: CheckContext, value: unknown): Found {
  return { value, context, key: '', parent: undefined };
}

export function tell(found: Found, code: DiagnosticCode, args: Finding['args'] = {}): undefined {
  found.context.report({ code, found, args });
}

/** One step further into the document. */
export function inside(parent: Found, key: string | number, value: unknown): Found {
  return { value, context: parent.context, key, parent };
}

export function jsonType(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}

function wrongType(found: Found, expected: string): undefined {
  return tell(found, 'wrong-type', { expected });
}

function checkRecord(found: Found, { required, optional }: RecordShape): unknown {
  if (jsonType(found.value) !== 'object') return wrongType(found, 'object');
  const result = { ...(found.value as object) };
  if (!checkFields(found, required, result, true)) return undefined;
  checkFields(found, optional, result, false);
  return result;
}

/** Leaves the good part of each field in `result`; false when one of them has none. */
function checkFields(
  found: Found,
  fields: Fields,
  result: Record<string, unknown>,
  isNeeded: boolean,
): boolean {
  let isWhole = true;
  // What a page's scripts add to all objects is no field.
  for (const name of Object.keys(fields)) {
    const value = Object.hasOwn(result, name) ? result[name] : undefined;
    const isMissing = value == null || value === '';
    if (isMissing && isNeeded) tell(found, 'missing-field', { field: name });
    const good = isMissing ? undefined : check(inside(found, name, value), fields[name]!);
    if (good === undefined) {
      delete result[name];
      isWhole = false;
    } else result[name] = good;
  }
  return isWhole;
}

function checkList(found: Found, { of, min = 0 }: ListShape): unknown {
  const { value } = found;
  const isList = Array.isArray(value);
  if (!isList) tell(found, 'single-for-list');
  const result = (isList ? value : [value])
    .map((entry, index) => check(isList ? inside(found, index, entry) : found, of as Shape))
    .filter((entry) => entry !== undefined);
  return result.length < min ? tell(found, 'too-few', { min, found: result.length }) : result;
}

const ACCEPTS: Partial<Record<Shape['kind'], string>> = {
  list: 'list',
  record: 'object',
  boolean: 'boolean',
};

/**
 * Tells alternatives apart by JSON type, and two kinds of objects by the fields that one needs: so a
 * broken one is reported as what it meant.
 */
function chooseShape(shapes: readonly Shape[], value: unknown): Shape {
  const type = jsonType(value);
  const fitting = shapes.filter(
    ({ kind }) => type === (ACCEPTS[kind] ?? 'string') || (kind === 'text' && type === 'object'),
  );
  const has = (name: string): boolean => Object.hasOwn(value as object, name);
  return (
    fitting.find((shape) => shape.kind !== 'record' || Object.keys(shape.required).every(has)) ??
    fitting[0] ??
    shapes[0]!
  );
}

function checkText(found: Found): unknown {
  const { value } = found;
  if (jsonType(value) !== 'object') return checkString(found);
  const variants = Object.entries(value as object)
    .filter(([lang, words]) => words != null && words !== '' && lang !== '__proto__')
    .map(([lang, words]) => [lang, checkString(inside(found, lang, words))])
    .filter(([, words]) => words);
  return variants.length ? Object.fromEntries(variants) : wrongType(found, 'text');
}

function checkString(found: Found): string | undefined {
  const { value } = found;
  if (typeof value === 'number') tell(found, 'number-for-text', { value });
  else if (typeof value !== 'string') return wrongType(found, 'string');
  return `${value}`.trim() || wrongType(found, 'string');
}

function checkNumber(found: Found, { kind, min, max }: NumberShape): unknown {
  const value = found.value as number;
  if (!(kind === 'integer' ? Number.isInteger : Number.isFinite)(value))
    return wrongType(found, kind);
  return value < min! || value > max! ? tell(found, 'out-of-range', { value, min, max }) : value;
}

function checkFormat(found: Found, expected: string, format: RegExp): string | undefined {
  const value = checkString(found);
  if (!value || (format.test(value) && (format === DURATION || isRealDay(value)))) return value;
  return tell(found, format === DURATION ? 'bad-duration' : 'bad-date', { value, expected });
}

/** `Date` quietly moves 30 February into March. */
function isRealDay(value: string): boolean {
  const day = value.slice(0, 10);
  return !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
}
