import { asPublished } from '../../feed/consent.js';
import { isCurrent } from '../../feed/exchange.js';
import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { atNextDate, zoneOf } from '../../feed/showcase-dates.js';
import type { Text } from '../../feed/shape.js';
import { instantOf, localTime } from '../../feed/zoned-time.js';
import { hoursAlone } from '../../hours/hours-alone.js';
import { fairOrder } from './fair-order.js';

export type Order = 'fair' | 'date' | 'name' | 'distance';

export const MINUTE_MS = 60_000;

type Kinds = Readonly<Record<string, string>>;

/** What the entries are read from. */
interface Source {
  readonly items: readonly ShowcaseEntry[];
  readonly root: Root | undefined;
  /** ms */
  readonly now: number;
  /** schema.org types to offer, separated by spaces; all without. */
  readonly types: string;
  /** A word for each type of entry, in the reader's language. */
  readonly kinds: Kinds;
}

/** The part of the directory that a reader looks at: one kind, one category, or all. */
export interface Part {
  readonly type: string;
  readonly category: string;
}

interface Ordering {
  readonly order: Order;
  readonly lang: string;
  nameOf(entry: ShowcaseEntry): string;
  /** Metres; `undefined` for an entry without a position. */
  distanceOf(entry: ShowcaseEntry): number | undefined;
}

/** A category, or a kind of entry, and how many there are. */
export interface Group {
  readonly key: string;
  readonly name: Text;
  readonly count: number;
}

/** The entries that are offered now, each as it may be shown, in the order that is asked for. */
export class Directory {
  entries: readonly ShowcaseEntry[] = [];
  /** Whether some can be near, or on a map. */
  hasPositions = false;
  /** Whether some offer something to each other today, or seek it. */
  hasExchanges = false;
  /** Whole days on the town's calendar: the seed of the fair order. */
  day = 0;

  #read: readonly unknown[] = [];
  #timeZone: string | undefined;
  #byId: ReadonlyMap<string, ShowcaseEntry> = new Map();
  #types: readonly Group[] = [];
  readonly #categories = new Map<string, readonly Group[]>();
  readonly #atDates = new WeakMap<ShowcaseEntry, ShowcaseEntry>();
  #ordered: { readonly key: string; readonly entries: readonly ShowcaseEntry[] } | undefined;

  /** Events pass with the minute; within one the same entries are the same list. */
  read({ items, root, now, types, kinds }: Source): void {
    const read = [items, root, types, kinds, Math.floor(now / MINUTE_MS)];
    if (read.every((part, at) => part === this.#read[at])) return;
    this.#read = read;
    const wanted = types.split(/\s+/).filter(Boolean);
    const entries = items
      .filter(({ type }) => !wanted.length || wanted.includes(type))
      .flatMap(
        (entry) => this.#atNextDate(asPublishedOnce(entry, kinds), now, root?.timezone) ?? [],
      );
    this.hasExchanges = entries.some(({ makesOffer = [], seeks = [] }) =>
      [...makesOffer, ...seeks].some((one) => isCurrent(one, now, root?.timezone)),
    );
    const { day } = localTime(now, root?.timezone);
    if (day === this.day && isSame(entries, this.entries)) return;
    this.day = day;
    this.#timeZone = root?.timezone;
    this.entries = entries;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#types = countBy(entries, ({ type }) => [type]);
    this.hasPositions = entries.some(({ geo, place, stops }) => geo ?? place ?? stops?.length);
    this.#categories.clear();
    this.#ordered = undefined;
  }

  /** The same object as long as its dates are: a list that stays is not searched and drawn anew. */
  #atNextDate(
    entry: ShowcaseEntry,
    now: number,
    timeZone: string | undefined,
  ): ShowcaseEntry | undefined {
    const next = atNextDate(entry, now, timeZone);
    const before = this.#atDates.get(entry);
    const isAsBefore =
      before?.startDate === next?.startDate && before?.subEvent?.length === next?.subEvent?.length;
    if (before && next && isAsBefore) return before;
    if (next) this.#atDates.set(entry, next);
    return next;
  }

  entry(id: string): ShowcaseEntry | undefined {
    return this.#byId.get(id);
  }

  /** The kinds that there are, in no order. */
  get types(): readonly Group[] {
    return this.#types;
  }

  categoriesOf(type: string): readonly Group[] {
    let categories = this.#categories.get(type);
    if (!categories) this.#categories.set(type, (categories = this.#countCategories(type)));
    return categories;
  }

  #countCategories(type: string): readonly Group[] {
    const ofType = this.entries.filter((entry) => !type || entry.type === type);
    return countBy(ofType, ({ category = [] }) => category);
  }

  /** One part of the directory, ordered; kept, since thousands of names take a while. */
  ordered({ type, category }: Part, ordering: Ordering): readonly ShowcaseEntry[] {
    const { order, lang } = ordering;
    // Distances change with the reader's place.
    const key = order === 'distance' ? undefined : JSON.stringify([type, category, order, lang]);
    if (key && this.#ordered?.key === key) return this.#ordered.entries;
    const part = this.entries.filter(
      (entry) => (!type || entry.type === type) && (!category || hasText(entry.category, category)),
    );
    const entries = this.#inOrder(part, ordering);
    if (key) this.#ordered = { key, entries };
    return entries;
  }

  #inOrder(entries: readonly ShowcaseEntry[], ordering: Ordering): readonly ShowcaseEntry[] {
    const { order, lang, nameOf, distanceOf } = ordering;
    if (order === 'fair') return fairOrder(entries, this.day);
    const { compare } = new Intl.Collator(lang);
    // Who has no date or no position stands last; those who are equal, by name.
    const rankOf = {
      name: () => 0,
      date: (entry: ShowcaseEntry) =>
        instantOf(entry.startDate ?? '', zoneOf(entry, this.#timeZone)) || Infinity,
      distance: (entry: ShowcaseEntry) => distanceOf(entry) ?? Infinity,
    }[order];
    return entries
      .map((entry) => ({ entry, name: nameOf(entry), rank: rankOf(entry) }))
      .sort((a, b) => (a.rank === b.rank ? compare(a.name, b.name) : a.rank - b.rank))
      .map(({ entry }) => entry);
  }
}

/** The store hands on the same items: what is withheld of them is worked out once. */
const published = new WeakMap<Kinds, WeakMap<ShowcaseEntry, ShowcaseEntry>>();
function asPublishedOnce(entry: ShowcaseEntry, kinds: Kinds): ShowcaseEntry {
  let known = published.get(kinds);
  if (!known) published.set(kinds, (known = new WeakMap()));
  let found = known.get(entry);
  if (!found) known.set(entry, (found = asPublished(entry, { kinds, hoursAlone })));
  return found;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function countBy(
  entries: readonly ShowcaseEntry[],
  namesOf: (entry: ShowcaseEntry) => readonly Text[],
): Group[] {
  const groups = new Map<string, Group & { count: number }>();
  for (const entry of entries)
    for (const name of namesOf(entry)) {
      const key = keyOf(name);
      const group = groups.get(key);
      if (group) group.count++;
      else groups.set(key, { key, name, count: 1 });
    }
  return [...groups.values()];
}

/** Whether one of the texts reads like `wanted` in some language. */
export function hasText(texts: readonly Text[] | undefined, wanted: string): boolean {
  return (texts ?? []).some((text) =>
    typeof text === 'string' ? text === wanted : Object.values(text).includes(wanted),
  );
}

/** A text's name for all languages, so that a choice survives a change of language. */
export function keyOf(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}
