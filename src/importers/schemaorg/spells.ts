import { readDay } from '../dates.js';
import { DAY_CODES, daySelector, readTime, weekRule } from '../hours/hours.js';
import { isNode } from './node.js';
import { wordsOf, type Reader } from './reader.js';

/** Opening hours of some days, as one OpeningHoursSpecification or one line of `openingHours` says. */
export interface Spell {
  /** 0 is Monday; `undefined` where none is named, which means all of them. */
  readonly days?: readonly number[] | undefined;
  /** Also, or only, on public holidays. */
  readonly isHoliday: boolean;
  /** `undefined` when closed. */
  readonly times?: readonly Times[] | undefined;
  /** `YYYY-MM-DD`, both ends included. */
  readonly from?: string | undefined;
  readonly through?: string | undefined;
  readonly note?: string | undefined;
}

export interface Times {
  readonly opens: string;
  readonly closes: string;
}

const NAMES = [
  ['mo', 'monday', 'lundi'],
  ['tu', 'tuesday', 'mardi'],
  ['we', 'wednesday', 'mercredi'],
  ['th', 'thursday', 'jeudi'],
  ['fr', 'friday', 'vendredi'],
  ['sa', 'saturday', 'samedi'],
  ['su', 'sunday', 'dimanche'],
];
const HOLIDAYS = /^(?:publicholidays?|ph)$/i;
/** Longer ones are prose. */
const MAX_LINE = 200;

/** `undefined` as soon as any part of it cannot be read. */
export function readSpecification(part: Reader): Spell | undefined {
  const days = readDays(dayNames(part, 'dayOfWeek'));
  const times = readTimes(part.words('opens'), part.words('closes'));
  const [from, through] = ['validFrom', 'validThrough'].map((name) => {
    const words = part.words(name);
    // Unlike no date, one that cannot be read makes all of it unsure.
    return words ? (readDay(words) ?? null) : undefined;
  });
  if (!days || !times || from === null || through === null) return undefined;
  const note = part.words('description');
  return { ...days, ...times, from, through, note };
}

/** "Mo-Fr 09:00-12:00,14:00-18:00", "Mo,Tu 9:00-12:00", "Su closed": one line as schema.org has it. */
export function readLine(line: string): Spell | undefined {
  if (line.length > MAX_LINE) return undefined;
  const [, names = '', rest = ''] =
    /^([a-z][a-z,\s–-]*?):?\s*(\d.*|closed|off|fermé)$/i.exec(line) ?? [];
  const days = names && readDays(names);
  if (!days) return undefined;
  if (!/^\d/.test(rest)) return days;
  const times = rest.split(',').map((span) => readTimes(...cut(span)));
  // A day that is open and closed is neither.
  if (times.some((read) => !read?.times) && times.length > 1) return undefined;
  if (times.includes(undefined)) return undefined;
  const all = times.flatMap((read) => read?.times ?? []);
  return { ...days, ...(all.length && { times: all }) };
}

/** The days of the week that a property names, or none of them; `undefined` for what is no day. */
export function readWeekdays(part: Reader, name: string): readonly number[] | undefined {
  const read = readDays(dayNames(part, name));
  return read && !read.isHoliday ? (read.days ?? []) : undefined;
}

function dayNames(part: Reader, name: string): string {
  return part
    .values(name)
    .map((value) =>
      isNode(value) ? (value.id ?? part.partOf(value).words('name')) : wordsOf(value),
    )
    .join(',');
}

function cut(span: string): [opens: string, closes: string] {
  const [opens = '', closes = '', ...rest] = span.split(/[-–]/);
  return [opens, rest.length ? '' : closes];
}

function readDays(text: string): Pick<Spell, 'days' | 'isHoliday'> | undefined {
  const names = text.split(/[,;]/).map((name) => name.trim());
  const known = names.filter(Boolean).map((name) => name.replace(/^.*[/#:]/, ''));
  if (!known.length) return { isHoliday: false };
  const isHoliday = known.some((name) => HOLIDAYS.test(name));
  const days = new Set<number>();
  for (const name of known.filter((name) => !HOLIDAYS.test(name))) {
    const [first = -1, last = first, ...rest] = name.split(/[-–]/).map(dayOf);
    if (first < 0 || last < 0 || rest.length) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return { isHoliday, days: [...days].sort() };
}

function dayOf(name: string): number {
  return NAMES.findIndex((names) => names.includes(name.trim().toLowerCase()));
}

/**
 * Without any time it is closed (schema.org), and from 00:00 to 00:00 (Google); a closing time before
 * the opening one is on the next day.
 */
function readTimes(opens: string, closes: string): Pick<Spell, 'times'> | undefined {
  if (!opens && !closes) return {};
  const [from, to] = [readTime(opens), readTime(closes)];
  if (!from || !to || from === '24:00') return undefined;
  if (from === '00:00' && to === '00:00') return {};
  if (from === to) return undefined;
  return { times: [{ opens: from, closes: to === '00:00' ? '24:00' : to }] };
}

/** Spells of any week as one value of `opening_hours`; `undefined` where they contradict each other. */
export function weeklyRule(spells: readonly Spell[]): string | undefined {
  const week = spells.flatMap(({ times = [], note, isHoliday, days: named }) => {
    const days = named ?? (isHoliday ? [] : DAY_CODES.keys());
    return [...days].map((day) => ({ day, spans: times.map(spanOf), comment: note }));
  });
  const isOpen = (day: number): boolean =>
    week.some((one) => one.day === day && one.spans.length > 0);
  const closed = [...new Set(week.filter(({ spans }) => !spans.length).map(({ day }) => day))];
  if (closed.some(isOpen)) return undefined;
  const open = weekRule(
    week.map(({ comment, ...one }) => ({ ...one, ...(comment && { comment }) })),
  );
  if (open === undefined) return undefined;
  const onHolidays = spells.filter(({ isHoliday }) => isHoliday);
  const holidayTimes = onHolidays.flatMap(({ times = [] }) => times.map(spanOf)).sort();
  if (holidayTimes.length && onHolidays.some(({ times }) => !times)) return undefined;
  const parts = [
    // Days that nobody names are closed anyway.
    open || (closed.length ? `${daySelector(closed.sort())} off` : ''),
    onHolidays.length ? `PH ${holidayTimes.join(',') || 'off'}` : '',
  ];
  return parts.filter(Boolean).join('; ') || undefined;
}

export function spanOf({ opens, closes }: Times): string {
  return `${opens}-${closes}`;
}
