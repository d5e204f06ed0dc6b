import ICAL from 'ical.js';
import { DAY_MS, HORIZON_MS, MAX_FURTHER } from '../occurrences.js';
import { timeAt, wallOf } from './clock.js';
import type { Moment } from './moment.js';

/** Steps that the library may take. */
export interface Budget {
  left: number;
}

/** Ten years of days; a longer series without COUNT begins near the dates that are looked for. */
const STEPS_PER_RULE = 4000;
const MAX_INTERVAL = 1000;
const PERIODS: Readonly<Record<string, number>> = { DAILY: DAY_MS, WEEKLY: 7 * DAY_MS };
const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** What to look for among the dates of a rule, as walls. */
export interface Search {
  readonly start: Moment;
  /** Dates before this one are over. */
  readonly from: number;
  readonly isLeftOut: (wall: number) => boolean;
  readonly budget: Budget;
}

/**
 * The dates of an RRULE from `from` on, for a year or as many as a feed shows, and the last one before
 * it where the rule has ended by then. `undefined` for a rule that cannot be computed: the library
 * has no bounds of its own, and knows some rules wrong.
 */
export function ruleDates(value: unknown, search: Search): number[] | undefined {
  const budget = { left: Math.min(STEPS_PER_RULE, search.budget.left) };
  const granted = budget.left;
  try {
    const rule = ICAL.Recur.fromData(value as ConstructorParameters<typeof ICAL.Recur>[0]);
    return readRule(rule, search, budget);
  } catch {
    // Impossible rules end here too, when the steps are used up.
    return undefined;
  } finally {
    search.budget.left -= granted - budget.left;
  }
}

function readRule(rule: ICAL.Recur, search: Search, budget: Budget): number[] | undefined {
  const { start, from } = search;
  if (!isComputable(rule, start.wall)) return undefined;
  const until = rule.until && lastWall(rule.until, start);
  if (until !== null) rule.until = timeAt(until, start.isDay);
  const target = until !== null && until < from ? until - HORIZON_MS : from;
  const first = startNear(rule, start.wall, target);
  const dates = new BoundedIterator({ rule, dtstart: timeAt(first, start.isDay), budget });
  const coming: number[] = [];
  let [past, isFirst] = [NaN, true];
  for (let date = dates.next(); date; date = dates.next()) {
    const wall = wallOf(date);
    if (isFirst && wall !== first && needsItsStart(rule)) return undefined;
    isFirst = false;
    if (coming.length && wall > Math.max(coming[0]!, from) + HORIZON_MS) break;
    if (search.isLeftOut(wall) || !isOnDay(wall, rule, start.wall)) continue;
    if (wall < from) past = wall;
    else if (coming.push(wall) > MAX_FURTHER) break;
  }
  return Number.isNaN(past) ? coming : [past, ...coming];
}

/** Without the rules that the library has no right dates of. */
function isComputable({ freq, interval, parts }: ICAL.Recur, start: number): boolean {
  const month = new Date(start).getUTCMonth() + 1;
  if (!FREQUENCIES.has(freq) || !(interval >= 1) || interval > MAX_INTERVAL) return false;
  if ('BYWEEKNO' in parts) return false;
  if (freq === 'YEARLY' && 'BYMONTHDAY' in parts && !('BYMONTH' in parts)) return false;
  // The twentieth Monday of a year.
  if ('BYDAY' in parts && (parts.BYDAY as string[]).some((day) => /\d\d/.test(day))) return false;
  if (freq !== 'MONTHLY' || !('BYMONTH' in parts)) return true;
  return interval === 1 && (parts.BYMONTH as number[]).includes(month);
}

/** Of these the library finds wrong dates when DTSTART is none of the rule's own. */
function needsItsStart({ freq, parts }: ICAL.Recur): boolean {
  return 'BYSETPOS' in parts || (freq === 'MONTHLY' && 'BYMONTH' in parts);
}

/**
 * The library moves a day that a month does not have into the next one; such dates are passed over
 * (RFC 5545, §3.3.10): 29 February each year is no 1 March.
 */
function isOnDay(wall: number, { freq, parts }: ICAL.Recur, start: number): boolean {
  const [date, first] = [new Date(wall), new Date(start)];
  if ('BYMONTH' in parts && !(parts.BYMONTH as number[]).includes(date.getUTCMonth() + 1))
    return false;
  const isSaid = 'BYDAY' in parts || 'BYMONTHDAY' in parts || 'BYYEARDAY' in parts;
  if (isSaid || (freq !== 'YEARLY' && freq !== 'MONTHLY')) return true;
  return date.getUTCDate() === first.getUTCDate();
}

/** UNTIL on the clock of DTSTART; of a day, its end. */
function lastWall(until: ICAL.Time, { clock, isDay }: Moment): number {
  const wall = wallOf(until);
  if (until.isDate) return isDay ? wall : wall + DAY_MS - 1000;
  const isUtc = until.zone === ICAL.Timezone.utcTimezone;
  return isUtc && !isDay ? clock.wallAt(wall) : wall;
}

/** Whole periods after DTSTART, near `target`: the dates from there on are the same. */
function startNear({ freq, interval, count }: ICAL.Recur, start: number, target: number): number {
  const period = (PERIODS[freq] ?? 0) * interval;
  if (!period || count) return start;
  return start + Math.max(0, Math.floor((target - start) / period) - 1) * period;
}

/** Stops where the library would go on looking for a date that never comes. */
class BoundedIterator extends ICAL.RecurIterator {
  declare private budget: Budget;

  constructor(options: { rule: ICAL.Recur; dtstart: ICAL.Time; budget: Budget }) {
    super(options);
  }

  // The constructor of the library calls this one, and looks for the first date already.
  override fromData(
    options: Parameters<ICAL.RecurIterator['fromData']>[0] & { budget: Budget },
  ): void {
    this.budget = options.budget;
    super.fromData(options);
  }

  override increment_year(years: number): void {
    this.step();
    super.increment_year(years);
  }

  override increment_month(): void {
    this.step();
    super.increment_month();
  }

  override check_contracting_rules(): boolean {
    this.step();
    return super.check_contracting_rules();
  }

  private step(): void {
    if (--this.budget.left < 0) throw new RangeError('This rule has no end.');
  }
}
