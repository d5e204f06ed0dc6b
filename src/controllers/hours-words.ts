import type { ExceptionalDays, WeekSlot } from '../hours/index.js';
import type { CommonStrings } from '../translations/common.js';
import { hours as fr } from '../translations/fr/hours.js';
import type { HoursStrings } from '../translations/hours.js';
import { capitalized, lowered } from './format.js';

/** In which words hours are said. */
export interface HoursSpeech {
  words(name: 'hours', french: HoursStrings): HoursStrings;
  readonly interfaceLang: string;
  readonly common: CommonStrings;
}

/** « 9 h à 12 h », « jour et nuit », « sur rendez-vous, 14 h à 16 h ». */
export function slotWords(
  { opens, closes, kind }: WeekSlot,
  speech: Pick<HoursSpeech, 'words' | 'common'>,
): string {
  const strings = speech.words('hours', fr);
  const time = (clock: string): string => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return speech.common.time(hour % 24, minute);
  };
  const isWhole = isAllDay({ opens, closes });
  const slot = isWhole ? strings.allDay : strings.slot(time(opens), time(closes));
  if (kind === 'unknown') return isWhole ? strings.unknownDay : strings.unknownSlot(slot);
  return kind === 'by-appointment' ? strings.byAppointmentSlot(slot) : slot;
}

/** « Jeudi 24 décembre : 9 h à 12 h », « Du 27 décembre au 3 janvier : fermé ». */
export function exceptionWords(run: ExceptionalDays, speech: HoursSpeech): string {
  const strings = speech.words('hours', fr);
  const slots = run.slots.map((slot) => slotWords(slot, speech)).join(', ');
  const hours = lowered(slots || strings.closedDay, speech.interfaceLang);
  const reason = run.exception === 'PH' ? ` (${strings.reasons.PH})` : '';
  return strings.exception(daysWords(run, speech), hours + reason);
}

/** Without the year: none of these is a year away. */
function daysWords({ from, through }: ExceptionalDays, speech: HoursSpeech): string {
  const date = { day: 'numeric', month: 'long' } as const;
  if (from === through)
    return capitalized(written(from, speech, { weekday: 'long', ...date }), speech.interfaceLang);
  return speech
    .words('hours', fr)
    .fromThrough(written(from, speech, date), written(through, speech, date));
}

/** A `YYYY-MM-DD` as people say it. */
export function written(
  date: string,
  { interfaceLang, common }: Pick<HoursSpeech, 'interfaceLang' | 'common'>,
  options: Intl.DateTimeFormatOptions,
): string {
  const lang = interfaceLang === 'en' ? 'en-GB' : interfaceLang;
  const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
  return common.date(format.format(new Date(date)));
}

export function isAllDay({ opens, closes }: Pick<WeekSlot, 'opens' | 'closes'>): boolean {
  return opens === '00:00' && closes === '24:00';
}
