import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { Path } from '../feed/index.js';

export interface Place {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Finds places in one JSON document; the document is read when the first one is asked for. */
export class Locator {
  #tree: Node | undefined;
  #lineStarts: number[] | undefined;

  constructor(private readonly text: string) {}

  /** Where the value at `path` begins, or the nearest one around it when there is none. */
  placeOf(path: Path): Place | undefined {
    const node = this.#nodeAround(path);
    return node && this.placeAt(node.offset);
  }

  placeAt(offset: number): Place {
    this.#lineStarts ??= lineStarts(this.text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    const isMarked = low === 0 && this.text.startsWith('\uFEFF');
    return { line: low + 1, column: offset - starts[low]! + (isMarked ? 0 : 1) };
  }

  #nodeAround(path: Path): Node | undefined {
    // Blanked, not cut, so that the offsets stay those of the file.
    this.#tree ??= parseTree(this.text.replace(/^\uFEFF/, ' '));
    if (!this.#tree) return undefined;
    for (let length = path.length; length > 0; length--) {
      const found = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (found) return found;
    }
    return this.#tree;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What the item that `path` leads into is called, in a document that was read as `json`. */
export function itemName(json: unknown, path: Path): string | undefined {
  let value = json;
  let name: string | undefined;
  // The outermost value with a name: the item itself, not one of its choices or channels.
  for (const step of path) {
    value = (value as Record<string | number, unknown> | null | undefined)?.[step];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const { name: called, headline, id } = value as Record<string, unknown>;
    name = firstText(called) ?? firstText(headline) ?? firstText(id);
    if (name) break;
  }
  return name;
}

function firstText(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return `${value}`.trim() || undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).map(firstText).find(Boolean);
}
