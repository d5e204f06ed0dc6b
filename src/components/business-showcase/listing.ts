import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { stateAt, type HoursContext } from '../../hours/index.js';
import { fairOrder, hasText, type Order } from './entries.js';

/** What is listed for the reader's choices. */
export interface Listing {
  readonly entries: readonly ShowcaseEntry[];
  /** Left out of "open now" because nobody knows when they are open. */
  readonly withoutHours: number;
}

export interface ReaderChoices {
  readonly chosenType: string;
  readonly category: string;
  readonly isOpenOnly: boolean;
}

/** The entries that the reader's filters leave, in the order given. */
export function narrow(
  entries: readonly ShowcaseEntry[],
  { chosenType, category, isOpenOnly }: ReaderChoices,
  instant: number,
  hours: HoursContext,
): Listing {
  const matching = entries.filter(
    (entry) =>
      (!chosenType || entry.type === chosenType) &&
      (!category || hasText(entry.category, category)),
  );
  if (!isOpenOnly) return { entries: matching, withoutHours: 0 };
  const states = matching.map((entry) => stateAt(entry, instant, hours).state);
  return {
    entries: matching.filter((_, i) => states[i] === 'open' || states[i] === 'closing-soon'),
    withoutHours: states.filter((one) => one === 'unknown').length,
  };
}

export interface OrderContext {
  /** Whole days on the town's calendar: the fair order is drawn anew with each. */
  readonly day: number;
  readonly lang: string;
  readonly nameOf: (entry: ShowcaseEntry) => string;
  /** Metres; `undefined` for an entry without a position. */
  readonly distanceOf: (entry: ShowcaseEntry) => number | undefined;
}

export function inOrder(
  entries: readonly ShowcaseEntry[],
  order: Order,
  { day, lang, nameOf, distanceOf }: OrderContext,
): readonly ShowcaseEntry[] {
  const metres = (entry: ShowcaseEntry): number => distanceOf(entry) ?? Infinity;
  switch (order) {
    case 'fair':
      return fairOrder(entries, day);
    case 'distance':
      // Two entries without a position differ by NaN: they stay as they are.
      return entries.toSorted((a, b) => metres(a) - metres(b) || 0);
    case 'name':
      return entries.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), lang));
  }
}
