import type { IndexData } from './build.js';
import { EXACT, SYNONYM, TWO_TYPOS } from './closeness.js';
import type { Gatherer, Hits } from './gatherer.js';
import { MAX_WORD } from './misspelling.js';
import type { QueryWord } from './query-words.js';
import type { Slot } from './slot.js';

/** Words of the query that together say something that items say in another way. */
export interface Span {
  /** The places of the words in the query. */
  readonly slots: readonly number[];
  readonly hits: Hits;
}

/** They are written as one. */
export interface Join extends Span {
  readonly word: QueryWord;
}

/** They are a phrase of a group of synonyms. */
export interface Saying extends Span {
  readonly group: number;
  /** How close they are to the group. */
  readonly closeness: number;
  /** Of the places whose words are misspelt, the words that were meant. */
  readonly meant: ReadonlyMap<number, string>;
}

const MAX_JOINED = 5;

/**
 * Neighbours that some item writes as one word: "porte monnaie" finds `portemonnaie`,
 * "12 100" finds `12100`, "porte mon" the beginning of `portemonnaie`.
 */
export function joinedSpans(
  words: readonly QueryWord[],
  slotOf: (word: QueryWord) => Slot,
): Join[] {
  return words.flatMap((first, i) => {
    let folded = '';
    const slots: number[] = [];
    return words.slice(i, i + MAX_JOINED).flatMap((last) => {
      slots.push(i + slots.length);
      folded = (folded + last.folded).slice(0, MAX_WORD);
      if (last === first) return [];
      const word = { ...last, start: first.start, folded };
      const slot = slotOf(word);
      const isSaid = slot.isKnown || (folded.length > 3 && slot.forms().size > 0);
      return isSaid ? { slots: [...slots], hits: slot.hits(), word } : [];
    });
  });
}

/**
 * Phrases of the groups of synonyms that the query says, in any order and even unfinished. A word
 * with two typos says none: "nouvelle" is not `poubelle`.
 *
 * For "perdu identité carte" and the phrase `carte identite` of the group of CNI: `carte` is the
 * third word, `identite` the second, so the items of that group count as having these two words,
 * and only "perdu" must be found elsewhere.
 */
export function synonymSpans(
  { phrases }: IndexData,
  gatherer: Gatherer,
  slots: readonly Slot[],
  misspelt: readonly boolean[],
): Saying[] {
  const forms = slots.map((slot, i) => slot.forms(misspelt[i]));
  const sayings: Saying[] = [];
  for (const { group, ids, words } of phrases) {
    if (!forms.some((form) => form.has(ids[0]!))) continue;
    let closeness = EXACT;
    const meant = new Map<number, string>();
    const said = new Set<number>();
    for (let w = 0; closeness > 0 && w < ids.length; w++) {
      const id = ids[w]!;
      let best = 0;
      let place = 0;
      for (let i = 0; i < forms.length; i++) {
        const found = forms[i]!.get(id) ?? 0;
        if (found > best) [best, place] = [found, i];
      }
      const isTypo = !slots[place]!.forms().has(id);
      if (isTypo) meant.set(place, words[w]!);
      closeness = isTypo && best <= TWO_TYPOS ? 0 : Math.min(closeness, best);
      said.add(place);
    }
    if (closeness === 0) continue;
    closeness *= SYNONYM;
    gatherer.addTerm(group, closeness);
    sayings.push({ slots: [...said], hits: gatherer.take(), group, closeness, meant });
  }
  return sayings;
}
