import type { Phrase } from './phrases.js';
import { stemHash } from './stem.js';
import { fold, isSoft, readChains } from './words.js';

/**
 * A word of a text as one number: its term and, in the two lowest bits, what it is there. A piece
 * of text is mostly one word; a chain is a list of several and of all of them as one.
 */
const TELLING = 1;
const SOFT = 2;
const JOINED = 3;
const LIST = 0;

const SPACE = 32;
/** Spaces and the marks that never stand inside a chain of words. */
const BREAKS = new Uint8Array(0x2030);
for (const mark of '\t\n\r ,;:!?()"\'/\u00a0«»‘’“”\u202f') BREAKS[mark.charCodeAt(0)] = 1;

/** The words of an index being built, numbered as they come. */
export interface Draft {
  readonly terms: readonly string[];
  readonly stems: readonly number[];
  /** For each term, the phrases that begin with a form of it. */
  readonly begun: readonly (readonly Phrase[])[];
  /** Of the text read last, the words that say something, in order… */
  readonly telling: readonly number[];
  /** …those that say little, and chains as one word. */
  readonly soft: readonly number[];
  readonly joined: readonly number[];
  idOf(term: string): number;
  read(text: string): void;
}

/**
 * Nine pieces of text in ten were met before, and finding them again is most of the work of
 * building an index. A `Map` needs each as a new string, hashed once more; here a piece is hashed
 * while its end is looked for, and two hashes of 32 bits stand for it: among 100,000 pieces the
 * chance that any two share both is one in three billion.
 */
const PLACES = 1 << 20;

/** @param groups how many groups of synonyms there are: the first terms stand for them */
export function startDraft(phrases: readonly Phrase[], groups: number): Draft {
  const terms: string[] = [];
  const stems: number[] = [];
  const begun: (readonly Phrase[])[] = [];
  const telling: number[] = [];
  const soft: number[] = [];
  const joined: number[] = [];
  const ids = new Map<string, number>();
  /** Open addressing: at each place the two hashes of a piece and what it is, or 0. */
  const pieces = new Int32Array(PLACES);
  let free = PLACES / 8;
  /** The first is never used: 0 is a free place. */
  const lists: number[][] = [[]];

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

  const sort = (word: number): void => {
    const kind = word & 3;
    (kind === TELLING ? telling : kind === SOFT ? soft : joined).push(word >>> 2);
  };

  const pieceAt = (
    hash: number,
    check: number,
    text: string,
    start: number,
    end: number,
  ): number => {
    let place = ((hash ^ (hash >>> 15)) * 4) & (PLACES - 1);
    while (pieces[place] && (pieces[place + 1] !== hash || pieces[place + 2] !== check)) {
      place = (place + 4) & (PLACES - 1);
    }
    const piece = pieces[place] || readPiece(text.slice(start, end));
    if (!pieces[place] && free-- > 0) pieces.set([piece, hash, check], place);
    return piece;
  };

  const read = (text: string): void => {
    telling.length = soft.length = joined.length = 0;
    let [start, hash, check] = [0, 0, 0];
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : SPACE;
      if (BREAKS[code] !== 1 || isInNumber(text, i)) {
        hash = Math.imul(hash ^ code, 0x01000193);
        check = Math.imul(check + code, 0x9e3779b1) ^ (check >>> 15);
        continue;
      }
      if (i > start) {
        const piece = pieceAt(hash, check, text, start, i);
        if ((piece & 3) === LIST) lists[piece >>> 2]!.forEach(sort);
        else sort(piece);
      }
      start = i + 1;
      hash = check = 0;
    }
  };

  // No folded word holds a control character: these stay first when terms are sorted.
  for (let group = 0; group < groups; group++) idOf(`\0${String.fromCharCode(group)}`);
  for (const phrase of phrases) phrase.words.forEach(idOf);
  return { terms, stems, begun, telling, soft, joined, idOf, read };
}

/** "12 100" is one number. */
function isInNumber(text: string, i: number): boolean {
  return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
}

/** The digits are 48 to 57, whose bits other than those of 48 count from 0 to 9. */
function isDigit(code: number): boolean {
  return (code ^ 48) < 10;
}
