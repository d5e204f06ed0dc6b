import { Clocks, floatingClock, type Clock } from './clock.js';
import { readComponents, type RawComponent } from './lines.js';
import { Properties } from './properties.js';

/** A VEVENT, with what its calendar says of all of them. */
export interface EventRecord {
  readonly raw: RawComponent;
  readonly properties: Properties;
  readonly calendar: Properties;
}

/** What a file holds. */
export interface CalendarFile {
  readonly events: readonly EventRecord[];
  /** To-dos, journals and what else is no event. */
  readonly others: readonly RawComponent[];
  readonly clocks: Clocks;
  readonly floating: Clock;
}

const NO_RECORD = new Set(['VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VALARM']);

/** `undefined` for a text that is no iCalendar. */
export function readCalendarFile(text: string, timeZone?: string): CalendarFile | undefined {
  const roots = readComponents(text);
  if (!roots.some(({ name }) => /^V[A-Z]+$/.test(name))) return undefined;
  const events: EventRecord[] = [];
  const others: RawComponent[] = [];
  const zones: RawComponent[] = [];
  const sort = (part: RawComponent, calendar: Properties): void => {
    if (part.name === 'VEVENT')
      events.push({ raw: part, properties: new Properties(part.lines), calendar });
    else if (part.name === 'VTIMEZONE') zones.push(part);
    else if (!NO_RECORD.has(part.name)) others.push(part);
  };
  const none = new Properties([]);
  for (const root of roots) {
    const calendar = root.name === 'VCALENDAR' ? new Properties(root.lines) : undefined;
    if (calendar) for (const part of root.parts) sort(part, calendar);
    else sort(root, none);
  }
  const floating = floatingClock(timeZone);
  return { events, others, clocks: new Clocks(zones), floating };
}

/** An event with the changes to single dates of it, as one UID has them (RFC 5545, §3.8.4.4). */
export interface EventGroup {
  readonly event: EventRecord | undefined;
  /** Older or repeated versions of the event. */
  readonly versions: readonly EventRecord[];
  readonly changes: readonly EventRecord[];
}

/** In the order in which each UID comes first. */
export function groupEvents(events: readonly EventRecord[]): EventGroup[] {
  const byUid = new Map<unknown, EventRecord[]>();
  for (const event of events) {
    const key = event.properties.text('uid') || event;
    const known = byUid.get(key);
    if (known) known.push(event);
    else byUid.set(key, [event]);
  }
  return [...byUid.values()].map((records) => {
    const isChange = ({ properties }: EventRecord): boolean => !!properties.text('recurrence-id');
    const [event, ...versions] = records
      .filter((record) => !isChange(record))
      .sort((a, b) => sequenceOf(b) - sequenceOf(a));
    return { event, versions, changes: records.filter(isChange) };
  });
}

/** How often its author has changed it. */
export function sequenceOf({ properties }: EventRecord): number {
  const { values = [] } = properties.first('sequence') ?? {};
  const [sequence] = values;
  return typeof sequence === 'number' ? sequence : 0;
}

export function isCancelled({ properties, calendar }: EventRecord): boolean {
  const status = properties.text('status').toUpperCase();
  return status === 'CANCELLED' || calendar.text('method').toUpperCase() === 'CANCEL';
}
