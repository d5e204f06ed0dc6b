import { isDeepStrictEqual } from 'node:util';
import { applyEdits, findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Edit, Node } from 'jsonc-parser';
import type { SectionName } from '../feed/index.js';

export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

export interface MergeOptions {
  /** Of the ids that this import answers for, such as `dila:`. */
  readonly prefix: string;
  /** Takes out what an earlier import brought and this one does not. */
  readonly removeGone?: boolean;
}

export interface MergeCounts {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** In the document from an earlier import, and not in this one. */
  readonly gone: readonly string[];
}

export interface Merge extends MergeCounts {
  /** The document with the items in it; the same string when nothing changed. */
  readonly text: string;
}

/**
 * Puts items into a feed or a section document by their id. Fields that an item brings replace those
 * of the same name; all others, written by hand, stay, and so do order and layout, so that the
 * difference can be read. `undefined` when the document has no place for them.
 *
 * @param text JSON that can be read
 */
export function mergeItems(
  text: string,
  section: SectionName,
  items: readonly Item[],
  { prefix, removeGone = false }: MergeOptions,
): Merge | undefined {
  const root = parseTree(text.replace(/^\uFEFF/, ' '));
  const list = root && listIn(root, section);
  if (!root || list === undefined) return undefined;
  const layout = layoutOf(text);
  const wanted = new Map(items.map((item) => [item.id, item]));
  const changed: string[] = [];
  const gone: string[] = [];
  const edits: Edit[] = [];
  const nodes = list?.children ?? [];
  const isKept = nodes.map((node) => {
    const id = findNodeAtLocation(node, ['id'])?.value as unknown;
    const item = typeof id === 'string' ? wanted.get(id.trim()) : undefined;
    if (item) {
      wanted.delete(item.id);
      const fieldEdits = editsOf(node, item, text, layout);
      edits.push(...fieldEdits);
      if (fieldEdits.length) changed.push(item.id);
      return true;
    }
    const isGone = typeof id === 'string' && id.startsWith(prefix);
    if (isGone) gone.push(id);
    return !(isGone && removeGone);
  });
  const added = [...wanted.values()];
  const isEmptied = !isKept.some(Boolean);
  if (list && isEmptied && (added.length || nodes.length))
    edits.push(replaceAll(list, added, text, layout));
  else {
    if (list) edits.push(...removals(nodes, isKept));
    if (added.length)
      edits.push(
        list ? append(list, added, text, layout) : field(root, section, added, text, layout),
      );
  }
  return { text: applyEdits(text, edits), added: added.map(({ id }) => id), changed, gone };
}

/** The same with items that nobody laid out by hand, such as those of pages that a tool wrote. */
export function mergeObjects(
  existing: readonly Item[],
  items: readonly Item[],
  { prefix, removeGone = false }: MergeOptions,
): MergeCounts & { readonly items: readonly Item[] } {
  const wanted = new Map(items.map((item) => [item.id, item]));
  const changed: string[] = [];
  const gone: string[] = [];
  const kept = existing.flatMap((old): Item[] => {
    const item = wanted.get(old?.id);
    if (item) {
      wanted.delete(item.id);
      const merged = { ...old, ...item };
      if (!isDeepStrictEqual(merged, old)) changed.push(item.id);
      return [merged];
    }
    const isGone = `${old?.id}`.startsWith(prefix);
    if (isGone) gone.push(old.id);
    return isGone && removeGone ? [] : [old];
  });
  const added = [...wanted.values()];
  return { items: [...kept, ...added], added: added.map(({ id }) => id), changed, gone };
}

interface Layout {
  readonly indent: string;
  readonly eol: string;
}

/** The list of items, `null` when the root has none yet, `undefined` when something else is there. */
function listIn(root: Node, section: SectionName): Node | null | undefined {
  if (root.type === 'array') return root;
  if (root.type !== 'object') return undefined;
  const isSectionDocument = !findNodeAtLocation(root, ['publisher']);
  const name = isSectionDocument ? 'items' : section;
  const list = findNodeAtLocation(root, [name]);
  if (list) return list.type === 'array' ? list : undefined;
  return isSectionDocument ? undefined : null;
}

function layoutOf(text: string): Layout {
  return {
    indent: /^\uFEFF?[^\n]*\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** One edit for each field of `item` that is new or says something else. */
function editsOf(node: Node, item: Item, text: string, layout: Layout): Edit[] {
  const edits: Edit[] = [];
  const missing: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    const old = findNodeAtLocation(node, [name]);
    if (!old) missing[name] = value;
    else if (name !== 'id' && !saysTheSame(old, value, text))
      edits.push({
        offset: old.offset,
        length: old.length,
        content: written(value, old.offset, text, layout),
      });
  }
  const last = node.children?.at(-1);
  for (const [name, value] of Object.entries(missing))
    edits.push(after(last!, `${JSON.stringify(name)}: `, value, text, layout));
  return edits;
}

function saysTheSame({ offset, length }: Node, value: unknown, text: string): boolean {
  const old = JSON.parse(text.slice(offset, offset + length)) as unknown;
  return isDeepStrictEqual(old, JSON.parse(JSON.stringify(value)));
}

/** Whole runs of entries with the commas between them, so that no edit overlaps another. */
function removals(nodes: readonly Node[], isKept: readonly boolean[]): Edit[] {
  const edits: Edit[] = [];
  for (let from = 0; from < nodes.length; from++) {
    if (isKept[from]) continue;
    let to = from;
    while (to + 1 < nodes.length && !isKept[to + 1]) to++;
    const before = nodes[from - 1];
    const offset = before ? endOf(before) : nodes[from]!.offset;
    const end = before ? endOf(nodes[to]!) : nodes[to + 1]!.offset;
    edits.push({ offset, length: end - offset, content: '' });
    from = to;
  }
  return edits;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function replaceAll(list: Node, items: readonly Item[], text: string, layout: Layout): Edit {
  return {
    offset: list.offset,
    length: list.length,
    content: written(items, list.offset, text, layout),
  };
}

/** Behind the last entry of a list that has one. */
function append(list: Node, items: readonly Item[], text: string, layout: Layout): Edit {
  const last = list.children!.at(-1)!;
  const content = items.map((item) => after(last, '', item, text, layout).content).join('');
  return { offset: endOf(last), length: 0, content };
}

function field(root: Node, name: string, value: unknown, text: string, layout: Layout): Edit {
  const last = root.children?.at(-1);
  const label = `${JSON.stringify(name)}: `;
  if (last) return after(last, label, value, text, layout);
  const content = `{${label}${JSON.stringify(value)}}`;
  return { offset: root.offset, length: root.length, content };
}

/** Another entry behind `last`, on a line of its own if `last` has one. */
function after(last: Node, label: string, value: unknown, text: string, layout: Layout): Edit {
  const start = indentAt(last.offset, text);
  const isOwnLine = start !== undefined;
  const gap = isOwnLine ? `,${layout.eol}${start}` : ', ';
  const content = gap + label + (isOwnLine ? pretty(value, start, layout) : JSON.stringify(value));
  return { offset: last.offset + last.length, length: 0, content };
}

/** A value in the place of another: on several lines only if the document is. */
function written(value: unknown, offset: number, text: string, layout: Layout): string {
  if (!text.includes('\n')) return JSON.stringify(value);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const start = /^[ \t]*/.exec(text.slice(lineStart))![0];
  return pretty(value, start, layout);
}

function pretty(value: unknown, start: string, { indent, eol }: Layout): string {
  return JSON.stringify(value, null, indent)
    .split('\n')
    .join(eol + start);
}

/** The white space before `offset` when nothing else is on its line. */
function indentAt(offset: number, text: string): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  return lineStart && !before.trim() ? before : undefined;
}
