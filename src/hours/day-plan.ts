import type { Day } from './calendar.js';
import type { CompiledHours } from './compile-hours.js';
import { BENEATH, PH, type DateRange, type HoursText, type Rule, type Span } from './model.js';

/** A stretch of one kind: minutes from a day's local midnight. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  /** `off` where a rule says so; where none speaks, there is no slot. */
  readonly kind: Rule['kind'];
  readonly note?: HoursText;
  /** Of a day that is closed as such, not of some of its hours. */
  readonly isClosure?: boolean;
}

/** What is out of the ordinary about a day: hours for this date, or for a public holiday. */
export type Exception = 'date' | 'PH';

export interface Plan {
  /** That begin on this day, in order, apart from each other; the last may end on the next day. */
  readonly slots: readonly Slot[];
  readonly exception?: Exception;
}

const LONGEST_EXCEPTION = 31;

/** Hours of a few days, or a closure that names its year; "Apr 15-Oct 15" is a season. */
export const isException = ({ kind, dates }: Rule): boolean =>
  !!dates?.every(({ from, to, isYearly, isMonths }) => {
    const length = to - from + (to < from ? 12 * 32 : 0);
    return (kind === 'off' && !isYearly) || (!isMonths && length <= LONGEST_EXCEPTION);
  });

const isWithin = ({ from, to, isYearly }: DateRange, { number, yearlyKey }: Day): boolean => {
  const day = isYearly ? yearlyKey : number;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
};

/**
 * Why a rule applies to a day: its date, a holiday, a season, or as in any week ("Mo-Su,PH 09:00-
 * 18:00" makes nothing special of a holiday).
 */
function reasonFor(rule: Rule, day: Day): Exception | 'SH' | 'season' | 'week' | undefined {
  const { kind, dates, holidays = 0, weekdays, needsBoth } = rule;
  if (dates && !dates.some((range) => isWithin(range, day))) return undefined;
  const nth = weekdays?.[day.weekday];
  const isWeekday = nth && (!nth.length || nth.includes(day.nth) || nth.includes(day.nthLast));
  const holiday = holidays & day.holidays;
  const isMet = needsBoth ? holiday && isWeekday : holiday || isWeekday;
  if ((weekdays || holidays) && !isMet) return undefined;
  if (isException(rule)) return 'date';
  const isForHoliday = holiday && (needsBoth || !isWeekday || kind === 'off');
  return isForHoliday ? (holiday & PH ? 'PH' : 'SH') : dates ? 'season' : 'week';
}

/** A slot laid over others, which keep what it leaves them. */
function paint(slots: readonly Slot[], over: Slot): Slot[] {
  const painted: Slot[] = [];
  for (const slot of slots) {
    const { from, to } = slot;
    if (to <= over.from || from >= over.to) painted.push(slot);
    else {
      if (from < over.from) painted.push({ ...slot, to: over.from });
      if (to > over.to) painted.push({ ...slot, from: over.to });
    }
  }
  painted.push(over);
  return painted;
}

/** In order, with neighbours of the same kind and note made one. */
function tidy(slots: Slot[]): Slot[] {
  const tidied: Slot[] = [];
  for (const slot of slots.sort((a, b) => a.from - b.from)) {
    const last = tidied.at(-1);
    if (last?.to === slot.from && last.kind === slot.kind && last.note === slot.note)
      tidied[tidied.length - 1] = { ...last, to: slot.to };
    else tidied.push(slot);
  }
  return tidied;
}

const ALL_DAY: readonly Span[] = [[0, 1440]];

/** On how many of a month's 35 days it speaks at most; "We[1]" is one. */
const breadthOf = ({ weekdays }: Rule): number =>
  weekdays ? Object.values(weekdays).reduce((sum, nth) => sum + (nth.length || 5), 0) : 35;

/**
 * What the rules make of a day, in their order as in OSM: the last one that speaks of a moment has
 * it. One thing differs: what is said of a date or a holiday, and the closure of a season, stand even
 * where hours for plain weekdays follow ("PH off; Mo-Fr 09:00-18:00"), and the closure of a weekday
 * where those of more weekdays do ("We off; Mo-Fr 09:00-18:00"). By the letter they would be undone;
 * nobody who writes this means it. Closures that follow do hold ("; Su off").
 */
function planRules(rules: readonly Rule[], day: Day): Plan {
  let slots: Slot[] = [];
  let top = 0;
  let isHeld = false;
  /** Of a closure for weekdays that stands. */
  let breadth = Infinity;
  let exception: Exception | undefined;
  for (const rule of rules) {
    const reason = reasonFor(rule, day);
    if (!reason) continue;
    const isUndoing = isHeld || breadthOf(rule) > breadth;
    if (isUndoing && reason === 'week' && rule.kind !== 'off') continue;
    const { kind, layer, times = ALL_DAY, note } = rule;
    const isClosure = kind === 'off' && !rule.times;
    if (isClosure || (kind !== 'off' && layer > top)) slots = [];
    for (const [from, to] of times) {
      const slot = { from, to, kind, note, isClosure };
      slots = layer === BENEATH ? [slot, ...slots].reduce<Slot[]>(paint, []) : paint(slots, slot);
    }
    if (reason !== 'week' && (isClosure || reason !== 'season')) isHeld = true;
    else if (isClosure) breadth = breadthOf(rule);
    else if (kind !== 'off') breadth = Infinity;
    if (reason === 'date' || reason === 'PH') exception = reason;
    top = Math.max(top, layer);
  }
  return { slots: tidy(slots), exception };
}

/** The same day in a week without exceptions and, unless some are given, public holidays. */
export const planOrdinaryDay = (
  { ordinary }: CompiledHours,
  day: Day,
  holidays = day.holidays & ~PH,
): Plan => planRules(ordinary, { ...day, holidays });

const UNKNOWN: Plan = { slots: [{ from: 0, to: 1440, kind: 'unknown' }] };

export function planDay({ rules, names, lastDay }: CompiledHours, day: Day): Plan {
  const plan = planRules(rules, day);
  if (day.number > lastDay && !plan.slots.length) return UNKNOWN;
  if (!day.isPerhapsHoliday || !(names & PH)) return plan;
  const asHoliday = planRules(rules, { ...day, holidays: day.holidays | PH });
  return isSame(plan, asHoliday) ? plan : UNKNOWN;
}

/** The same hours for a reader. */
export const isSame = (a: Plan, b: Plan): boolean =>
  JSON.stringify(a.slots.filter(isShown)) === JSON.stringify(b.slots.filter(isShown));

export const isShown = ({ kind }: Slot): boolean => kind !== 'off';

/** Whether hours for a date or a holiday end the night before, which is not under such hours. */
export const endsAtMidnight = (evening: Plan, morning: Plan): boolean =>
  !!morning.exception && !evening.exception;

/**
 * A day from midnight to midnight, the end of the night before included. A night belongs to the
 * evening on which it began: "Fr 20:00-02:00; Sa 10:00-18:00" is open on Saturday at 1:00. (By the
 * letter of OSM the Saturday rule would end it at midnight, against what nearly all who write this
 * mean.) Only hours for a date or a holiday end it at midnight: when in doubt, for the closed door.
 */
export function timeline(evening: Plan, morning: Plan): readonly Slot[] {
  const night = evening.slots
    .filter(({ to }) => to > 1440 && !endsAtMidnight(evening, morning))
    .map((slot) => ({ ...slot, from: Math.max(slot.from - 1440, 0), to: slot.to - 1440 }));
  if (!night.length) return morning.slots;
  const layers = [
    morning.slots.filter(({ isClosure }) => isClosure),
    night.filter(isShown),
    morning.slots.filter(({ isClosure }) => !isClosure),
    night.filter((slot) => !isShown(slot)),
  ];
  return tidy(layers.flat().reduce<Slot[]>(paint, []));
}
