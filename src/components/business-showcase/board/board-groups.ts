import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { Text } from '../../../feed/shape.js';
import { keyOf } from '../directory.js';
import type { Showcase } from '../showcase.js';

/** What is printed: all of it without a choice. */
export interface BoardChoice {
  /** A schema.org type of entries. */
  readonly type?: string;
  /** A part of the town, by its key. */
  readonly quarter?: string;
  /** For those who see badly: larger letters, more pages. */
  readonly isLarge?: boolean;
}

export interface BoardGroup {
  /** The type or the key of the quarter; empty for those without one. */
  readonly key: string;
  /** Of a quarter, as the feed writes it. */
  readonly name: Text | undefined;
  readonly entries: readonly ShowcaseEntry[];
}

/**
 * The chosen entries by name, since a list on paper is looked up: those of one type by quarter, else
 * by type in the order of the translations.
 */
export function boardGroups(showcase: Showcase, { type, quarter }: BoardChoice): BoardGroup[] {
  const { strings, interfaceLang } = showcase.localize;
  const { compare } = new Intl.Collator(interfaceLang);
  const nameOf = ({ name }: ShowcaseEntry): string => showcase.localize.plain(name);
  const chosen = showcase
    .entries()
    .filter((entry) => isChosen(entry, { type, quarter }))
    .toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  const order = Object.keys(strings.types);
  const rank = ({ key }: BoardGroup): number => (order.indexOf(key) + order.length) % order.length;
  if (!type)
    return groupBy(chosen, (entry) => ({ key: entry.type, name: undefined })).sort(
      (a, b) => rank(a) - rank(b),
    );
  const quarterName = ({ name }: BoardGroup): string => showcase.localize.plain(name);
  return groupBy(chosen, (entry) => ({
    key: entry.quarter === undefined ? '' : keyOf(entry.quarter),
    name: entry.quarter,
  })).sort((a, b) => Number(!a.key) - Number(!b.key) || compare(quarterName(a), quarterName(b)));
}

/** The quarters that entries are in, by name. */
export function quartersOf(showcase: Showcase): { key: string; name: string }[] {
  const { localize } = showcase;
  const { compare } = new Intl.Collator(localize.interfaceLang);
  const names = new Map<string, string>();
  for (const { quarter } of showcase.entries())
    if (quarter !== undefined) names.set(keyOf(quarter), localize.plain(quarter));
  return [...names].map(([key, name]) => ({ key, name })).sort((a, b) => compare(a.name, b.name));
}

export function isChosen(entry: ShowcaseEntry, { type, quarter }: BoardChoice): boolean {
  const isThere = entry.quarter !== undefined && keyOf(entry.quarter) === quarter;
  return (!type || entry.type === type) && (!quarter || isThere);
}

function groupBy(
  entries: readonly ShowcaseEntry[],
  groupOf: (entry: ShowcaseEntry) => Omit<BoardGroup, 'entries'>,
): BoardGroup[] {
  const groups = new Map<string, BoardGroup & { readonly entries: ShowcaseEntry[] }>();
  for (const entry of entries) {
    const group = groupOf(entry);
    const known = groups.get(group.key);
    if (known) known.entries.push(entry);
    else groups.set(group.key, { ...group, entries: [entry] });
  }
  return [...groups.values()];
}
