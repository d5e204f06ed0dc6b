import assert from 'node:assert/strict';
import {
  stateAt,
  type Calendars,
  type HoursContext,
  type HoursItem,
} from '../../src/hours/index.js';

/** Date and time on the clocks of a zone, by `Intl` alone, so that the module is not its own judge. */
export const onClock = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant,
  );

export const PARIS = 'Europe/Paris';

/**
 * "open until 2026-11-23 12:00", "closed, opens 2026-11-24 09:00 (calendar)": what a reader is told.
 * `when` carries its own UTC offset.
 */
export function say(
  openingHours: HoursItem['openingHours'] | HoursItem,
  when: string,
  context: HoursContext = {},
): string {
  const isItem = typeof openingHours === 'object' && !Array.isArray(openingHours);
  const item = (isItem ? openingHours : { openingHours }) as HoursItem;
  const zone = item.timezone ?? context.timezone ?? PARIS;
  const answer = stateAt(item, Date.parse(when), { timezone: PARIS, ...context });
  const { state, closesAt, opensAt, doubt } = answer;
  const until = closesAt === undefined ? '' : ` until ${onClock(closesAt, zone)}`;
  const from = opensAt === undefined ? '' : `, opens ${onClock(opensAt, zone)}`;
  return state + until + from + (doubt ? ` (${doubt})` : '');
}

/** Hours, moment, answer. */
type Row = readonly [hours: string, when: string, answer: string];

/** Lines of "hours @ moment → answer"; those with # are for the reader. */
export const rowsOf = (table: string): Row[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [, hours, when, answer] = /^(.*?) ?@ (\S+) → (.+)$/.exec(line) ?? [];
      if (hours === undefined || !when || !answer) throw new Error(`not a row: ${line}`);
      return [hours, when, answer];
    });

/** 2026-11-23 is a Monday; Paris is at +01:00 then. */
export function check(table: string, calendars?: Calendars): void {
  for (const [hours, when, answer] of rowsOf(table))
    assert.equal(say(hours, when, { calendars }), answer, `${hours} at ${when}`);
}
