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

/** Terms of one text. The list outlives it: a new one for each text would be half of the work. */
export interface WordList {
  readonly ids: number[];
  /** How many of the ids are of the text read last. */
  count: number;
}

/** The words of an index being built, numbered as they come. */
export interface Draft {
  readonly terms: readonly string[];
  readonly stems: readonly number[];
  /** For each term, the phrases that begin with a form of it. */
  readonly begun: readonly (readonly Phrase[])[];
  /** Of the text read last, the words that say something, in order… */
  readonly telling: WordList;
  /** …those that say little, and chains as one word. */
  readonly soft: WordList;
  readonly joined: WordList;
  idOf(term: string): number;
  read(text: string): void;
}

/**
 * Nine pieces of text in ten were met before, and finding them again is most of the work of
 * building an index. A `Map` needs each as a new string, hashed once more; here a piece is hashed
 * while its end is looked for, and two hashes of 32 bits stand for it: among 100,000 pieces the
 * chance that any two share both is one in three billion.
 */
const FIRST_PLACES = 1 << 14;

const NONE: readonly Phrase[] = [];

/** @param groups how many groups of synonyms there are: the first terms stand for them */
export function startDraft(phrases: readonly Phrase[], groups: number): Draft {
  const terms: string[] = [];
  const stems: number[] = [];
  const begun: (readonly Phrase[])[] = [];
  const telling: WordList = { ids: [], count: 0 };
  const soft: WordList = { ids: [], count: 0 };
  const joined: WordList = { ids: [], count: 0 };
  const ids = new Map<string, number>();
  const phrasesOf = new Map<number, Phrase[]>();
  /** Open addressing: at each place what a piece is, or 0, and its two hashes; half of it empty. */
  let pieces = new Int32Array(FIRST_PLACES);
  let free = FIRST_PLACES / 8;
  /** The first is never used: 0 is a free place. */
  const lists: number[][] = [[]];

  const idOf = (term: string): number => {
    let id = ids.get(term);
    if (id === undefined) {
      id = terms.push(term) - 1;
      ids.set(term, id);
      const stem = stemHash(term);
      stems.push(stem);
      begun.push(phrasesOf.get(stem) ?? NONE);
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
    const list = kind === TELLING ? telling : kind === SOFT ? soft : joined;
    list.ids[list.count++] = word >>> 2;
  };

  /** Where a piece is in the table, or where it would be. */
  const placeOf = (hash: number, check: number): number => {
    const last = pieces.length - 1;
    let place = ((hash ^ (hash >>> 15)) * 4) & last;
    while (pieces[place] && (pieces[place + 1] !== hash || pieces[place + 2] !== check)) {
      place = (place + 4) & last;
    }
    return place;
  };

  /** A small table stays in the processor's cache: it grows with what it holds. */
  const grow = (): void => {
    const old = pieces;
    pieces = new Int32Array(old.length * 2);
    free = old.length / 8;
    for (let place = 0; place < old.length; place += 4) {
      if (!old[place]) continue;
      pieces.set(old.subarray(place, place + 3), placeOf(old[place + 1]!, old[place + 2]!));
    }
  };

  const addPiece = (hash: number, check: number, piece: number): void => {
    if (free-- === 0) grow();
    pieces.set([piece, hash, check], placeOf(hash, check));
  };

  const read = (text: string): void => {
    telling.count = soft.count = joined.count = 0;
    let start = 0;
    let hash = 0;
    let check = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : SPACE;
      if (BREAKS[code] !== 1 || isInNumber(text, i)) {
        hash = Math.imul(hash ^ code, 0x01000193);
        check = Math.imul(check + code, 0x9e3779b1) ^ (check >>> 15);
        continue;
      }
      if (i > start) {
        let piece = pieces[placeOf(hash, check)]!;
        if (!piece) addPiece(hash, check, (piece = readPiece(text.slice(start, i))));
        if ((piece & 3) === LIST) lists[piece >>> 2]!.forEach(sort);
        else sort(piece);
      }
      start = i + 1;
      hash = check = 0;
    }
  };

  for (const phrase of phrases) {
    const begin = phrasesOf.get(phrase.stems[0]!);
    if (begin) begin.push(phrase);
    else phrasesOf.set(phrase.stems[0]!, [phrase]);
  }
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
