import { gzipSync } from 'node:zlib';
import type { Item } from './merge-items.js';

export interface Pages {
  /** What each page's document holds; its text is made by `pageText` when it is written. */
  readonly pages: readonly (readonly Item[])[];
  /** The document that search works from before any page is loaded, piece by piece. */
  readonly indexPieces: () => Iterable<string>;
}

/** `{ "items": [] }` */
const EMPTY_BYTES = 17;

/**
 * What search and a closed card show (contract, §4), then what tells whether a service is offered
 * today and what the filters ask for.
 */
const INDEXED = [
  ...['id', 'name', 'type', 'summary', 'keywords', 'alternateName', 'category'],
  ...['lifeEvent', 'audience', 'status', 'validFrom', 'validThrough'],
];

/**
 * A phone on a weak network has to load all of the index before its first answer: one that is
 * larger than this when compressed leaves the summaries, about half of it, to the pages.
 */
const INDEX_BYTES = 240_000;
/** Not worth compressing to see: no text shrinks so far. */
const CERTAINLY_LARGER = 20 * INDEX_BYTES;

/**
 * Items as pages of at most `limit` bytes and their index. They keep their order, and each entry of
 * the index has a line of its own, so that the difference between two versions can be read.
 *
 * @param nameOf the address of a page, relative to the index
 */
export function paginate(
  items: readonly Item[],
  limit: number,
  nameOf: (page: number) => string,
): Pages {
  const pages: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (size > room || !pages.length) {
      pages.push([]);
      room = limit;
    }
    pages.at(-1)!.push(item);
    room -= size;
  }
  const withSummaries = (): Generator<string> => indexPieces(pages, INDEXED, nameOf);
  const fields = isHeavy(withSummaries()) ? INDEXED.filter((name) => name !== 'summary') : INDEXED;
  return { pages, indexPieces: () => indexPieces(pages, fields, nameOf) };
}

/** A page at a time: the index of 100,000 entries need not be in memory as one text. */
function* indexPieces(
  pages: readonly (readonly Item[])[],
  fields: readonly string[],
  nameOf: (page: number) => string,
): Generator<string> {
  yield '{ "parvis": "1.0", "items": [';
  for (const [at, page] of pages.entries()) {
    const entries = page.map((item) =>
      JSON.stringify({ ...indexEntry(item, fields), page: nameOf(at) }),
    );
    yield `${at ? ',' : ''}\n${entries.join(',\n')}`;
  }
  yield '\n] }\n';
}

export function pageText(items: readonly Item[]): string {
  return `${JSON.stringify({ parvis: '1.0', items }, null, 2)}\n`;
}

/** Whether items need more than `limit` bytes; stops counting there. */
export function isLargerThan(items: readonly Item[], limit: number): boolean {
  let size = 0;
  return items.some((item) => (size += sizeOf(item)) > limit);
}

/** Bytes of an item as it is written in a page. */
function sizeOf(item: Item): number {
  return Buffer.byteLength(JSON.stringify({ items: [item] }, null, 2)) - EMPTY_BYTES;
}

function isHeavy(pieces: Iterable<string>): boolean {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length > CERTAINLY_LARGER) return true;
  }
  return gzipSync(text).length > INDEX_BYTES;
}

function indexEntry(item: Item, fields: readonly string[]): object {
  const known = fields.filter((name) => item[name] !== undefined);
  return { ...Object.fromEntries(known.map((name) => [name, item[name]])), ...channelTypes(item) };
}

/** The kinds of ways to a service, without the ways themselves. */
function channelTypes({ availableChannel }: Item): object {
  if (!Array.isArray(availableChannel)) return {};
  const types = (availableChannel as { channelType?: string }[]).map(
    ({ channelType }) => channelType,
  );
  const known = [...new Set(types)].filter((type) => type !== undefined);
  return known.length ? { availableChannel: known.map((channelType) => ({ channelType })) } : {};
}
