import { html, nothing, type TemplateResult } from 'lit';
import {
  exceptionsWithin,
  weekOf,
  type ExceptionalDays,
  type HoursItem,
  type HoursText,
  type WeekDay,
  type WeekSlot,
} from '../hours/index.js';
import { hours as fr } from '../translations/fr/hours.js';
import { exceptionWords, isAllDay, slotWords, written } from './hours-words.js';
import { saysNoMore, type OpeningContext } from './opening-words.js';

type Localize = OpeningContext['localize'];

/**
 * The current week as a table, today marked, and under it the exceptions of the next 14 days. Either
 * is left out where there is nothing to say; `nothing` where that is so of both.
 */
export function weekTable(
  item: HoursItem,
  { instant, root, localize }: OpeningContext,
): TemplateResult | typeof nothing {
  const { timezone, calendars } = root ?? {};
  const tidy = <T extends { readonly slots: readonly WeekSlot[] }>(days: T): T => ({
    ...days,
    slots: days.slots.map((slot) => withoutEcho(slot, localize)),
  });
  const week = weekOf(item, instant, { timezone, calendars }).map(tidy);
  const exceptions = exceptionsWithin(item, instant, { timezone, calendars }).map(tidy);
  // Day and night is said in one sentence beside it.
  const isTable = week.some(isOrdinaryAndKnown) && !week.every(isDayAndNight);
  if (!isTable && !exceptions.length) return nothing;
  return html`${isTable ? renderWeek(week, localize) : nothing}
  ${exceptions.length ? renderExceptions(exceptions, localize) : nothing}`;
}

function isOrdinaryAndKnown({ slots, exception }: WeekDay): boolean {
  return !exception && slots.some(({ kind }) => kind !== 'unknown');
}

function isDayAndNight({ slots }: WeekDay): boolean {
  return slots.length === 1 && isAllDay(slots[0]!);
}

function renderWeek(week: readonly WeekDay[], localize: Localize): TemplateResult {
  const strings = localize.words('hours', fr);
  const notes = week.flatMap(({ slots }) => slots.map(({ note }) => note));
  // "Ring the bell" once, not fourteen times.
  const shared = notes.every((note) => isSame(note, notes[0])) ? notes[0] : undefined;
  return html`<table class="week">
      <caption>
        ${strings.week}
      </caption>
      ${week.map(
        (day) =>
          html`<tr class=${day.isToday ? 'today' : ''}>
            <th scope="row">
              ${written(day.date, localize, { weekday: 'long' })}
              ${day.isToday ? html`<span class="small">(${strings.todayMark})</span>` : nothing}
            </th>
            <td>${renderDay(day, shared !== undefined, localize)}</td>
          </tr>`,
      )}
    </table>
    ${renderNote(shared, localize)}`;
}

/** Hours of a day and all that is to be said of them. */
function renderDay(
  { slots, note, exception, doubt }: WeekDay,
  isNoteShared: boolean,
  localize: Localize,
): unknown {
  const strings = localize.words('hours', fr);
  return html`${slots.map((slot, index) => {
    const isSaidBelow = isNoteShared || isSame(slot.note, slots[index + 1]?.note);
    return html`<div>${slotWords(slot, localize)}</div>
      ${isSaidBelow ? nothing : renderNote(slot.note, localize)}`;
  })}
  ${slots.length ? nothing : html`<div>${strings.closedDay}</div>`} ${renderNote(note, localize)}
  ${exception ? html`<div class="small">(${strings.reasons[exception]})</div>` : nothing}
  ${
    doubt === 'holiday' && slots.length
      ? html`<div class="small">${strings.holidayDoubt}</div>`
      : nothing
  }`;
}

/** Each with the editor's words on it. */
function renderExceptions(
  exceptions: readonly ExceptionalDays[],
  localize: Localize,
): TemplateResult {
  const strings = localize.words('hours', fr);
  return html`<p class="exceptions"><b>${strings.exceptions}</b></p>
    <ul class="exceptions">
      ${exceptions.map((run) => {
        const notes = [run.note, ...run.slots.map(({ note }) => note)];
        return html`<li>
          ${exceptionWords(run, localize)}
          ${notes
            .filter((note, at) => notes.findIndex((one) => isSame(one, note)) === at)
            .map((note) => renderNote(note, localize))}
        </li>`;
      })}
    </ul>`;
}

/** "On appointment" is said of a slot, and need not be its note as well. */
function withoutEcho(slot: WeekSlot, localize: Localize): WeekSlot {
  const isEcho =
    slot.kind === 'by-appointment' &&
    saysNoMore(slot.note, localize.words('hours', fr).byAppointment, localize);
  return isEcho ? { ...slot, note: undefined } : slot;
}

/** The editor's own words, in their language and direction. */
function renderNote(
  note: HoursText | undefined,
  localize: Localize,
): TemplateResult | typeof nothing {
  return note ? html`<div class="small">${localize.paragraphs(note)}</div>` : nothing;
}

/** Texts as the feed has them: words, or words by language. */
function isSame(a: HoursText | undefined, b: HoursText | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
