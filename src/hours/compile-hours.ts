import { isException } from './day-plan.js';
import { PH, type DateRange, type HoursItem, type ParsedHours, type Rule } from './model.js';
import { parseHours } from './parse-hours.js';
import { specialRules, structuredRules } from './structured-hours.js';

/** Opening hours read once, ready to be asked for any day. */
export interface CompiledHours extends ParsedHours {
  /**
   * The last day, since 1970-01-01, for which `openingHours` say when it is open: after it nobody
   * knows. Infinity where they have no end; -Infinity where they are not there or cannot be computed,
   * though the dates of special hours may still be known.
   */
  readonly lastDay: number;
  /** The rules of an ordinary week. */
  readonly ordinary: readonly Rule[];
  /** Holidays (PH, SH bits) that the answer depends on. */
  readonly names: number;
  /** Says what happens on public holidays: by naming them, or by never closing. */
  readonly isClearOnHolidays: boolean;
  /** Has hours that go on after midnight. */
  readonly hasNights: boolean;
  /** How many days ahead there are to look at before all has been seen. */
  readonly horizon: number;
}

const ENDLESS: DateRange = { from: 0, to: Infinity };
const UNREAD: ParsedHours = { rules: [{ kind: 'unknown', layer: 1 }] };

const isAlways = ({ kind, dates, weekdays, holidays, times }: Rule): boolean =>
  kind === 'open' && !dates && !weekdays && !holidays && times![0]![1] - times![0]![0] === 1440;

const isWeekly = ({ dates, weekdays = {}, holidays }: Rule): boolean =>
  !dates && !holidays && Object.values(weekdays).every((nth) => !nth.length);

function readBase({ openingHours }: HoursItem): ParsedHours {
  if (typeof openingHours === 'string') {
    const parsed = parseHours(openingHours);
    return 'rules' in parsed ? parsed : UNREAD;
  }
  const rules = openingHours?.length ? structuredRules(openingHours) : undefined;
  return rules ? { rules } : UNREAD;
}

function read(item: HoursItem): CompiledHours {
  try {
    const base = readBase(item);
    const special = specialRules(item.specialOpeningHours ?? []);
    return compile(special ? base : UNREAD, special);
  } catch {
    // JSON that nobody has checked: a number for a time, null for an entry.
    return compile(UNREAD);
  }
}

function lastDayOf(base: ParsedHours): number {
  if (base === UNREAD) return -Infinity;
  const ends = base.rules
    .filter(({ kind }) => kind !== 'off')
    .flatMap(({ dates = [ENDLESS] }) => dates)
    .map(({ to, isYearly }) => (isYearly ? Infinity : to));
  return base.fallback || !ends.length ? Infinity : Math.max(...ends);
}

function compile(base: ParsedHours, special: readonly Rule[] = []): CompiledHours {
  const { fallback } = base;
  const rules = [...base.rules, ...special];
  const names = rules.reduce((all, { holidays = 0 }) => all | holidays, 0);
  const hasNights = rules.some(({ times }) => times?.some(([, to]) => to > 1440));
  const canOpen = rules.some(({ kind }) => kind === 'open');
  return {
    rules,
    fallback,
    lastDay: lastDayOf(base),
    ordinary: rules.filter((rule) => !isException(rule)),
    names,
    isClearOnHolidays: (names & PH) > 0 || rules.some(isAlways),
    hasNights,
    horizon: !canOpen ? 0 : rules.every(isWeekly) ? 8 : 366,
  };
}

/** More than any town has; a program that reads one feed after the other does not keep them all. */
const TEXTS_KEPT = 20_000;

const byItem = new WeakMap<HoursItem, CompiledHours>();
const byText = new Map<string, CompiledHours>();

/**
 * The hours of an item, read on first use and kept as long as the item object, which is therefore
 * not to be changed; those of the same text are read once. Never throws: what cannot be read is
 * `unknown` at all times.
 */
export function compileHours(item: HoursItem): CompiledHours {
  let hours = byItem.get(item);
  if (!hours) {
    const { openingHours, specialOpeningHours } = item;
    const text = typeof openingHours === 'string' && !specialOpeningHours && openingHours;
    hours = (text && byText.get(text)) || read(item);
    if (byText.size >= TEXTS_KEPT) byText.clear();
    if (text) byText.set(text, hours);
    byItem.set(item, hours);
  }
  return hours;
}
