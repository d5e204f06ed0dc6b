import { weekOf, type HoursContext, type HoursItem, type WeekSlot } from '../../hours/index.js';
import type { SnapshotWords } from './words.js';

const WEEK = 7 * 86_400_000;
const WEEKS = 52;
/** Dates that are an exception leave a few weeks of a year that are not like the others. */
const LEAST_ALIKE = 48;
/** A Monday, to name the days by. */
const MONDAY = Date.UTC(2024, 0, 1);

/**
 * The ordinary week in words, since "open now" is wrong as soon as it is written: one line for days
 * in a row with the same hours. Days with hours that go by the date (the season, every other
 * Saturday) are said to be so. None where the hours cannot be computed or nobody wrote any.
 */
export function weeklyHours(
  item: HoursItem,
  now: number,
  { timezone }: HoursContext,
  { hours, snapshot, common }: Pick<SnapshotWords, 'hours' | 'snapshot' | 'common'>,
  lang: string,
): readonly string[] {
  if (!item.openingHours?.length) return [];
  const week = ordinaryWeek({ ...item, specialOpeningHours: undefined }, now, { timezone });
  if (week.some((slots) => slots?.some(({ kind }) => kind === 'unknown'))) return [];
  const days = week.map((slots) =>
    slots ? slots.map((slot) => slotWords(slot, hours, common)).join(', ') : snapshot.byDate,
  );
  const dayName = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  const nameOf = (day: number): string => dayName.format(MONDAY + day * (WEEK / 7));
  return runsOf(days)
    .filter(({ words }) => words)
    .map(({ first, last, words }) => {
      const isWhole = last - first === 6;
      const name = isWhole
        ? snapshot.everyDay
        : snapshot.days(nameOf(first), nameOf(last), last - first + 1);
      return snapshot.term(name[0]!.toUpperCase() + name.slice(1), words);
    });
}

/** The hours that each day of the week has in nearly every week of a year; none if it has no such. */
function ordinaryWeek(
  item: HoursItem,
  now: number,
  context: HoursContext,
): readonly (readonly WeekSlot[] | undefined)[] {
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    weekOf(item, now + week * WEEK, context).map(({ slots }) => slots),
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

interface Run {
  readonly first: number;
  last: number;
  readonly words: string;
}

function runsOf(days: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [day, words] of days.entries()) {
    const run = runs.at(-1);
    if (run?.words === words) run.last = day;
    else runs.push({ first: day, last: day, words });
  }
  return runs;
}

function slotWords(
  { opens, closes, kind }: WeekSlot,
  hours: SnapshotWords['hours'],
  common: SnapshotWords['common'],
): string {
  const time = (clock: string): string => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return common.time(hour % 24, minute);
  };
  const isAllDay = opens === '00:00' && closes === '24:00';
  const slot = isAllDay ? hours.allDay : hours.slot(time(opens), time(closes));
  return kind === 'by-appointment' ? hours.byAppointmentSlot(slot) : slot;
}
