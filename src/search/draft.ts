import type { Phrase } from './phrases.js';
import { stemHash } from './stem.js';
import { fold, isSoft, readChains, readWords, tellingWords } from './words.js';

/**
 * A word of a text as one number: its term and, in the two lowest bits, what it is there. A piece
 * of text is mostly one word; a chain is a list of several and of all of them as one.
 */
type Piece = number | readonly number[];
const TELLING = 0;
const SOFT = 1;
const JOINED = 2;

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
  readonly begun: readonly (readonly Phrase[] | undefined)[];
  /** Of the text read last, the words that say something, in order… */
  readonly telling: WordList;
  /** …those that say little, and chains as one word. */
  readonly soft: WordList;
  readonly joined: WordList;
  /** All phrases of the groups of synonyms. */
  readonly phrases: readonly Phrase[];
  read(text: string): void;
}

/**
 * Begins with the groups of synonyms; a pause after each. The first terms are no words but stand
 * for the groups.
 *
 * @param items how many there will be, about
 */
export function* startDraft(
  synonyms: readonly (readonly string[])[],
  items: number,
): Generator<undefined, Draft> {
  const terms: string[] = [];
  const stems: number[] = [];
  const phrases: Phrase[] = [];
  let begun: (readonly Phrase[] | undefined)[] = [];
  const phrasesOf = new Map<number, readonly Phrase[]>();
  const telling: WordList = { ids: [], count: 0 };
  const soft: WordList = { ids: [], count: 0 };
  const joined: WordList = { ids: [], count: 0 };
  const lists = [telling, soft, joined];
  const ids = new Map<string, number>();
  /**
   * Nine pieces of text in ten were met before, and a `Map` of strings would make each anew to look
   * for it: here a piece is hashed while its end is looked for, and two hashes of 32 bits stand for
   * it. Among 100,000 pieces the chance that any two share both is one in three billion. At most
   * half of the places are taken; what comes then is read each time.
   */
  const last = 2 ** Math.ceil(Math.log2(items + 1024) + 3) - 1;
  const hashes = new Int32Array(last * 2 + 2);
  const pieces = new Array<Piece | undefined>(last + 1);
  let free = last / 2;

  const idOf = (term: string): number => {
    let id = ids.get(term);
    if (id === undefined) {
      id = terms.push(term) - 1;
      ids.set(term, id);
      const stem = stemHash(term);
      stems.push(stem);
      begun.push(phrasesOf.get(stem));
    }
    return id;
  };
  const wordOf = (folded: string): number => idOf(folded) * 4 + (isSoft(folded) ? SOFT : TELLING);

  /** The slow and exact reading, done once for each distinct piece. */
  const readPiece = (text: string): Piece => {
    const alone = /^([\p{Ll}\p{Lu}]+)\.?$/u.exec(text);
    if (alone) return wordOf(fold(alone[1]!));
    const words = readChains(text).flatMap((chain) => [
      ...chain.words.map(({ folded }) => wordOf(folded)),
      ...(chain.words.length > 1 ? [idOf(chain.folded) * 4 + JOINED] : []),
    ]);
    return words.length === 1 ? words[0]! : words;
  };

  const sort = (word: number): void => {
    const list = lists[word & 3]!;
    list.ids[list.count++] = word >>> 2;
  };

  const isAt = (place: number, hash: number, check: number): boolean =>
    hashes[place * 2] === hash && hashes[place * 2 + 1] === check;

  const read = (text: string): void => {
    telling.count = soft.count = joined.count = 0;
    let start = 0;
    let hash = 0;
    let check = 0;
    for (let i = 0; i <= text.length; i++) {
      if (i < text.length && !isBreak(text, i)) {
        const code = text.charCodeAt(i);
        hash = Math.imul(hash ^ code, 0x01000193);
        check = Math.imul(check + code, 0x9e3779b1) ^ (check >>> 15);
        continue;
      }
      if (i > start) {
        let place = (hash ^ (hash >>> 15)) & last;
        while (pieces[place] !== undefined && !isAt(place, hash, check)) place = (place + 1) & last;
        let piece = pieces[place];
        if (piece === undefined) {
          piece = readPiece(text.slice(start, i));
          if (free-- > 0) {
            pieces[place] = piece;
            hashes.set([hash, check], place * 2);
          }
        }
        if (typeof piece === 'number') sort(piece);
        else piece.forEach(sort);
      }
      start = i + 1;
      hash = check = 0;
    }
  };

  // No folded word holds a control character: these stay first when terms are sorted.
  synonyms.forEach((_, group) => idOf(`\0${String.fromCharCode(group)}`));
  for (const group of synonyms.keys()) {
    for (const text of synonyms[group]!) {
      const said = tellingWords(readWords(text));
      if (!said.length) continue;
      const ids = said.map(({ folded }) => idOf(folded));
      const words = said.map(({ start, end }) => text.slice(start, end));
      const phrase: Phrase = { group, words, ids, stems: ids.map((id) => stems[id]!) };
      phrases.push(phrase);
      const start = phrase.stems[0]!;
      phrasesOf.set(start, [...(phrasesOf.get(start) ?? []), phrase]);
    }
    yield;
  }
  begun = stems.map((stem) => phrasesOf.get(stem));
  return { terms, stems, begun, telling, soft, joined, phrases, read };
}

function isBreak(text: string, i: number): boolean {
  return BREAKS[text.charCodeAt(i)] === 1 && !isInNumber(text, i) && !isInAcronym(text, i);
}

/** "C. N. I." and "h l m" may be one word: letters alone, between spaces, dots and the ends. */
function isInAcronym(text: string, i: number): boolean {
  return !(text.charCodeAt(i + 2) > 46 || (text.charCodeAt(i - 2) > 46 && text[i - 1] !== '.'));
}

/** "12 100" is one number. */
function isInNumber(text: string, i: number): boolean {
  return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
}

/** The digits are 48 to 57, whose bits other than those of 48 count from 0 to 9. */
function isDigit(code: number): boolean {
  return (code ^ 48) < 10;
}
