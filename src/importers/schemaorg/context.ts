import { field, isObject, listOf, wordsOf, type JsonObject } from '../json.js';

/** What the terms of a JSON-LD document mean (JSON-LD 1.1, §4.1), as far as schema.org needs it. */
export interface Context {
  /** Terms without a prefix are schema.org's; `undefined` where nothing is said. */
  readonly isSchemaOrg: boolean | undefined;
  /** What terms stand for: keywords, whole IRIs, or the beginning of an IRI before a colon. */
  readonly terms: ReadonlyMap<string, string>;
  /** Where to look for other terms: of the node around. */
  readonly outer?: Context | undefined;
  /** Of texts that do not say it themselves. */
  readonly language?: string | undefined;
  /** What relative addresses are resolved against. */
  readonly base?: string | undefined;
}

const SCHEMA = /^https?:\/\/(?:[\w-]+\.)?schema\.org(?:\/|$)/i;
const SCHEMA_TERM = /^https?:\/\/(?:[\w-]+\.)?schema\.org\/([\w-]+)$/i;
const SCHEMA_START = 'https://schema.org/';
const IS_ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

export function initialContext(base: string | undefined): Context {
  return { isSchemaOrg: undefined, terms: new Map(), base };
}

/** The context with what a node says in its own `@context`. */
export function extendContext(outer: Context, own: unknown): Context {
  if (own === null) return initialContext(outer.base);
  if (own === undefined) return outer;
  const terms = new Map<string, string>();
  return listOf(own).reduce<Context>(
    (context, part) => {
      if (typeof part === 'string') return fromAddress(context, part);
      if (!isObject(part)) return context;
      for (const [name, value] of Object.entries(part)) {
        const iri = typeof value === 'string' ? value : field(value, '@id');
        if (!name.startsWith('@') && typeof iri === 'string') terms.set(name, iri);
      }
      return withKeywords(context, part);
    },
    { ...outer, terms, outer },
  );
}

function withKeywords(context: Context, own: JsonObject): Context {
  const vocabulary = field(own, '@vocab');
  const language = field(own, '@language');
  return {
    ...context,
    ...(typeof vocabulary === 'string' && { isSchemaOrg: SCHEMA.test(vocabulary) }),
    ...(language !== undefined && { language: wordsOf(language) || undefined }),
    base: resolve(context.base, field(own, '@base')),
  };
}

/** A context elsewhere is never fetched; one without a host is the site's copy of schema.org's. */
function fromAddress(context: Context, address: string): Context {
  if (SCHEMA.test(address)) return { ...context, isSchemaOrg: true };
  return { ...context, isSchemaOrg: context.isSchemaOrg ?? !IS_ABSOLUTE.test(address) };
}

function meaningOf(term: string, context: Context): string | undefined {
  return context.terms.get(term) ?? (context.outer ? meaningOf(term, context.outer) : undefined);
}

function resolve(base: string | undefined, own: unknown): string | undefined {
  return typeof own === 'string' ? (resolveAddress(own, base) ?? base) : base;
}

/** An absolute address; `undefined` for a relative one that nothing is known to resolve against. */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
  if (IS_ABSOLUTE.test(address)) return address;
  try {
    return base && new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** The name of a keyword, a type or a property of schema.org; `undefined` for those of others. */
export function expandTerm(term: string, context: Context): string | undefined {
  const { isSchemaOrg } = context;
  if (term.startsWith('@')) return term;
  const meaning = meaningOf(term, context) ?? term;
  if (meaning.startsWith('@')) return meaning;
  const [, prefix, local] = /^([\w-]+):(?!\/\/)(.+)$/.exec(meaning) ?? [];
  if (prefix) {
    // Declared by schema.org's own context.
    const start = meaningOf(prefix, context) ?? (prefix === 'schema' ? SCHEMA_START : prefix);
    return SCHEMA_TERM.exec(start + local)?.[1];
  }
  if (IS_ABSOLUTE.test(meaning)) return SCHEMA_TERM.exec(meaning)?.[1];
  if (isSchemaOrg === false) return undefined;
  // Two of the keywords have a second name in schema.org's context.
  return isSchemaOrg && (meaning === 'id' || meaning === 'type') ? `@${meaning}` : meaning;
}
