import type { ShowcaseEntry } from './model/showcase.js';
import { ownValue } from './own-value.js';

/**
 * What tells of a trade, not of a person. Whatever else the feed says is left out, above all what
 * somebody wrote in their own words: « sonnez chez Jeanne » may stand in any text.
 */
const KEPT = [
  ...(['id', 'type', 'category', 'timezone', 'isAccessibleForFree'] as const),
  ...(['lastReviewed', 'reviewInterval', 'validFrom', 'validThrough'] as const),
  ...(['startDate', 'endDate', 'subEvent', 'eventStatus', 'soleTrader', 'consent'] as const),
];

/** What stands in the place of a person's own words. */
export interface StandIns {
  /** A word for each type of entry, in the reader's language. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Opening hours without what is written between them; `undefined` where they are nothing else. */
  readonly hoursAlone: (openingHours: string) => string | undefined;
}

/** Whether an entry is about a person who has not agreed to be shown. */
export function withholdsPerson({ soleTrader, consent }: ShowcaseEntry): boolean {
  return consent === false || (soleTrader === true && consent !== true);
}

/**
 * An entry as anybody may see it: of a sole trader who has not agreed the trade, the town and the
 * hours stay, named by the trade, as the French business register does for those who object
 * (https://www.sirene.fr, « diffusion partielle »). Whatever shows, searches, copies or prints
 * entries works on what this returns.
 */
export function asPublished(entry: ShowcaseEntry, { kinds, hoursAlone }: StandIns): ShowcaseEntry {
  if (!withholdsPerson(entry)) return entry;
  const { address, category = [], openingHours, source, specialOpeningHours, type } = entry;
  const kept = Object.fromEntries(KEPT.map((field) => [field, entry[field]]));
  return {
    ...(kept as unknown as ShowcaseEntry),
    name: category[0] ?? ownValue(kinds, type) ?? type,
    openingHours:
      typeof openingHours === 'string' ? hoursAlone(openingHours) : openingHours?.map(withoutNote),
    specialOpeningHours: specialOpeningHours?.map(withoutNote),
    address: address && { ...address, streetAddress: undefined },
    // Owed to who made the data, without the page on which the person stands.
    source: source && { name: source.name, license: source.license },
  };
}

function withoutNote<Hours extends { note?: unknown }>(hours: Hours): Hours {
  return { ...hours, note: undefined };
}
