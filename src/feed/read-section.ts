import { check } from './check.js';
import type { Diagnostic, Path, Report } from './diagnostic.js';
import type { Root, SectionReference } from './model/common.js';
import { root as rootShape, sectionReference } from './model/common.js';
import type { Section } from './section.js';
import { zoneOffset } from './zoned-time.js';

/** What an element gets of one document: the good part, and what was wrong with the rest. */
export interface Reading<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The root's own fields, or `undefined` when the document is no Parvis feed at all. */
export function readRoot(json: unknown, baseUrl?: string): Reading<Root | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  if (typeof json !== 'object' || json === null || !('parvis' in json)) {
    report({ code: 'not-a-feed', severity: 'error', path: [], args: {} });
    return { value: undefined, diagnostics };
  }
  const value = check(rootShape, json, [], { report, baseUrl }) as Root | undefined;
  if (value && !/^1(\.|$)/.test(value.parvis))
    report({
      code: 'unknown-version',
      severity: 'warning',
      path: ['parvis'],
      args: { value: value.parvis },
    });
  if (value?.timezone && !isTimeZone(value.timezone)) {
    report({
      code: 'unknown-time-zone',
      severity: 'error',
      path: ['timezone'],
      args: { value: value.timezone },
    });
    delete value.timezone;
  }
  return { value, diagnostics };
}

function isTimeZone(name: string): boolean {
  try {
    zoneOffset(0, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a section's items are when they are not in the root: `undefined` for a section that is
 * given as an array or not at all.
 */
export function readReference(
  value: unknown,
  path: Path,
  report: Report,
  baseUrl?: string,
): SectionReference | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return check(sectionReference, value, path, { report, baseUrl }) as SectionReference | undefined;
}

/**
 * The good items of a section, in the feed's order. `value` is the array itself or a section
 * document `{ parvis, items }`; `path` says where `value` is in its own document.
 */
export function readItems<T extends { id: string }>(
  section: Section<T>,
  value: unknown,
  path: Path = [],
  baseUrl?: string,
): Reading<T[]> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const isDocument = typeof value === 'object' && value !== null && 'items' in value;
  const list: unknown = isDocument ? value.items : value;
  const at = isDocument ? [...path, 'items'] : path;
  const items = new Map<string, T>();
  if (list == null) return { value: [], diagnostics };
  if (!Array.isArray(list)) {
    report({
      code: 'wrong-type',
      severity: 'error',
      path: at,
      args: { expected: 'list', found: typeof list },
    });
    return { value: [], diagnostics };
  }
  for (const [index, entry] of list.entries()) {
    const item = check(section.shape, entry, [...at, index], { report, baseUrl }) as T | undefined;
    if (!item) continue;
    if (items.has(item.id))
      report({
        code: 'duplicate-id',
        severity: 'error',
        path: [...at, index, 'id'],
        args: { id: item.id },
      });
    else items.set(item.id, item);
  }
  return { value: [...items.values()], diagnostics };
}
