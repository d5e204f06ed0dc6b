import { MAX_WORD } from './misspelling.js';
import { readWords, tellingWords, type Word } from './words.js';

/** A word that a person typed. */
export interface QueryWord extends Word {
  /** Whether an item must have it. */
  readonly isRequired: boolean;
  /** Whether other words follow, so that no more letters will. */
  readonly isFinished: boolean;
}

/** Words beyond these add nothing but work: nobody searches by paragraphs. */
const MAX_LETTERS = 200;
const MAX_WORDS = 16;

export function readQuery(text: string): QueryWord[] {
  const words = readWords(text.slice(0, MAX_LETTERS)).slice(0, MAX_WORDS);
  const telling = new Set(tellingWords(words));
  return words.map((word, i) => ({
    ...word,
    folded: word.folded.slice(0, MAX_WORD),
    isRequired: telling.has(word),
    isFinished: i < words.length - 1,
  }));
}
