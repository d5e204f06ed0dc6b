import { Parser } from 'htmlparser2';
import { importedAddress, parvisAddress, type ScriptFact } from '../../check/scripts.js';
import {
  hasScriptAsText,
  placeholderAttributes,
  placeholderTag,
  tagsAsText,
  type TagFact,
} from '../../check/tags.js';
import { Locator } from '../locate.js';

/** What a page says of Parvis, read from its source alone. */
export interface PageFacts {
  readonly lang: string | undefined;
  readonly scripts: readonly ScriptFact[];
  readonly tags: readonly TagFact[];
  /** Tags that an editor has turned into text. */
  readonly asText: readonly { readonly tag: string; readonly line: number }[];
  readonly scriptAsText: number | undefined;
  /** The line of another script that puts Parvis in. */
  readonly injectedAt: number | undefined;
  /** A file into which a plugin joins scripts. */
  readonly joinedFile: string | undefined;
  readonly metaFeed: string | undefined;
  /** Of `<meta http-equiv="Content-Security-Policy">`. */
  readonly policies: readonly string[];
  /** Files of Parvis that the page asks for early. */
  readonly preloads: readonly { readonly url: string; readonly line: number }[];
  /** Integrity of an import map, by absolute address. */
  readonly pinned: Readonly<Record<string, string>>;
  /** What relative addresses are resolved against. */
  readonly base: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenTag = Omit<Mutable<TagFact>, 'links'> & { readonly links: string[] };

/** Where nothing runs or is shown. */
const INERT = /^(?:template|noscript|textarea|title|xmp)$/;
/** Where a tag is shown on purpose. */
const QUOTING = /^(?:code|pre|kbd|samp)$/;
/** What only a page has. */
const LANDMARK = /^(?:main|footer|header|nav|body)$/;
const JOINED =
  /(?:autoptimize_|\/litespeed\/js\/|\/wpo-minify|siteground-optimizer|\/merged?-js|min\/f=)/i;
const INJECTED = /parvis(?:\.all)?\.js/i;

/** Never throws. @param url where the page was found */
export function readPage(html: string, url: string): PageFacts {
  const reader = new PageReader(html, url);
  const parser: Parser = new Parser({
    onopentag: (name, attributes) =>
      reader.open(name, attributes, parser.startIndex, parser.endIndex),
    ontext: (text) => reader.text(text, parser.startIndex),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.facts();
}

class PageReader {
  readonly #locator: Locator;
  readonly #facts = {
    lang: undefined as string | undefined,
    scripts: [] as ScriptFact[],
    tags: [] as OpenTag[],
    asText: [] as { tag: string; line: number }[],
    scriptAsText: undefined as number | undefined,
    injectedAt: undefined as number | undefined,
    joinedFile: undefined as string | undefined,
    metaFeed: undefined as string | undefined,
    policies: [] as string[],
  };
  readonly #preloads: { href: string; line: number }[] = [];
  /** Names of the tags that are open, the innermost last. */
  readonly #open: string[] = [];
  /** Those of them that are Parvis tags, and how deep they lie. */
  readonly #openTags: { readonly tag: OpenTag; readonly depth: number }[] = [];
  /** Text since the last tag: a parser hands it over in pieces, one for each reference. */
  #words = '';
  #wordsAt = 0;
  #importMap = '';
  /** Attributes of the latest script tag. */
  #script: Readonly<Record<string, string>> = {};
  #base: string | undefined;

  constructor(
    private readonly html: string,
    private readonly url: string,
  ) {
    this.#locator = new Locator(html);
  }

  open(name: string, attributes: Record<string, string>, start: number, end: number): void {
    this.#endWords();
    const line = this.#line(start);
    this.#open.push(name);
    if (name === 'html') this.#facts.lang = attributes['lang'];
    if (name === 'base') this.#base ??= attributes['href'];
    if (this.#isInside(INERT)) return;
    if (name === 'script') this.#openScript(attributes, line);
    if (name === 'meta') this.#openMeta(attributes);
    if (name === 'link' && /\bmodulepreload\b/i.test(attributes['rel'] ?? '') && attributes['href'])
      this.#preloads.push({ href: attributes['href'], line });
    this.#openTag(name, attributes, line, this.html.slice(start, end + 1).endsWith('/>'));
  }

  text(words: string, at: number): void {
    if (!this.#words) this.#wordsAt = at;
    this.#words += words;
  }

  close(name: string): void {
    this.#endWords();
    const depth = this.#open.lastIndexOf(name);
    if (depth < 0) return;
    this.#open.length = depth;
    while (this.#openTags.length && this.#openTags.at(-1)!.depth >= depth) this.#openTags.pop();
  }

  facts(): PageFacts {
    this.#endWords();
    const base = absolute(this.#base ?? '', this.url) ?? this.url;
    const { scripts, ...rest } = this.#facts;
    return {
      ...rest,
      base,
      scripts: scripts.map((script) => ({ ...script, url: absolute(script.written, base) })),
      preloads: this.#preloads.flatMap(({ href, line }) => {
        const url = absolute(href, base);
        return url ? [{ url, line }] : [];
      }),
      pinned: pinnedIn(this.#importMap, base),
    };
  }

  #line(offset: number): number {
    return this.#locator.placeAt(offset).line;
  }

  #isInside(names: RegExp): boolean {
    return this.#open.some((name) => names.test(name));
  }

  #openScript(attributes: Record<string, string>, line: number): void {
    this.#script = attributes;
    const written = parvisAddress(attributes);
    if (written !== undefined)
      this.#facts.scripts.push({ written, url: undefined, attributes, line });
    else if (JOINED.test(attributes['src'] ?? '')) this.#facts.joinedFile ??= attributes['src'];
  }

  #openMeta({ name = '', content = '', ...rest }: Record<string, string>): void {
    if (name.toLowerCase() === 'parvis-feed') this.#facts.metaFeed ??= content;
    if (/^content-security-policy$/i.test(rest['http-equiv'] ?? ''))
      this.#facts.policies.push(content);
  }

  #openTag(
    name: string,
    attributes: Record<string, string>,
    line: number,
    isSelfClosed: boolean,
  ): void {
    const placeholder = attributes['data-parvis'];
    const isParvis = name.startsWith('parvis-') || placeholder !== undefined;
    const around = this.#openTags.at(-1)?.tag;
    if (around) {
      if (isParvis || LANDMARK.test(name)) around.swallowed ??= `<${name}>`;
      else if (/^(?:img|svg|input|button|iframe)$/.test(name)) around.hasFallback = true;
      if (name === 'a') around.links.push(attributes['href'] ?? '');
    }
    if (!isParvis) return;
    const tag: OpenTag = {
      tag: placeholder === undefined ? name : placeholderTag(placeholder),
      isPlaceholder: placeholder !== undefined,
      attributes: placeholder === undefined ? attributes : placeholderAttributes(attributes),
      hasFallback: false,
      links: [],
      isSelfClosed,
      line,
    };
    this.#facts.tags.push(tag);
    this.#openTags.push({ tag, depth: this.#open.length - 1 });
  }

  #endWords(): void {
    const words = this.#words;
    this.#words = '';
    if (!words.trim()) return;
    const inside = this.#open.at(-1);
    if (inside === 'script') return this.#readScript(words);
    if (inside === 'style' || this.#isInside(INERT)) return;
    for (const { tag } of this.#openTags) tag.hasFallback = true;
    if (this.#isInside(QUOTING)) return;
    const line = this.#line(this.#wordsAt);
    for (const tag of tagsAsText(words)) this.#facts.asText.push({ tag, line });
    if (hasScriptAsText(words)) this.#facts.scriptAsText ??= line;
  }

  #readScript(code: string): void {
    if (/^\s*\{/.test(code) && /"(?:integrity|imports)"\s*:/.test(code)) this.#importMap ||= code;
    else if (INJECTED.test(code)) {
      const written = importedAddress(code);
      const line = this.#line(this.#wordsAt);
      if (written === undefined) this.#facts.injectedAt ??= line;
      // It runs as the module that it imports, whatever the tag around it says.
      else
        this.#facts.scripts.push({
          written,
          url: undefined,
          attributes: { ...this.#script, type: 'module' },
          line,
        });
    }
  }
}

function pinnedIn(map: string, base: string): Record<string, string> {
  try {
    const { integrity = {} } = JSON.parse(map || '{}') as { integrity?: Record<string, string> };
    return Object.fromEntries(
      Object.entries(integrity).map(([address, hash]) => [
        absolute(address, base) ?? address,
        hash,
      ]),
    );
  } catch {
    return {};
  }
}

function absolute(address: string, base: string): string | undefined {
  return URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : undefined;
}
