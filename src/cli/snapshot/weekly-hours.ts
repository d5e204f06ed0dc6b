import {
  holidayWeek,
  ordinaryWeek,
  type HoursContext,
  type HoursItem,
  type WeekSlot,
} from '../../hours/index.js';
import type { SnapshotWords } from './words.js';

const DAY = 86_400_000;
/** A Monday, to name the days by. */
const MONDAY = Date.UTC(2024, 0, 1);

export type HoursWords = Pick<SnapshotWords, 'hours' | 'snapshot' | 'common'>;
type Week = ReturnType<typeof ordinaryWeek>;

/**
 * The ordinary week in words, since "open now" is wrong as soon as it is written: one line for days
 * in a row with the same hours. Days with hours that go by the date (the season, every other
 * Saturday) are said to be so; a week of school holidays that is another has its own lines. None
 * where the hours cannot be computed or nobody wrote any.
 */
export function weeklyHours(
  item: HoursItem,
  now: number,
  { timezone }: HoursContext,
  words: HoursWords,
  lang: string,
): readonly string[] {
  if (!item.openingHours?.length) return [];
  const week = ordinaryWeek(item, now, { timezone });
  if (week.some((slots) => slots?.some(({ kind }) => kind === 'unknown'))) return [];
  const lines = linesOf(week, words, lang, (days) => days);
  const holidays = holidayWeek(item, 'SH') ?? week;
  if (JSON.stringify(holidays) === JSON.stringify(week)) return lines;
  const { schoolHolidays, term } = words.snapshot;
  const open = linesOf(holidays, words, lang, (days) => `${schoolHolidays}, ${days}`);
  const closed = term(capitalized(schoolHolidays), lowered(words.hours.closedDay));
  return [...lines, ...(open.length ? open : [closed])];
}

function linesOf(
  week: Week,
  { hours, snapshot, common }: HoursWords,
  lang: string,
  whenOn: (days: string) => string,
): readonly string[] {
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
      return snapshot.term(capitalized(whenOn(name)), words);
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

export function slotWords(
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
  if (kind === 'unknown') return isAllDay ? hours.unknownDay : hours.unknownSlot(slot);
  return kind === 'by-appointment' ? hours.byAppointmentSlot(slot) : slot;
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
