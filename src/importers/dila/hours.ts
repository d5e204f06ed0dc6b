import type { Fields } from './fields.js';

/** What the feed says of opening hours. */
export interface HoursReading {
  readonly openingHours?: string;
  /** Hours in words, where they cannot be told by the day. */
  readonly openingHoursText?: string;
  /** A part that could not be read as days and times. */
  readonly isUnreadable?: boolean;
}

interface Range {
  readonly days: readonly number[];
  /** "09:00-12:00" */
  readonly spans: readonly string[];
  readonly comment: string;
}

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

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
  if (!from && !to) return '';
  const [opens, closes] = [timeOf(from), timeOf(to)];
  const ends = closes === '00:00' ? '24:00' : closes;
  return opens && ends && opens < ends ? `${opens}-${ends}` : undefined;
}

function timeOf(text = ''): string | undefined {
  const [, hour, minute] = /^(\d\d?):([0-5]\d)(?::00)?$/.exec(text) ?? [];
  return hour && Number(hour) < 24 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/** Days with the same hours in one rule, in the order of the week; `undefined` if spans overlap. */
function rulesOf(ranges: readonly Range[], general: string): string | undefined {
  const byHours = new Map<string, number[]>();
  for (const day of DAYS.keys()) {
    const ofDay = ranges.filter(({ days }) => days.includes(day));
    if (!ofDay.length) continue;
    const spans = [...new Set(ofDay.flatMap((range) => range.spans))].sort();
    const isOverlapping = spans.some(
      (span, at) => at > 0 && span.slice(0, 5) < spans[at - 1]!.slice(6),
    );
    if (isOverlapping) return undefined;
    const comment = [...new Set([...ofDay.map((range) => range.comment), general])]
      .filter(Boolean)
      .join(' ');
    const hours = spans.join(',') + (comment && ` "${unquoted(comment)}"`);
    byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
  }
  return [...byHours].map(([hours, days]) => `${daySelector(days)} ${hours}`).join('; ');
}

/** [0, 1, 2, 4] → "Mo-We,Fr" */
function daySelector(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const codes = [run[0]!, run.at(-1)!].map((day) => CODES[day]!);
      return run.length === 1 ? codes[0]! : codes.join('-');
    })
    .join(',');
}

/** A quotation mark would end the comment. */
function unquoted(comment: string): string {
  return comment
    .replace(/["“”«»]\s*|\s*["“”«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
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
