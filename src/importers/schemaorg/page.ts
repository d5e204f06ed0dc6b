import { Parser } from 'htmlparser2';
import type { ImportPlace } from '../diagnostic.js';

/** JSON-LD as it stands in a page. */
export interface Block {
  readonly text: string;
  /** Where it begins, in characters from the start of the page. */
  readonly offset: number;
}

export interface Page {
  readonly blocks: readonly Block[];
  /** Blocks that are elsewhere: their address, and where it stands. */
  readonly linked: readonly { readonly src: string; readonly offset: number }[];
  /** What the page's relative addresses are resolved against, if it says so. */
  readonly base: string | undefined;
  /** In which other ways the page carries data of schema.org. */
  readonly otherSyntaxes: readonly string[];
}

const JSON_LD = /^\s*application\/ld\+json\s*(?:;|$)/i;

/** Finds the blocks of JSON-LD in an HTML page (JSON-LD 1.1, §7). Never throws. */
export function readPage(html: string): Page {
  const blocks: Block[] = [];
  const linked: { src: string; offset: number }[] = [];
  const otherSyntaxes = new Set<string>();
  let base: string | undefined;
  let start: number | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { type = '', src, href, itemtype = '', vocab = '', typeof: rdfType = '' } = attributes;
      if (name === 'base') base ??= href;
      if (/schema\.org/i.test(itemtype)) otherSyntaxes.add('microdata');
      if (/schema\.org/i.test(vocab) || /\bschema:/.test(rdfType)) otherSyntaxes.add('RDFa');
      if (name !== 'script' || !JSON_LD.test(type)) return;
      if (src) linked.push({ src, offset: parser.startIndex });
      else start = parser.endIndex + 1;
    },
    onclosetag: (name) => {
      if (name !== 'script' || start === undefined) return;
      blocks.push({ text: html.slice(start, parser.startIndex), offset: start });
      start = undefined;
    },
  });
  parser.end(html);
  return { blocks, linked, base, otherSyntaxes: [...otherSyntaxes] };
}

/** Tells line and column of places in a text. */
export class Lines {
  readonly #starts = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  placeOf(offset: number): ImportPlace {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}
