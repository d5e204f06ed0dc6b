import { html, nothing, type TemplateResult } from 'lit';
import type { Root } from '../feed/model/common.js';
import {
  stateAt,
  weekOf,
  type HoursItem,
  type OpeningState,
  type WeekSlot,
} from '../hours/index.js';
import { hours as fr } from '../translations/fr/hours.js';
import type { LocalizeController } from './localize-controller.js';

export interface OpeningContext {
  /** ms */
  readonly instant: number;
  readonly root: Root | undefined;
  readonly localize: Pick<LocalizeController, 'words' | 'interfaceLang' | 'momentsIn' | 'common'>;
}

export interface OpeningWords {
  readonly state: OpeningState;
  /** One short sentence without a full stop: « Ouvert, ferme à 17 h 30 ». */
  readonly words: string;
  /** The same of a phone, where its hours are known: « Appelez avant 12 h ». */
  readonly call: string;
  /** Why one had better check: a public holiday that the hours do not mention. */
  readonly doubt: string;
}

/** What a resident wants to know of a door: is it open, and until or from when. */
export function openingWords(
  item: HoursItem & { readonly telephone?: string },
  { instant, root, localize }: OpeningContext,
): OpeningWords {
  const { timezone, calendars } = root ?? {};
  const { state, closesAt, opensAt, doubt } = stateAt(item, instant, { timezone, calendars });
  const strings = localize.words('hours', fr);
  const moments = localize.momentsIn(item.timezone);
  const opens = opensAt === undefined ? '' : moments.moment(opensAt, instant);
  const isToday =
    closesAt !== undefined && moments.day(closesAt, instant) === localize.common.today;
  const open =
    closesAt === undefined
      ? strings.openNoEnd
      : isToday
        ? strings.open(moments.time(closesAt))
        : strings.openUntil(moments.moment(closesAt, instant));
  const words = {
    open,
    'closing-soon': closesAt === undefined ? open : strings.closingSoon(moments.time(closesAt)),
    closed: opens ? strings.closed(opens) : strings.closedNoOpening,
    'by-appointment': strings.byAppointment,
    'exceptionally-closed': opens
      ? strings.exceptionallyClosed(opens)
      : strings.exceptionallyClosedNoOpening,
    unknown: item.telephone ? strings.unknownCall : strings.unknown,
  }[state];
  const call =
    isToday && closesAt !== undefined
      ? strings.callUntil(moments.time(closesAt))
      : opensAt === undefined
        ? ''
        : strings.callFrom(moments.day(opensAt, instant), moments.time(opensAt));
  const isDoubtful = doubt !== undefined && state !== 'unknown';
  return { state, words, call, doubt: isDoubtful ? strings.holidayDoubt : '' };
}

/** The current week as a table, today marked; nothing where the hours cannot be computed. */
export function weekTable(
  item: HoursItem,
  { instant, root, localize }: OpeningContext,
): TemplateResult | typeof nothing {
  const { timezone, calendars } = root ?? {};
  const week = weekOf(item, instant, { timezone, calendars });
  const isKnown = week.some(({ slots }) => slots.some(({ kind }) => kind !== 'unknown'));
  // Day and night is said in one sentence beside it.
  if (!isKnown || week.every(({ slots }) => slots.length === 1 && isAllDay(slots[0]!)))
    return nothing;
  const strings = localize.words('hours', fr);
  const weekday = new Intl.DateTimeFormat(localize.interfaceLang, {
    weekday: 'long',
    timeZone: 'UTC',
  });
  return html`<table class="week">
    <caption>
      ${strings.week}
    </caption>
    ${week.map(
      ({ date, isToday, slots }) =>
        html`<tr class=${isToday ? 'today' : ''}>
          <th scope="row">
            ${weekday.format(new Date(date))}
            ${isToday ? html`<span class="small">(${strings.todayMark})</span>` : nothing}
          </th>
          <td>
            ${slots.length ? slots.map((slot) => slotWords(slot, localize)) : strings.closedDay}
          </td>
        </tr>`,
    )}
  </table>`;
}

/** A stretch of a day as a line of its own. */
export function slotWords(slot: WeekSlot, localize: SlotWords): TemplateResult {
  return html`<div>${slotText(slot, localize)}</div>`;
}

type SlotWords = Pick<OpeningContext['localize'], 'words' | 'common'>;

/** « 9 h à 12 h », « jour et nuit ». */
export function slotText({ opens, closes, kind }: WeekSlot, localize: SlotWords): string {
  const strings = localize.words('hours', fr);
  const time = (clock: string): string => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return localize.common.time(hour % 24, minute);
  };
  const slot = isAllDay({ opens, closes })
    ? strings.allDay
    : strings.slot(time(opens), time(closes));
  return kind === 'by-appointment' ? strings.byAppointmentSlot(slot) : slot;
}

function isAllDay({ opens, closes }: Pick<WeekSlot, 'opens' | 'closes'>): boolean {
  return opens === '00:00' && closes === '24:00';
}
