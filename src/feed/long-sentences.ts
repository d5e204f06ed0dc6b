import type { Text } from './shape.js';

/** "One idea in a sentence": plain-language guides ask for less than this (UNAPEI, Information for All). */
export const MAX_WORDS = 12;

const SENTENCE = /[^.!?…\n]+/g;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’\-.,:/@]*[\p{L}\p{N}])?/gu;

export interface LongSentence {
  readonly words: number;
  readonly sentence: string;
}

/** The longest sentence over the limit of a text that has no plain-language variant. */
export function longSentence(text: Text): LongSentence | undefined {
  const variants = typeof text === 'string' ? { '': text } : text;
  let longest: LongSentence | undefined;
  for (const [tag, words] of Object.entries(variants)) {
    if (tag.endsWith('-simple') || `${tag}-simple` in variants) continue;
    for (const [sentence] of words.matchAll(SENTENCE)) {
      const count = sentence.match(WORD)?.length ?? 0;
      if (count > (longest?.words ?? MAX_WORDS))
        longest = { words: count, sentence: sentence.trim() };
    }
  }
  return longest;
}
