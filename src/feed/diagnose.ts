import { jsonType, type Finding, type Found } from './check.js';
import type { Diagnostic, DiagnosticCode, DiagnosticSeverity, Path } from './diagnostic.js';

/** What is no error: the value was kept. */
const MILD: Partial<Record<DiagnosticCode, DiagnosticSeverity>> = {
  'unknown-word': 'warning',
  'unknown-version': 'warning',
  'single-for-list': 'hint',
  'number-for-text': 'hint',
};

/** A finding as it is told to those who keep the feed: how bad, where, and what was there. */
export function diagnose({ code, found, args }: Finding): Diagnostic {
  return {
    code,
    severity: MILD[code] ?? 'error',
    path: pathOf(found),
    args: code === 'wrong-type' ? { ...args, found: typeOf(found, args['expected']) } : args,
  };
}

function pathOf({ parent, key, context }: Found): Path {
  return parent ? [...pathOf(parent), key] : context.path;
}

/** A string where one is expected is wrong only when there is nothing in it. */
function typeOf({ value }: Found, expected: unknown): string {
  const type = jsonType(value);
  return type === 'string' && expected === 'string' ? 'blank' : type;
}
