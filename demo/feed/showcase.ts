import type { Clock } from './clock.js';
import { closures } from './closures.js';
import { courses, events } from './showcase-agenda.js';
import { care } from './showcase-care.js';
import { clubs } from './showcase-clubs.js';
import { food } from './showcase-food.js';
import { heritage, markets } from './showcase-heritage.js';
import { shops } from './showcase-shops.js';
import { solidarity } from './showcase-solidarity.js';
import { tables } from './showcase-tables.js';
import { trades } from './showcase-trades.js';

/** Entries are checked in turn, a few each week, all within half a year. */
const REVIEW_ROUND_DAYS = 180;
const REVIEW_STEP_DAYS = 37;

/** Shops, associations, courses, outings and heritage, each with the day of its last check. */
export function showcase(clock: Clock): object[] {
  const special = closures(clock);
  const entries = [
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
  ];
  return entries.map((entry, index) => ({
    ...entry,
    ...(special[entry.id] && { specialOpeningHours: special[entry.id] }),
    lastReviewed: clock.day(-((index * REVIEW_STEP_DAYS) % REVIEW_ROUND_DAYS)),
    reviewInterval: 'P6M',
  }));
}
