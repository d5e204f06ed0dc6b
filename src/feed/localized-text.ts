import type { Text } from './shape.js';

const SIMPLE = /-simple$/;
const RTL = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** A text as it can be shown: the words, and the language they are in. */
export interface LocalizedText {
  readonly value: string;
  readonly lang: string;
}

/**
 * The best variant of a text: the wanted language exactly, then the same language in another form
 * (`fr` for `fr-CA`, never the plain-language `fr-simple` unasked), then the feed's languages in
 * their order, then whatever there is. `undefined` for no text.
 *
 * @param languages the feed's `inLanguage`; a bare string is in the first of them
 */
export function localizedText(
  text: Text | undefined,
  wanted: string,
  languages: readonly string[],
): LocalizedText | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return { value: text, lang: languages[0] ?? '' };
  const tags = Object.keys(text);
  const primary = primaryTag(wanted);
  const has = (tag: string): boolean => Object.hasOwn(text, tag);
  const lang =
    [wanted, primary].find(has) ??
    tags.find((tag) => primaryTag(tag) === primary && !SIMPLE.test(tag)) ??
    languages.find(has) ??
    tags[0];
  return lang === undefined ? undefined : { value: text[lang]!, lang: languageOf(lang) };
}

/** Which way a language is written. */
export function directionOf(lang: string): 'rtl' | 'ltr' {
  return RTL.test(lang) ? 'rtl' : 'ltr';
}

/** The language alone, in small letters: `fr` of `fr-CA`. */
export function primaryTag(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/** The tag that a browser and a screen reader know: `fr-simple` is still French. */
function languageOf(tag: string): string {
  return tag.replace(SIMPLE, '');
}
