import { isNode, isReference, type Node, type Value } from './node.js';

/** A node that is put together from all that the document says of it. */
interface Merged extends Node {
  readonly types: string[];
  readonly properties: Map<string, Value[]>;
  readonly foreign: string[];
}

/** Not spread: a list can be longer than a call may have arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/**
 * The nodes of a document and how they refer to each other. Where several of its places describe the
 * same `@id`, that is one node (JSON-LD 1.1, flattening); two with different names are two, whatever
 * their `@id`, since many sites give the page's to all of them.
 */
export class Graph {
  readonly #byId = new Map<string, Merged>();
  readonly #merged = new Map<Node, Merged>();
  readonly #said = new Map<Merged, Set<string>>();

  constructor(roots: readonly Node[]) {
    const waiting: Node[] = [...roots].reverse();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      this.#index(node);
      append(waiting, [...node.properties.values()].flat().filter(isNode).reverse());
    }
  }

  /** All that is known of a node. A reference to what is nowhere in the document stays one. */
  resolve(node: Node): Node {
    return (
      this.#merged.get(node) ?? (isReference(node) ? this.#byId.get(node.id!) : undefined) ?? node
    );
  }

  #index(node: Node): void {
    if (node.id === undefined || isReference(node)) return;
    const known = this.#byId.get(node.id);
    if (!known) {
      const merged = { ...node, types: [], properties: new Map<string, Value[]>(), foreign: [] };
      this.#byId.set(node.id, merged);
      this.#said.set(merged, new Set());
      this.#merge(node, merged);
    } else if (isSame(node, known)) this.#merge(node, known);
  }

  #merge(node: Node, into: Merged): void {
    this.#merged.set(node, into);
    const said = this.#said.get(into)!;
    const isNew = (kind: string, value: unknown): boolean => {
      const key = `${kind} ${JSON.stringify(value)}`;
      return !said.has(key) && !!said.add(key);
    };
    append(
      into.types,
      node.types.filter((type) => isNew('@type', type)),
    );
    append(
      into.foreign,
      node.foreign.filter((name) => isNew('', name)),
    );
    for (const [name, values] of node.properties) {
      const more = values.filter((value) => {
        if (!isNode(value)) return isNew(name, value);
        return value.id === undefined || isNew(name, value.id);
      });
      const known = into.properties.get(name);
      if (known) append(known, more);
      else into.properties.set(name, [...more]);
    }
  }
}

function isSame(one: Node, other: Node): boolean {
  const [name, otherName] = [one, other].map(nameOf);
  return name === undefined || otherName === undefined || name === otherName;
}

function nameOf({ properties }: Node): string | undefined {
  const [first] = properties.get('name') ?? [];
  return first && !isNode(first) ? `${first.value}`.trim() : undefined;
}
