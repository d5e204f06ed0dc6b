import type { HoursItem, ParsedHours, StructuredHours } from '../../src/hours/index.js';
import { parseHours } from '../../src/hours/index.js';

/** What a feed says of a place, and the same as one text for a program that reads texts alone. */
export interface BenchPlace {
  readonly item: HoursItem;
  readonly text: string;
}

const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const CHRISTMAS_EVE = { date: '2026-12-24', opens: '09:00', closes: '12:00' };
const CHRISTMAS_EVE_TEXT = '; 2026 Dec 24 09:00-12:00';

/**
 * Places with the hours of real ones, over and over, each time a few minutes later, so that hardly
 * two have the same text. Of those that only speak of weekdays every third is written the structured
 * way; every tenth one that can be read has hours of its own on Christmas Eve.
 */
export function makePlaces(values: readonly string[], count: number): BenchPlace[] {
  return Array.from({ length: count }, (_, n): BenchPlace => {
    const text = later(values[n % values.length]!, Math.floor(n / values.length));
    const parsed = parseHours(text);
    if ('unsupported' in parsed) return { item: { openingHours: text }, text };
    const openingHours = (n % 3 === 0 && structured(parsed)) || text;
    return n % 10 === 0
      ? {
          item: { openingHours, specialOpeningHours: [CHRISTMAS_EVE] },
          text: text + CHRISTMAS_EVE_TEXT,
        }
      : { item: { openingHours }, text };
  });
}

/** Minutes of :00 and :30 moved on, which keeps times in their order. */
const later = (text: string, minutes: number): string =>
  text.replace(/\b(\d\d?):([03])0(?!\d)/g, (time, hour: string, tens: string) =>
    hour === '24' ? time : `${hour}:${String(Number(tens) * 10 + minutes).padStart(2, '0')}`,
  );

function structured({ rules, fallback }: ParsedHours): StructuredHours[] | undefined {
  const isWeekly = rules.every(
    ({ kind, dates, weekdays = {}, holidays, note }) =>
      kind === 'open' &&
      !dates &&
      !holidays &&
      note === undefined &&
      Object.values(weekdays).every((nth) => !nth.length),
  );
  if (!isWeekly || fallback) return undefined;
  return rules.flatMap(({ weekdays, times = [] }) =>
    times.map(([from, to]) => ({
      dayOfWeek: weekdays && Object.keys(weekdays).map((day) => DAY_NAMES[Number(day)]!),
      opens: clock(from),
      closes: clock(to),
    })),
  );
}

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
