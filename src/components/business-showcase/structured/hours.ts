import { given, type Json } from '../../../controllers/json-ld.js';
import type { Root } from '../../../feed/model/common.js';
import {
  PH,
  SH,
  areHoursKnown,
  compileHours,
  exceptionsWithin,
  holidayWeek,
  ordinaryWeek,
  weekOf,
  type HoursItem,
  type Rule,
  type StructuredHours,
  type WeekDay,
  type WeekSlot,
} from '../../../hours/index.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOLIDAYS = 'PublicHolidays';
/** How a closed day is written for search engines (Google). */
const CLOSED = { opens: '00:00', closes: '00:00' };
/** Search engines ask for the weeks to come; hours that somebody wrote for a date are told earlier. */
const WEEKS_AHEAD = 13;
const YEAR = 366;
const WEEK = 7 * 86_400_000;

interface HoursContext {
  /** ms */
  readonly now: number;
  readonly root: Root | undefined;
}

type Week = ReturnType<typeof ordinaryWeek>;

/**
 * Opening hours as schema.org has them. All or nothing, since half of the hours would be wrong ones:
 * none where they were not read whole, go by the first Saturday of a month, which cannot be said
 * there, or by a calendar that is missing. By appointment is not open.
 */
export function hoursData(item: HoursItem, context: HoursContext): Json {
  const weekly = item.openingHours ? weeklyData(item, context) : [];
  if (!weekly) return {};
  return given({
    openingHoursSpecification: weekly,
    specialOpeningHoursSpecification: [
      ...exceptionsData(item, context),
      ...schoolHolidaysData(item, context),
    ],
  });
}

function weeklyData(item: HoursItem, context: HoursContext): Json[] | undefined {
  const { openingHours } = item;
  const isUnsure = compileHours(item).rules.some(({ kind }) => kind === 'unknown');
  if (isUnsure || !areHoursKnown(item, context.now, context.root)) return undefined;
  const week = ordinaryWeek(item, context.now, context.root);
  if (!isTold(week)) return typeof openingHours === 'string' ? undefined : datedData(openingHours!);
  if (isCalendarMissing(item, context)) return undefined;
  const weekly = weekData(week);
  return weekly.length ? [...weekly, ...holidayData(item)] : weekly;
}

function specification(fields: Json): Json {
  return given({ '@type': 'OpeningHoursSpecification', ...fields });
}

function dayNamed(name: string): string {
  return `https://schema.org/${name}`;
}

/** Whether each day has its hours in all weeks. */
function isTold(week: Week): week is readonly (readonly WeekSlot[])[] {
  return week.every((slots) => slots && isKnown(slots));
}

/** The ordinary week, days with the same hours together. */
function weekData(week: readonly (readonly WeekSlot[])[]): Json[] {
  const byHours = new Map<string, { times: Json; days: string[] }>();
  for (const day of week.keys())
    for (const times of openTimes(week[day]!)) {
      const key = JSON.stringify(times);
      const known = byHours.get(key) ?? { times, days: [] };
      known.days.push(dayNamed(DAYS[day]!));
      byHours.set(key, known);
    }
  return [...byHours.values()].map(({ days, times }) =>
    specification({ dayOfWeek: days, ...times }),
  );
}

function openTimes(slots: readonly WeekSlot[]): Json[] {
  return slots.filter(({ kind }) => kind === 'open').map(clockTimes);
}

/** Midnight is the 00:00 at which the next day begins; all day ends a minute before it (Google). */
function clockTimes({ opens, closes }: { readonly opens: string; readonly closes: string }): Json {
  if (closes !== '24:00') return { opens, closes };
  return { opens, closes: opens === '00:00' ? '23:59' : '00:00' };
}

/** What is open at such times, or closed if there are none. */
function timesData(fields: Json, slots: readonly WeekSlot[]): Json[] {
  const times = openTimes(slots);
  return (times.length ? times : [CLOSED]).map((one) => specification({ ...fields, ...one }));
}

/** The hours of any public holiday, whatever day it is. */
function commonHolidayHours(item: HoursItem): readonly WeekSlot[] | undefined {
  const [first, ...others] = holidayWeek(item, 'PH') ?? [];
  return others.every((slots) => isSame(slots, first)) ? first : undefined;
}

function holidayData(item: HoursItem): Json[] {
  const slots = commonHolidayHours(item);
  return slots ? timesData({ dayOfWeek: dayNamed(HOLIDAYS) }, slots) : [];
}

function isSame(a: readonly WeekSlot[] | undefined, b: readonly WeekSlot[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Entries with dates, as they are; school holidays and weeks of the month cannot be said so. */
function datedData(entries: readonly StructuredHours[]): Json[] | undefined {
  const rules = entries.map((entry) => compileHours({ openingHours: [entry] }).rules);
  const isSayable = rules
    .flat()
    .every(
      ({ weekdays = {}, holidays = 0 }) =>
        !(holidays & SH) && Object.values(weekdays).every((nth) => !nth.length),
    );
  if (!isSayable) return undefined;
  return entries.flatMap(({ opens = '', closes = '', validFrom, validThrough }, at): Json[] => {
    const [{ kind } = { kind: 'unknown' }] = rules[at]!;
    if (kind !== 'open' && kind !== 'off') return [];
    const times = kind === 'open' ? clockTimes({ opens, closes }) : CLOSED;
    const dayOfWeek = daysOf(rules[at]!);
    return [specification({ dayOfWeek, ...times, validFrom, validThrough })];
  });
}

/** The days that rules name; all of the week where they name none. */
function daysOf(rules: readonly Rule[]): string[] {
  const isFor = (day: number): boolean =>
    rules.some(({ weekdays, holidays }) => (weekdays ? weekdays[day] : !holidays));
  const days = DAYS.filter((_, day) => isFor(day));
  return [...days, ...(rules.some(({ holidays }) => holidays) ? [HOLIDAYS] : [])].map(dayNamed);
}

/** Hours of dates, and of public holidays that do not have all the same. */
function exceptionsData(item: HoursItem, { now, root }: HoursContext): Json[] {
  const ahead = item.specialOpeningHours?.length ? YEAR : WEEKS_AHEAD * 7;
  const isToldAsHoliday = commonHolidayHours(item) !== undefined;
  return exceptionsWithin(item, now, root, ahead)
    .filter(({ exception, slots }) => !(isToldAsHoliday && exception === 'PH') && isKnown(slots))
    .flatMap(({ from, through, slots }) =>
      timesData({ validFrom: from, validThrough: through }, slots),
    );
}

function isKnown(slots: readonly WeekSlot[]): boolean {
  return slots.every(({ kind }) => kind !== 'unknown');
}

/** Hours that depend on holidays which have to be told by their dates, and those are not known. */
function isCalendarMissing(item: HoursItem, context: HoursContext): boolean {
  const { names } = compileHours(item);
  const isByDate = names & SH || (names & PH && !commonHolidayHours(item));
  return !!isByDate && daysAhead(item, context).some(({ doubt }) => doubt === 'calendar');
}

function daysAhead(item: HoursItem, { now, root }: HoursContext): readonly WeekDay[] {
  return [...Array(WEEKS_AHEAD).keys()].flatMap((week) => weekOf(item, now + week * WEEK, root));
}

/** The days of school holidays that are not as others, those in a row together. */
function schoolHolidaysData(item: HoursItem, context: HoursContext): Json[] {
  if (!holidayWeek(item, 'SH')) return [];
  const week = ordinaryWeek(item, context.now, context.root);
  const runs: { from: string; through: string; slots: readonly WeekSlot[] }[] = [];
  let run: (typeof runs)[number] | undefined;
  for (const { date, dayOfWeek, slots, exception } of daysAhead(item, context)) {
    const isOther = !exception && !isSame(slots, week[dayOfWeek - 1]) && isKnown(slots);
    if (run && isSame(run.slots, slots)) run.through = date;
    else if (isOther) runs.push((run = { from: date, through: date, slots }));
    else run = undefined;
  }
  return runs.flatMap(({ from, through, slots }) =>
    timesData({ validFrom: from, validThrough: through }, slots),
  );
}
