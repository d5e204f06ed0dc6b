import { exceptionsWithin, type HoursContext, type HoursItem } from '../../hours/index.js';
import type { Language } from '../language.js';
import { capitalized, lowered, slotWords, type HoursWords } from './weekly-hours.js';

/** A copy may be read weeks after it was made. */
const DAYS_AHEAD = 56;

/**
 * Dates with other hours, running or to come. That a place is shut on a public holiday is known
 * without a line.
 */
export function exceptionalHours(
  item: HoursItem,
  now: number,
  context: HoursContext,
  { hours, common }: HoursWords,
  lang: Language,
): readonly string[] {
  const written = (date: string, options: Intl.DateTimeFormatOptions): string => {
    const wanted = { ...options, day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, wanted);
    return common.date(format.format(new Date(date)));
  };
  return exceptionsWithin(item, now, context, DAYS_AHEAD)
    .filter(({ exception }) => exception === 'date')
    .map(({ from, through, slots }) => {
      const days =
        from === through
          ? capitalized(written(from, { weekday: 'long' }))
          : hours.fromThrough(written(from, {}), written(through, {}));
      const times = slots.map((slot) => slotWords(slot, hours, common)).join(', ');
      return hours.exception(days, lowered(times || hours.closedDay));
    });
}
