/** A property as the file writes it, its folds undone (RFC 5545, §3.1). */
export interface ContentLine {
  readonly text: string;
  /** From 1, where it begins. */
  readonly line: number;
}

/** What stands between a BEGIN and its END. */
export interface RawComponent {
  /** In capitals. */
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly parts: RawComponent[];
  /** `missing`: something else began before; `cut`: the file ends before. */
  end: 'closed' | 'missing' | 'cut';
}

/** These hold no component of their own kind, so that a second one tells that an END is missing. */
const NEVER_NESTED = new Set([
  'VCALENDAR',
  'VEVENT',
  'VTODO',
  'VJOURNAL',
  'VFREEBUSY',
  'VTIMEZONE',
]);

/** The components at the top of a file, whole or not. Linear in its length. */
export function readComponents(text: string): RawComponent[] {
  const root = component('', 0);
  const open = [root];
  for (const line of contentLines(text)) {
    const [, keyword, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line.text) ?? [];
    if (!keyword) open.at(-1)!.lines.push(line);
    else if (keyword.toUpperCase() === 'BEGIN') begin(open, name.toUpperCase(), line.line);
    else end(open, name.toUpperCase());
  }
  for (const unfinished of open.slice(1)) unfinished.end = 'cut';
  return root.parts;
}

function component(name: string, line: number): RawComponent {
  return { name, line, lines: [], parts: [], end: 'closed' };
}

function begin(open: RawComponent[], name: string, line: number): void {
  if (NEVER_NESTED.has(name)) closeTo(open, findOpen(open, name), 'missing');
  const begun = component(name, line);
  open.at(-1)!.parts.push(begun);
  open.push(begun);
}

function end(open: RawComponent[], name: string): void {
  const at = findOpen(open, name);
  if (at < 0) return;
  closeTo(open, at + 1, 'missing');
  open.pop();
}

/** Only the innermost few: real files have three levels. */
function findOpen(open: readonly RawComponent[], name: string): number {
  for (let at = open.length - 1; at > 0 && at > open.length - 6; at--)
    if (open[at]!.name === name) return at;
  return -1;
}

function closeTo(open: RawComponent[], size: number, end: RawComponent['end']): void {
  if (size < 1) return;
  for (const closed of open.splice(size)) closed.end = end;
}

function contentLines(text: string): ContentLine[] {
  const found: { text: string; line: number }[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const last = found.at(-1);
    if (/^[ \t]/.test(line) && last) last.text += line.slice(1);
    else if (line.trim()) found.push({ text: line, line: index + 1 });
  }
  return found;
}
