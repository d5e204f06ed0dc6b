import type { Address, Source, SpecialHours } from './model/common.js';
import type { ShowcaseEntry } from './model/showcase.js';
import type { Text } from './shape.js';

/** What tells of a trade, not of a person. Whatever else the feed says is left out. */
const KEPT = [
  ...(['id', 'type', 'category', 'timezone', 'openingHours', 'accessibility'] as const),
  ...(['paymentAccepted', 'knowsLanguage', 'hasCertification', 'isAccessibleForFree'] as const),
  ...(['lastReviewed', 'reviewInterval', 'validFrom', 'validThrough'] as const),
  ...(['startDate', 'endDate', 'subEvent', 'eventStatus', 'soleTrader', 'consent'] as const),
];

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
export function asPublished(entry: ShowcaseEntry): ShowcaseEntry {
  if (!withholdsPerson(entry)) return entry;
  const kept = Object.fromEntries(
    KEPT.filter((field) => entry[field] !== undefined).map((field) => [field, entry[field]]),
  );
  const { address, source, specialOpeningHours } = entry;
  return {
    ...(kept as unknown as ShowcaseEntry),
    name: tradeOf(entry),
    ...(specialOpeningHours && { specialOpeningHours: specialOpeningHours.map(withoutNote) }),
    ...(address && { address: townOf(address) }),
    ...(source && { source: licenceOf(source) }),
  };
}

function withoutNote(hours: SpecialHours): SpecialHours {
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

/** « Plomberie », else the kind of entry as the feed writes it. */
function tradeOf({ category = [], type }: ShowcaseEntry): Text {
  return category[0] ?? type;
}
