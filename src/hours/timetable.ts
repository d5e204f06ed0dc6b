import { dayBookOf, type DayBook } from './calendar.js';
import { compileHours, type CompiledHours } from './compile-hours.js';
import { isSame, planDay, planOrdinaryDay, timeline, type Plan, type Slot } from './day-plan.js';
import {
  DAY,
  PH,
  type Calendars,
  type HoursContext,
  type HoursDoubt,
  type HoursItem,
  type HoursState,
} from './model.js';
import { instantAt, localTime, type LocalTime } from '../feed/zoned-time.js';

/** More would only be wanted for a search through the year, which is fast enough without. */
const PLANS_KEPT = 32;

interface Opening {
  readonly at: number;
  readonly day: number;
}

interface Future {
  readonly day: number;
  readonly closesAt?: number;
  readonly opening?: Opening;
}

/** Hours, day by day, on the clocks of a zone. Days are numbers since 1970-01-01. */
export class Timetable {
  readonly #plans = new Map<number, Plan>();
  readonly day: DayBook;
  /** The answer given last, and the instants between which it stands. */
  kept: { readonly from: number; readonly until: number; readonly answer: HoursState } | undefined;
  #future: Future | undefined;

  constructor(
    readonly hours: CompiledHours,
    readonly calendars: Calendars | undefined,
    readonly timeZone: string | undefined,
  ) {
    this.day = dayBookOf(calendars);
  }

  isFor(calendars: Calendars | undefined, timeZone: string | undefined): boolean {
    return this.calendars === calendars && this.timeZone === timeZone;
  }

  plan(number: number): Plan {
    let plan = this.#plans.get(number);
    if (!plan) {
      if (this.#plans.size > PLANS_KEPT) this.#plans.clear();
      this.#plans.set(number, (plan = planDay(this.hours, this.day(number))));
    }
    return plan;
  }

  ordinary(number: number): Plan {
    return planOrdinaryDay(this.hours, this.day(number));
  }

  /** Has other hours than in an ordinary week, which a place needs to have for that. */
  isExceptional(number: number): boolean {
    const plan = this.plan(number);
    return (
      !!plan.exception && this.hours.ordinary.length > 0 && !isSame(plan, this.ordinary(number))
    );
  }

  /** What the ordinary week has on a day that is not as in it. */
  missable(number: number): readonly Slot[] {
    return this.plan(number).exception ? this.ordinary(number).slots : [];
  }

  /** From midnight on, the end of the night before included. */
  slots(number: number): readonly Slot[] {
    const plan = this.plan(number);
    return this.hours.hasNights ? timeline(this.plan(number - 1), plan) : plan.slots;
  }

  /** Why the hours of a day are to be taken with care, if they are. */
  doubt(number: number): HoursDoubt | undefined {
    const { names, isClearOnHolidays } = this.hours;
    const { known, holidays } = this.day(number);
    if (this.plan(number).exception === 'date') return undefined;
    if (names & ~known) return 'calendar';
    return holidays & PH && !isClearOnHolidays ? 'holiday' : undefined;
  }

  /** ms since 1970 at which the clock shows so many minutes after the midnight that begins a day. */
  instant(number: number, minute: number): number {
    return instantAt(number * DAY + minute * 60_000, this.timeZone);
  }

  /** When a place closes that is open until `end`, over midnights if need be. */
  closesAt(number: number, end: number): number | undefined {
    const last = this.#endOfRun(number, end);
    return last < 1440 ? this.instant(number, last) : this.#after(number).closesAt;
  }

  /** When, and on which day, a place next opens after an instant. */
  opensAt(instant: number, number: number): Opening | undefined {
    return this.#opening(number, instant) ?? this.#after(number).opening;
  }

  /** Where stretches end that go on from one another, compared as instants: spring skips times. */
  #endOfRun(day: number, end: number): number {
    for (const { from, to, kind } of this.slots(day)) {
      const isNext = from >= end && from < 1440 && kind === 'open';
      if (isNext && this.instant(day, from) === this.instant(day, end)) end = to;
    }
    return end;
  }

  /**
   * The first of a day after an instant; what is left of a night after midnight is for the next day
   * to see. Spring can skip a whole stretch.
   */
  #opening(day: number, instant: number): Opening | undefined {
    for (const { from, to, kind } of this.slots(day)) {
      if (kind !== 'open' || from >= 1440) continue;
      const at = this.instant(day, from);
      if (at > instant && at < this.instant(day, to)) return { at, day };
    }
    return undefined;
  }

  /** What comes after a day: when it closes that is open through midnight, and the next opening. */
  #after(number: number): Future {
    if (this.#future?.day === number) return this.#future;
    let [closesAt, opening]: [number?, Opening?] = [];
    const last = number + this.hours.horizon;
    for (let day = number + 1; day <= last && !closesAt; day++) {
      const end = this.#endOfRun(day, 0);
      if (end < 1440) closesAt = this.instant(day, end);
    }
    for (let day = number + 1; day <= last && !opening; day++)
      opening = this.#opening(day, -Infinity);
    return (this.#future = { day: number, closesAt, opening });
  }
}

const byItem = new WeakMap<HoursItem, Timetable>();
const byHours = new WeakMap<CompiledHours, Timetable>();

/**
 * Places with the same hours share one, as most pages have one calendar and one zone; where they do
 * not, each place keeps its own last one.
 */
export function timetableOf(item: HoursItem, { timezone, calendars }: HoursContext): Timetable {
  const timeZone = item.timezone ?? timezone;
  let timetable = byItem.get(item);
  if (timetable?.isFor(calendars, timeZone)) return timetable;
  const hours = compileHours(item);
  timetable = byHours.get(hours);
  if (!timetable?.isFor(calendars, timeZone))
    byHours.set(hours, (timetable = new Timetable(hours, calendars, timeZone)));
  byItem.set(item, timetable);
  return timetable;
}

let lately: { instant?: number; timeZone?: string; local?: LocalTime } = {};

/**
 * Undefined if there is no such zone or instant. Kept from one call to the next: a list asks for
 * thousands of places at the same moment.
 */
export function localNow(instant: number, { timeZone }: Timetable): LocalTime | undefined {
  if (lately.instant !== instant || lately.timeZone !== timeZone) {
    lately = { instant, timeZone };
    try {
      lately.local = localTime(instant, timeZone);
    } catch {
      // `Intl` throws for both.
    }
  }
  return lately.local;
}
