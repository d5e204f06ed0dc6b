import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { slotWords } from '../../../controllers/opening-week.js';
import { ordinaryWeek, type HoursItem } from '../../../hours/index.js';
import type { ShowcaseBoardStrings } from '../../../translations/showcase-board.js';

const DAY = 86_400_000;
/** A Monday, to name the days by. */
const MONDAY = Date.UTC(2024, 0, 1);

export interface BoardHoursContext {
  /** ms */
  readonly instant: number;
  readonly timezone: string | undefined;
  readonly localize: Pick<LocalizeController, 'words' | 'interfaceLang' | 'common' | 'plain'>;
  readonly strings: ShowcaseBoardStrings;
}

/**
 * The ordinary week in a line or two, without « ouvert » and « aujourd’hui »: the list hangs there for
 * weeks. What cannot be computed is told by the editor's words, or not at all: the phone stands
 * beside it.
 */
export function boardHours(
  item: HoursItem,
  { instant, timezone, localize, strings }: BoardHoursContext,
): string[] {
  const text = localize.plain(item.openingHoursText);
  const inWords = text ? [text] : [];
  if (!item.openingHours?.length) return inWords;
  const week = ordinaryWeek(item, instant, { timezone });
  if (week.some((slots) => slots?.some(({ kind }) => kind === 'unknown'))) return inWords;
  const days = week.map((slots) =>
    slots ? slots.map((slot) => slotWords(slot, localize)).join(', ') : strings.byDate,
  );
  const lines = [...new Set(days)].filter(Boolean).map((words) => {
    const names = namesOf(
      days.flatMap((one, day) => (one === words ? day : [])),
      localize.interfaceLang,
      strings,
    );
    return strings.dayHours(names, words);
  });
  return lines.length ? lines : inWords;
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
