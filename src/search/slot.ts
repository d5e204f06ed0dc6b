import type { IndexData } from './build.js';
import { EXACT, prefixCloseness, SAME_STEM } from './closeness.js';
import type { Gatherer, Hits } from './gatherer.js';
import { misspellingOf } from './misspelling.js';
import type { QueryWord } from './query-words.js';
import { stemHash } from './stem.js';

/** A typed word and what the index knows of it; typos are looked for when first asked for. */
export interface Slot {
  /**
   * An item or a synonym is the word, its singular or plural. Far forms (`lors` for `lorement`) may
   * share the stem by accident.
   */
  readonly isKnown: boolean;
  /** The terms that the word may mean, and how close they are to it. */
  forms(isMisspelt?: boolean): ReadonlyMap<number, number>;
  /** The items that say one of them. */
  hits(isMisspelt?: boolean): Hits;
}

export function readSlot(data: IndexData, gatherer: Gatherer, word: QueryWord): Slot {
  const { terms, stems } = data;
  const { folded, isFinished } = word;
  const typed = new Map<number, number>();
  const [first, last] = rangeOf(terms, folded);
  for (let t = first; t < last; t++) {
    typed.set(t, prefixCloseness(folded.length, terms[t]!.length, isFinished));
  }
  let isKnown = false;
  const hash = stemHash(folded);
  // Stems keep the first two letters of a word.
  const [low, high] = rangeOf(terms, folded.slice(0, 2));
  for (let t = low; t < high; t++) {
    if (stems[t] !== hash) continue;
    typed.set(t, terms[t] === folded ? EXACT : SAME_STEM);
    isKnown ||= Math.abs(terms[t]!.length - folded.length) < 2;
  }
  let misspelt: ReadonlyMap<number, number> | undefined;
  const forms = (isMisspelt = false): ReadonlyMap<number, number> =>
    isMisspelt ? (misspelt ??= new Map([...typosOf(data, word), ...typed])) : typed;
  const gather = (isMisspelt: boolean): Hits => {
    forms(isMisspelt).forEach((closeness, term) => gatherer.addTerm(term, closeness));
    return gatherer.take();
  };
  const found: Hits[] = [];
  const hits = (isMisspelt = false): Hits => (found[+isMisspelt] ??= gather(isMisspelt));
  return { isKnown, forms, hits };
}

/** The terms within the typos forgiven of the word, or of whose beginning it is. */
function typosOf({ terms, shared }: IndexData, word: QueryWord): Map<number, number> {
  const found = new Map<number, number>();
  const misspelling = misspellingOf(word);
  for (let t = 0; misspelling && t < shared.length; t++) {
    if (misspelling.isFar(shared[t]!)) continue;
    const closeness = misspelling.closeness(terms[t]!, shared[t]!);
    if (closeness > 0) found.set(t, closeness);
  }
  return found;
}

/** The first of the sorted terms that begins with the letters, and the one after the last. */
function rangeOf(terms: readonly string[], letters: string): [number, number] {
  return [lowerBound(terms, letters), lowerBound(terms, `${letters}\uffff`)];
}

function lowerBound(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
