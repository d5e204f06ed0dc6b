import { given, type Json } from '../../../controllers/json-ld.js';
import type { Root } from '../../../feed/model/common.js';
import {
  exceptionsWithin,
  isClosedOnHolidays,
  ordinaryWeek,
  type HoursItem,
  type SpecialHours,
  type StructuredHours,
} from '../../../hours/index.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOLIDAYS = 'PublicHolidays';
/** How a closed day is written for search engines (Google). */
const CLOSED = { opens: '00:00', closes: '00:00' };
/** Search engines ask for the weeks to come. */
const AHEAD_DAYS = 90;

interface HoursContext {
  /** ms */
  readonly now: number;
  readonly root: Root | undefined;
}

/**
 * Opening hours as schema.org has them. All or nothing: hours that go by the first Saturday of a
 * month cannot be said there, and half of the hours would be wrong ones. By appointment is not open.
 */
export function hoursData(item: HoursItem, context: HoursContext): Json {
  const { openingHours, specialOpeningHours = [] } = item;
  const weekly =
    typeof openingHours === 'string' || !openingHours
      ? weekData(item, context)
      : structuredData(openingHours);
  if (!weekly) return {};
  return given({
    openingHoursSpecification: weekly,
    specialOpeningHoursSpecification: [
      ...specialOpeningHours.map(specialData),
      ...datedData(item, context),
    ],
  });
}

function specification(fields: Json): Json {
  return given({ '@type': 'OpeningHoursSpecification', ...fields });
}

function dayNamed(name: string): string {
  return `https://schema.org/${name}`;
}

/** The ordinary week, days with the same hours together. */
function weekData(item: HoursItem, { now, root }: HoursContext): Json[] | undefined {
  if (!item.openingHours) return [];
  const week = ordinaryWeek(item, now, { timezone: root?.timezone });
  const isKnown = week.every((slots) => slots?.every(({ kind }) => kind !== 'unknown'));
  if (!isKnown) return undefined;
  const byHours = new Map<string, { opens: string; closes: string; days: string[] }>();
  for (const [day, slots] of week.entries())
    for (const { opens, closes, kind } of slots!) {
      if (kind !== 'open') continue;
      const key = `${opens}-${closes}`;
      const known = byHours.get(key) ?? { opens, closes, days: [] };
      known.days.push(dayNamed(DAYS[day]!));
      byHours.set(key, known);
    }
  const specifications = [...byHours.values()].map(({ days, ...times }) =>
    specification({ dayOfWeek: days, ...clockTimes(times) }),
  );
  if (specifications.length && isClosedOnHolidays(item))
    specifications.push(specification({ dayOfWeek: dayNamed(HOLIDAYS), ...CLOSED }));
  return specifications;
}

/** Midnight is the 00:00 at which the next day begins; all day ends a minute before it (Google). */
function clockTimes({ opens, closes }: { readonly opens: string; readonly closes: string }): Json {
  if (closes !== '24:00') return { opens, closes };
  return { opens, closes: opens === '00:00' ? '23:59' : '00:00' };
}

function structuredData(entries: readonly StructuredHours[]): Json[] | undefined {
  if (entries.some(({ nth }) => nth !== undefined && [nth].flat().length)) return undefined;
  return entries
    .filter(({ byAppointment }) => !byAppointment)
    .map(({ dayOfWeek, opens, closes, validFrom, validThrough }) =>
      specification({
        dayOfWeek: (dayOfWeek === undefined ? DAYS : [dayOfWeek].flat()).map((day) =>
          dayNamed(fullName(day)),
        ),
        ...(opens === undefined || closes === undefined ? CLOSED : clockTimes({ opens, closes })),
        validFrom,
        validThrough,
      }),
    );
}

/** "Mo", "Monday" and "https://schema.org/Monday" as "Monday". */
function fullName(day: string): string {
  const name = day.replace(/^.*[/#:]/, '');
  if (/^(?:PH|PublicHolidays)$/i.test(name)) return HOLIDAYS;
  return (
    DAYS.find((known) => known.slice(0, 2).toLowerCase() === name.slice(0, 2).toLowerCase()) ?? name
  );
}

function specialData({ date, validFrom, validThrough, opens, closes, closed }: SpecialHours): Json {
  const isClosed = closed === true || opens === undefined || closes === undefined;
  return specification({
    validFrom: validFrom ?? date,
    validThrough: validThrough ?? date,
    ...(isClosed ? CLOSED : clockTimes({ opens, closes })),
  });
}

/** Dates that stand within the text of the hours: "2026-12-24 09:00-12:00". */
function datedData(item: HoursItem, { now, root }: HoursContext): Json[] {
  if (typeof item.openingHours !== 'string' || !/\d{4}/.test(item.openingHours)) return [];
  const { timezone, calendars } = root ?? {};
  const plain = { ...item, specialOpeningHours: undefined };
  return exceptionsWithin(plain, now, { timezone, calendars }, AHEAD_DAYS)
    .filter(({ exception }) => exception === 'date')
    .flatMap(({ from, through, slots }) => {
      const range = { validFrom: from, validThrough: through };
      const open = slots.filter(({ kind }) => kind === 'open');
      return open.length
        ? open.map(({ opens, closes }) =>
            specification({ ...range, ...clockTimes({ opens, closes }) }),
          )
        : [specification({ ...range, ...CLOSED })];
    });
}
