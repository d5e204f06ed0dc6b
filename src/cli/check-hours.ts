import type { Diagnostic, Path } from '../feed/index.js';
import { compileHours, parseHours } from '../hours/index.js';

/** Opening hours anywhere in a document of which nobody could say when the door is open. */
export function checkHours(json: unknown, path: Path = []): Diagnostic[] {
  if (typeof json !== 'object' || json === null) return [];
  const found = Object.entries(json).flatMap(([key, value]): Diagnostic[] => {
    const at = [...path, Array.isArray(json) ? Number(key) : key];
    if (key !== 'openingHours') return checkHours(value, at);
    const text = unreadable(value);
    if (text === undefined) return [];
    return [{ code: 'hours-not-computable', severity: 'warning', path: at, args: { value: text } }];
  });
  return found;
}

/** The hours in words, if they cannot be computed. Other types than these are reported elsewhere. */
function unreadable(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim())
    return 'unsupported' in parseHours(value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const [first, ...others] = compileHours({ openingHours: value }).rules;
  return first?.kind === 'unknown' && !others.length ? JSON.stringify(value) : undefined;
}
