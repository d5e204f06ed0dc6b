import ICAL from 'ical.js';
import { instantAt, zoneOffset } from '../../feed/zoned-time.js';
import { isTimeZone } from '../occurrences.js';
import type { RawComponent } from './lines.js';
import { WINDOWS_ZONES } from './windows-zones.js';

/** How the clocks of a zone go. A "wall" is what they show, written as the ms of that time in UTC. */
export interface Clock {
  readonly instantAt: (wall: number) => number;
  readonly wallAt: (instant: number) => number;
  /** The same time everywhere: it is written without an offset. */
  readonly isFloating?: true;
  readonly isUtc?: true;
}

export const UTC: Clock = { instantAt: (wall) => wall, wallAt: (instant) => instant, isUtc: true };

const AREA = /[A-Z][A-Za-z_]+(?:\/[A-Z][\w+-]*){1,2}$/;
/** A file that describes more zones than the Earth has wants something else. */
const MAX_DESCRIBED = 20;
const MAX_NAME = 200;
const NUMBER_OF_DAY = /^[+-]?\d?(?:MO|TU|WE|TH|FR|SA|SU)$/;

export function fixedClock(offset: number): Clock {
  return { instantAt: (wall) => wall - offset, wallAt: (instant) => instant + offset };
}

/** Of times that name no zone: somebody says in which one they are, or they stay without. */
export function floatingClock(timeZone: string | undefined): Clock {
  const isKnown = timeZone !== undefined && isTimeZone(timeZone);
  return isKnown ? namedClock(timeZone) : { ...fixedClock(0), isFloating: true };
}

function namedClock(timeZone: string): Clock {
  return {
    instantAt: (wall) => instantAt(wall, timeZone),
    wallAt: (instant) => instant + zoneOffset(instant, timeZone),
  };
}

/**
 * The zones that a file names: by their names in the IANA database, which knows all of their rules;
 * by the names that Windows gives them; else as the file describes them in a VTIMEZONE.
 */
export class Clocks {
  readonly #descriptions = new Map<string, RawComponent>();
  readonly #clocks = new Map<string, Clock | undefined>();

  constructor(descriptions: readonly RawComponent[]) {
    for (const zone of descriptions.slice(0, MAX_DESCRIBED)) {
      const id = lineValue(zone, 'TZID');
      if (id && !this.#descriptions.has(id)) this.#descriptions.set(id, zone);
    }
  }

  /** `undefined` for a zone that nobody knows. */
  named(id: string): Clock | undefined {
    if (!this.#clocks.has(id)) this.#clocks.set(id, this.#find(id));
    return this.#clocks.get(id);
  }

  #find(id: string): Clock | undefined {
    if (id.length > MAX_NAME) return undefined;
    const described = this.#descriptions.get(id);
    const location = described && lineValue(described, 'X-LIC-LOCATION');
    const names = [id, AREA.exec(id)?.[0], WINDOWS_ZONES.get(id), location];
    const known = names.find((name) => name && isTimeZone(name));
    if (known) return /^(?:UTC|Etc\/UTC|GMT)$/i.test(known) ? UTC : namedClock(known);
    return described && describedClock(described);
  }
}

/** What the library reads out of a VTIMEZONE whose rules are those of a real zone: once a year. */
function describedClock(zone: RawComponent): Clock | undefined {
  const parts = zone.parts.filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT');
  if (!parts.length || !parts.every(isYearly)) return undefined;
  const inner = parts.map(({ name, lines }) => [
    `BEGIN:${name}`,
    ...lines
      .map(({ text }) => text)
      .filter((text) => /^(?:DTSTART|TZOFFSET|R(?:RULE|DATE))/i.test(text)),
    `END:${name}`,
  ]);
  const source = ['BEGIN:VTIMEZONE', 'TZID:X', ...inner.flat(), 'END:VTIMEZONE'].join('\r\n');
  try {
    const timezone = new ICAL.Timezone(ICAL.Component.fromString(source));
    const offsetAt = (wall: number): number => timezone.utcOffset(timeAt(wall)) * 1000;
    offsetAt(0);
    return {
      instantAt: (wall) => wall - offsetAt(wall),
      wallAt: (instant) => instant + offsetAt(instant + offsetAt(instant)),
    };
  } catch {
    return undefined;
  }
}

function isYearly(part: RawComponent): boolean {
  const rule = lineValue(part, 'RRULE').toUpperCase();
  const fields = new Map(rule.split(';').map((field) => field.split('=', 2) as [string, string]));
  if (!rule) return true;
  const days = fields.get('BYDAY')?.split(',') ?? [];
  return fields.get('FREQ') === 'YEARLY' && days.every((day) => NUMBER_OF_DAY.test(day));
}

function lineValue({ lines }: RawComponent, name: string): string {
  const found = lines.find(({ text }) => new RegExp(`^${name}[:;]`, 'i').test(text));
  return found ? found.text.slice(found.text.indexOf(':') + 1).trim() : '';
}

/** A wall as the library has it. */
export function timeAt(wall: number, isDate = false): ICAL.Time {
  const at = new Date(wall);
  return ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: isDate ? 0 : at.getUTCHours(),
    minute: isDate ? 0 : at.getUTCMinutes(),
    second: isDate ? 0 : at.getUTCSeconds(),
    isDate,
  });
}

export function wallOf({ year, month, day, hour, minute, second, isDate }: ICAL.Time): number {
  const wall = isDate ? [0, 0, 0] : [hour, minute, second];
  const [hours, minutes, seconds] = wall;
  return (
    new Date(0).setUTCFullYear(year, month - 1, day) +
    ((hours! * 60 + minutes!) * 60 + seconds!) * 1000
  );
}
