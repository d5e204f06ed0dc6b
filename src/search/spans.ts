import type { IndexData } from './build.js';
import { EXACT, SYNONYM } from './closeness.js';
import type { Gatherer, Hits } from './gatherer.js';
import { MAX_WORD } from './misspelling.js';
import type { QueryWord } from './query-words.js';
import type { Slot } from './slot.js';

/** Words of the query that together say something that items say in another way. */
export interface Span {
  /** The places of the words in the query. */
  readonly slots: readonly number[];
  readonly hits: Hits;
  /** The words written as one… */
  readonly join?: QueryWord;
  /** …or the group of synonyms that they are of, and how close they are to it. */
  readonly group?: number;
  readonly closeness?: number;
}

const MAX_JOINED = 5;

/**
 * Neighbours that some item writes as one word: "porte monnaie" finds `portemonnaie`, "12 100"
 * finds `12100`, "c n i" finds `cni`, "porte mon" the beginning of `portemonnaie`.
 */
export function joinedSpans(
  words: readonly QueryWord[],
  slotOf: (word: QueryWord) => Slot,
): Span[] {
  return words.flatMap((first, i) => {
    let folded = '';
    const slots: number[] = [];
    return words.slice(i, i + MAX_JOINED).flatMap((last) => {
      slots.push(i + slots.length);
      folded = (folded + last.folded).slice(0, MAX_WORD);
      if (last === first) return [];
      const join = { ...last, start: first.start, folded };
      const slot = slotOf(join);
      const isSaid = slot.isKnown || (folded.length > 3 && slot.forms(false).size > 0);
      return isSaid ? { slots: [...slots], hits: slot.hits(false), join } : [];
    });
  });
}

/**
 * Phrases of the groups of synonyms that the query says, in any order and even unfinished.
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
): Span[] {
  const forms = slots.map((slot, i) => slot.forms(misspelt[i]!));
  const spans: Span[] = [];
  for (const { group, ids } of phrases) {
    if (!forms.some((form) => form.has(ids[0]!))) continue;
    let closeness = EXACT;
    const said = new Set<number>();
    for (const id of ids) {
      let best = 0;
      let place = 0;
      for (let i = 0; i < forms.length; i++) {
        const found = forms[i]!.get(id) ?? 0;
        if (found > best) [best, place] = [found, i];
      }
      closeness = Math.min(closeness, best);
      if (closeness === 0) break;
      said.add(place);
    }
    if (closeness === 0) continue;
    closeness *= SYNONYM;
    gatherer.addTerm(group, closeness);
    spans.push({ slots: [...said], hits: gatherer.take(), group, closeness });
  }
  return spans;
}
