import type { Text } from '../../feed/index.js';
import type { Intake } from '../intake.js';
import { isObject, listOf, readJson, wordsOf } from '../json.js';
import { plainText } from '../plain-text.js';
import type { Label } from './words.js';

/** Words by language; under the empty tag those of which it is not told. */
export type Variants = Readonly<Record<string, string>>;

const TAG = /^[a-z]{2,3}(?:-[\w-]{2,})?$/i;

/** A text in several languages, or in one of which only the asker knew the name. */
export function variantsOf(value: unknown, clean: (words: string) => string = plainText): Variants {
  if (!isObject(value)) return { '': clean(wordsOf(value)) };
  const entries = Object.entries(value).filter(([tag]) => TAG.test(tag));
  return Object.fromEntries(entries.map(([tag, words]) => [tag, clean(wordsOf(words))]));
}

/** Parts one after the other, in the languages of the first of `like` that says something. */
export function joined(
  like: readonly Variants[],
  parts: readonly (Variants | Label | undefined)[],
  separator: string,
): Variants {
  const languages = like.map((variants) => Object.keys(variants).filter((tag) => variants[tag]));
  const tags = languages.find(({ length }) => length) ?? [];
  const textIn = (tag: string): string =>
    parts
      .map((variants) => inLanguage(variants, tag))
      .filter(Boolean)
      .join(separator);
  return Object.fromEntries(tags.map((tag) => [tag, textIn(tag)]));
}

function inLanguage(variants: Variants | undefined, tag: string): string {
  if (!variants) return '';
  // An agenda that does not name its language is French.
  return variants[tag] ?? variants[tag === '' ? 'fr' : ''] ?? '';
}

export function textOf(variants: Variants, intake: Intake<{ id: string }>): Text | undefined {
  const { feedLanguage = 'fr' } = intake.options;
  const { '': untold = '', ...told } = variants;
  return intake.texts(untold ? { [feedLanguage]: untold, ...told } : told);
}

/** The same as a list of one, or of none. */
export function textsOf(variants: Variants | undefined, intake: Intake<{ id: string }>): Text[] {
  const text = variants && textOf(variants, intake);
  return text === undefined ? [] : [text];
}

/** Keywords by language: lists, JSON of one, or words between commas. */
export function wordLists(value: unknown, intake: Intake<{ id: string }>): Text[] {
  if (!isObject(value)) return splitWords(value).map((words) => intake.text(words));
  return Object.entries(value)
    .filter(([tag]) => TAG.test(tag))
    .flatMap(([tag, list]) => splitWords(list).map((words) => intake.text(words, tag)));
}

function splitWords(value: unknown): string[] {
  const list = typeof value === 'string' ? listIn(value) : listOf(value).map(wordsOf);
  return [...new Set(list.map(plainText).filter(Boolean))];
}

/** `["a", "b"]`, or with the quotes of another language: `['a', 'b']`. */
function listIn(text: string): string[] {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  const reading = readJson(text);
  if (inner !== undefined && 'json' in reading) return listOf(reading.json).map(wordsOf);
  return (inner ?? text).split(',').map((word) => word.trim().replace(/^['"]|['"]$/g, ''));
}
