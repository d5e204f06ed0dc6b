import { stemHash } from './stem.js';
import { readWords, tellingWords } from './words.js';

/** One way of saying what its group means: "carte d’identité" in the group of "CNI". */
export interface Phrase {
  /** The place of its group in the list of synonyms. */
  readonly group: number;
  readonly words: readonly string[];
  readonly stems: readonly number[];
}

/** The phrases of groups of synonyms, without the words that say little; a pause after each group. */
export function* readPhrases(
  synonyms: readonly (readonly string[])[],
): Generator<undefined, Phrase[]> {
  const phrases: Phrase[] = [];
  for (const [group, texts] of synonyms.entries()) {
    for (const text of texts) {
      const words = tellingWords(readWords(text)).map(({ folded }) => folded);
      if (words.length > 0) phrases.push({ group, words, stems: words.map(stemHash) });
    }
    yield;
  }
  return phrases;
}

/** Whether a phrase is said from a place of a text on, whose stems are given one by one. */
export function isPhraseAt(
  { stems }: Phrase,
  start: number,
  stemAt: (place: number) => number | undefined,
): boolean {
  let i = 0;
  while (i < stems.length && stems[i] === stemAt(start + i)) i++;
  return i === stems.length;
}
