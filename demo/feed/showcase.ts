import type { Clock } from './clock.js';
import { closures } from './closures.js';
import type { ShowcaseEntry, Text } from './model.js';
import { places } from './places.js';
import { quarterAt } from './quarters.js';
import { courses, events } from './showcase-agenda.js';
import { care } from './showcase-care.js';
import { clubs } from './showcase-clubs.js';
import { exchanges } from './showcase-exchanges.js';
import { food } from './showcase-food.js';
import { helpers } from './showcase-helpers.js';
import { heritage, markets } from './showcase-heritage.js';
import { joining } from './showcase-joining.js';
import { labels } from './showcase-labels.js';
import { outings } from './showcase-outings.js';
import { rounds } from './showcase-rounds.js';
import { shops } from './showcase-shops.js';
import { solidarity } from './showcase-solidarity.js';
import { stories } from './showcase-stories.js';
import { tables } from './showcase-tables.js';
import { trades } from './showcase-trades.js';

/** Entries are checked in turn, a few each week, all within half a year. */
const REVIEW_ROUND_DAYS = 180;
const REVIEW_STEP_DAYS = 37;

/** Shops, associations, courses, outings and heritage, each with the day of its last check. */
export function showcase(clock: Clock): object[] {
  const special = closures(clock);
  const joined = joining(clock);
  const exchanged = exchanges(clock);
  const entries: ShowcaseEntry[] = [
    ...food,
    ...tables,
    ...care,
    ...trades,
    ...shops,
    ...clubs,
    ...solidarity,
    ...courses(clock),
    ...events(clock),
    ...heritage,
    ...markets(clock),
    ...rounds,
    ...helpers,
    ...outings(clock),
  ];
  return entries.map((entry, index) => ({
    ...entry,
    ...labels[entry.id],
    ...stories[entry.id],
    ...joined[entry.id],
    ...withExchanges(entry, exchanged[entry.id]),
    ...quarterOf(entry),
    ...(special[entry.id] && { specialOpeningHours: special[entry.id] }),
    lastReviewed: clock.day(-((index * REVIEW_STEP_DAYS) % REVIEW_ROUND_DAYS)),
    reviewInterval: 'P6M',
  }));
}

/** What an entry offers and needs already stays. */
function withExchanges(
  entry: ShowcaseEntry,
  more: Pick<ShowcaseEntry, 'makesOffer' | 'seeks'> = {},
): object {
  return Object.fromEntries(
    (['makesOffer', 'seeks'] as const).flatMap((field) =>
      more[field] ? [[field, [...(entry[field] ?? []), ...more[field]]]] : [],
    ),
  );
}

function quarterOf({ geo, place }: ShowcaseEntry): { quarter?: Text } {
  const position = geo ?? places.find(({ id }) => id === place)?.geo;
  return position ? { quarter: quarterAt(position) } : {};
}
