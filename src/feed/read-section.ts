import { check, foundAt, inside, tell, type CheckContext } from './check.js';
import type { Root, SectionReference } from './model/common.js';
import { root as rootShape, sectionReference } from './model/common.js';
import type { Section } from './section.js';
import { isTimeZone } from './zoned-time.js';

/** The root's own fields, or `undefined` when the document is no Parvis feed at all. */
export function readRoot(json: unknown, context: CheckContext): Root | undefined {
  const found = foundAt(context, json);
  if (typeof json !== 'object' || json === null || !('parvis' in json))
    return tell(found, 'not-a-feed');
  const root = check(found, rootShape) as Root | undefined;
  if (!root) return undefined;
  const { parvis, timezone } = root;
  if (!/^1(\.|$)/.test(parvis))
    tell(inside(found, 'parvis', parvis), 'unknown-version', { value: parvis });
  if (timezone && !isTimeZone(timezone)) {
    tell(inside(found, 'timezone', timezone), 'unknown-time-zone', { value: timezone });
    delete root.timezone;
  }
  return root;
}

/**
 * Where a section's items are when they are not in the root: `undefined` for a section that is
 * given as an array or not at all.
 */
export function readReference(value: unknown, context: CheckContext): SectionReference | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return check(foundAt(context, value), sectionReference) as SectionReference | undefined;
}

/**
 * The good items of a section, in the feed's order. `value` is the array itself or a section
 * document `{ parvis, items }`.
 */
export function readItems<T extends { id: string }>(
  section: Section<T>,
  value: unknown,
  context: CheckContext,
): T[] {
  const isDocument = typeof value === 'object' && value !== null && 'items' in value;
  const list: unknown = isDocument ? value.items : value;
  const path = isDocument ? [...context.path, 'items'] : context.path;
  const found = foundAt({ ...context, path }, list);
  const items = new Map<string, T>();
  if (list == null) return [];
  if (!Array.isArray(list)) {
    tell(found, 'wrong-type', { expected: 'list' });
    return [];
  }
  for (const index of list.keys()) {
    const at = inside(found, index, list[index]);
    const item = check(at, section.shape) as T | undefined;
    if (!item) continue;
    const { id } = item;
    if (items.has(id)) tell(inside(at, 'id', id), 'duplicate-id', { id });
    else items.set(id, item);
  }
  return [...items.values()];
}
