import { primaryTag } from '../../feed/localized-text.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import type { Text } from '../../feed/shape.js';
import type { ExchangeLine } from '../../feed/showcase-exchange.js';
import { meetingsOf, reasonOf, shareMet, type Reason } from './meetings.js';
import { readProfile, type Profile, type Tongue } from './profile.js';
import { lexiconOf } from './units.js';
import { weighAll, type Weighed } from './weigh.js';

export type { Reason } from './meetings.js';

/** An offer and a need of somebody else that may meet. */
export interface Pairing {
  readonly offer: ExchangeLine;
  readonly need: ExchangeLine;
  /** The one that says most first. */
  readonly reasons: readonly Reason[];
  /** How much of what the shorter of the two says the other says, too: about 0.4 to 1.3. */
  readonly strength: number;
}

export interface PairingWish {
  /** The reader's language, whose words explain a pairing, as a tag. */
  readonly lang: string;
  /** The feed's `inLanguage`. */
  readonly languages?: readonly string[];
  /** Groups of words and phrases that go together. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Of two that are equally good the near one comes first. */
  readonly isNear?: (one: ShowcaseEntry, other: ShowcaseEntry) => boolean;
}

/** What a shared theme adds, or one as wide as "Matériel". */
const SAME_THEME = 0.2;
const VAGUE_THEME = 0.05;
const OTHER_THEME = -0.1;
const SAME_TRADE = 0.03;
/** Of what the shorter says, so much has to be met… */
const ENOUGH = 0.36;
/** …by words that are no accident: two asides, or a word that half of the board says, are none. */
const LEAST = 0.3;
/** Mostly by the shorter of the two: a long text says much that a short one leaves out. */
const BY_LONGER = 0.2;
/** Nobody is put in touch with more than so many for one line: the best of them will do. */
const MOST = 6;
/** Some of the best of an offer are taken by others. */
const KEPT = MOST * 4;
/** What more needs than these have in common tells them no better. */
const CANDIDATES = 400;

/**
 * Pairs offers with needs in steps of at most a few milliseconds on a slow phone; the caller decides
 * after each one whether to let the page breathe. The best ones come first.
 */
export function* pairingSteps(
  lines: readonly ExchangeLine[],
  { lang, languages = [], synonyms = [], isNear = () => false }: PairingWish,
): Generator<undefined, Pairing[]> {
  const lexicon = yield* lexiconOf(synonyms);
  const tongue = tongueOf(lines, lang, languages);
  const profiles: Profile[] = [];
  for (const line of lines) {
    profiles.push(readProfile(line, tongue, lexicon));
    yield;
  }
  const weighed = yield* weighAll(profiles);
  const [offers, needs] = (['offer', 'need'] as const).map((kind) =>
    weighed.filter(({ line }) => line.kind === kind),
  );
  const postings = yield* postingsOf(needs!);
  const found: Found[] = [];
  for (const offer of offers!) {
    const own: Found[] = [];
    for (const place of candidates(offer, postings)) {
      const pairing = compare(offer, needs![place]!);
      if (pairing) own.push({ pairing, isNear: isNear(pairing.offer.entry, pairing.need.entry) });
    }
    found.push(...own.sort(compareFound).slice(0, KEPT));
    yield;
  }
  return yield* best(found);
}

/** All at once. */
export function pairExchanges(lines: readonly ExchangeLine[], wish: PairingWish): Pairing[] {
  const steps = pairingSteps(lines, wish);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Both sides have to be read in one language. It is the reader's where all lines have it, else the
 * one that the feed is written in.
 */
function tongueOf(
  lines: readonly ExchangeLine[],
  lang: string,
  languages: readonly string[],
): Tongue {
  const primary = primaryTag(lang);
  const isIn = ({ exchange: { name } }: ExchangeLine): boolean =>
    typeof name !== 'string' && Object.keys(name).some((tag) => primaryTag(tag) === primary);
  return { lang: lines.every(isIn) ? lang : (languages[0] ?? lang), languages };
}

type Postings = ReadonlyMap<string | number, readonly number[]>;

function* postingsOf(needs: readonly Weighed[]): Generator<undefined, Postings> {
  const postings = new Map<string | number, number[]>();
  for (const place of needs.keys()) {
    for (const key of keysOf(needs[place]!)) {
      const known = postings.get(key);
      if (known) known.push(place);
      else postings.set(key, [place]);
    }
    yield;
  }
  return postings;
}

/** Needs that share something with an offer, by what few of them have first. */
function candidates(offer: Weighed, postings: Postings): ReadonlySet<number> {
  const lists = [...keysOf(offer)].flatMap((key) => [postings.get(key) ?? []]);
  const found = new Set<number>();
  for (const list of lists.sort((a, b) => a.length - b.length)) {
    if (found.size > CANDIDATES) break;
    for (const place of list.slice(0, CANDIDATES)) found.add(place);
  }
  return found;
}

function keysOf({ units, themes }: Weighed): Set<string | number> {
  return new Set([
    ...units.flatMap(({ key, head, family, groups }) => [key, head, `family ${family}`, ...groups]),
    ...themes.map(({ key }) => `theme ${key}`),
  ]);
}

function compare(offer: Weighed, need: Weighed): Pairing | undefined {
  if (isOneParty(offer.line.entry, need.line.entry)) return undefined;
  const met = meetingsOf(offer, need);
  const isAlike = met.reduce((sum, { value }) => sum + value, 0) >= LEAST;
  const theme = themeOf(offer, need);
  const strength = isAlike
    ? between(shareMet(offer, met, 'offered'), shareMet(need, met, 'sought')) +
      theme.bonus +
      (sharesTrade(offer, need) ? SAME_TRADE : 0)
    : isThemeAll(offer, need, theme.bonus)
      ? ENOUGH
      : 0;
  if (strength < ENOUGH) return undefined;
  const reasons: Reason[] = isAlike ? met.map((one) => reasonOf(one, offer, need)) : [];
  if (theme.name !== undefined) reasons.push({ kind: 'theme', name: theme.name });
  return { offer: offer.line, need: need.line, reasons, strength };
}

/**
 * Nobody is put in touch with themselves, nor with who speaks for them. That the same town hall or
 * union keeps two entries says nothing: it keeps those of all its members.
 */
function isOneParty(one: ShowcaseEntry, other: ShowcaseEntry): boolean {
  return one.id === other.id || keeperOf(one) === other.id || keeperOf(other) === one.id;
}

function keeperOf({ provider }: ShowcaseEntry): string | undefined {
  return typeof provider === 'string' ? provider : provider?.id;
}

/** A theme alone is enough where one side's own words say nothing: "un coup de main", under "Jardin". */
function isThemeAll(offer: Weighed, need: Weighed, bonus: number): boolean {
  return bonus === SAME_THEME && (!offer.said || !need.said);
}

function between(one: number, other: number): number {
  return Math.max(one, other) ** (1 - BY_LONGER) * Math.min(one, other) ** BY_LONGER;
}

function themeOf(offer: Weighed, need: Weighed): { bonus: number; name?: Text } {
  if (!offer.themes.length || !need.themes.length) return { bonus: 0 };
  const shared = offer.themes.filter(({ key }) => need.themes.some((other) => other.key === key));
  const telling = shared.find(({ isVague }) => !isVague);
  if (telling) return { bonus: SAME_THEME, name: telling.name };
  return shared[0] ? { bonus: VAGUE_THEME, name: shared[0].name } : { bonus: OTHER_THEME };
}

function sharesTrade(offer: Weighed, need: Weighed): boolean {
  return offer.trades.some((trade) => need.trades.includes(trade));
}

interface Found {
  readonly pairing: Pairing;
  readonly isNear: boolean;
}

/** In order, and of each line no more than its best ones. */
function* best(found: readonly Found[]): Generator<undefined, Pairing[]> {
  const byStrength = new Map<number, Found[]>();
  for (const one of found) {
    const known = byStrength.get(hundredths(one));
    if (known) known.push(one);
    else byStrength.set(hundredths(one), [one]);
  }
  yield;
  const counts = new Map<string, number>();
  const kept: Pairing[] = [];
  for (const strength of [...byStrength.keys()].sort((a, b) => b - a)) {
    for (const { pairing } of byStrength.get(strength)!.sort(compareFound)) {
      const sides = [pairing.offer.id, pairing.need.id];
      if (sides.some((id) => (counts.get(id) ?? 0) >= MOST)) continue;
      for (const id of sides) counts.set(id, (counts.get(id) ?? 0) + 1);
      kept.push(pairing);
    }
    yield;
  }
  return kept;
}

function hundredths({ pairing }: Found): number {
  return Math.round(pairing.strength * 100);
}

/** Hundredths are no difference: of two alike the near one, then always the same one. */
function compareFound(a: Found, b: Found): number {
  return (
    hundredths(b) - hundredths(a) ||
    Number(b.isNear) - Number(a.isNear) ||
    compareIds(a.pairing.offer, b.pairing.offer) ||
    compareIds(a.pairing.need, b.pairing.need)
  );
}

function compareIds(a: ExchangeLine, b: ExchangeLine): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
