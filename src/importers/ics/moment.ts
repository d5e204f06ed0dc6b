import ICAL from 'ical.js';
import { readDate } from '../dates.js';
import { DAY_MS, type Occurrence } from '../occurrences.js';
import { fixedClock, UTC, type Clock, type Clocks } from './clock.js';
import type { Property } from './properties.js';

/** A day, or a time on a clock. */
export interface Moment {
  /** Of a day, its beginning. */
  readonly wall: number;
  readonly isDay: boolean;
  readonly clock: Clock;
}

/** How long it lasts: days by the calendar, and then an exact time (RFC 5545, §3.3.6). */
export interface Length {
  readonly days: number;
  readonly ms: number;
}

/** Beyond this, dates have no four digits. */
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59);

/** What moments of one calendar are read with. */
export interface MomentContext {
  readonly clocks: Clocks;
  /** For times that name no zone. */
  readonly floating: Clock;
  /** Told of a zone that nobody knows; its times are then without a zone. */
  readonly onUnknownZone: (name: string, property: Property) => void;
}

export function readMoment(property: Property, context: MomentContext): Moment | undefined {
  return readMoments(property, context)[0];
}

/** `undefined` in the place of each value that is no date. */
export function readMoments(
  property: Property,
  { clocks, floating, onUnknownZone }: MomentContext,
): (Moment | undefined)[] {
  const zone = property.parameter('tzid').replace(/^"|"$/g, '');
  let clock = zone ? clocks.named(zone) : floating;
  const dates = property.values.map((value) =>
    readDate(`${value as string}`.replace(/\/.*$/s, '')),
  );
  const isTimed = dates.some((date) => date?.length === 19);
  if (!clock && isTimed) onUnknownZone(zone, property);
  clock ??= floating;
  return dates.map((date) => (date === undefined ? undefined : momentOf(date, clock)));
}

function momentOf(date: string, clock: Clock): Moment {
  const wall = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : `${date.slice(0, 19)}Z`);
  const offset = date.slice(19);
  if (!offset) return { wall, isDay: date.length === 10, clock };
  const minutes = Number(offset.slice(0, 3)) * 60 + Number(`${offset[0]}${offset.slice(4)}`);
  return { wall, isDay: false, clock: offset === 'Z' ? UTC : fixedClock(minutes * 60_000) };
}

export function instantOfMoment({ wall, clock }: Moment): number {
  return clock.instantAt(wall);
}

/** From DTSTART to DTEND, which is the first day or time that is not part of it any more. */
export function lengthBetween(start: Moment, end: Moment): Length | undefined {
  if (start.isDay) {
    const days = Math.ceil((end.wall - start.wall) / DAY_MS);
    // Many calendars write the last day itself, which would be a length of nothing.
    return days < 0 ? undefined : { days: Math.max(days, 1), ms: 0 };
  }
  const ms = instantOfMoment(end) - instantOfMoment(start);
  return ms < 0 ? undefined : { days: 0, ms };
}

/** `PT1H30M`, `P2W`; `undefined` for what is none or goes backwards. */
export function readLength(text: string, { isDay }: Moment): Length | undefined {
  try {
    const duration = ICAL.Duration.fromString(text.trim().toUpperCase());
    const { weeks, days, hours, minutes, seconds, isNegative } = duration;
    const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    if (isNegative) return undefined;
    if (!isDay) return { days: weeks * 7 + days, ms };
    return { days: Math.max(1, weeks * 7 + days + Math.ceil(ms / DAY_MS)), ms: 0 };
  } catch {
    return undefined;
  }
}

/** As the feed writes it: the last day of days is part of them. */
export function occurrenceOf(start: Moment, length: Length | undefined): Occurrence | undefined {
  const startDate = written(start);
  const end = length && endOf(start, length);
  const endDate = end && written(end);
  if (startDate === undefined) return undefined;
  return { startDate, ...(endDate !== undefined && endDate !== startDate && { endDate }) };
}

/** The last moment that still belongs to it. */
export function endOf(start: Moment, { days, ms }: Length): Moment {
  const wall = start.wall + days * DAY_MS;
  if (start.isDay) return { ...start, wall: wall - DAY_MS };
  if (!ms) return { ...start, wall };
  const instant = start.clock.instantAt(wall) + ms;
  return { ...start, wall: isWritable(instant) ? start.clock.wallAt(instant) : instant };
}

function isWritable(ms: number): boolean {
  return Math.abs(ms) <= LAST_MOMENT;
}

/** `undefined` beyond the year 9999. */
function written({ wall, isDay, clock }: Moment): string | undefined {
  if (!isWritable(wall)) return undefined;
  const text = new Date(wall).toISOString();
  if (isDay) return text.slice(0, 10);
  if (clock.isFloating) return text.slice(0, 19);
  if (clock.isUtc) return `${text.slice(0, 19)}Z`;
  const minutes = Math.round((wall - clock.instantAt(wall)) / 60_000);
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) =>
    `${part}`.padStart(2, '0'),
  );
  return `${text.slice(0, 19)}${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}
