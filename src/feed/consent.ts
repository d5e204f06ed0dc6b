import { exchangeOf } from './exchange.js';
import type { Exchange, ShowcaseEntry } from './model/showcase.js';
import type { Text } from './shape.js';

/** What leads to a person, or may tell of one: left out where that person did not agree. */
const PERSONAL = [
  ...(['telephone', 'email', 'url', 'contactPoint', 'registration', 'provider'] as const),
  ...(['alternateName', 'keywords', 'summary', 'description', 'story', 'audio'] as const),
  ...(['image', 'geo', 'place'] as const),
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
  const published: ShowcaseEntry = { ...entry, name: tradeOf(entry) };
  for (const field of PERSONAL) delete published[field];
  if (entry.address) {
    published.address = { ...entry.address };
    delete published.address.streetAddress;
  }
  for (const field of ['makesOffer', 'seeks'] as const)
    if (entry[field]) published[field] = entry[field].map(withoutContact);
  return published;
}

function withoutContact(exchange: Exchange): Exchange {
  const record = { ...exchangeOf(exchange) };
  delete record.contactPoint;
  return record;
}

/** « Plomberie », else the kind of entry as the feed writes it. */
function tradeOf({ category = [], type }: ShowcaseEntry): Text {
  return category[0] ?? type;
}
