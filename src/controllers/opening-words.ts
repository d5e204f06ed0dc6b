import { html, nothing, type TemplateResult } from 'lit';
import type { Root } from '../feed/model/common.js';
import {
  areHoursKnown,
  stateAt,
  type HoursItem,
  type HoursText,
  type OpeningState,
} from '../hours/index.js';
import { hours as fr } from '../translations/fr/hours.js';
import type { LocalizeController } from './localize-controller.js';

export interface OpeningContext {
  /** ms */
  readonly instant: number;
  readonly root: Root | undefined;
  readonly localize: Pick<
    LocalizeController,
    'words' | 'interfaceLang' | 'momentsIn' | 'common' | 'inline' | 'paragraphs' | 'plain'
  >;
}

export interface OpeningWords {
  readonly state: OpeningState;
  /** One short sentence without a full stop: « Ouvert, ferme à 17 h 30 ». */
  readonly words: string;
  /** The same of a phone, where its hours are known: « Appelez avant 12 h ». */
  readonly call: string;
  /** Why one had better check: holidays that the hours or the calendars do not mention. */
  readonly doubt: string;
  /** Paragraphs that the editor wrote: on what holds now, and of hours that cannot be computed. */
  readonly text: TemplateResult;
  /** The text was written for readers in the place of hours: a state beside it says nothing more. */
  readonly isTextEnough: boolean;
}

/**
 * What a resident wants to know of a door: is it open, and until or from when.
 * @param item the feed's own object, with which answers are kept
 * @param telephone whom to call, where that is not the item's own phone
 */
export function openingWords(
  item: HoursItem & { readonly telephone?: string },
  context: OpeningContext,
  telephone = item.telephone,
): OpeningWords {
  const { instant, root, localize } = context;
  const { timezone, calendars } = root ?? {};
  const { state, closesAt, opensAt, note, doubt } = stateAt(item, instant, { timezone, calendars });
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
    unknown: telephone ? strings.unknownCall : strings.unknown,
  }[state];
  const call =
    isToday && closesAt !== undefined
      ? strings.callUntil(moments.time(closesAt))
      : opensAt === undefined
        ? ''
        : strings.callFrom(moments.day(opensAt, instant), moments.time(opensAt));
  const isUnknown = state === 'unknown';
  const isTextEnough = isUnknown && !!item.openingHoursText;
  return {
    state,
    words,
    call,
    doubt: !doubt || isUnknown ? '' : strings[`${doubt}Doubt`],
    text: html`${saysNoMore(note, words, localize) ? nothing : localize.paragraphs(note)}
    ${isTextEnough ? localize.paragraphs(item.openingHoursText) : writtenHours(item, context)}`,
    isTextEnough,
  };
}

/** Whether a door is open or, of a phone, when to call; the editor's words; and why to check. */
export function renderOpening(
  { state, words, call, doubt, text, isTextEnough }: OpeningWords,
  isPhone = false,
): TemplateResult {
  return html`${
    isTextEnough
      ? nothing
      : html`<p class="state ${state}" part="status">${(isPhone && call) || words}</p>`
  }
  ${text} ${doubt ? html`<p class="small">${doubt}</p>` : nothing}`;
}

/**
 * Hours as the editor wrote them, where they cannot be computed or are over for good: for readers,
 * else in the language of opening hours. They can be printed.
 */
export function writtenHours(
  item: HoursItem,
  { instant, root, localize }: OpeningContext,
): TemplateResult | typeof nothing {
  const { openingHours, openingHoursText } = item;
  if (areHoursKnown(item, instant, root)) return nothing;
  if (openingHoursText) return localize.paragraphs(openingHoursText);
  return typeof openingHours === 'string' && openingHours.trim()
    ? html`<p class="small">
        ${localize.words('hours', fr).asWritten} ${localize.inline(openingHours)}
      </p>`
    : nothing;
}

/** Whether an editor's words are those that stand beside them already. */
export function saysNoMore(
  note: HoursText | undefined,
  words: string,
  localize: OpeningContext['localize'],
): boolean {
  const [a, b] = [localize.plain(note), words].map((one) =>
    one.toLocaleLowerCase(localize.interfaceLang),
  );
  return !a || a === b;
}
