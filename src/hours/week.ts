import { isoDate } from './calendar.js';
import { endsAtMidnight, isShown, type Exception, type Plan } from './day-plan.js';
import type { HoursContext, HoursDoubt, HoursItem, HoursText, SlotKind } from './model.js';
import { localNow, timetableOf, type Timetable } from './timetable.js';

/** Wall-clock times, `HH:MM`; `closes` may be `24:00`, or lie in the night that follows. */
export interface WeekSlot {
  readonly opens: string;
  readonly closes: string;
  readonly kind: SlotKind;
  readonly note?: HoursText;
}

export interface WeekDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 1 = Monday to 7 = Sunday. */
  readonly dayOfWeek: number;
  readonly isToday: boolean;
  /** None: closed. */
  readonly slots: readonly WeekSlot[];
  /** Not as in an ordinary week: hours for this date, or for a public holiday. */
  readonly exception?: Exception;
  /** The editor's words on a closed day. */
  readonly note?: HoursText;
  readonly doubt?: HoursDoubt;
}

/** Days in a row with the same exception. */
export interface ExceptionalDays {
  readonly from: string;
  readonly through: string;
  readonly slots: readonly WeekSlot[];
  readonly exception: Exception;
  readonly note?: HoursText;
}

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The slots that begin on a day, each with its end even if that is in the night after it. */
function dayHours(timetable: Timetable, day: number): Pick<WeekDay, 'slots' | 'note'> {
  const plan = timetable.plan(day);
  return planHours(plan, endsAtMidnight(plan, timetable.plan(day + 1)) ? 1440 : Infinity);
}

/** @param nightEnd minute of the day after which a night is cut off */
export function planHours(plan: Plan, nightEnd: number): Pick<WeekDay, 'slots' | 'note'> {
  const noted = <T extends object>(
    fields: T,
    note: HoursText | undefined,
  ): T & { note?: HoursText } => (note === undefined ? fields : { ...fields, note });
  const slots = plan.slots.filter(isShown).map(({ from, to, kind, note }) => {
    const end = Math.min(to, nightEnd);
    const closes = clock(end > 1440 ? end - 1440 : end);
    return noted({ opens: clock(from), closes, kind: kind as SlotKind }, note);
  });
  return noted({ slots }, plan.slots.find(({ isClosure }) => isClosure)?.note);
}

/**
 * The current week on the place's clocks, Monday to Sunday: readers know a week in this order, and
 * today is marked in it. What is coming after Sunday is for `exceptionsWithin` to say. Empty when
 * there is no local time (a zone that does not exist).
 */
export function weekOf(
  item: HoursItem,
  instant: number,
  context: HoursContext = {},
): readonly WeekDay[] {
  const timetable = timetableOf(item, context);
  const today = localNow(instant, timetable)?.day;
  if (today === undefined) return [];
  const monday = today - timetable.day(today).weekday;
  return Array.from({ length: 7 }, (_, index) => {
    const day = monday + index;
    const exception = timetable.isExceptional(day) ? timetable.plan(day).exception : undefined;
    const doubt = timetable.doubt(day);
    return {
      date: isoDate(day),
      dayOfWeek: index + 1,
      isToday: day === today,
      ...dayHours(timetable, day),
      ...(exception && { exception }),
      ...(doubt && { doubt }),
    };
  });
}

/**
 * The exceptions to the ordinary week from today on, for so many days. A run of days with the same
 * exception is one entry ("closed from 20 December to 3 January"), weekends within it included.
 */
export function exceptionsWithin(
  item: HoursItem,
  instant: number,
  context: HoursContext = {},
  days = 14,
): readonly ExceptionalDays[] {
  const timetable = timetableOf(item, context);
  const runs: { key: string; days: number[] }[] = [];
  const today = localNow(instant, timetable)?.day ?? NaN;
  for (let day = today; day < today + days; day++) {
    const key = timetable.plan(day).exception ? JSON.stringify(dayHours(timetable, day)) : '';
    const run = runs.at(-1);
    if (run?.key === key) run.days.push(day);
    else runs.push({ key, days: [day] });
  }
  return runs
    .filter(({ key, days: run }) => key && run.some((day) => timetable.isExceptional(day)))
    .map(({ days: run }) => ({
      from: isoDate(run[0]!),
      through: isoDate(run.at(-1)!),
      exception: timetable.plan(run[0]!).exception!,
      ...dayHours(timetable, run[0]!),
    }));
}
