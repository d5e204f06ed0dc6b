/**
 * Wall-clock time of an IANA zone, from `Intl` alone. A "wall" is what the clock on the wall shows,
 * written as the ms of that date and time in UTC; an "instant" is ms since 1970.
 */
const QUARTER = 900_000;
const DAY = 86_400_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
  /** By day since 1970-01-01, in any zone: its offset, NaN where clocks change on it or close by. */
  readonly steady: Map<number, number>;
}

const zones = new Map<string | undefined, Zone>();

function zoneOf(timeZone: string | undefined): Zone {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    zones.set(timeZone, (zone = { format, offsets: new Map(), steady: new Map() }));
  }
  return zone;
}

/**
 * How far a zone's clocks are ahead of UTC at an instant, in ms; `undefined` is the device's zone.
 * Kept by the quarter of an hour, on which all zones change: `Intl` is the slow part of it all.
 * Throws RangeError for a zone or an instant that does not exist.
 */
export function zoneOffset(instant: number, timeZone?: string): number {
  const { format, offsets } = zoneOf(timeZone);
  const quarter = Math.floor(instant / QUARTER) * QUARTER;
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(quarter)) parts[type] = Number(value);
    offset = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute) - quarter;
    offsets.set(quarter, offset);
  }
  return offset;
}

/** Whether `Intl` knows a zone. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOffset(0, name);
    return true;
  } catch {
    return false;
  }
}

/** Two samples suffice, since no zone changes twice in three days. */
function steadyOffset(wall: number, timeZone: string | undefined): number {
  const { steady } = zoneOf(timeZone);
  const day = Math.floor(wall / DAY);
  let offset = steady.get(day);
  if (offset === undefined) {
    const [before, after] = [day - 1, day + 2].map((at) => zoneOffset(at * DAY, timeZone));
    steady.set(day, (offset = before === after ? before! : NaN));
  }
  return offset;
}

/**
 * The first instant at which the clock shows `wall` or later. Of a time that autumn repeats it is
 * the first one; a time that spring skips is reached at the change itself. Throws as `zoneOffset`.
 */
export function instantAt(wall: number, timeZone?: string): number {
  const steady = steadyOffset(wall, timeZone);
  if (!Number.isNaN(steady)) return wall - steady;
  const before = zoneOffset(wall - DAY, timeZone);
  const after = zoneOffset(wall + DAY, timeZone);
  const early = wall - before;
  if (zoneOffset(early, timeZone) === before) return early;
  const late = wall - after;
  if (zoneOffset(late, timeZone) === after) return late;
  let change = Math.floor(late / QUARTER) * QUARTER;
  while (zoneOffset(change, timeZone) === before) change += QUARTER;
  return change;
}

export interface LocalTime {
  /** Whole days since 1970-01-01 on the local calendar. */
  readonly day: number;
  /** Minutes since local midnight by the clock. */
  readonly minute: number;
}

/** Date and time on the clocks of a zone. Throws as `zoneOffset`. */
export function localTime(instant: number, timeZone?: string): LocalTime {
  const wall = instant + zoneOffset(instant, timeZone);
  const day = Math.floor(wall / DAY);
  return { day, minute: Math.floor((wall - day * DAY) / 60_000) };
}

/**
 * The instant (ms) that a feed's date or date-time means. Without an offset it is what the clock
 * shows in `timeZone`, the first time where autumn shows it twice; a date alone is its first moment.
 * `NaN` for text that is no date.
 */
export function instantOf(value: string, timeZone?: string): number {
  const [, date, time = '00:00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ]([\d:.]+)(Z|[+-]\d\d:?\d\d)?)?$/.exec(value) ?? [];
  if (!date) return NaN;
  if (offset) return Date.parse(`${date}T${time}${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  const wall = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(wall) ? wall : instantAt(wall, timeZone);
}
