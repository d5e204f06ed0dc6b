import { dayBookOf } from './calendar.js';
import { compileHours, type CompiledHours } from './compile-hours.js';
import { planOrdinaryDay } from './day-plan.js';
import { PH, SH, type HoursContext, type HoursItem } from './model.js';
import { localNow, timetableOf } from './timetable.js';
import { planHours, weekOf, type WeekSlot } from './week.js';

const WEEK = 7 * 86_400_000;
const WEEKS = 52;
/** Dates that are an exception leave a few weeks of a year that are not like the others. */
const LEAST_ALIKE = 48;
/** 1970-01-05, as a number. */
const A_MONDAY = 4;

type Week = readonly (readonly WeekSlot[] | undefined)[];

/**
 * The hours that each day of the week, from Monday on, has in nearly every week of a year, outside
 * of holidays and without special hours: what is true of a place on paper. `undefined` for a day that
 * has no such, because it goes by the season or every other week.
 */
export function ordinaryWeek(
  item: HoursItem,
  instant: number,
  { timezone }: HoursContext = {},
): Week {
  const plain = { ...item, specialOpeningHours: undefined };
  const timetable = timetableOf(plain, { timezone });
  if (!localNow(instant, timetable)) return [...Array<undefined>(7)].map(() => []);
  return isEveryWeek(timetable.hours)
    ? weekWith(timetable.hours, 0)
    : usualWeek(plain, instant, { timezone });
}

/**
 * The same of a week in the school holidays (SH), or with a public holiday on each of its days (PH).
 * `undefined` where the hours do not name them.
 */
export function holidayWeek(item: HoursItem, name: 'PH' | 'SH'): Week | undefined {
  const hours = compileHours({ ...item, specialOpeningHours: undefined });
  const holiday = { PH, SH }[name];
  if (!hours.ordinary.some(({ holidays = 0 }) => holidays & holiday)) return undefined;
  return isEveryWeek(hours) ? weekWith(hours, holiday) : [...Array<undefined>(7)];
}

/** Ordinary hours that are the same in all weeks, so that one of them tells it. */
const isEveryWeek = ({ ordinary }: CompiledHours): boolean =>
  ordinary.length > 0 &&
  ordinary.every(
    ({ dates, weekdays = {} }) => !dates && Object.values(weekdays).every((nth) => !nth.length),
  );

function weekWith(hours: CompiledHours, holidays: number): Week {
  const dayOf = dayBookOf();
  return [...Array(7).keys()].map((weekday) => {
    const plan = planOrdinaryDay(hours, dayOf(A_MONDAY + weekday), holidays);
    return planHours(plan, Infinity).slots;
  });
}

function usualWeek(item: HoursItem, instant: number, context: HoursContext): Week {
  const weeks = [...Array(WEEKS).keys()].map((week) =>
    weekOf(item, instant + week * WEEK, context).map(({ slots }) => slots),
  );
  return [...Array(7).keys()].map((day) => {
    const counts = new Map<string, number>();
    return weeks
      .map((week) => week[day] ?? [])
      .find((slots) => {
        const key = JSON.stringify(slots);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count >= LEAST_ALIKE;
      });
  });
}
