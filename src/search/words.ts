/**
 * Reads a text as the words that people compare: without accents, case, ligatures or the marks
 * between the letters of an acronym. Knows positions in the original text; knows no index.
 */

/** A stretch of the original text and the way it is compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/**
 * Words held together by hyphens, dots or the spaces inside a number, or three letters or more that
 * stand alone ("C. N. I.", "h l m"). `folded` is all of them joined, so that "porte-monnaie",
 * "portemonnaie" and "porte monnaie" meet.
 */
export interface Chain extends Word {
  readonly words: readonly Word[];
}

/** Not `à` and `y`, the words of "de A à Z" and "il y a". */
const CHAIN =
  /\d+(?:[ \u00a0\u202f]\d+)+\b|(?:[a-xzA-XZ]\.?\s){2,}[a-xzA-XZ](?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}]+(?:[-.·‐‑][\p{L}\p{N}\p{M}]+)*/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters that Unicode does not take apart. */
const WHOLE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** `Œuvre` → `oeuvre`, `ÉTÉ` → `ete`, `İzmir` → `izmir`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\0-\x7f]/g, (letter) => WHOLE[letter] ?? letter);
}

/**
 * The words of a text, in order.
 *
 * - "L’école" → `l`, `ecole` (the elided `l` is a soft word, see {@link isSoft})
 * - "porte-monnaie" → the chain `portemonnaie` of `porte` and `monnaie`
 * - "C.N.I.", "C. N. I.", "c n i" → the one word `cni`: letters alone say nothing
 * - "12 100*02" → the chain `12100` of `12` and `100`, then `02`
 */
export function readChains(text: string): Chain[] {
  return stretches(text, CHAIN, 0).flatMap((chain) => {
    const words = stretches(text.slice(chain.start, chain.end), WORD, chain.start);
    const whole = { ...chain, folded: words.map(({ folded }) => folded).join('') };
    const isOne = words.every(({ folded }) => folded.length === 1) || words.length === 1;
    return words.length > 0 ? { ...whole, words: isOne ? [whole] : words } : [];
  });
}

/** The words of a text without their chains. */
export function readWords(text: string): Word[] {
  return readChains(text).flatMap(({ words }) => words);
}

/** What the pattern finds; a lone accent folds to nothing and is left out. */
function stretches(text: string, pattern: RegExp, offset: number): Word[] {
  return [...text.matchAll(pattern)]
    .map(({ 0: match, index }) => ({
      start: offset + index,
      end: offset + index + match.length,
      folded: fold(match),
    }))
    .filter(({ folded }) => folded);
}

const SOFT = new Set(
  (
    'a ai au aux avec c ce ces cet cette comment d dans de des dois doit du en es est et faire il j je ' +
    'jusqu l la le les leur lorsqu m ma me mes mon n nos notre nous on ou par pas peut peux pour ' +
    'puis puisqu qu quand que quel quelle quelles quelqu quels qui s se ses son suis sur t ta te tes ' +
    'ton tu un une veut veux vos votre vous y ' +
    'and at for from how i in is my of the to where'
  ).split(' '),
);

/**
 * Words that say little ("le", "d’", "comment", "the"). They are kept where texts are short, help
 * the order, and are never required unless a query has nothing else.
 */
export function isSoft(folded: string): boolean {
  return SOFT.has(folded);
}

/** The words that say something, or all when none does ("où", "the who"). */
export function tellingWords<W extends Word>(words: readonly W[]): readonly W[] {
  const telling = words.filter(({ folded }) => !isSoft(folded));
  return telling.length > 0 ? telling : words;
}
