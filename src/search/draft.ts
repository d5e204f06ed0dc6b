import type { Phrase } from './phrases.js';
import { stemHash } from './stem.js';
import { fold, isSoft, readChains } from './words.js';

/**
 * A word of a text as one number: its term and, in the two lowest bits, what it is there. A piece
 * of text is mostly one word; a chain is a list of several and of all of them as one.
 */
export const TELLING = 1;
export const SOFT = 2;
export const JOINED = 3;
const LIST = 0;

/** Spaces and the marks that never stand inside a chain of words. */
const BREAKS = new Uint8Array(0x2030);
for (const mark of '\t\n\r ,;:!?()"\'/\u00a0«»‘’“”\u202f') BREAKS[mark.charCodeAt(0)] = 1;

/** The words of an index being built, numbered as they come. */
export interface Draft {
  readonly terms: readonly string[];
  readonly stems: readonly number[];
  /** For each term, the phrases that begin with a form of it. */
  readonly begun: readonly (readonly Phrase[])[];
  idOf(term: string): number;
  /** The words of a text, each with what it is. */
  read(text: string): readonly number[];
}

/** @param groups how many groups of synonyms there are: the first terms stand for them */
export function startDraft(phrases: readonly Phrase[], groups: number): Draft {
  const terms: string[] = [];
  const stems: number[] = [];
  const begun: (readonly Phrase[])[] = [];
  const ids = new Map<string, number>();
  const pieces = new Map<string, number>();
  const lists: number[][] = [];
  const found: number[] = [];

  const idOf = (term: string): number => {
    let id = ids.get(term);
    if (id === undefined) {
      id = terms.push(term) - 1;
      ids.set(term, id);
      const stem = stemHash(term);
      stems.push(stem);
      begun.push(phrases.filter((phrase) => phrase.stems[0] === stem));
    }
    return id;
  };
  const wordOf = (folded: string): number => idOf(folded) * 4 + (isSoft(folded) ? SOFT : TELLING);

  /** The slow and exact reading, done once for each distinct piece. */
  const readPiece = (text: string): number => {
    const alone = /^([\p{Ll}\p{Lu}]+)\.?$/u.exec(text);
    if (alone) return wordOf(fold(alone[1]!));
    const words = readChains(text).flatMap((chain) => [
      ...chain.words.map(({ folded }) => wordOf(folded)),
      ...(chain.words.length > 1 ? [idOf(chain.folded) * 4 + JOINED] : []),
    ]);
    return words.length === 1 ? words[0]! : (lists.push(words) - 1) * 4 + LIST;
  };

  const take = (text: string): void => {
    let piece = pieces.get(text);
    if (piece === undefined) pieces.set(text, (piece = readPiece(text)));
    if ((piece & 3) === LIST) found.push(...lists[piece >>> 2]!);
    else found.push(piece);
  };

  const read = (text: string): readonly number[] => {
    found.length = 0;
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      if (BREAKS[text.charCodeAt(i)] !== 1 || isInNumber(text, i)) continue;
      if (i > start) take(text.slice(start, i));
      start = i + 1;
    }
    if (start < text.length) take(text.slice(start));
    return found;
  };

  // No folded word holds a control character: these stay first when terms are sorted.
  for (let group = 0; group < groups; group++) idOf(`\0${String.fromCharCode(group)}`);
  for (const phrase of phrases) phrase.words.forEach(idOf);
  return { terms, stems, begun, idOf, read };
}

/** "12 100" is one number. */
function isInNumber(text: string, i: number): boolean {
  return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
}

/** The digits are 48 to 57, whose bits other than those of 48 count from 0 to 9. */
function isDigit(code: number): boolean {
  return (code ^ 48) < 10;
}
