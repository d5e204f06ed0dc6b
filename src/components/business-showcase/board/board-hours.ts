import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { lowered } from '../../../controllers/format.js';
import { exceptionWords, slotWords } from '../../../controllers/hours-words.js';
import {
  exceptionsWithin,
  holidayWeek,
  ordinaryWeek,
  type Calendars,
  type HoursItem,
} from '../../../hours/index.js';
import { hours as fr } from '../../../translations/fr/hours.js';
import type { ShowcaseBoardStrings } from '../../../translations/showcase-board.js';

const DAY = 86_400_000;
/** A Monday, to name the days by. */
const MONDAY = Date.UTC(2024, 0, 1);

export interface BoardHoursContext {
  /** ms */
  readonly instant: number;
  readonly timezone: string | undefined;
  readonly calendars: Calendars | undefined;
  readonly localize: Pick<LocalizeController, 'words' | 'interfaceLang' | 'common' | 'plain'>;
  readonly strings: ShowcaseBoardStrings;
}

/** Paper hangs for weeks. */
const DAYS_AHEAD = 56;

/**
 * The ordinary week in a line or two, that of school holidays where it is another, and what is known
 * of the weeks to come; without « ouvert » and « aujourd’hui »: the list hangs there for weeks. What
 * cannot be computed is told by the editor's words, or not at all: the phone stands beside it.
 */
export function boardHours(item: HoursItem, context: BoardHoursContext): string[] {
  return [...weekLines(item, context), ...exceptionLines(item, context)];
}

function weekLines(item: HoursItem, context: BoardHoursContext): string[] {
  const { instant, timezone, localize, strings } = context;
  const text = localize.plain(item.openingHoursText);
  const inWords = text ? [text] : [];
  if (!item.openingHours?.length) return inWords;
  const week = ordinaryWeek(item, instant, { timezone });
  if (week.some((slots) => slots?.some(({ kind }) => kind === 'unknown'))) return inWords;
  const lines = linesOf(week, context, (days) => days);
  const holidays = holidayWeek(item, 'SH') ?? week;
  if (JSON.stringify(holidays) !== JSON.stringify(week)) {
    const { schoolHolidays } = strings;
    const open = linesOf(holidays, context, (days) => `${schoolHolidays}, ${days}`);
    const { closedDay } = localize.words('hours', fr);
    const closed = strings.dayHours(schoolHolidays, lowered(closedDay, localize.interfaceLang));
    lines.push(...(open.length ? open : [closed]));
  }
  return lines.length ? lines : inWords;
}

/** Days with the same hours together. */
function linesOf(
  week: ReturnType<typeof ordinaryWeek>,
  { localize, strings }: BoardHoursContext,
  whenOn: (days: string) => string,
): string[] {
  const days = week.map((slots) =>
    slots ? slots.map((slot) => slotWords(slot, localize)).join(', ') : strings.byDate,
  );
  return [...new Set(days)].filter(Boolean).map((words) => {
    const names = namesOf(
      days.flatMap((one, day) => (one === words ? day : [])),
      localize.interfaceLang,
      strings,
    );
    return strings.dayHours(whenOn(names), words);
  });
}

/** Dates with other hours. That a place is shut on a public holiday is known without a line. */
function exceptionLines(
  item: HoursItem,
  { instant, timezone, calendars, localize }: BoardHoursContext,
): string[] {
  return exceptionsWithin(item, instant, { timezone, calendars }, DAYS_AHEAD)
    .filter(({ exception }) => exception === 'date')
    .map((run) => exceptionWords(run, localize));
}

/** « lundi à vendredi », « mardi, jeudi », « tous les jours ». */
function namesOf(days: readonly number[], lang: string, strings: ShowcaseBoardStrings): string {
  if (days.length === 7) return strings.everyDay;
  const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  const nameOf = (day: number): string => format.format(MONDAY + day * DAY);
  const runs: [first: number, last: number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .flatMap(([first, last]) =>
      last - first > 1
        ? strings.dayRange(nameOf(first), nameOf(last))
        : [...new Set([nameOf(first), nameOf(last)])],
    )
    .join(', ');
}
