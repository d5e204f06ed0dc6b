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

/** Days in a row with the same exception, which may have begun before today. */
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
  return [...Array(7).keys()].map((index) => {
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

/** No run of the same exception is followed further than that. */
const LONGEST_RUN = 366;

/**
 * The exceptions to the ordinary week from today on, for so many days. A run of days with the same
 * exception is one entry ("closed from 20 December to 3 January"), weekends within it included; it
 * is told whole, from before today and to after the last day looked at, since a reader takes its
 * end for the day before the door opens again.
 */
export function exceptionsWithin(
  item: HoursItem,
  instant: number,
  context: HoursContext = {},
  days = 14,
): readonly ExceptionalDays[] {
  const timetable = timetableOf(item, context);
  const today = localNow(instant, timetable)?.day ?? NaN;
  const runs: ExceptionalDays[] = [];
  for (let day = today; day < today + days; day++) {
    const { exception } = timetable.plan(day);
    if (!exception) continue;
    const [first, last] = runAround(timetable, day);
    const [from, through] = [isoDate(first), isoDate(last)];
    const run = { from, through, exception, ...dayHours(timetable, day) };
    while (day < last && !timetable.isExceptional(day)) day++;
    if (timetable.isExceptional(day)) runs.push(run);
    day = last;
  }
  return runs;
}

/** The first and the last of the days in a row that have the same exception as this one. */
function runAround(timetable: Timetable, day: number): readonly [first: number, last: number] {
  const keyOf = (one: number): string => {
    const { exception } = timetable.plan(one);
    return exception ? JSON.stringify([exception, dayHours(timetable, one)]) : '';
  };
  const key = keyOf(day);
  let [first, last] = [day, day];
  while (day - first < LONGEST_RUN && keyOf(first - 1) === key) first--;
  while (last - day < LONGEST_RUN && keyOf(last + 1) === key) last++;
  return [first, last];
}
