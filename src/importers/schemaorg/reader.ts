import type { Alert, Service, ShowcaseEntry, Text } from '../../feed/index.js';
import { readNumber } from '../coordinates.js';
import { readDate } from '../dates.js';
import type { ImportDiagnostic, ImportPlace } from '../diagnostic.js';
import type { Entry, Intake } from '../intake.js';
import { readPhones } from '../phone.js';
import { plainText } from '../plain-text.js';
import { readEmail, readWebAddress } from '../web-address.js';
import { resolveAddress } from './context.js';
import type { Label } from './categories.js';
import type { Graph } from './graph.js';
import { isLiteral, isNode, type Literal, type Node, type Spot, type Value } from './node.js';
import { zoned } from './zoned.js';

type Code = ImportDiagnostic['code'];
type Args = ImportDiagnostic['args'];

export type Item = Alert | Service | ShowcaseEntry;

/** One record on its way: what all of its parts are read with. */
export interface Session {
  readonly graph: Graph;
  readonly intake: Intake<Item>;
  readonly entry: Entry<Item>;
  readonly placeOf: (spot: Spot) => ImportPlace;
  /** Of texts that do not say it themselves. */
  readonly language?: string | undefined;
  /** What has been read of which nodes. */
  readonly read: Map<Node, Set<string>>;
  /** What has been reported: a value that is read twice is not wrong twice. */
  readonly said: Set<string>;
}

/** Names of a file on the same site, which look like a host name. */
const FILE =
  /^[^/?#]*\.(?:html?|php\d?|aspx?|jsp|jpe?g|png|gif|webp|avif|svg|pdf|json|xml)(?:[?#]|$)/i;
const TRUTH: Readonly<Record<string, boolean>> = { true: true, false: false, yes: true, no: false };

/** Reads the values of one node; what is no good value is reported, what is not read is counted. */
export class Reader {
  readonly #read: Set<string>;

  constructor(
    readonly node: Node,
    readonly session: Session,
  ) {
    const known = session.read.get(node);
    this.#read = known ?? new Set();
    if (!known) session.read.set(node, this.#read);
  }

  get types(): readonly string[] {
    return this.node.types;
  }

  is(...types: string[]): boolean {
    return types.some((type) => this.types.includes(type));
  }

  values(name: string): readonly Value[] {
    this.#read.add(name);
    return this.node.properties.get(name) ?? [];
  }

  literals(name: string): Literal[] {
    return this.values(name).filter(isLiteral);
  }

  /** The nodes among the values, each with all that the document says of it. */
  parts(name: string): Reader[] {
    return this.values(name)
      .filter(isNode)
      .map((node) => this.partOf(node));
  }

  partOf(node: Node): Reader {
    return new Reader(this.session.graph.resolve(node), this.session);
  }

  /** The first words among the values, in whatever language. */
  words(name: string): string {
    return this.literals(name).map(wordsOf).find(Boolean) ?? '';
  }

  /** The value as one text in its languages; of several in the same one, the first or all of them. */
  text(name: string, separator?: string): Text | undefined {
    const { intake, language: ownLanguage } = this.session;
    const { feedLanguage = 'fr' } = intake.options;
    const variants = new Map<string, string[]>();
    for (const literal of this.literals(name)) {
      const tag = literal.language ?? ownLanguage ?? '';
      const words = wordsOf(literal);
      const known = variants.get(tag);
      if (!known) variants.set(tag, words ? [words] : []);
      else if (words && !known.includes(words) && separator) known.push(words);
    }
    const entries = [...variants].filter(([, words]) => words.length);
    // What says its language comes before what does not.
    entries.sort(([a], [b]) => Number(!a) - Number(!b));
    const texts: Record<string, string> = {};
    for (const [tag, words] of entries) texts[tag || feedLanguage] ??= words.join(separator);
    return intake.texts(texts);
  }

  /** Each of the values as a text; of nodes, their name. */
  texts(name: string): Text[] {
    return this.textsOf(this.values(name));
  }

  textsOf(values: readonly Value[]): Text[] {
    const texts = values.map((value) =>
      isNode(value) ? this.partOf(value).text('name') : this.#textOf(value),
    );
    return unique(present(texts));
  }

  /** Those of the values that are texts themselves. */
  lines(name: string): Text[] {
    return unique(present(this.literals(name).map((literal) => this.#textOf(literal))));
  }

  /** Texts taken apart at their commas, and names of nodes. */
  listed(name: string): Text[] {
    const literals = this.literals(name).flatMap(({ language, value }) =>
      `${value}`.split(',').map((part) => this.#textOf({ language, value: part })),
    );
    const names = this.parts(name).map((part) => part.text('name'));
    return unique(present([...literals, ...names]));
  }

  /** A word of ours in the languages that we have it in. */
  label({ fr, en }: Label): Text {
    return this.session.intake.texts({ fr, en }) ?? fr;
  }

  #textOf(literal: Literal): Text | undefined {
    const words = wordsOf(literal);
    const language = literal.language ?? this.session.language;
    return words ? this.session.intake.text(words, language) : undefined;
  }

  date(name: string): string | undefined {
    return this.dates(name)[0];
  }

  dates(name: string): string[] {
    const { timeZone } = this.session.intake.options;
    return this.#readEach(name, 'date-unreadable', (words) => {
      const date = readDate(words);
      return date && zoned(date, timeZone);
    });
  }

  number(name: string): number | undefined {
    const [value] = this.literals(name);
    if (value === undefined) return undefined;
    const number = readNumber(value.value);
    if (number === undefined)
      this.warn(name, 'value-unreadable', { field: name, value: value.value });
    return number;
  }

  flag(name: string): boolean | undefined {
    const [value] = this.#readEach(name, 'value-unreadable', (words) => {
      const truth = TRUTH[words.replace(/^.*[/:]/, '').toLowerCase()];
      return truth === undefined ? undefined : { truth };
    });
    return value?.truth;
  }

  emails(name: string): string[] {
    return this.#readEach(name, 'email-unreadable', readEmail);
  }

  /** @param isAbroad a number without a country code is none of France */
  phones(name: string, isAbroad: boolean): string[] {
    const numbers = this.#readEach(name, 'phone-unreadable', (words) => {
      const text = words.replace(/^tel:/i, '');
      if (isAbroad && !/^\s*(?:\+|00|\(\s*\+)/.test(text)) return undefined;
      const found = readPhones(text).numbers;
      return found.length ? found : undefined;
    });
    return [...new Set(numbers.flat())];
  }

  /** Addresses that are given as text or as the `url` or `@id` of a node. */
  urls(name: string): string[] {
    const found = this.values(name).flatMap((value) => {
      const part = isNode(value) ? this.partOf(value) : undefined;
      const urls = part?.literals('url').flatMap((url) => part.urlsOf('url', url)) ?? [];
      return urls.length ? urls : this.urlsOf(name, value);
    });
    return [...new Set(found)];
  }

  /** The address that a text is, or that a node is identified by. */
  urlsOf(name: string, value: Value): string[] {
    const words = isNode(value) ? idOf(value) : `${value.value}`.trim();
    const url = words ? this.#url(name, words) : undefined;
    return url ? [url] : [];
  }

  #url(name: string, words: string): string | undefined {
    const isFile = FILE.test(words);
    const found = isFile ? undefined : readWebAddress(words.replace(/^\/\//, ''));
    if (found?.isCompleted)
      this.hint(name, 'url-without-scheme', { value: words, used: found.url });
    if (found) return found.url;
    const isRelative = !/\s/.test(words) && /[./?#]/.test(words);
    const absolute = isRelative ? resolveAddress(words, this.node.base) : undefined;
    const resolved = absolute === undefined ? undefined : readWebAddress(absolute)?.url;
    if (!resolved) this.warn(name, 'url-unreadable', { value: words });
    return resolved;
  }

  warn(name: string, code: Code, args: Args = {}): void {
    const { entry } = this.session;
    if (this.#isNew(name, code, args)) entry.warn(code, args, this.#placeOf(name));
  }

  hint(name: string, code: Code, args: Args = {}): void {
    const { entry } = this.session;
    if (this.#isNew(name, code, args)) entry.hint(code, args, this.#placeOf(name));
  }

  #isNew(name: string, code: Code, args: Args): boolean {
    const { said } = this.session;
    const key = JSON.stringify([this.node.block, this.node.path, name, code, args]);
    return !said.has(key) && !!said.add(key);
  }

  #placeOf(name: string): ImportPlace {
    const { path, block } = this.node;
    return this.session.placeOf({ path: name ? [...path, name] : path, block });
  }

  #readEach<T>(name: string, code: Code, read: (words: string) => T | undefined): T[] {
    const found: T[] = [];
    for (const literal of this.literals(name)) {
      const words = wordsOf(literal);
      const value = words ? read(words) : undefined;
      if (value !== undefined) found.push(value);
      else if (words) this.warn(name, code, { field: name, value: words });
    }
    return found;
  }
}

/** An identifier that may be an address; one that only counts within its document is none. */
function idOf({ id = '' }: Node): string {
  return id.startsWith('_:') ? '' : id;
}

export function wordsOf({ value }: Literal): string {
  return plainText(`${value}`);
}

/** Those that are there. */
export function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
