import { slug } from '../slug.js';
import { isLiteral, isNode, type Node } from './node.js';
import type { FoundRecord } from './records.js';
import { resolveAddress } from './context.js';
import type { Graph } from './graph.js';
import { wordsOf } from './reader.js';

/** Tells what each record is known by, on this import and on the next one. */
export class Identities {
  readonly #counts = new Map<string, number>();

  constructor(
    records: readonly FoundRecord[],
    private readonly graph: Graph,
  ) {
    for (const { node, role } of records)
      if (role) for (const known of new Set(this.#knownBy(node))) this.#count(known);
  }

  /** Its `@id`, address or number if no other record has the same; `undefined` when it has none. */
  identifierOf(node: Node): string | undefined {
    return this.#knownBy(node).find((known) => this.#counts.get(known) === 1);
  }

  /** Of what has no identifier: what it is, what it is called, and where or when. */
  slugOf(node: Node, kind: string): string {
    const { graph } = this;
    const sites = ['address', 'location'].flatMap((name) => partsOf(node, name, graph));
    const addresses = sites.flatMap((site) => [site, ...partsOf(site, 'address', graph)]);
    const locality = addresses
      .map((address) => firstWords(address, 'addressLocality'))
      .find(Boolean);
    const date = ['startDate', 'datePosted'].map((name) => firstWords(node, name)).find(Boolean);
    const name = ['name', 'legalName', 'headline', 'serviceType']
      .map((field) => firstWords(node, field))
      .find(Boolean);
    return slug(kind, name, locality, date);
  }

  /** What the source numbers it with. */
  numbersOf(node: Node): string[] {
    return (node.properties.get('identifier') ?? [])
      .map((value) =>
        isNode(value) ? firstWords(this.graph.resolve(value), 'value') : wordsOf(value),
      )
      .filter(Boolean);
  }

  #knownBy(node: Node): string[] {
    const isAddress = (text: string): boolean => /^(?:https?|urn|tag|did|doi|isbn):/i.test(text);
    const url = firstWords(node, 'url');
    return [
      ...[node.id ?? ''].filter(isAddress),
      ...[url && (resolveAddress(url, node.base) ?? '')].filter(isAddress),
      ...this.numbersOf(node),
    ];
  }

  #count(known: string): void {
    this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1);
  }
}

function partsOf(node: Node, name: string, graph: Graph): Node[] {
  return (node.properties.get(name) ?? []).filter(isNode).map((part) => graph.resolve(part));
}

function firstWords(node: Node, name: string): string {
  const literals = (node.properties.get(name) ?? []).filter(isLiteral);
  return literals[0] ? wordsOf(literals[0]) : '';
}
