import { randomOf, type CorpusItem } from './corpus.js';

/** What a resident types who wants one item, and the ways in which the words come out. */
export interface Query {
  readonly text: string;
  readonly kind: QueryKind;
  /** Ids of the items that would do: all whose name says every word that was meant. */
  readonly wanted: readonly string[];
}

export const QUERY_KINDS = [
  'exact',
  'prefix',
  'one typo',
  'no accents',
  'plural or singular',
  'other order',
  'two at once',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** A query that more items answer than a page shows has no right answer that could be measured. */
const MOST_WANTED = 5;
const LETTERS = 'aeiourstnlmpcd';

type Change = (words: readonly string[], random: () => number) => string[] | undefined;

const CHANGES: Readonly<Record<Exclude<QueryKind, 'two at once'>, Change>> = {
  exact: (words) => [...words],
  prefix: (words) => {
    const last = words.at(-1)!;
    if (last.length < 5) return undefined;
    return [...words.slice(0, -1), last.slice(0, Math.ceil(last.length * 0.6))];
  },
  'one typo': (words, random) => {
    const at = words.findIndex(({ length }) => length >= 5);
    return at < 0 ? undefined : words.map((word, i) => (i === at ? misspell(word, random) : word));
  },
  'no accents': (words) => {
    const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
    return plain.join() === words.join() ? undefined : plain;
  },
  'plural or singular': (words) => {
    const at = words.findIndex((word) => word.length > 4 && !/[xz]$/.test(word));
    if (at < 0) return undefined;
    const turn = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`);
    return words.map((word, i) => (i === at ? turn(word) : word));
  },
  'other order': (words) => (words.length > 1 ? [...words].reverse() : undefined),
};

/** A letter left out, added, replaced, or swapped with its neighbour, anywhere but in front. */
function misspell(word: string, random: () => number): string {
  const last = word.length - 1;
  const at = 1 + Math.floor(random() * last);
  const swapped = Math.min(at, last - 1);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)]!;
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at + 1) + letter + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, swapped) + word[swapped + 1]! + word[swapped]! + word.slice(swapped + 2),
  ];
  return kinds[Math.floor(random() * kinds.length)]!;
}

/** `perKind` queries of each kind, none of them easier for one engine than for another. */
export function makeQueries(items: readonly CorpusItem[], perKind: number, seed = 2): Query[] {
  const random = randomOf(seed);
  const names = items.map(({ id, name }) => ({ id, words: new Set(wordsOf(name)) }));
  const byWord = new Map<string, typeof names>();
  for (const entry of names)
    for (const word of entry.words) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  const queries: Query[] = [];
  for (const kind of QUERY_KINDS)
    for (let made = 0; made < perKind;) {
      const { name } = items[Math.floor(random() * items.length)]!;
      const telling = wordsOf(name).filter(({ length }) => length > 3);
      const words = telling.slice(0, 3).slice(random() < 0.5 ? 0 : -2);
      if (words.length < 2) continue;
      const wanted = rarest(words, byWord).filter((entry) =>
        words.every((one) => entry.words.has(one)),
      );
      if (wanted.length > MOST_WANTED) continue;
      const changed = changeBy(kind, words, random);
      if (!changed) continue;
      queries.push({ text: changed.join(' '), kind, wanted: wanted.map(({ id }) => id) });
      made++;
    }
  return queries;
}

function changeBy(
  kind: QueryKind,
  words: readonly string[],
  random: () => number,
): string[] | undefined {
  if (kind !== 'two at once') return CHANGES[kind](words, random);
  const kinds = Object.keys(CHANGES).slice(1) as (keyof typeof CHANGES)[];
  const first = Math.floor(random() * kinds.length);
  const second = (first + 1 + Math.floor(random() * (kinds.length - 1))) % kinds.length;
  // Letters change before a word is cut, and the order last, so that both changes are there.
  const [one, two] = [first, second]
    .map((place) => kinds[place]!)
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)) as [
    keyof typeof CHANGES,
    keyof typeof CHANGES,
  ];
  const changed = CHANGES[one](words, random);
  return changed && CHANGES[two](changed, random);
}

const ORDER: readonly QueryKind[] = [
  'plural or singular',
  'one typo',
  'no accents',
  'other order',
  'prefix',
];

function rarest<T>(words: readonly string[], byWord: ReadonlyMap<string, T[]>): T[] {
  const lists = words.map((word) => byWord.get(word) ?? []);
  return lists.reduce((a, b) => (b.length < a.length ? b : a));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}+/gu) ?? [];
}
