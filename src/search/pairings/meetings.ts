import type { Text } from '../../feed/shape.js';
import { ASIDE, type Unit } from './units.js';
import type { Weighed, WeighedUnit } from './weigh.js';

/** Why two may have something to do with each other. */
export type Reason =
  | { readonly kind: 'word'; readonly words: Text }
  | { readonly kind: 'synonym'; readonly offer: Text; readonly need: Text }
  | { readonly kind: 'theme'; readonly name: Text };

/** A word of the offer and one of the need that go together. */
export interface Meeting {
  readonly offered: WeighedUnit;
  readonly sought: WeighedUnit;
  /** How closely, and how much of both it is. */
  readonly value: number;
  readonly relation: number;
}

const SAME = 1;
/** A phrase and the word that it tells more of: "cours de français" and "cours". */
const HEAD = 0.8;
/** Two that go together are not the same. */
const SYNONYM = 0.75;
/** A ladder for the garden is no garden. */
const APART = 0.7;

/** Which words of an offer meet which of a need, each at most once, the best first. */
export function meetingsOf(offer: Weighed, need: Weighed): Meeting[] {
  const all: Meeting[] = [];
  for (const offered of offer.units)
    for (const sought of need.units) {
      // Themes are compared as such, where both sides have one.
      if ((offered.isTheme && need.themes.length) || (sought.isTheme && offer.themes.length))
        continue;
      const relation = relate(offered, sought);
      if (!relation) continue;
      const isApart = (offered.part === ASIDE) !== (sought.part === ASIDE);
      const share = Math.min(offered.weight, sought.weight) * (isApart ? APART : 1);
      const value = relation * share * Math.min(offered.rarity, sought.rarity);
      all.push({ offered, sought, value, relation });
    }
  if (all.length < 2) return all;
  const taken = new Set<unknown>();
  return all
    .sort((a, b) => b.value - a.value)
    .filter(({ offered, sought }) => {
      // Said in the name and in the description, it is said once.
      const sides = [offered, sought, `offer ${offered.key}`, `need ${sought.key}`];
      if (sides.some((side) => taken.has(side))) return false;
      for (const side of sides) taken.add(side);
      return true;
    });
}

/** How closely two go together, 0 to 1. */
function relate(one: Unit, other: Unit): number {
  if (one.key === other.key) return SAME;
  if (one.key === other.head || other.key === one.head) return HEAD;
  const isAkin =
    one.family === other.family || one.groups.some((group) => other.groups.includes(group));
  return isAkin ? SYNONYM : 0;
}

/** How much of what a side says is met: of the part of it that is met best. */
export function shareMet(
  { totals, units, said }: Weighed,
  met: readonly Meeting[],
  side: 'offered' | 'sought',
): number {
  let best = 0;
  for (const [part, total] of totals) {
    let sum = 0;
    for (const { value, [side]: unit } of met) {
      // What is met in the description counts for every part.
      const isOf = unit.part === part || unit.part === ASIDE || units.indexOf(unit) >= said;
      if (isOf) sum += value;
    }
    best = Math.max(best, sum / total);
  }
  return best;
}

/** As the two sides write it; of two forms of a word the shorter. */
export function reasonOf(
  { offered, sought, relation }: Meeting,
  offer: Weighed,
  need: Weighed,
): Reason {
  const text = (words: string, lang: string): Text => {
    const small = words.toLocaleLowerCase(lang || undefined);
    return lang ? { [lang]: small } : small;
  };
  const [offerWords, needWords] = [text(offered.words, offer.lang), text(sought.words, need.lang)];
  if (relation === SYNONYM) return { kind: 'synonym', offer: offerWords, need: needWords };
  const isShorter = offered.words.length <= sought.words.length;
  return { kind: 'word', words: isShorter ? offerWords : needWords };
}
