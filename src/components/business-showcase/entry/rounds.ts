import { html, nothing, type TemplateResult } from 'lit';
import { PLACE } from '../../../controllers/card-icons.js';
import { slotWords } from '../../../controllers/hours-words.js';
import { openingWords, writtenHours } from '../../../controllers/opening-words.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { addressLine } from '../../../feed/address.js';
import { hours as fr } from '../../../translations/fr/hours.js';
import type { EntryContext, Row } from './entry-context.js';
import {
  haltsOf,
  presenceOf,
  roundsWeek,
  type Halt,
  type Presence,
  type RoundsDay,
} from './stops.js';
import { wayTo } from './whereabouts.js';
import { around } from '../../../internal/templates.js';

/** More columns than this are never wide enough. */
const MOST_COLUMNS = 4;

/** Where somebody on rounds stands now, else where next: what one calls for. */
export function renderPresence(
  entry: ShowcaseEntry,
  context: EntryContext,
): TemplateResult | typeof nothing {
  const presences = presenceOf(haltsOf(entry, context), context);
  if (!presences.length) return nothing;
  return html`${presences.map((presence) => {
    const way = presence.kind === 'missing' ? undefined : wayOf(presence.halt, entry, context);
    return html`<p
        class=${`headline state ${presence.kind === 'here' ? 'open' : ''}`}
        part="status"
      >
        ${presenceWords(presence, context)}
      </p>
      ${
        presence.doubt
          ? html`<p class="small">
              ${context.localize.words('hours', fr)[`${presence.doubt}Doubt`]}
            </p>`
          : nothing
      }
      ${
        way
          ? html`<p class="actions">
              <a class="button" part="action" href=${way}
                >${context.strings.route}<span class="said"
                  >, ${context.localize.inline(presence.halt.title)}</span
                ></a
              >
            </p>`
          : nothing
      }`;
  })}`;
}

function presenceWords(
  { kind, halt, moment }: Presence,
  { localize, strings, instant }: EntryContext,
): unknown[] {
  const { hours } = halt;
  const title = localize.inline(halt.title);
  if (kind === 'missing') return around(strings.notToday, title);
  if (moment === undefined) return around(strings.hereNoEnd, title);
  const moments = localize.momentsIn(hours.timezone);
  const isToday = moments.day(moment, instant) === localize.common.today;
  const time = isToday ? moments.time(moment) : moments.moment(moment, instant);
  const words = kind === 'here' ? strings.here : isToday ? strings.laterToday : strings.next;
  return around((place) => words(place, time), title);
}

/** The week by day and place, then what no week tells. */
export function roundsRow(entry: ShowcaseEntry, context: EntryContext): Row {
  const { strings } = context;
  const { halts, days, others } = roundsWeek(haltsOf(entry, context), context);
  const content =
    halts.length || others.length
      ? html`${halts.length ? renderWeek(halts, days, entry, context) : nothing}
        ${others.length ? renderOthers(others, Boolean(halts.length), context) : nothing}`
      : nothing;
  return { icon: PLACE, title: strings.rounds, content };
}

/**
 * A table of days and places. Where it has no room its rows are shown as one list for each day, and
 * the roles say that it still is a table, since browsers forget that with `display`.
 */
function renderWeek(
  halts: readonly Halt[],
  days: readonly RoundsDay[],
  entry: ShowcaseEntry,
  context: EntryContext,
): TemplateResult {
  const { localize, strings } = context;
  const weekday = new Intl.DateTimeFormat(localize.interfaceLang, {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const { todayMark } = localize.words('hours', fr);
  return html`<div class="rounds">
    <table role="table" class=${halts.length > MOST_COLUMNS ? 'many' : ''}>
      <caption class="said">
        ${strings.thisWeek}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader"><span class="said">${strings.day}</span></th>
          ${halts.map(
            (halt) =>
              html`<th scope="col" role="columnheader">${renderPlace(halt, entry, context)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${days.map(
          ({ date, isToday, cells }) =>
            html`<tr role="row" class=${isToday ? 'today' : ''}>
              <th scope="row" role="rowheader">
                ${weekday.format(new Date(date))}
                ${isToday ? html`<span class="small">(${todayMark})</span>` : nothing}
              </th>
              ${cells.map(({ slots, isMissing }, at) =>
                slots.length || isMissing
                  ? html`<td role="cell">
                      <div class="where">${renderPlace(halts[at]!, entry, context)}</div>
                      ${isMissing ? strings.noStop : slots.map((slot) => html`<div>${slotWords(slot, localize)}</div>`)}
                    </td>`
                  : html`<td role="cell" class="none"></td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Its name leads there; on paper its address does. */
function renderPlace(halt: Halt, entry: ShowcaseEntry, context: EntryContext): unknown {
  const { address } = halt;
  const title = context.localize.inline(halt.title);
  const way = wayOf(halt, entry, context);
  if (way) return html`<a part="action" href=${way}>${title}</a>`;
  const line = context.isPaper && address ? addressLine(address) : '';
  return !line || line === halt.title ? title : html`${title}<br />${line}`;
}

function renderOthers(
  others: readonly Halt[],
  isAfterWeek: boolean,
  context: EntryContext,
): TemplateResult {
  const { localize, strings } = context;
  return html`${isAfterWeek ? html`<p class="small muted">${strings.otherWeeks}</p>` : nothing}
    <ul>
      ${others.map((halt) => {
        const { state, words } = openingWords(halt.hours, context);
        const text = halt.hours.openingHoursText;
        return html`<li>
          <b>${localize.inline(halt.title)}</b>${strings.colon}${
            text ? localize.inline(text) : state === 'unknown' ? words : laterWords(halt, context)
          }
          ${text ? nothing : writtenHours(halt.hours, context)}
        </li>`;
      })}
    </ul>`;
}

/** « jeudi 10 décembre à 8 h ». */
function laterWords(halt: Halt, context: EntryContext): string {
  const { localize, instant, readAt } = context;
  const { moment } = presenceOf([halt], context).find(({ kind }) => kind === 'next') ?? {};
  if (moment === undefined) return openingWords(halt.hours, context).words;
  const moments = localize.momentsIn(halt.hours.timezone);
  return context.isPaper
    ? localize.common.dayAtTime(moments.date(moment, readAt), moments.time(moment))
    : moments.moment(moment, instant);
}

function wayOf(halt: Halt, entry: ShowcaseEntry, context: EntryContext): string | undefined {
  return wayTo(halt, halt.title || entry.name, context);
}
