import { readSpan as spanOf, weekRule, type HoursReading } from '../hours/hours.js';
import type { Fields } from './fields.js';

interface Range {
  readonly days: readonly number[];
  /** "09:00-12:00" */
  readonly spans: readonly string[];
  readonly comment: string;
}

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/**
 * The directory's `plage_ouverture` as `openingHours`. A comment on a range or on all of them stays
 * with the hours that it may limit: `Tu 18:00-19:00 "hors vacances scolaires"`, which `parvis/hours`
 * takes as not known (and "sur rendez-vous" as by appointment), while the other days can be computed.
 * When one range cannot be read, all are told in words: half of the hours would be a guess.
 */
export function readHours(ranges: readonly Fields[], general: string): HoursReading {
  if (!ranges.length) return general ? { openingHoursText: general } : {};
  const all = ranges.map((range) => readRange(range));
  const isWhole = all.every((range): range is Range => range !== undefined);
  const rules = isWhole ? rulesOf(all, general) : undefined;
  if (rules) return { openingHours: rules };
  const words = [...ranges.map(inWords), general].filter(Boolean).join('\n');
  return { isUnreadable: true, ...(words && { openingHoursText: words }) };
}

function readRange(range: Fields): Range | undefined {
  const [from, to] = ['nom_jour_debut', 'nom_jour_fin'].map((name) => range.text(name)?.text);
  const first = dayOf(from);
  const last = to === undefined ? first : dayOf(to);
  const spans = [1, 2].map((part) => readSpan(range, part));
  if (first < 0 || last < 0 || spans.includes(undefined)) return undefined;
  const times = spans.filter((span): span is string => !!span);
  if (!times.length) return undefined;
  // « Vendredi – Lundi » goes over the end of the week.
  const length = ((last - first + 7) % 7) + 1;
  const days = Array.from({ length }, (_, step) => (first + step) % 7);
  return { days, spans: times, comment: range.text('commentaire')?.text ?? '' };
}

function dayOf(name = ''): number {
  return DAYS.indexOf(name.toLowerCase());
}

/** Empty when not given, `undefined` when it is no span of time. */
function readSpan(range: Fields, part: number): string | undefined {
  const [from, to] = ['debut', 'fin'].map(
    (edge) => range.text(`valeur_heure_${edge}_${part}`)?.text,
  );
  return from || to ? spanOf(from ?? '', to ?? '') : '';
}

/** In the order of the week; `undefined` if spans overlap. */
function rulesOf(ranges: readonly Range[], general: string): string | undefined {
  return weekRule(
    ranges.flatMap(({ days, spans, comment }) =>
      days.map((day) => ({ day, spans, comment: [comment, general].filter(Boolean).join(' ') })),
    ),
  );
}

/** The source's own words, where they could not be read: « Lundi – Vendredi : matin ». */
function inWords(range: Fields): string {
  const text = (name: string): string => range.text(name)?.text ?? '';
  const days = [...new Set([text('nom_jour_debut'), text('nom_jour_fin')])].filter(Boolean);
  const spans = [1, 2]
    .map((part) => [text(`valeur_heure_debut_${part}`), text(`valeur_heure_fin_${part}`)])
    .map((span) => span.filter(Boolean).map(shortTime).join('\u00a0–\u00a0'))
    .filter(Boolean);
  const said = [spans.join(', '), text('commentaire')].filter(Boolean).join(' ');
  return [days.join('\u00a0– '), said].filter(Boolean).join('\u00a0: ');
}

function shortTime(time: string): string {
  return time.replace(/^0?(\d{1,2}):(\d\d)(?::\d\d)?$/, (_, hour: string, minute: string) =>
    minute === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`,
  );
}
