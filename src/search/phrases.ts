/** One way of saying what its group means: "carte d’identité" in the group of "CNI". */
export interface Phrase {
  /** The place of its group in the list of synonyms. */
  readonly group: number;
  /** Its words as they are written, as terms of the index, and their stems. */
  readonly words: readonly string[];
  readonly ids: readonly number[];
  readonly stems: readonly number[];
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
