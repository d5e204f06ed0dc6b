import { sticky, type Cursor } from './cursor.js';
import { PH, SH, type Rule } from './model.js';

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const NAME = `(${WEEKDAYS.join('|')})\\b`;
const WEEKDAY = sticky(`${NAME}(?:\\s*-\\s*${NAME}|\\s*\\[([-\\d\\s,]+)\\])?`);
const HOLIDAY = sticky('(ph|sh)\\b');
const NTH = /^\s*(-[1-5]|[1-5](?=\s*$|-))(?:-([1-5]))?\s*$/;
const DAY_FOLLOWS = sticky(`,(?=\\s*(?:${NAME}|ph\\b|sh\\b))`);

const EVERY_ONE: readonly number[] = [];

/** "1,3" or "-1" or "1-2". */
function parseNth(text: string, cursor: Cursor): number[] {
  return text.split(',').flatMap((part) => {
    const [, first = 0, last = first] = NTH.exec(part) ?? cursor.fail('syntax') ?? [];
    return [...Array(Math.max(0, Number(last) - Number(first) + 1)).keys()].map(
      (i) => Number(first) + i,
    );
  });
}

/** "PH", "Sa[1,3]" or "Mo-Fr", added to a rule's days; false, with nothing read, for anything else. */
function takeDay(
  cursor: Cursor,
  days: { weekdays?: Record<number, readonly number[]> | undefined; holidays: number },
): boolean {
  const holiday = cursor.take(HOLIDAY)?.[1];
  if (holiday) {
    days.holidays |= holiday.toLowerCase() === 'ph' ? PH : SH;
    return true;
  }
  const found = cursor.take(WEEKDAY);
  if (!found) return false;
  const [, first = '', last = first, nth] = found;
  const weekdays = (days.weekdays ??= {});
  const end = WEEKDAYS.indexOf(last.toLowerCase());
  for (let day = WEEKDAYS.indexOf(first.toLowerCase()); ; day = (day + 1) % 7) {
    const before = weekdays[day];
    const isEvery = !nth || (before && !before.length);
    weekdays[day] = isEvery ? EVERY_ONE : [...(before ?? []), ...parseNth(nth, cursor)];
    if (day === end) return true;
  }
}

/** "Mo-Fr", "Sa[1,3]", "PH,Su", "SH Mo-Fr". Undefined, with nothing read, where there are none. */
export function parseDays(
  cursor: Cursor,
): Pick<Rule, 'weekdays' | 'holidays' | 'needsBoth'> | undefined {
  const days = { weekdays: undefined, holidays: 0 };
  if (!takeDay(cursor, days)) return undefined;
  while (cursor.take(DAY_FOLLOWS)) takeDay(cursor, days);
  const needsBoth = !days.weekdays && takeDay(cursor, days);
  if (needsBoth) while (cursor.take(DAY_FOLLOWS)) takeDay(cursor, days);
  return { ...days, needsBoth };
}
