import type { ShowcaseEntry } from '../feed/index.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import {
  groupEvents,
  isCancelled,
  readCalendarFile,
  sequenceOf,
  type CalendarFile,
  type EventGroup,
  type EventRecord,
} from './ics/calendar.js';
import { isRepeated, readDates, readOrWarn, readSpan, type DateContext } from './ics/dates.js';
import { eventItem, nameOf } from './ics/item.js';
import { occurrenceOf, type Moment } from './ics/moment.js';
import type { Budget } from './ics/recurrence.js';
import { Intake, type Entry } from './intake.js';
import { nextDates, type Occurrence } from './occurrences.js';
import { slug } from './slug.js';

/** Steps that the rules of a file may take together, so that it takes no longer than it is long. */
const STEPS_AT_LEAST = 20_000;
const STEPS_PER_EVENT = 100;
const SAME_WORDS = ['summary', 'description', 'location', 'geo', 'url'];

/**
 * Reads a calendar (iCalendar, RFC 5545 and 7986) into `showcase` of the feed. Each event becomes one
 * item with its next date, and its further dates where it repeats; a change of one date counts with
 * its event, unless it says something else in words. Never throws.
 */
export function importIcs(text: string, options: ImportOptions = {}): ImportResult<ShowcaseEntry> {
  const intake = new Intake<ShowcaseEntry>(options, 'showcase');
  const file = readCalendarFile(text, options.timeZone);
  if (!file) {
    intake.report('error', 'not-this-format', { format: 'ics' });
    return intake.result();
  }
  const budget = { left: STEPS_AT_LEAST + STEPS_PER_EVENT * file.events.length };
  const reader = new EventReader(intake, file, budget);
  for (const group of groupEvents(file.events)) reader.takeGroup(group);
  for (const { name, line } of file.others)
    intake.open({ line }).leaveOut('not-taken', { kind: name }, 'hint');
  return intake.result();
}

class EventReader {
  constructor(
    private readonly intake: Intake<ShowcaseEntry>,
    private readonly file: CalendarFile,
    private readonly budget: Budget,
  ) {}

  takeGroup({ event, versions, changes }: EventGroup): void {
    const isOwn = (change: EventRecord): boolean => !event || this.#saysMore(change, event);
    const own = changes.filter(isOwn);
    const moved = changes.filter((change) => !isOwn(change));
    if (event) this.#take(event, moved, own);
    for (const change of own) this.#take(change, [], []);
    for (const version of versions) this.#takeVersion(version, event!);
  }

  /** Another event with the same UID: an older version of it, or a mistake. */
  #takeVersion(version: EventRecord, newest: EventRecord): void {
    if (sequenceOf(version) === sequenceOf(newest)) return this.#take(version, [], []);
    const by = nameOf(newest);
    this.#open(version).leaveOut('superseded', { by }, 'hint');
  }

  #open(event: EventRecord): Entry<ShowcaseEntry> {
    return this.intake.open({ line: event.raw.line }, nameOf(event) || undefined);
  }

  #take(
    event: EventRecord,
    moved: readonly EventRecord[],
    elsewhere: readonly EventRecord[],
  ): void {
    const entry = this.#open(event);
    const { raw, properties } = event;
    for (const { text: value, line } of properties.broken)
      entry.warn('value-unreadable', { field: value.split(/[;:]/, 1)[0]!, value }, { line });
    if (isCancelled(event)) return entry.leaveOut('cancelled', {}, 'hint');
    if (/^(?:PRIVATE|CONFIDENTIAL)$/i.test(properties.text('class')))
      return entry.leaveOut('not-published', {}, 'hint');
    if (!nameOf(event)) return entry.leaveOut('missing-field', { field: 'SUMMARY' });
    // Where the file was cut, nobody knows what else the event said.
    if (raw.end === 'cut') return entry.leaveOut('missing-field', { field: 'END:VEVENT' });
    if (raw.end === 'missing') entry.warn('missing-field', { field: 'END:VEVENT' });
    const occurrences = this.#datesOf(event, moved, elsewhere, entry);
    const { now, timeZone } = this.intake.options;
    const dates = nextDates(occurrences, now, timeZone);
    const id = this.#idOf(event, dates.startDate);
    entry.take(eventItem(event, { id, dates, intake: this.intake, entry }));
  }

  #datesOf(
    event: EventRecord,
    moved: readonly EventRecord[],
    elsewhere: readonly EventRecord[],
    entry: Entry<ShowcaseEntry>,
  ): Occurrence[] {
    const context = this.#context(entry);
    const span = readSpan(event, context);
    if (!event.properties.first('dtstart')) entry.warn('missing-field', { field: 'DTSTART' });
    if (!span) return [];
    const from = [...moved, ...elsewhere].flatMap((change) => this.#recurrenceId(change, context));
    const isOnce = !isRepeated(event) && !from.length;
    const own = isOnce ? occurrenceOf(span.start, span.length) : undefined;
    if (own) return [own];
    return [...readDates(event, span, from, context), ...this.#movedTo(moved, context)];
  }

  /** Which date of the series a change is about. */
  #recurrenceId({ properties }: EventRecord, context: DateContext): Moment[] {
    const property = properties.first('recurrence-id')!;
    if (/THISANDFUTURE/i.test(property.parameter('range')))
      context.warn('value-unreadable', { field: 'RANGE', value: 'THISANDFUTURE' }, property);
    const moment = readOrWarn(property, context);
    return moment ? [moment] : [];
  }

  #movedTo(moved: readonly EventRecord[], context: DateContext): Occurrence[] {
    return moved
      .filter((change) => !isCancelled(change))
      .flatMap((change) => {
        const span = readSpan(change, context);
        return (span && occurrenceOf(span.start, span.length)) ?? [];
      });
  }

  #context(entry: Entry<ShowcaseEntry>): DateContext {
    const { now } = this.intake.options;
    const warn = entry.warn.bind(entry);
    return { file: this.file, now, budget: this.budget, warn };
  }

  #idOf(event: EventRecord, startDate: string | undefined): string {
    const { prefix = 'ics' } = this.intake.options;
    const uid = event.properties.text('uid') || slug(nameOf(event), startDate);
    const change = event.properties.text('recurrence-id');
    return `${prefix}:${uid}${change && `#${change}`}`;
  }

  /** A change in words is an event of its own; one that is called off says nothing. */
  #saysMore(change: EventRecord, event: EventRecord): boolean {
    if (isCancelled(change)) return false;
    return SAME_WORDS.some((name) => {
      const words = change.properties.text(name);
      return words !== '' && words !== event.properties.text(name);
    });
  }
}
