import type { Path } from '../../feed/index.js';
import { field, isObject, listOf } from '../json.js';
import { languageTag } from '../language-tag.js';
import { expandTerm, extendContext, resolveAddress, type Context } from './context.js';

/** A text, number or truth value, and the language that it is in. */
export interface Literal {
  readonly value: string | number | boolean;
  readonly language?: string | undefined;
}

/** Where a value is in the document. */
export interface Spot {
  /** From the root of the JSON. */
  readonly path: Path;
  /** Which of a page's blocks that is. */
  readonly block: number;
}

/** A thing with its properties, by their names in schema.org. */
export interface Node extends Spot {
  /** Absolute where it could be resolved. */
  readonly id?: string | undefined;
  /** By their names in schema.org. */
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly Value[]>;
  /** Types and properties of other vocabularies, as they are written. */
  readonly foreignTypes: readonly string[];
  readonly foreign: readonly string[];
  readonly base?: string | undefined;
}

export type Value = Literal | Node;

export const isNode = (value: Value): value is Node => 'properties' in value;
export const isLiteral = (value: Value): value is Literal => !isNode(value);

/** Only names a node that is described elsewhere. */
export const isReference = ({ id, types, properties }: Node): boolean =>
  id !== undefined && !types.length && !properties.size;

/** Two letters, or three with more behind: "url" is a property. */
const LANGUAGE_TAG = /^(?:@none|[a-z]{2}(?:[-_][a-z\d]{2,8})*|[a-z]{3}(?:[-_][a-z\d]{2,8})+)$/i;

/** A node as its document describes it, with all that is nested in it. */
export function expandNode(json: object, context: Context, spot: Spot): Node {
  const own = extendContext(context, field(json, '@context'));
  const properties = new Map<string, Value[]>();
  const foreign: string[] = [];
  const types = new Set<string>();
  const foreignTypes = new Set<string>();
  let id: string | undefined;
  for (const [key, value] of Object.entries(json)) {
    const name = expandTerm(key, own);
    if (name === '@id' && typeof value === 'string')
      id = resolveAddress(value.trim(), own.base) ?? value.trim();
    else if (name === '@type')
      for (const type of listOf(value).filter((type) => typeof type === 'string')) {
        const known = expandTerm(type.trim(), own);
        if (known) types.add(known);
        else if (type.trim()) foreignTypes.add(type.trim());
      }
    else if (!name) foreign.push(key);
    else if (!name.startsWith('@')) {
      const values = expandValues(value, own, { ...spot, path: [...spot.path, key] });
      const known = properties.get(name);
      // Not spread: a list can be longer than a call may have arguments.
      if (known) for (const one of values) known.push(one);
      else if (values.length) properties.set(name, values);
    }
  }
  const said = { types: [...types], foreignTypes: [...foreignTypes], properties, foreign };
  return { id, ...said, base: own.base, ...spot };
}

function expandValues(json: unknown, context: Context, spot: Spot): Value[] {
  if (Array.isArray(json))
    return json.flatMap((value, index) =>
      expandValues(value, context, { ...spot, path: [...spot.path, index] }),
    );
  if (isScalar(json)) return [literal(json, context.language)];
  if (!isObject(json)) return [];
  const inner = field(json, '@list') ?? field(json, '@set');
  if (inner !== undefined) return expandValues(inner, context, spot);
  if (Object.hasOwn(json, '@value')) {
    const value = json['@value'];
    const language = field(json, '@language');
    return isScalar(value)
      ? [literal(value, typeof language === 'string' ? language : undefined)]
      : [];
  }
  return languageMap(json) ?? [expandNode(json, context, spot)];
}

/** `{ "fr": "Marché", "en": "Market" }` */
function languageMap(json: object): Literal[] | undefined {
  const entries = Object.entries(json);
  const isMap = entries.every(
    ([key, value]) =>
      LANGUAGE_TAG.test(key) && listOf(value).every((words) => typeof words === 'string'),
  );
  if (!entries.length || !isMap) return undefined;
  return entries.flatMap(([tag, value]) =>
    listOf(value).map((words) => literal(words as string, tag === '@none' ? undefined : tag)),
  );
}

function literal(value: Literal['value'], language: string | undefined): Literal {
  const tag = languageTag(language ?? '');
  return tag && typeof value === 'string' ? { value, language: tag } : { value };
}

function isScalar(value: unknown): value is Literal['value'] {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
}
