import { sticky, type Cursor } from './cursor.js';
import { DAY, yearlyKey, type DateRange } from './model.js';

interface CalendarDate {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** Its year is that of the date before it. */
  readonly isYearInherited?: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_OF_MONTH = '(\\d\\d?)(?![\\d/]|:\\d)';
const ISO_OR_MONTH = `(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)|(?:(\\d{4})\\s+)?(${MONTHS.join('|')})\\b(?:\\s+${DAY_OF_MONTH})?`;
const DATE = sticky(ISO_OR_MONTH);
const NEXT_DAY = sticky(DAY_OF_MONTH);
const DATE_FOLLOWS = sticky(`,(?=\\s*(?:${ISO_OR_MONTH}|${DAY_OF_MONTH}))`);
const DASH = sticky('-');

/** "Dec 24", "2026-12-24", "2026 Dec"; after a date with a day, "26" as well. */
function takeDate(cursor: Cursor, before?: CalendarDate): CalendarDate | undefined {
  const found = cursor.take(DATE);
  if (!found) {
    const day = before?.day && cursor.take(NEXT_DAY)?.[1];
    return day ? { ...before, day: Number(day) } : undefined;
  }
  const [, isoYear, isoMonth, isoDay, year = isoYear, name, day = isoDay] = found;
  return {
    year: year ? Number(year) : before?.year,
    month: name ? MONTHS.indexOf(name.toLowerCase()) + 1 : Number(isoMonth),
    day: day ? Number(day) : undefined,
    isYearInherited: !year,
  };
}

/**
 * The first day of what a date names, or its last (`isEnd`). NaN if there is no such day; a leap
 * year where none is said, so that "Feb 29" exists.
 */
function numberOf({ year, month, day }: CalendarDate, isEnd = false): number {
  // Day 0 of the next month is the last one of this.
  const isMonthEnd = isEnd && day === undefined;
  const date = new Date(
    Date.UTC(year ?? 2000, isMonthEnd ? month : month - 1, day ?? (isEnd ? 0 : 1)),
  );
  if (date.getUTCMonth() !== month - 1) return NaN;
  return year === undefined ? yearlyKey(date) : date.getTime() / DAY;
}

/** Undefined for days that do not exist, and for an end before the start. */
function rangeBetween(first: CalendarDate, last: CalendarDate): DateRange | undefined {
  const from = numberOf(first);
  let to = numberOf(last, true);
  const isYearly = first.year === undefined;
  // "2026 Dec 20-Jan 5": the end is in the next year.
  if (to < from && last.year && last.isYearInherited)
    to = numberOf({ ...last, year: last.year + 1 }, true);
  const isSound = isYearly ? last.year === undefined && from + to > 0 : from <= to;
  return isSound ? { from, to, isYearly, isMonths: last.day === undefined } : undefined;
}

/**
 * "Apr-Oct", "Dec 20-Jan 5", "2026-12-24", "2021 Apr 10-16", lists of them. Undefined, with nothing
 * read, where there is no date. A year said once holds for the rest of the list.
 */
export function parseDates(cursor: Cursor): DateRange[] | undefined {
  const ranges: DateRange[] = [];
  let first = takeDate(cursor);
  while (first) {
    const last: CalendarDate | undefined = cursor.take(DASH) ? takeDate(cursor, first) : first;
    const range = last && rangeBetween(first, last);
    if (range) ranges.push(range);
    else cursor.fail('date');
    first = cursor.take(DATE_FOLLOWS) ? takeDate(cursor, last) : undefined;
  }
  return ranges.length ? ranges : undefined;
}
