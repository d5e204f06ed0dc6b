import type { Entry } from '../intake.js';
import { DAY_MS, type Occurrence } from '../occurrences.js';
import type { CalendarFile, EventRecord } from './calendar.js';
import {
  instantOfMoment,
  lengthBetween,
  occurrenceOf,
  readLength,
  readMoment,
  readMoments,
  type Length,
  type Moment,
  type MomentContext,
} from './moment.js';
import type { Property } from './properties.js';
import { ruleDates, type Budget } from './recurrence.js';

/** When one VEVENT takes place, its repetitions aside. */
export interface Span {
  readonly start: Moment;
  readonly length: Length | undefined;
}

/** What is told of values that cannot be read. */
export type Warn = Entry<{ id: string }>['warn'];

export interface DateContext {
  readonly file: CalendarFile;
  readonly now: number | undefined;
  /** Of all rules of the file together. */
  readonly budget: Budget;
  readonly warn: Warn;
}

/** DTSTART with DTEND or DURATION. */
export function readSpan({ properties }: EventRecord, context: DateContext): Span | undefined {
  const property = properties.first('dtstart');
  const start = property && readOrWarn(property, context);
  if (!start) return undefined;
  const end = properties.first('dtend');
  const duration = properties.first('duration');
  const given = end ?? duration;
  if (!given) return { start, length: undefined };
  const moment = end && readOrWarn(end, context);
  if (end && !moment) return { start, length: undefined };
  const length = moment
    ? lengthBetween(start, moment)
    : readLength(`${given.values[0] as string}`, start);
  if (!length) warnOf(given, context);
  return { start, length };
}

/** The dates that RRULE, RDATE and EXDATE make of a span, those that `moved` has elsewhere left out. */
export function readDates(
  record: EventRecord,
  span: Span,
  moved: readonly Moment[],
  context: DateContext,
): Occurrence[] {
  const { start, length } = span;
  const isLeftOut = leftOutOf(record, start, moved, context);
  const ownDates = [start.wall, ...ruleWalls(record, span, isLeftOut, context)];
  const walls = [...new Set(ownDates)].filter((wall) => !isLeftOut(wall));
  const added = extraDates(record, context).flatMap(({ moment, length: own }) => {
    if (moment.isDay === start.isDay && isLeftOut(moment.wall)) return [];
    return occurrenceOf(moment, own ?? length) ?? [];
  });
  return [...walls.flatMap((wall) => occurrenceOf({ ...start, wall }, length) ?? []), ...added];
}

export function isRepeated({ properties }: EventRecord): boolean {
  return properties.first('rrule') !== undefined || properties.first('rdate') !== undefined;
}

function ruleWalls(
  { properties }: EventRecord,
  { start, length }: Span,
  isLeftOut: (wall: number) => boolean,
  context: DateContext,
): number[] {
  const { now, budget } = context;
  const { days, ms } = length ?? { days: start.isDay ? 1 : 0, ms: 0 };
  const lasts = days * DAY_MS + ms;
  const from = now === undefined ? start.wall : start.clock.wallAt(now) - lasts;
  return properties.all('rrule').flatMap((property) => {
    const search = { start, from, isLeftOut, budget };
    const walls = ruleDates(property.values[0], search);
    if (!walls) warnOf(property, context);
    return walls ?? [];
  });
}

/** Dates that EXDATE takes away or that a RECURRENCE-ID has moved. */
function leftOutOf(
  { properties }: EventRecord,
  { isDay, clock }: Moment,
  moved: readonly Moment[],
  context: DateContext,
): (wall: number) => boolean {
  const days = new Set<number>();
  const instants = new Set<number>();
  const dates = properties.all('exdate').flatMap((property) => readAll(property, context));
  for (const moment of [...dates, ...moved]) {
    if (isDay || moment.isDay) days.add(Math.floor(moment.wall / DAY_MS));
    // Some exports forget the zone here.
    else
      instants.add(
        instantOfMoment(moment.clock === context.file.floating ? { ...moment, clock } : moment),
      );
  }
  return (wall) =>
    days.has(Math.floor(wall / DAY_MS)) ||
    (instants.size > 0 && instants.has(clock.instantAt(wall)));
}

/** The dates of RDATE; those that are a PERIOD have a length of their own. */
function extraDates(
  { properties }: EventRecord,
  context: DateContext,
): { moment: Moment; length: Length | undefined }[] {
  return properties.all('rdate').flatMap((property) =>
    property.values.flatMap((value) => {
      const [start = '', end] = `${value as string}`.split('/');
      const moment = readOrWarn({ ...property, values: [start] }, context);
      if (!moment) return [];
      return {
        moment,
        length: end ? periodLength({ ...property, values: [end] }, moment, context) : undefined,
      };
    }),
  );
}

/** `20261124T180000Z/PT1H`, or with its end. */
function periodLength(end: Property, start: Moment, context: DateContext): Length | undefined {
  const [value] = end.values as [string];
  if (value.startsWith('P')) return readLength(value, start);
  const moment = readOrWarn(end, context);
  return moment && lengthBetween(start, moment);
}

function readAll(property: Property, context: DateContext): Moment[] {
  const moments = readMoments(property, momentContext(context));
  if (moments.includes(undefined)) warnOf(property, context);
  return moments.filter((moment) => moment !== undefined);
}

export function readOrWarn(property: Property, context: DateContext): Moment | undefined {
  const moment = readMoment(property, momentContext(context));
  if (!moment) warnOf(property, context);
  return moment;
}

function momentContext({ file, warn }: DateContext): MomentContext {
  const { clocks, floating } = file;
  return {
    clocks,
    floating,
    // The other dates of an event are in the same zone.
    onUnknownZone: (value, { name, line }) => {
      if (name === 'dtstart') warn('value-unreadable', { field: 'TZID', value }, { line });
    },
  };
}

function warnOf({ name, source, line }: Property, { warn }: DateContext): void {
  warn('value-unreadable', { field: name.toUpperCase(), value: source }, { line });
}
