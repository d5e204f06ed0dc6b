import type { Match } from './explain.js';
import { misspellingOf } from './misspelling.js';
import { readQuery } from './query-words.js';
import { relate } from './relate.js';
import { readChains, tellingWords, type Word } from './words.js';

/** A stretch of the original text. All of them, joined, are the text. */
export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * Cuts a text where it says what was searched.
 *
 * Whole words are marked, also for a beginning: a mark inside a word makes screen readers say it
 * in pieces.
 *
 * `highlight('Où jeter l’Électroménager', 'electro')` →
 * `[{text: 'Où jeter l’', isMatch: false}, {text: 'Électroménager', isMatch: true}]`
 *
 * @param wanted the query, or what matched in the item (from a result)
 */
export function highlight(text: string, wanted: string | readonly Match[]): Segment[] {
  const chains = readChains(text);
  const said = chains.flatMap((chain) => [chain, ...chain.words]);
  const isMarked = typeof wanted === 'string' ? saysQuery(said, wanted) : saysTerm(wanted);
  const segments: Segment[] = [];
  let end = 0;
  const cut = (to: number, isMatch: boolean): void => {
    if (to > end) segments.push({ text: text.slice(end, to), isMatch });
    end = to;
  };
  for (const chain of chains) {
    for (const word of isMarked(chain) ? [chain] : chain.words.filter(isMarked)) {
      cut(word.start, false);
      cut(word.end, true);
    }
  }
  cut(text.length, false);
  return segments;
}

/** The words of what matched; a chain found as one word ("porte-monnaie") is marked as one. */
function saysTerm(matched: readonly Match[]): (word: Word) => boolean {
  const terms = new Set<string>();
  for (const { term } of matched) {
    const chains = readChains(term);
    const wholes = chains.filter((chain) => chain.words.length > 1);
    const words = tellingWords(chains.flatMap((chain) => chain.words));
    for (const { folded } of [...wholes, ...words]) terms.add(folded);
  }
  return ({ folded }) => terms.has(folded);
}

/** Words related to one of the query; by typos only those of which the text has nothing better. */
function saysQuery(said: readonly Word[], query: string): (word: Word) => boolean {
  const typed = tellingWords(readQuery(query)).map((word) => ({
    word,
    misspelling: said.some(({ folded }) => relate(word, folded)[1])
      ? undefined
      : misspellingOf(word),
  }));
  return ({ folded }) =>
    typed.some(({ word, misspelling }) => relate(word, folded, misspelling)[1] > 0);
}
