import { EXACT, prefixCloseness, SAME_STEM } from './closeness.js';
import type { Misspelling } from './misspelling.js';
import type { QueryWord } from './query-words.js';
import { stem } from './stem.js';

export type MatchKind = 'exact' | 'prefix' | 'typo' | 'synonym';

/** How a typed word and a word of a text are related, and how closely (0 for not at all). */
export type Relation = readonly [kind: MatchKind, closeness: number];

/**
 * The relation that the index finds by its sorted terms, between two words alone. Another form of
 * a word ("poubelles" for "poubelle") is the word itself for a person: `exact`.
 */
export function relate(
  { folded, isFinished }: QueryWord,
  term: string,
  misspelling?: Misspelling,
): Relation {
  if (term === folded) return ['exact', EXACT];
  if (term[0] === folded[0] && stem(term) === stem(folded)) return ['exact', SAME_STEM];
  if (term.startsWith(folded)) {
    return ['prefix', prefixCloseness(folded.length, term.length, isFinished)];
  }
  return ['typo', misspelling?.closeness(term, 0) ?? 0];
}
