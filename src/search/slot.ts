import type { IndexData } from './build.js';
import { EXACT, prefixCloseness, SAME_STEM } from './closeness.js';
import type { Gatherer, Hits } from './gatherer.js';
import { misspellingOf } from './misspelling.js';
import type { QueryWord } from './query-words.js';
import { stemHash } from './stem.js';

/** A typed word and what the index knows of it; typos are looked for when first asked for. */
export interface Slot {
  /**
   * An item says the word, its singular or plural. Far forms (`lors` for `lorement`) may share the
   * stem by accident.
   */
  readonly isKnown: boolean;
  /** Some term begins with the word. */
  readonly isBeginning: boolean;
  /** How close a term is to the word; 0 for not at all. */
  closeness(term: number, isMisspelt: boolean): number;
  /** The items that say the word, one of its forms or what it begins, and those with typos. */
  hits(isMisspelt: boolean): Hits;
}

export function readSlot(data: IndexData, gatherer: Gatherer, word: QueryWord): Slot {
  const { terms, stems, offsets } = data;
  const { folded, isFinished } = word;
  const hash = stemHash(folded);
  const same = new Map<number, number>();
  let isKnown = false;
  // Stems keep the first two letters of a word.
  const [low, high] = rangeOf(terms, folded.slice(0, 2));
  for (let t = low; t < high; t++) {
    if (stems[t] !== hash) continue;
    same.set(t, terms[t] === folded ? EXACT : SAME_STEM);
    const isNear = Math.abs(terms[t]!.length - folded.length) < 2;
    isKnown ||= isNear && offsets[t + 1]! > offsets[t]!;
  }
  const [first, last] = rangeOf(terms, folded);
  const asTyped = (term: number): number =>
    same.get(term) ??
    (term >= first && term < last
      ? prefixCloseness(folded.length, terms[term]!.length, isFinished)
      : 0);
  let typos: ReadonlyMap<number, number> | undefined;
  const findTypos = (): ReadonlyMap<number, number> => (typos ??= typosOf(data, word));
  const found: Hits[] = [];
  const gather = (isMisspelt: boolean): Hits => {
    for (let t = first; t < last; t++) gatherer.addTerm(t, asTyped(t));
    for (const [term, closeness] of same) gatherer.addTerm(term, closeness);
    if (isMisspelt) findTypos().forEach((closeness, term) => gatherer.addTerm(term, closeness));
    return gatherer.take();
  };
  return {
    isKnown,
    isBeginning: last > first,
    closeness: (term, isMisspelt) =>
      asTyped(term) || (isMisspelt ? (findTypos().get(term) ?? 0) : 0),
    hits: (isMisspelt) => (found[+isMisspelt] ??= gather(isMisspelt)),
  };
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
