import type { Address, Source } from './model/common.js';
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
  const kept = Object.fromEntries(
    KEPT.filter((field) => entry[field] !== undefined).map((field) => [field, entry[field]]),
  );
  const { address, category = [], openingHours, source, specialOpeningHours, type } = entry;
  const hours =
    typeof openingHours === 'string' ? hoursAlone(openingHours) : openingHours?.map(withoutNote);
  return {
    ...(kept as unknown as ShowcaseEntry),
    name: category[0] ?? ownValue(kinds, type) ?? type,
    ...(hours && { openingHours: hours }),
    ...(specialOpeningHours && { specialOpeningHours: specialOpeningHours.map(withoutNote) }),
    ...(address && { address: townOf(address) }),
    ...(source && { source: licenceOf(source) }),
  };
}

function withoutNote<Hours extends { note?: unknown }>(hours: Hours): Hours {
  const kept = { ...hours };
  delete kept.note;
  return kept;
}

function townOf(address: Address): Address {
  const town = { ...address };
  delete town.streetAddress;
  return town;
}

/** Owed to who made the data, without the page on which the person stands. */
function licenceOf({ name, license }: Source): Source {
  return { ...(name !== undefined && { name }), ...(license !== undefined && { license }) };
}
