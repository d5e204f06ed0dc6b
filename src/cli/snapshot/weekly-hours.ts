import {
  ordinaryWeek,
  type HoursContext,
  type HoursItem,
  type WeekSlot,
} from '../../hours/index.js';
import type { SnapshotWords } from './words.js';

const DAY = 86_400_000;
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
  const week = ordinaryWeek(item, now, { timezone });
  if (week.some((slots) => slots?.some(({ kind }) => kind === 'unknown'))) return [];
  const days = week.map((slots) =>
    slots ? slots.map((slot) => slotWords(slot, hours, common)).join(', ') : snapshot.byDate,
  );
  const dayName = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  const nameOf = (day: number): string => dayName.format(MONDAY + day * DAY);
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
