import type { Match } from './explain.js';
import { misspellingOf } from './misspelling.js';
import { readQuery } from './query-words.js';
import { relate } from './relate.js';
import { readChains, tellingWords, type Chain, type Word } from './words.js';

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
  const isMarked = markerOf(chains, wanted);
  const segments: Segment[] = [];
  let end = 0;
  const cut = (to: number, isMatch: boolean): void => {
    if (to > end) segments.push({ text: text.slice(end, to), isMatch });
    end = to;
  };
  for (const chain of chains) {
    const words = chain.words.filter(isMarked);
    for (const word of words.length > 0 ? words : [chain].filter(isMarked)) {
      cut(word.start, false);
      cut(word.end, true);
    }
  }
  cut(text.length, false);
  return segments;
}

/** Tells words related to what is wanted, by typos only where the text has nothing better. */
function markerOf(
  chains: readonly Chain[],
  wanted: string | readonly Match[],
): (word: Word) => boolean {
  const isTyped = typeof wanted === 'string';
  const query = isTyped ? wanted : wanted.map(({ term }) => term).join(' ');
  const said = chains.flatMap((chain) => [chain, ...chain.words]);
  const typed = tellingWords(readQuery(query)).map((word) => ({
    word,
    misspelling:
      !isTyped || said.some(({ folded }) => relate(word, folded)[1])
        ? undefined
        : misspellingOf(word),
  }));
  return ({ folded }) =>
    typed.some(({ word, misspelling }) => relate(word, folded, misspelling)[1]);
}
