import { ownValue } from './own-value.js';
import type { ShowcaseEntry } from './model/showcase.js';
import { datesOf } from './showcase-dates.js';
import { contentLines, textValue } from './showcase-lines.js';
import { instantOf, localTime } from './zoned-time.js';

const DAY = 86_400_000;
/** Whole days, or the weeks of a course, leave time for other things. */
const FREE = 'TRANSP:TRANSPARENT';
/** Statuses of iCalendar by those of schema.org; what is moved takes place. */
const STATUSES: Readonly<Record<string, string>> = {
  EventCancelled: 'CANCELLED',
  EventPostponed: 'TENTATIVE',
};

/** What a calendar shows of an event, in the reader's language. */
export interface CalendarWords {
  readonly name: string;
  readonly description?: string;
  readonly location?: string;
  /** WGS 84, degrees. */
  readonly geo?: { readonly latitude: number; readonly longitude: number } | undefined;
  /** The event's page. */
  readonly url?: string;
}

interface CalendarContext {
  /** ms */
  readonly now: number;
  /** IANA name: the clock that times without an offset are told by. */
  readonly timeZone: string | undefined;
  /** The site, which makes ids unlike those of any other. */
  readonly host: string;
}

type Dates = Pick<ShowcaseEntry, 'id' | 'startDate' | 'endDate' | 'subEvent' | 'eventStatus'>;

/**
 * A course or an event as a calendar file (iCalendar, RFC 5545), one event for each of its dates.
 * Ids are stable: a file that is opened again changes what is there instead of adding it twice.
 * Instants are written in UTC, which needs no table of a zone's summers; whole days have no zone.
 */
export function calendarFile(entry: Dates, words: CalendarWords, context: CalendarContext): string {
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parvis//Showcase//FR',
    'CALSCALE:GREGORIAN',
    ...datesOf(entry).flatMap((date) => eventLines({ ...entry, ...date }, words, context)),
    'END:VCALENDAR',
  ]);
}

function eventLines(
  { id, startDate = '', endDate, subEvent, eventStatus = '' }: Dates,
  { name, description = '', location = '', geo, url = '' }: CalendarWords,
  { now, timeZone, host }: CalendarContext,
): string[] {
  // A date of several keeps its id when the first ones are over.
  const uid = `${subEvent ? `${id}/${startDate}` : id}@${host}`;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...timeLines(startDate, endDate, timeZone),
    `SUMMARY:${textValue(name)}`,
    description && `DESCRIPTION:${textValue(description)}`,
    location && `LOCATION:${textValue(location)}`,
    geo ? `GEO:${geo.latitude};${geo.longitude}` : '',
    url && `URL:${url}`,
    `STATUS:${ownValue(STATUSES, eventStatus) ?? 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** The end is the first moment after; a day alone lasts until its own end. */
function timeLines(start: string, end: string | undefined, timeZone: string | undefined): string[] {
  if (start.length === 10) {
    const last = end === undefined ? start : dayOf(end, timeZone);
    return [
      `DTSTART;VALUE=DATE:${compact(start)}`,
      last > start ? `DTEND;VALUE=DATE:${compact(dayAfter(last))}` : '',
      FREE,
    ];
  }
  const from = instantOf(start, timeZone);
  const to = end === undefined ? NaN : instantOf(end.length === 10 ? dayAfter(end) : end, timeZone);
  const isSameDay = end?.length === 10 && end <= dayOf(start, timeZone);
  const isLong = to - from > DAY;
  return [
    `DTSTART:${utc(from)}`,
    to > from && !isSameDay ? `DTEND:${utc(to)}` : '',
    isLong ? FREE : '',
  ];
}

/** `YYYY-MM-DD` by the town's clock. */
function dayOf(date: string, timeZone: string | undefined): string {
  if (date.length === 10) return date;
  return isoDay(localTime(instantOf(date, timeZone), timeZone).day);
}

function dayAfter(day: string): string {
  return isoDay(Date.parse(day) / DAY + 1);
}

/** @param day whole days since 1970 */
function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `20261205T130000Z` */
function utc(instant: number): string {
  return `${compact(new Date(instant).toISOString()).slice(0, 15)}Z`;
}

function compact(date: string): string {
  return date.replace(/[-:]/g, '');
}
