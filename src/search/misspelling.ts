import { ONE_TYPO, TWO_TYPOS } from './closeness.js';
import type { QueryWord } from './query-words.js';

/** Words are compared by at most this many letters, one for each bit of a number. */
export const MAX_WORD = 32;
/** Letters that a finished word may lack: those of another form of it. */
const MAX_REST = 2;

/** Edits forgiven in a word: none under 4 letters, one from 4 to 7, two from 8. */
function allowance(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** A word as typed, to be compared with one term after the other. */
export interface Misspelling {
  /**
   * How close the word is to a term; 0 when more edits would have to be forgiven.
   *
   * @param common how many letters the term shares with the one compared before
   */
  closeness(term: string, common: number): number;
  /** Whether a term is too far for the letters alone that it shares with the one before. */
  isFar(common: number): boolean;
}

/**
 * Compares a word with terms or, while more letters may come, with their beginnings. Edits are a
 * letter missing, added, replaced, or swapped with its neighbour.
 *
 * This is the table of optimal string alignment, a column for each letter of the term. Its last
 * row holds the edits from the whole word to each beginning of the term. For `ptite`, `petites`:
 *
 * ```
 *       p e t i t e s
 *     0 1 2 3 4 5 6 7
 *   p 1 0 1 2 3 4 5 6
 *   t 2 1 1 1 2 3 4 5
 *   i 3 2 2 2 1 2 3 4
 *   t 4 3 3 2 2 1 2 3
 *   e 5 4 3 3 3 2 1 2   ← one edit to "petite", which leaves one letter of the term
 * ```
 *
 * Neighbours in a column differ by at most one, so a column is two numbers whose bits say where it
 * rises and where it falls, and the next one takes a dozen operations however long the word:
 * H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic
 * Journal of Computing 10 (2003).
 *
 * Columns are kept, so that of sorted terms only the letters that differ from the term before are
 * read: after `petite`, all that `petites` asks for is its `s`. And where no cell of a column is
 * small enough (the one of `pou…` holds 2 or more), all terms that begin so are passed over.
 *
 * @returns nothing where no typo is forgiven: words under 3 letters; numbers are right or wrong
 */
export function misspellingOf({ folded, isFinished }: QueryWord): Misspelling | undefined {
  if (folded.length < 3 || /\d/.test(folded)) return undefined;
  // A term may lack the plural, and one letter of a term may be left over anyway.
  const word = folded.replace(/(....)[sx]$/, '$1');
  const { length } = word;
  // Letters forgotten while typing count for the length.
  const most = allowance(length + 2);
  const lastRow = 1 << (length - 1);
  /** For each letter (by its last eight bits) the places where the word has it, as bits. */
  const places = new Int32Array(256);
  for (let i = 0; i < length; i++) places[word.charCodeAt(i) & 255]! |= 1 << i;
  const [rises, falls, matches, diagonals, edits] = [...Array<undefined>(5)].map(
    () => new Int32Array(MAX_WORD + 3),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  rises[0] = -1;
  edits[0] = length;
  /** Columns kept, the first that is close enough, and whether the next one cannot help. */
  let depth = 0;
  let near = Infinity;
  let isDead = false;

  const addColumn = (letter: number): void => {
    const match = places[letter & 255]!;
    const rise = rises[depth]!;
    const fall = falls[depth]!;
    const swap = ((~diagonals[depth]! & match) << 1) & matches[depth]!;
    const diagonal = (((match & rise) + rise) ^ rise) | match | fall | swap;
    const right = fall | ~(diagonal | rise);
    const left = diagonal & rise;
    const shifted = (right << 1) | 1;
    const cost = edits[depth]! + (right & lastRow ? 1 : left & lastRow ? -1 : 0);
    depth++;
    matches[depth] = match;
    diagonals[depth] = diagonal;
    rises[depth] = (left << 1) | ~(diagonal | shifted);
    falls[depth] = diagonal & shifted;
    edits[depth] = cost;
    if (cost <= most) near = Math.min(near, depth);
    let [cell, least] = [depth, depth];
    for (let i = 0; i < length; i++) {
      cell += ((rises[depth]! >>> i) & 1) - ((falls[depth]! >>> i) & 1);
      if (cell < least) least = cell;
    }
    isDead = least > most;
  };

  return {
    isFar: (common) => isDead && common >= depth && near > depth,
    closeness(term, common) {
      if (common < depth) {
        depth = common;
        isDead = false;
        if (near > common) near = Infinity;
      }
      const last = Math.min(term.length, length + most);
      while (!isDead && depth < last) addColumn(term.charCodeAt(depth));
      let best = 0;
      for (let j = near; j <= depth; j++) {
        const rest = term.length - j;
        if ((isFinished || length < 4) && rest > MAX_REST) continue;
        if (edits[j]! > allowance(Math.max(length, j))) continue;
        const closeness = (edits[j]! < 2 ? ONE_TYPO : TWO_TYPOS) * (1 - rest / term.length / 2);
        if (closeness > best) best = closeness;
      }
      return term[0] === word[0] ? best : best * 0.8;
    },
  };
}
