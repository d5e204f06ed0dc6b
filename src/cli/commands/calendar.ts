import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import { readCalendarDays } from '../../importers/ics/calendar-days.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { FeedFile, FeedProblem } from '../feed-file.js';
import type { Finding } from '../finding.js';
import { publicHolidays } from '../holidays.js';
import { openInput } from '../import-input.js';
import { isProblem } from '../read-source.js';

export interface CalendarFlags {
  readonly years: string;
  readonly zone?: string;
  readonly school?: string;
  readonly into?: string;
}

type Period = readonly [first: string, last: string];

interface Calendars {
  readonly PH: readonly string[];
  readonly SH: readonly Period[];
}

/** More than a person plans for. */
const MOST_YEARS = 50;

/** `parvis calendar FR --years 2026-2028`: days as `calendars` of a feed, on stdout or into it. */
export async function calendar(
  country: string,
  { years: range, zone, school, into }: CalendarFlags,
  context: Context,
): Promise<ExitCode> {
  const years = readYears(range);
  const PH = publicHolidays(country, zone, years);
  try {
    const SH = school === undefined ? [] : await schoolHolidays(school, years);
    if (into === undefined) {
      const found = { PH, ...(school !== undefined && { SH }) };
      context.data(JSON.stringify({ calendars: found }, null, 2));
      return EXIT.good;
    }
    const file = await FeedFile.open(into, () => {
      throw new FeedProblem([problem(into, 'not-found')]);
    });
    file.replaceRoot((text) => withCalendars(text, file.feed?.calendars, { PH, SH }, years));
    await file.write(context.now);
    context.say(context.words.days(into, { PH: PH.length, SH: SH.length }));
    return EXIT.good;
  } catch (error) {
    if (!(error instanceof FeedProblem)) throw error;
    context.sayFindings(error.findings, Infinity);
    return EXIT.errors;
  }
}

function readYears(text: string): number[] {
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim()) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (!(count >= 1 && count <= MOST_YEARS)) throw new UsageError('not-years', text);
  return Array.from({ length: count }, (_, step) => Number(from) + step);
}

/** Periods of two days or more: "back to school" and teachers' days are events of one day. */
async function schoolHolidays(spec: string, years: readonly number[]): Promise<Period[]> {
  const input = await openInput(spec, {}, undefined);
  if (isProblem(input))
    throw new FeedProblem([{ ...problem(input.name, input.code), args: input.args }]);
  const { days, problem: code } = readCalendarDays(input.text);
  if (code) throw new FeedProblem([{ ...problem(spec, code), args: { format: 'ics' } }]);
  const periods = days
    .filter(({ start, end }) => start < end)
    .filter(({ start, end }) => years.some((year) => isIn(year, start) || isIn(year, end)))
    .map(({ start, end }): Period => [start, end])
    .sort(([a], [b]) => a.localeCompare(b));
  return periods.filter(([first, last], at) => {
    const before = periods[at - 1];
    return before?.[0] !== first || before[1] !== last;
  });
}

/** Days of other years, written by hand or by an earlier call, stay. */
function withCalendars(
  text: string,
  old: { readonly PH?: readonly unknown[]; readonly SH?: readonly unknown[] } | undefined,
  { PH, SH }: Calendars,
  years: readonly number[],
): string {
  const isOther = (entry: unknown): boolean => {
    const [first] = Array.isArray(entry) ? (entry as unknown[]) : [entry];
    return !years.some((year) => isIn(year, `${first as string}`));
  };
  const merge = (kept: readonly unknown[] = [], found: readonly unknown[]): unknown[] =>
    [...kept.filter(isOther), ...found].sort((a, b) =>
      `${a as string}`.localeCompare(`${b as string}`),
    );
  const put = (before: string, path: JSONPath, value: unknown): string =>
    applyEdits(before, modify(before, path, value, { formattingOptions: LAYOUT }));
  const withPublic = put(text, ['calendars', 'PH'], merge(old?.PH, PH));
  return SH.length ? put(withPublic, ['calendars', 'SH'], merge(old?.SH, SH)) : withPublic;
}

const LAYOUT = { insertSpaces: true, tabSize: 2, eol: '\n' };

function isIn(year: number, day: string): boolean {
  return day.startsWith(`${year}-`);
}

function problem(file: string, code: Finding['code']): Finding {
  return { code, severity: 'error', file, path: [], args: {} };
}
