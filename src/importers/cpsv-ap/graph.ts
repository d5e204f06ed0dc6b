import type { Path } from '../../feed/index.js';
import { field, isObject, listOf, wordsOf, type JsonObject } from '../json.js';
import { plainText } from '../plain-text.js';

/**
 * JSON-LD as CPSV-AP is published in: `@graph`, nested nodes or references by `@id`, names with a
 * prefix, as full addresses, or as the context of CPSV-AP writes them (`PublicService.name`). Names are
 * told by their last part, which is enough in this one vocabulary; contexts are not fetched.
 */
export class Graph {
  readonly #nodes = new Map<string, JsonObject>();
  readonly #services: { readonly node: JsonObject; readonly path: Path }[] = [];

  constructor(json: unknown) {
    this.#collect(json, [], 0);
  }

  /** Nodes of the type PublicService, in the order of the document. */
  get services(): readonly { readonly node: Node; readonly path: Path }[] {
    return this.#services.map(({ node, path }) => ({ node: new Node(node, this), path }));
  }

  /** The node itself, or the one that a reference names. */
  resolve(value: unknown): Node | undefined {
    if (typeof value === 'string') return this.#known(value);
    if (!isObject(value) || '@value' in value) return undefined;
    const id = wordsOf(value['@id']);
    const isReference = Object.keys(value).every((name) => name === '@id' || name === '@type');
    return (isReference ? this.#known(id) : undefined) ?? new Node(value, this);
  }

  #known(id: string): Node | undefined {
    const node = this.#nodes.get(id);
    return node && new Node(node, this);
  }

  #collect(value: unknown, path: Path, depth: number): void {
    if (depth > 32) return;
    if (Array.isArray(value))
      return value.forEach((entry, at) => this.#collect(entry, [...path, at], depth + 1));
    if (!isObject(value)) return;
    const id = wordsOf(value['@id']);
    const known = this.#nodes.get(id);
    if (id && (!known || Object.keys(known).length < Object.keys(value).length))
      this.#nodes.set(id, value);
    const isService = listOf(value['@type']).some(
      (type) => local(wordsOf(type)) === 'PublicService',
    );
    if (isService && Object.keys(value).length > 2) this.#services.push({ node: value, path });
    for (const [name, inner] of Object.entries(value))
      if (name !== '@context') this.#collect(inner, [...path, name], depth + 1);
  }
}

/** One node, asked by the last parts of names. */
export class Node {
  constructor(
    private readonly json: JsonObject,
    private readonly graph: Graph,
  ) {}

  get id(): string {
    return wordsOf(this.json['@id']);
  }

  /** All values of these names, lists and sets opened. */
  values(...names: readonly string[]): readonly unknown[] {
    return Object.entries(this.json)
      .filter(([name]) => names.includes(local(name)))
      .flatMap(([, value]) => listOf(value))
      .flatMap((value) => listOf(field(value, '@list') ?? field(value, '@set') ?? value));
  }

  /** The first of the names that says something, by language; blank for none. */
  texts(...names: readonly string[]): Record<string, string> {
    for (const name of names) {
      const found: Record<string, string> = {};
      for (const value of this.values(name))
        for (const [language, words] of variants(value)) if (words) found[language] ??= words;
      if (Object.keys(found).length) return found;
    }
    return {};
  }

  /** The first literal of these names, whatever its language. */
  words(...names: readonly string[]): string {
    return Object.values(this.texts(...names))[0] ?? '';
  }

  nodes(...names: readonly string[]): Node[] {
    return this.values(...names).flatMap((value) => this.graph.resolve(value) ?? []);
  }

  /** The last part of an address, of a code list or a type. */
  code(...names: readonly string[]): string {
    const [value] = this.values(...names);
    return local(wordsOf(field(value, '@id')) || wordsOf(field(value, '@value') ?? value));
  }

  /** Names that say something and are not among these. */
  others(taken: ReadonlySet<string>): string[] {
    return Object.keys(this.json)
      .filter((name) => !name.startsWith('@'))
      .map(local)
      .filter((name) => !taken.has(name));
  }
}

/** A literal, with its language, or one for each language; an address is no text. */
function variants(value: unknown): [language: string, words: string][] {
  if (!isObject(value)) {
    const words = plainText(wordsOf(value));
    return [['', words]];
  }
  if ('@value' in value)
    return [[wordsOf(value['@language']), plainText(wordsOf(value['@value']))]];
  if ('@id' in value) return [];
  return Object.entries(value)
    .filter(([language]) => /^[a-z]{2,3}(?:-\w+)*$/i.test(language))
    .map(([language, words]) => [language, plainText(wordsOf(listOf(words)[0]))]);
}

/** `dct:title`, `http://purl.org/dc/terms/title`, `PublicService.title` → `title` */
function local(name: string): string {
  return /[^:/#.]*$/.exec(name.trim().replace(/\/$/, ''))![0];
}
