import type { Profile, ProfileUnit } from './profile.js';
import { ASIDE } from './units.js';

/** A line whose words are weighed by all the others. */
export interface Weighed extends Profile {
  readonly units: readonly WeighedUnit[];
  /** How much each part of it says. */
  readonly totals: ReadonlyMap<number, number>;
}

export interface WeighedUnit extends ProfileUnit {
  /** 0 to 1: a word that many lines have tells less. */
  readonly rarity: number;
}

/** A line of little words alone says about half a word. */
const LITTLE = 0.5;

/** On a board about one thing its word is in every line, and still what they are about. */
const COMMON = 0.32;

export function* weighAll(profiles: readonly Profile[]): Generator<undefined, Weighed[]> {
  const counts = new Map<string, number>();
  for (const { units } of profiles) {
    for (const key of new Set(units.filter(({ isTheme }) => !isTheme).map((unit) => unit.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    yield;
  }
  const most = Math.log1p(profiles.length);
  const rarityOf = (key: string): number =>
    Math.max(COMMON, Math.log1p(profiles.length / (counts.get(key) ?? 1)) / most);
  const weighed: Weighed[] = [];
  for (const profile of profiles) {
    const units = profile.units.map((unit) => ({ ...unit, rarity: rarityOf(unit.key) }));
    weighed.push({ ...profile, units, totals: totalsOf(units.slice(0, profile.said)) });
    yield;
  }
  return weighed;
}

/** What is aside belongs to every part, and is one itself where there is nothing else. */
function totalsOf(units: readonly WeighedUnit[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { part, weight, rarity } of units)
    sums.set(part, (sums.get(part) ?? 0) + weight * rarity);
  const aside = sums.get(ASIDE) ?? 0;
  if (sums.size > 1) sums.delete(ASIDE);
  const totals = [...sums].map(
    ([part, sum]) => [part, Math.max(LITTLE, part === ASIDE ? sum : sum + aside)] as const,
  );
  return new Map(totals.length ? totals : [[0, LITTLE]]);
}
