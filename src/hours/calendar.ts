import { Cursor } from './cursor.js';
import {
  DAY,
  PH,
  SH,
  yearlyKey,
  type CalendarDays,
  type Calendars,
  type DateRange,
} from './model.js';
import { parseDates } from './parse-dates.js';

/** All that a rule can ask about a day. */
export interface Day {
  /** Whole days since 1970-01-01. */
  readonly number: number;
  readonly yearlyKey: number;
  /** 0 = Monday. */
  readonly weekday: number;
  /** Which one of its weekday in the month, from the start (1…) and from the end (-1…). */
  readonly nth: number;
  readonly nthLast: number;
  /** PH and SH bits: is one; and: is one, or the calendar lists some that begin in this year. */
  readonly holidays: number;
  readonly known: number;
  /** A public holiday in another year falls on this date, and this year's are not listed. */
  readonly isPerhapsHoliday: boolean;
}

/** `YYYY-MM-DD` of a day since 1970-01-01. */
export const isoDate = (number: number): string =>
  new Date(number * DAY).toISOString().slice(0, 10);

/** Entries that are not dates are left out. */
const rangesOf = (days: CalendarDays = []): DateRange[] =>
  days.flatMap((entry) => parseDates(new Cursor([entry].flat().join('-'))) ?? []);

function readDay(number: number, [publicDays, schoolDays]: readonly DateRange[][]): Day {
  const date = new Date(number * DAY);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const bits = (isListed: (range: DateRange) => boolean): number =>
    Number(publicDays!.some(isListed)) * PH + Number(schoolDays!.some(isListed)) * SH;
  const holidays = bits(({ from, to }) => from <= number && number <= to);
  // Holidays that begin in December do not make the calendar of the next year known.
  const known = holidays | bits(({ from }) => new Date(from * DAY).getUTCFullYear() === year);
  const key = yearlyKey(date);
  return {
    number,
    yearlyKey: key,
    weekday: (((number + 3) % 7) + 7) % 7,
    nth: Math.ceil(dayOfMonth / 7),
    nthLast: -Math.ceil((daysInMonth - dayOfMonth + 1) / 7),
    holidays,
    known,
    isPerhapsHoliday:
      !(known & PH) && publicDays!.some(({ from }) => yearlyKey(new Date(from * DAY)) === key),
  };
}

/** The days of a feed's calendars, each worked out once for all items. */
export type DayBook = (number: number) => Day;

const dayBooks = new WeakMap<Calendars, DayBook>();
const NO_CALENDARS: Calendars = {};

/** Kept by the calendars object: a changed calendar has to be a new object. */
export function dayBookOf(calendars: Calendars = NO_CALENDARS): DayBook {
  let book = dayBooks.get(calendars);
  if (!book) {
    const days = new Map<number, Day>();
    const listed = [rangesOf(calendars.PH), rangesOf(calendars.SH)];
    book = (number) => {
      let day = days.get(number);
      if (!day) days.set(number, (day = readDay(number, listed)));
      return day;
    };
    dayBooks.set(calendars, book);
  }
  return book;
}
