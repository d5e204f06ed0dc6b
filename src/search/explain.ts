import type { IndexData } from './build.js';
import { EXACT } from './closeness.js';
import { FIELDS, textsOf, type FieldName, type SearchItem } from './item.js';
import { misspellingOf } from './misspelling.js';
import { isPhraseAt } from './phrases.js';
import type { QueryWord } from './query-words.js';
import { relate, type MatchKind, type Relation } from './relate.js';
import type { Join, Saying } from './spans.js';
import { stemHash } from './stem.js';
import { readChains, tellingWords, type Word } from './words.js';

/** Why an item was found. */
export interface Match {
  /** What was typed: "cni". */
  readonly query: string;
  /**
   * What the item says, as it is written there: "Carte d’identité". Where a typo led to a synonym,
   * the word that was meant: "poubelles" for "pubelles".
   */
  readonly term: string;
  readonly field: FieldName;
  readonly kind: MatchKind;
}

/** One reading of a query: which of its words are taken as misspelt, and what they say together. */
export interface Reading {
  readonly text: string;
  readonly words: readonly QueryWord[];
  readonly misspelt: readonly boolean[];
  readonly joins: readonly Join[];
  readonly sayings: readonly Saying[];
}

/** Proposes what a text says as the best match of some words of the query. */
type Propose = (slots: readonly number[], relation: Relation, term: string) => void;

/**
 * Finds again, in the words of one item, what the index found: the best match of each word of the
 * query. Texts are read heaviest first, and only as far as a better match could come.
 */
export function explain(data: IndexData, item: SearchItem, reading: Reading): Match[] {
  const { words } = reading;
  const values = words.map(() => 0);
  const matches: Match[] = [];
  for (const [field, weight] of FIELDS) {
    if (words.every((word, i) => !word.isRequired || values[i]! >= EXACT * weight)) break;
    for (const text of textsOf(item[field], data.lang)) {
      compare(data, text, reading, (slots, [kind, closeness], term) => {
        const typed = words.filter((_, i) => slots.includes(i));
        const query = reading.text.slice(typed[0]!.start, typed.at(-1)!.end);
        const match = { query, term, field, kind };
        for (const slot of slots) {
          if (closeness * weight <= values[slot]!) continue;
          values[slot] = closeness * weight;
          matches[slot] = match;
        }
      });
    }
  }
  return [...new Set(matches.filter((_, i) => words[i]!.isRequired))];
}

function compare(data: IndexData, text: string, reading: Reading, propose: Propose): void {
  const { words, misspelt, joins, sayings } = reading;
  const chains = readChains(text);
  const said = chains.flatMap((chain) => chain.words);
  const cut = ({ start }: Word, { end }: Word): string => text.slice(start, end);
  words.forEach((word, i) => {
    const misspelling = misspelt[i] ? misspellingOf(word) : undefined;
    for (const other of [...said, ...chains]) {
      propose([i], relate(word, other.folded, misspelling), cut(other, other));
    }
  });
  for (const { slots, word } of joins) {
    for (const other of chains) propose(slots, relate(word, other.folded), cut(other, other));
  }
  const telling = tellingWords(said);
  const stems = telling.map(({ folded }) => stemHash(folded));
  for (const { slots, group, closeness, meant } of sayings) {
    for (const phrase of data.phrases) {
      if (phrase.group !== group) continue;
      telling.forEach((first, i) => {
        if (!isPhraseAt(phrase, i, (place) => stems[place])) return;
        meant.forEach((right, slot) => propose([slot], ['typo', closeness], right));
        propose(slots, ['synonym', closeness], cut(first, telling[i + phrase.stems.length - 1]!));
      });
    }
  }
}
