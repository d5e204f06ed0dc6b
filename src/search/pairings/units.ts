import { isSoft, readWords, type Word } from '../words.js';
import { littleWordsOf, type LittleWords } from './little-words.js';
import { familyOf, rootOf } from './root.js';
import { senseOf } from './senses.js';

/** Phrases that go together, by the root of their first word. */
export type Lexicon = ReadonlyMap<string, readonly Phrase[]>;

interface Phrase {
  readonly roots: readonly string[];
  /** The place of its group in the list. */
  readonly group: number;
}

/** A word or a phrase that says what an offer or a need is about. */
export interface Unit {
  /** Another form of it has the same: the roots of its words. */
  readonly key: string;
  /** The first word of it that says something, which is what the others tell more of. */
  readonly head: string;
  /** What its head shares with its trade, its work and its place. */
  readonly family: string;
  /** As it is written. */
  readonly words: string;
  /** Groups of synonyms that it is of. */
  readonly groups: readonly number[];
  /** How much it is of what is said, up to 1. */
  readonly weight: number;
  /** "Des tables et des bancs" are two parts; what is aside belongs to all of them. */
  readonly part: number;
}

export const ASIDE = -1;
/** What stands after "pour", "dans" or "avant" is not what is offered but its use, place or time. */
const HALF = 0.5;
/** A word of an unknown language says something from so many letters on. */
const LONG = 5;
const NO_GROUPS: readonly number[] = [];

/** Groups read between two pauses. */
const SLICE = 16;

export function* lexiconOf(groups: readonly (readonly string[])[]): Generator<undefined, Lexicon> {
  const lexicon = new Map<string, Phrase[]>();
  for (const group of groups.keys()) {
    for (const phrase of groups[group]!) {
      const roots = readWords(phrase)
        .filter(({ folded }) => !isSoft(folded))
        .map(({ folded }) => rootOf(folded));
      const [first] = roots;
      if (first === undefined) continue;
      const known = lexicon.get(first);
      if (known) known.push({ roots, group });
      else lexicon.set(first, [{ roots, group }]);
    }
    if (group % SLICE === 0) yield;
  }
  return lexicon;
}

/** "Une salle pour un mariage" is no "salle de mariage". */
function isSaid(root: string, token: Token | undefined, part: number): boolean {
  return token?.root === root && token.part === part;
}

interface Token extends Word {
  readonly root: string;
  readonly isTelling: boolean;
  readonly isFrame: boolean;
  readonly part: number;
}

/**
 * What a text is about.
 *
 * "Un local pour stocker des denrées" → `local` (1), `stocker` (½), `denrées` (½)
 *
 * @param lang the language of the text, as a tag
 */
export function unitsOf(text: string, lang: string, lexicon: Lexicon, weight = 1): Unit[] {
  const little = littleWordsOf(lang);
  const tokens = tokensOf(text, lang, little);
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    const { root, isTelling, part } = tokens[at]!;
    const phrases = (lexicon.get(root) ?? []).filter(
      ({ roots }) =>
        (roots.length > 1 || isTelling) &&
        roots.every((one, step) => isSaid(one, tokens[at + step], part)),
    );
    const length = Math.max(1, ...phrases.map(({ roots }) => roots.length));
    const groups = phrases.filter(({ roots }) => roots.length === length).map(({ group }) => group);
    const words = tokens.slice(at, at + length);
    at += length;
    if (!isTelling && length === 1) continue;
    const key = words.map((token) => token.root).join(' ');
    const head = words.find((token) => token.isTelling)?.root ?? root;
    units.push({
      key,
      head,
      family: familyOf(head),
      words: text.slice(words[0]!.start, words.at(-1)!.end),
      groups: groups.length ? groups : NO_GROUPS,
      weight: part === ASIDE || little?.frames.has(key) ? weight * HALF : weight,
      part,
    });
  }
  return units;
}

/** The words that may say something; those of a clause are aside once the matter has been named. */
function tokensOf(text: string, lang: string, little: LittleWords | undefined): Token[] {
  const words = readWords(text);
  const tokens: Token[] = [];
  let part = 0;
  for (const at of words.keys()) {
    const word = words[at]!;
    const { folded } = word;
    const isNamed = tokens.some((token) => token.isTelling && !token.isFrame);
    if (isNamed && little?.asides.has(folded)) part = ASIDE;
    if (part !== ASIDE && isNamed && isListed(words, at, text)) part++;
    if (isSoft(folded) || little?.asides.has(folded) || /^[a-z]{0,2}\d/.test(folded)) continue;
    const sense = senseOf(words, at, lang);
    const root = sense || rootOf(folded);
    const isTelling =
      sense === undefined
        ? folded.length > 1 && (little ? !little.generic.has(root) : folded.length >= LONG)
        : sense !== '';
    tokens.push({ ...word, root, isTelling, isFrame: !!little?.frames.has(root), part });
  }
  return tokens;
}

/** Whether "et", "ou", "and", "or" or a comma before a word makes it another thing of a list. */
function isListed(words: readonly Word[], at: number, text: string): boolean {
  const before = words[at - 1];
  return (
    /^(?:et|ou|and|or)$/.test(words[at]!.folded) ||
    (before !== undefined && /[,;/+&]/.test(text.slice(before.end, words[at]!.start)))
  );
}
