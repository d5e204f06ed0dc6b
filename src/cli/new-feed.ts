import type { Organization } from '../feed/index.js';

/** What a feed begins with; `parvis init` asks for it, `parvis import` fills in what it knows. */
export interface NewFeed {
  readonly publisher: Organization;
  /** The first is that of plain strings. */
  readonly languages?: readonly string[];
  readonly timeZone?: string;
  /** ms since 1970 */
  readonly now: number;
}

const LANGUAGES = ['fr'];
const PIECE_ITEMS = 500;
/** `{ "": [` and `] }` around a list, as it is laid out. */
const FRAME_START = '{\n  "": ['.length;
const FRAME_END = -'\n  ]\n}'.length;
const TIME_ZONE = 'Europe/Paris';

/** A feed with these sections, as a person would lay it out. */
export function newFeed(
  { publisher, languages = LANGUAGES, timeZone = TIME_ZONE, now }: NewFeed,
  sections: Readonly<Record<string, readonly unknown[]>>,
): string {
  return [...newFeedPieces({ publisher, languages, timeZone, now }, sections)].join('');
}

/** The same piece by piece: the text of 100,000 entries need not be in memory as a whole. */
export function* newFeedPieces(
  { publisher, languages = LANGUAGES, timeZone = TIME_ZONE, now }: NewFeed,
  sections: Readonly<Record<string, readonly unknown[]>>,
): Generator<string> {
  const head = {
    parvis: '1.0',
    inLanguage: languages,
    timezone: timeZone,
    publisher,
    dateModified: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  for (const [name, items] of Object.entries(sections)) {
    yield `,\n  ${JSON.stringify(name)}: [`;
    for (let at = 0; at < items.length; at += PIECE_ITEMS)
      yield (at ? ',' : '') + listed(items.slice(at, at + PIECE_ITEMS));
    yield items.length ? '\n  ]' : ']';
  }
  yield '\n}\n';
}

/** The entries of a list two levels deep, without its brackets. */
function listed(items: readonly unknown[]): string {
  return JSON.stringify({ '': items }, null, 2).slice(FRAME_START, FRAME_END);
}
