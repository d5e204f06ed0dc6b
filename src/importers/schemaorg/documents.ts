import {
  parseTree,
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
} from 'jsonc-parser';
import type { ImportDiagnostic, ImportPlace } from '../diagnostic.js';
import { field, isObject, readJson } from '../json.js';
import { extendContext, initialContext, resolveAddress, type Context } from './context.js';
import { expandNode, type Node, type Spot } from './node.js';
import { Lines, readPage, type Block } from './page.js';
import { roleOf } from './types.js';

/** What a document holds at its top level. */
export interface Contents {
  readonly roots: readonly Node[];
  /** What could not be read, and where. */
  readonly broken: readonly Problem[];
  /** Something is missing without which the rest can be read. */
  readonly warnings: readonly Problem[];
  /** Why nothing could be read at all. */
  readonly problem?: Problem;
  readonly placeOf: (spot: Spot) => ImportPlace;
}

export interface Problem {
  readonly code: ImportDiagnostic['code'];
  readonly args: ImportDiagnostic['args'];
  readonly place?: ImportPlace;
}

/** The deepest nesting that is read; JSON-LD of a page has less than ten levels. */
const MAX_DEPTH = 64;
const TOO_DEEP: Problem = { code: 'too-deep', args: { message: `${MAX_DEPTH}` } };
const NOT_THIS: Problem = { code: 'not-this-format', args: { format: 'schemaorg' } };

/** Reads JSON-LD, alone or in the blocks of an HTML page. Never throws. */
export function readDocuments(text: string, address: string | undefined): Contents {
  const source = text.replace(/^\uFEFF/, '');
  return /^\s*(?:[[{]|$)/.test(source) || !source.includes('<')
    ? readAlone(source, initialContext(address))
    : readBlocks(source, address);
}

function readAlone(source: string, context: Context): Contents {
  const placeOf = ({ path }: Spot): ImportPlace => ({ path });
  const nothing = { roots: [], broken: [], warnings: [], placeOf };
  const reading = readJson(source);
  if ('message' in reading)
    return { ...nothing, problem: { code: 'json-syntax', args: { message: reading.message } } };
  if (isTooDeep(reading.json)) return { ...nothing, problem: TOO_DEEP };
  const found = new Roots();
  found.add(reading.json, context, { path: [], block: 0 });
  if (!found.isSchemaOrg) return { ...nothing, problem: NOT_THIS };
  return { ...nothing, roots: found.nodes, broken: found.straysAt(placeOf) };
}

function readBlocks(html: string, address: string | undefined): Contents {
  const { blocks, linked, base, otherSyntaxes } = readPage(html);
  const lines = new Lines(html);
  const context = initialContext(base === undefined ? address : resolveAddress(base, address));
  const found = new Roots();
  const unread = blocks.flatMap((block, index) => readBlock(block, index, found, context) ?? []);
  const placeOf = placesIn(blocks, lines);
  const broken = [
    ...unread.map(({ offset, ...problem }) => ({ ...problem, place: lines.placeOf(offset) })),
    ...found.straysAt(placeOf),
  ];
  const warnings = linked.map(({ src, offset }) => ({
    code: 'reference-unknown' as const,
    args: { id: src },
    place: lines.placeOf(offset),
  }));
  const contents = { roots: found.nodes, broken, warnings, placeOf };
  if (found.isSchemaOrg || broken.length) return contents;
  const args = { found: otherSyntaxes.join(', ') };
  const problem: Problem = args.found ? { code: 'other-syntax', args } : NOT_THIS;
  return { ...contents, roots: [], problem };
}

/** Adds what the block holds, or says why that is not possible. */
function readBlock(
  { text, offset }: Block,
  block: number,
  found: Roots,
  context: Context,
): (Problem & { readonly offset: number }) | undefined {
  const reading = readJson(text);
  if ('message' in reading) {
    const { message } = reading;
    return { code: 'json-syntax', args: { message }, offset: offset + errorOffset(text) };
  }
  if (isTooDeep(reading.json)) return { ...TOO_DEEP, offset };
  found.add(reading.json, context, { path: [], block });
  return undefined;
}

/** The nodes at the top level of a document. */
class Roots {
  readonly nodes: Node[] = [];
  readonly #strays: (Problem & { readonly spot: Spot })[] = [];
  /** Whether any of them is described in the terms of schema.org. */
  isSchemaOrg = false;

  add(json: unknown, context: Context, spot: Spot): void {
    const inside = (step: string | number): Spot => ({ ...spot, path: [...spot.path, step] });
    if (Array.isArray(json))
      return json.forEach((value, index) => this.add(value, context, inside(index)));
    if (!isObject(json)) {
      const args = { expected: 'object', found: json === null ? 'null' : typeof json };
      return void this.#strays.push({ code: 'wrong-type', args, spot });
    }
    const graph = field(json, '@graph');
    const isGraph = typeof graph === 'object' && graph !== null;
    const own = extendContext(context, field(json, '@context'));
    if (isGraph) this.add(graph, own, inside('@graph'));
    const node = expandNode(json, context, spot);
    const { types, properties } = node;
    if (isGraph && !types.length && !properties.size) return;
    this.nodes.push(node);
    this.isSchemaOrg ||=
      own.isSchemaOrg === true || !!roleOf(types) || (types.length > 0 && properties.size > 0);
  }

  straysAt(placeOf: Contents['placeOf']): Problem[] {
    return this.#strays.map(({ spot, ...problem }) => ({ ...problem, place: placeOf(spot) }));
  }
}

function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return false;
}

/** Where the text stops being JSON: engines say it in words of their own, and not always. */
function errorOffset(text: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    // Brackets without end: deeper than the parser can follow.
  }
  return errors[0]?.offset ?? 0;
}

/** A page's places are lines; each block is looked through once, when the first of them is asked for. */
function placesIn(blocks: readonly Block[], lines: Lines): Contents['placeOf'] {
  const trees = new Map<number, JsonNode | undefined>();
  return ({ block, path }) => {
    const { text, offset } = blocks[block]!;
    if (!trees.has(block)) trees.set(block, parseTree(text));
    const tree = trees.get(block);
    const node = tree && findNodeAtLocation(tree, [...path]);
    return lines.placeOf(offset + (node?.offset ?? 0));
  };
}
