import type { Diagnostic, DiagnosticCode, Path, Report } from './diagnostic.js';
import { safeUrl } from './safe-url.js';
import type { Fields, RecordShape, Shape } from './shape.js';

export interface CheckContext {
  readonly report: Report;
  /** What relative addresses are resolved against. */
  readonly baseUrl?: string | undefined;
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const DURATION =
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/**
 * The part of `value` that fits `shape`, or `undefined` when nothing of it can be used. Never
 * throws; every loss and repair is reported. Unknown fields of a record are kept as they are.
 * The result has the type `Infer<typeof shape>`.
 */
export function check(shape: Shape, value: unknown, path: Path, context: CheckContext): unknown {
  switch (shape.kind) {
    case 'any':
      return value;
    case 'record':
      return readRecord(shape, value, path, context);
    case 'list':
      return readList(shape.of as Shape, shape.min ?? 0, value, path, context);
    case 'either':
      return check(chooseShape(shape.shapes, value), value, path, context);
    case 'text':
      return readText(value, path, context);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType(shape.kind, value, path, context);
    case 'number':
    case 'integer':
      return readNumber(shape, value, path, context);
    case 'word': {
      const word = readString(value, path, context);
      if (word !== undefined && !shape.words.includes(word))
        tell(context, 'unknown-word', 'warning', path, { value: word, words: shape.words });
      return word;
    }
    default:
      return readFormat(shape.kind, value, path, context);
  }
}

function tell(
  context: CheckContext,
  code: DiagnosticCode,
  severity: Diagnostic['severity'],
  path: Path,
  args: Diagnostic['args'] = {},
): undefined {
  context.report({ code, severity, path, args });
  return undefined;
}

function jsonType(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function wrongType(expected: string, value: unknown, path: Path, context: CheckContext): undefined {
  return tell(context, 'wrong-type', 'error', path, { expected, found: jsonType(value) });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return jsonType(value) === 'object';
}

function readRecord(
  shape: RecordShape,
  value: unknown,
  path: Path,
  context: CheckContext,
): unknown {
  if (!isObject(value)) return wrongType('object', value, path, context);
  const result = { ...value };
  let isWhole = true;
  const readFields = (fields: Fields, isRequired: boolean): void => {
    for (const name in fields) {
      const isMissing = !Object.hasOwn(value, name) || value[name] == null || value[name] === '';
      const field = isMissing
        ? undefined
        : check(fields[name]!, value[name], [...path, name], context);
      if (field !== undefined) {
        result[name] = field;
        continue;
      }
      delete result[name];
      if (!isRequired) continue;
      isWhole = false;
      if (isMissing) tell(context, 'missing-field', 'error', path, { field: name });
    }
  };
  readFields(shape.required, true);
  if (isWhole) readFields(shape.optional, false);
  return isWhole ? result : undefined;
}

function readList(
  of: Shape,
  min: number,
  value: unknown,
  path: Path,
  context: CheckContext,
): unknown {
  const isList = Array.isArray(value);
  if (!isList) tell(context, 'single-for-list', 'hint', path);
  const result: unknown[] = [];
  for (const [index, entry] of (isList ? value : [value]).entries()) {
    const good = check(of, entry, isList ? [...path, index] : path, context);
    if (good !== undefined) result.push(good);
  }
  if (result.length < min)
    return tell(context, 'too-few', 'error', path, { min, found: result.length });
  return result;
}

/** Tells alternatives apart by JSON type alone, so that a broken one is reported as what it meant. */
function chooseShape(shapes: readonly Shape[], value: unknown): Shape {
  const type = jsonType(value);
  const accepts = (kind: Shape['kind']): boolean =>
    kind === 'list'
      ? type === 'array'
      : kind === 'record'
        ? type === 'object'
        : kind === 'text'
          ? type === 'string' || type === 'object'
          : kind === 'boolean'
            ? type === 'boolean'
            : type === 'string';
  return shapes.find((shape) => accepts(shape.kind)) ?? shapes[0]!;
}

function readText(value: unknown, path: Path, context: CheckContext): unknown {
  if (!isObject(value)) return readString(value, path, context);
  const result: Record<string, string> = {};
  for (const language of Object.keys(value)) {
    const variant = value[language];
    if (variant == null || variant === '' || language === '__proto__') continue;
    const good = readString(variant, [...path, language], context);
    if (good !== undefined) result[language] = good;
  }
  if (Object.keys(result).length) return result;
  return tell(context, 'wrong-type', 'error', path, { expected: 'text', found: 'object' });
}

function readString(value: unknown, path: Path, context: CheckContext): string | undefined {
  if (typeof value === 'number') {
    tell(context, 'number-for-text', 'hint', path, { value });
    return String(value);
  }
  if (typeof value !== 'string') return wrongType('string', value, path, context);
  return (
    value.trim() ||
    tell(context, 'wrong-type', 'error', path, { expected: 'string', found: 'blank' })
  );
}

function readNumber(
  shape: { kind: string; min?: number; max?: number },
  value: unknown,
  path: Path,
  context: CheckContext,
): number | undefined {
  const isFit =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (shape.kind === 'number' || Number.isInteger(value));
  if (!isFit) return wrongType(shape.kind, value, path, context);
  const { min = -Infinity, max = Infinity } = shape;
  if (value < min || value > max)
    return tell(context, 'out-of-range', 'error', path, { value, min: shape.min, max: shape.max });
  return value;
}

function readFormat(
  kind: 'string' | 'url' | 'date' | 'dateTime' | 'duration',
  value: unknown,
  path: Path,
  context: CheckContext,
): string | undefined {
  const found = readString(value, path, context);
  if (found === undefined || kind === 'string') return found;
  if (kind === 'url')
    return (
      safeUrl(found, context.baseUrl) ??
      tell(context, 'unsafe-url', 'error', path, { value: found })
    );
  if (kind === 'duration')
    return DURATION.test(found)
      ? found
      : tell(context, 'bad-duration', 'error', path, { value: found });
  const isGood = (kind === 'date' ? DATE : DATE_TIME).test(found) && isRealDay(found);
  return isGood
    ? found
    : tell(context, 'bad-date', 'error', path, { value: found, expected: kind });
}

/** Refuses 30 February, which `Date` would quietly move into March, and 25:00. */
function isRealDay(value: string): boolean {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const [hour = 0, minute = 0] = value.slice(11, 16).split(':').map(Number);
  return isDay && hour < 24 && minute < 60;
}
