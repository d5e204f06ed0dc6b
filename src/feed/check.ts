import type { DiagnosticCode, DiagnosticSeverity, Path, Report } from './diagnostic.js';
import { safeUrl } from './safe-url.js';
import type { Fields, ListShape, NumberShape, RecordShape, Shape, StringShape } from './shape.js';

export interface CheckContext {
  readonly report: Report;
  /** What relative addresses are resolved against. */
  readonly baseUrl?: string | undefined;
}

/** One value on its way through the shapes, and where it was found. */
interface Found {
  readonly value: unknown;
  readonly context: CheckContext;
  /** Of the value that all began with. */
  readonly path: Path;
  /** One step from there; the path of most values is never asked for. */
  readonly key: string | number;
  readonly parent: Found | undefined;
}

const TIME = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?';
const FORMATS: Record<string, RegExp> = {
  string: /^/,
  date: /^\d{4}-\d\d-\d\d$/,
  dateTime: new RegExp(`^\\d{4}-\\d\\d-\\d\\d([T ]${TIME}(Z|[+-]\\d\\d:?\\d\\d)?)?$`),
  duration: /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/,
};

/**
 * The part of `value` that fits `shape`, or `undefined` when nothing of it can be used. Never
 * throws; every loss and repair is reported. Unknown fields of a record are kept as they are.
 * The result has the type `Infer<typeof shape>`.
 */
export function check(shape: Shape, value: unknown, path: Path, context: CheckContext): unknown {
  return checkFound(shape, { value, context, path, key: '', parent: undefined });
}

function checkFound(shape: Shape, found: Found): unknown {
  const { kind } = shape;
  switch (kind) {
    case 'any':
      return found.value;
    case 'record':
      return checkRecord(shape, found);
    case 'list':
      return checkList(shape, found);
    case 'either':
      return checkFound(chooseShape(shape.shapes, found.value), found);
    case 'text':
      return checkText(found);
    case 'boolean':
      return typeof found.value === kind ? found.value : wrongType(found, kind);
    case 'number':
    case 'integer':
      return checkNumber(shape, found);
    case 'word': {
      const word = checkString(found);
      if (word && !shape.words.includes(word))
        tell(found, 'unknown-word', { value: word, words: shape.words }, 'warning');
      return word;
    }
    default:
      return checkFormat(kind, found);
  }
}

function tell(
  found: Found,
  code: DiagnosticCode,
  args: Readonly<Record<string, unknown>>,
  severity: DiagnosticSeverity = 'error',
): undefined {
  found.context.report({ code, severity, path: pathOf(found), args });
}

function pathOf({ parent, key, path }: Found): Path {
  return parent ? [...pathOf(parent), key] : path;
}

function wrongType(found: Found, expected: string): undefined {
  return tell(found, 'wrong-type', { expected, found: jsonType(found.value) });
}

function jsonType(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}

/** One step further into the document. */
function inside(parent: Found, key: string | number, value: unknown): Found {
  return { value, context: parent.context, path: parent.path, key, parent };
}

function checkRecord({ required, optional }: RecordShape, found: Found): unknown {
  if (jsonType(found.value) !== 'object') return wrongType(found, 'object');
  const source = found.value as Record<string, unknown>;
  const result = { ...source };
  if (!checkFields(required, source, result, found, true)) return undefined;
  checkFields(optional, source, result, found, false);
  return result;
}

/** Puts the good part of each field into `result`; false when one of them has none. */
function checkFields(
  fields: Fields,
  source: Readonly<Record<string, unknown>>,
  result: Record<string, unknown>,
  found: Found,
  isNeeded: boolean,
): boolean {
  let isWhole = true;
  for (const name in fields) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    const isMissing = value == null || value === '';
    if (isMissing && isNeeded) tell(found, 'missing-field', { field: name });
    const good = isMissing ? undefined : checkFound(fields[name]!, inside(found, name, value));
    if (good === undefined) {
      delete result[name];
      isWhole = false;
    } else result[name] = good;
  }
  return isWhole;
}

function checkList({ of, min = 0 }: ListShape, found: Found): unknown {
  const { value } = found;
  const isList = Array.isArray(value);
  if (!isList) tell(found, 'single-for-list', {}, 'hint');
  const result = (isList ? value : [value])
    .map((entry, index) => checkFound(of as Shape, isList ? inside(found, index, entry) : found))
    .filter((entry) => entry !== undefined);
  return result.length < min ? tell(found, 'too-few', { min, found: result.length }) : result;
}

const ACCEPTS: Partial<Record<Shape['kind'], string>> = {
  list: 'list',
  record: 'object',
  boolean: 'boolean',
};

/** Tells alternatives apart by JSON type alone, so that a broken one is reported as what it meant. */
function chooseShape(shapes: readonly Shape[], value: unknown): Shape {
  const type = jsonType(value);
  const fits = ({ kind }: Shape): boolean =>
    type === (ACCEPTS[kind] ?? 'string') || (kind === 'text' && type === 'object');
  return shapes.find(fits) ?? shapes[0]!;
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
  if (typeof value === 'number') tell(found, 'number-for-text', { value }, 'hint');
  else if (typeof value !== 'string') return wrongType(found, 'string');
  return `${value}`.trim() || tell(found, 'wrong-type', { expected: 'string', found: 'blank' });
}

function checkNumber({ kind, min, max }: NumberShape, found: Found): unknown {
  const value = found.value as number;
  if (!(kind === 'integer' ? Number.isInteger : Number.isFinite)(value))
    return wrongType(found, kind);
  return value < min! || value > max! ? tell(found, 'out-of-range', { value, min, max }) : value;
}

function checkFormat(kind: StringShape['kind'], found: Found): string | undefined {
  const value = checkString(found);
  if (value === undefined) return value;
  if (kind === 'url')
    return safeUrl(value, found.context.baseUrl) ?? tell(found, 'unsafe-url', { value });
  if (FORMATS[kind]!.test(value) && (!kind.startsWith('date') || isRealDay(value))) return value;
  return tell(found, kind === 'duration' ? 'bad-duration' : 'bad-date', { value, expected: kind });
}

/** `Date` quietly moves 30 February into March. */
function isRealDay(value: string): boolean {
  const day = value.slice(0, 10);
  return !!new Date(day).toJSON()?.startsWith(day);
}
