import { compileHours } from './compile-hours.js';
import { PH, SH, type HoursContext, type HoursItem, type Rule } from './model.js';
import { localNow, timetableOf } from './timetable.js';
import { planHours, weekOf, type WeekSlot } from './week.js';

const WEEK = 7 * 86_400_000;
const WEEKS = 52;
/** Dates that are an exception leave a few weeks of a year that are not like the others. */
const LEAST_ALIKE = 48;

type Week = readonly (readonly WeekSlot[] | undefined)[];

/**
 * The hours that each day of the week, from Monday on, has in nearly every week of a year, without
 * special ones: what is true of a place on paper. `undefined` for a day that has no such, because it
 * goes by the season or every other week.
 */
export function ordinaryWeek(item: HoursItem, instant: number, context: HoursContext = {}): Week {
  const plain = { ...item, specialOpeningHours: undefined };
  const timetable = timetableOf(plain, context);
  const today = localNow(instant, timetable)?.day;
  if (today === undefined) return Array.from({ length: 7 }, () => []);
  const monday = today - timetable.day(today).weekday;
  const { ordinary } = timetable.hours;
  if (!ordinary.length || !ordinary.every(isEveryWeek)) return usualWeek(plain, instant, context);
  return Array.from(
    { length: 7 },
    (_, day) => planHours(timetable.ordinary(monday + day), Infinity).slots,
  );
}

/** The same in all weeks, so that one of them tells it. */
function isEveryWeek({ dates, weekdays = {}, holidays = 0 }: Rule): boolean {
  return !dates && !(holidays & SH) && Object.values(weekdays).every((nth) => !nth.length);
}

function usualWeek(item: HoursItem, instant: number, context: HoursContext): Week {
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    weekOf(item, instant + week * WEEK, context).map(({ slots }) => slots),
  );
  return Array.from({ length: 7 }, (_, day) => {
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

/**
 * Whether the hours say that a place is closed on all public holidays, as in "PH off"; they may say
 * nothing of them.
 */
export function isClosedOnHolidays(item: HoursItem): boolean {
  const { rules } = compileHours(item);
  const rule = rules.findLast(({ holidays = 0, dates }) => holidays & PH && !dates);
  return rule?.kind === 'off' && !rule.times && !rule.needsBoth;
}
