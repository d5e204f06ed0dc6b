import { ownValue } from '../../feed/own-value.js';
import { isSoft, type Word } from '../words.js';
import { littleWordsOf } from './little-words.js';
import { rootOf } from './root.js';

/**
 * Words of such boards that mean two things. What is given back stands for the word: '' for one that
 * says nothing there, `undefined` for the word itself.
 */
export function senseOf(words: readonly Word[], at: number, lang: string): string | undefined {
  return lang && !/^fr\b/i.test(lang)
    ? undefined
    : ownValue(SENSES, words[at]!.folded)?.(words, at);
}

type Sense = (words: readonly Word[], at: number) => string | undefined;

const SENSES: Readonly<Record<string, Sense>> = {
  locale: () => '',
  locales: () => '',
  local: roomOrNear,
  locaux: roomOrNear,
  atelier: roomOrSession,
  ateliers: () => 'atelier+',
  // Sheets of it; "papiers" are what an office asks for.
  papier: () => 'papier+',
  bureau: roomOrBoard,
  bureaux: roomOrBoard,
};

/** "produits locaux", "bio et local": what is near, said after a noun. "un local", "cherche local": a room. */
function roomOrNear(words: readonly Word[], at: number): string | undefined {
  const before = words[at - 1]?.folded;
  if (before === undefined) return undefined;
  const noun = before === 'et' ? words[at - 2]?.folded : before;
  if (before === 'et' && NEAR.test(noun ?? '')) return '';
  return isSoft(before) || BEFORE_ROOM.test(before) ? undefined : '';
}

/** "cherche local", "deux locaux", "grand local": not "commerçants locaux". */
const BEFORE_ROOM =
  /^(?:\d|(?:re)?cherch|propos|pret|lou|partag|offr|donn|dispos|vend|ced|trouv|besoin|visit|mutualis|grand|petit|vieil|vieux|ancien|autre|beau|joli|nouve|deux|trois|quatre|plusieurs|quelques|divers)/;

const NEAR =
  /^(?:bios?|frais|courts?|saison|artisana(?:l|ux)|equitables?|sains?|fermiers?|paysans?)$/;

/** "un atelier à partager", "atelier de 40 m²": a room. "atelier couture", "atelier d’écriture": a session. */
function roomOrSession(words: readonly Word[], at: number): string | undefined {
  const [before, after, further] = [at - 1, at + 1, at + 2].map((place) => words[place]?.folded);
  if (/^anim/.test(before ?? '')) return 'atelier+';
  if (
    after === undefined ||
    /^(?:partag|equip|libre|disponible|vide|lumineu|a$|pour$|dans$|avec$|au$)/.test(after)
  )
    return undefined;
  return (after === 'de' || after === 'd') && /^\d|^artistes?$|^artisans?$/.test(further ?? '')
    ? undefined
    : 'atelier+';
}

/** "chaise de bureau", "membres du bureau": no room. */
function roomOrBoard(words: readonly Word[], at: number): string | undefined {
  const [before, noun] = [at - 1, at - 2].map((place) => words[place]?.folded);
  if (before === 'du' || before === 'au') return 'bureau+';
  return before === 'de' && noun !== undefined && !littleWordsOf('fr')!.generic.has(rootOf(noun))
    ? 'bureau+'
    : undefined;
}
