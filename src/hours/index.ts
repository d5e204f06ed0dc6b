/**
 * Opening hours: whether a door is open, until when, and what the week looks like. Pure: the moment,
 * the zone and the calendars come as arguments; knows no language and no country.
 */
export { areHoursKnown, stateAt, CLOSING_SOON } from './state-at.js';
export { holidayWeek, ordinaryWeek } from './ordinary-week.js';
export { weekOf, exceptionsWithin } from './week.js';
export type { ExceptionalDays, WeekDay, WeekSlot } from './week.js';
export { compileHours, type CompiledHours } from './compile-hours.js';
export { parseHours } from './parse-hours.js';
export type { UnsupportedHours } from './cursor.js';
export { instantAt, localTime, zoneOffset, type LocalTime } from '../feed/zoned-time.js';
export { PH, SH } from './model.js';
export type { Exception } from './day-plan.js';
export type {
  Calendars,
  HoursContext,
  HoursDoubt,
  HoursItem,
  HoursState,
  HoursText,
  OpeningState,
  ParsedHours,
  Rule,
  SlotKind,
  SpecialHours,
  StructuredHours,
} from './model.js';
