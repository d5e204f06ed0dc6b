/**
 * How close a typed word is to a word of the index: 16 for the same word, 14 for another form of
 * it, 8 to 13.5 for its beginning, at most 2.4 with typos. Multiplied by the weight of the field
 * (255 to 40): even a typo in a name stands behind the word itself in a description.
 */
export const EXACT = 16;
export const SAME_STEM = 14;
/** What a synonym keeps of the closeness of the words typed. */
export const SYNONYM = 0.6;
export const ONE_TYPO = 2.4;
export const TWO_TYPOS = 1.4;

/**
 * `pou` says less about `poubelles` than `poubelle` does. Followed by other words it is finished:
 * then it is rather misspelt than a beginning, unless little is missing.
 */
export function prefixCloseness(length: number, termLength: number, isFinished: boolean): number {
  const share = length / termLength;
  return isFinished ? 4 * share * share : 8 + 5.5 * share;
}
