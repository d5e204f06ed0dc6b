import type { Item } from './merge-items.js';

export interface Pages {
  /** Text of each page's document. */
  readonly pages: readonly string[];
  /** Text of the document that search works from before any page is loaded. */
  readonly index: string;
}

/** `{ "items": [] }` */
const EMPTY_BYTES = 17;

/** What search and a closed card show (contract, §4). */
const INDEXED = ['id', 'name', 'type', 'summary', 'keywords', 'alternateName', 'category'];

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
    const size = sizeOf([item]);
    if (size > room || !pages.length) {
      pages.push([]);
      room = limit;
    }
    pages.at(-1)!.push(item);
    room -= size;
  }
  const entries = pages.flatMap((page, at) => page.map((item) => indexEntry(item, nameOf(at))));
  return {
    pages: pages.map((page) => `${JSON.stringify({ parvis: '1.0', items: page }, null, 2)}\n`),
    index: `{ "parvis": "1.0", "items": [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n] }\n`,
  };
}

/** Bytes of items as they are written in a page, without its frame. */
export function sizeOf(items: readonly Item[]): number {
  return Buffer.byteLength(JSON.stringify({ items }, null, 2)) - EMPTY_BYTES;
}

function indexEntry(item: Item, page: string): object {
  const known = INDEXED.filter((name) => item[name] !== undefined);
  return { ...Object.fromEntries(known.map((name) => [name, item[name]])), page };
}
