import { html, nothing, type TemplateResult } from 'lit';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { datesOf, endOf, spanOf, zoneOf, type Occurrence } from '../../../feed/showcase-dates.js';
import { instantOf } from '../../../feed/zoned-time.js';
import type { EntryContext, Row } from './entry-context.js';
import { CALENDAR } from './entry-icons.js';

/** So many dates are seen at once. */
const SHOWN = 6;

/** Whether a date stands that somebody can note. */
export function takesPlace({ startDate, eventStatus }: ShowcaseEntry): boolean {
  return (
    startDate !== undefined && eventStatus !== 'EventCancelled' && eventStatus !== 'EventPostponed'
  );
}

/** When it takes place, and whether that is now. */
export function renderWhen(
  entry: ShowcaseEntry,
  context: EntryContext,
): TemplateResult | typeof nothing {
  const [date] = datesOf(entry);
  if (!date) return nothing;
  const { strings, isPaper } = context;
  const time = renderTime(date, context);
  const isNow = !isPaper && takesPlace(entry) && isRunning(date, context);
  return html`<p class="headline">${takesPlace(entry) ? time : html`<s>${time}</s>`}</p>
    ${
      isNow
        ? html`<p class="state open" part="status">
            ${entry.type === 'Course' ? strings.begun : strings.running}
          </p>`
        : nothing
    }`;
}

/** All dates of what takes place more than once. */
export function datesRow(entry: ShowcaseEntry, context: EntryContext): Row {
  const { strings, root } = context;
  const zone = zoneOf(entry, root?.timezone);
  const start = (one: Occurrence): number => instantOf(one.startDate, zone);
  const sorted = datesOf(entry).sort((a, b) => start(a) - start(b));
  const content = sorted.length > 1 ? renderDates(sorted, context) : nothing;
  return { icon: CALENDAR, title: strings.dates, content };
}

function renderDates(dates: readonly Occurrence[], context: EntryContext): TemplateResult {
  const list = (some: readonly Occurrence[]): TemplateResult =>
    html`<ul>
      ${some.map((date) => html`<li>${renderTime(date, context)}</li>`)}
    </ul>`;
  // Two hidden dates would be no shorter than the words that show them.
  if (context.isPaper || dates.length <= SHOWN + 2) return list(dates);
  return html`${list(dates.slice(0, SHOWN))}
    <details>
      <summary>${context.strings.moreDates(dates.length - SHOWN)}</summary>
      ${list(dates.slice(SHOWN))}
    </details>`;
}

function renderTime(date: Occurrence, context: EntryContext): TemplateResult {
  return html`<time datetime=${date.startDate}>${whenWords(date, context)}</time>`;
}

/** « Le samedi 5 décembre, de 14 h à 18 h », « Du samedi 5 décembre au dimanche 6 décembre ». */
export function whenWords(
  date: Occurrence,
  {
    localize,
    strings,
    root,
    readAt,
  }: Pick<EntryContext, 'localize' | 'strings' | 'root' | 'readAt'>,
): string {
  const { startDate, endDate = '' } = date;
  const { common } = localize;
  const zone = zoneOf(date, root?.timezone);
  const moments = localize.momentsIn(zone);
  const { start, last: lastDay } = spanOf(date, zone);
  const end = instantOf(endDate, zone);
  const first = moments.date(start, readAt);
  const last = moments.date(lastDay, readAt);
  const from = startDate.length > 10 ? moments.time(start) : '';
  const to = endDate.length > 10 && end > start ? moments.time(end) : '';
  if (first === last) {
    const near = moments.day(start, readAt);
    const day =
      near === common.today || near === common.tomorrow
        ? strings.onNearDay(near, first)
        : strings.onDay(first);
    if (!from) return day;
    return to ? strings.between(day, from, to) : strings.at(day, from);
  }
  const at = (day: string, time: string): string => (time ? common.dayAtTime(day, time) : day);
  return strings.fromTo(at(first, from), at(last, to));
}

function isRunning(
  { startDate, endDate = startDate, timezone }: Occurrence,
  { instant, root }: EntryContext,
): boolean {
  const zone = zoneOf({ timezone }, root?.timezone);
  return instantOf(startDate, zone) <= instant && instant < endOf(endDate, zone);
}
