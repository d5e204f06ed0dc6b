import { parseHours } from '../../hours/index.js';

/** Hours as an item carries them, from whatever they were written in. */
export interface HoursReading {
  /** In the subset of OSM's `opening_hours` that `parvis/hours` computes. */
  readonly openingHours?: string;
  /** In words, where they cannot be computed. */
  readonly openingHoursText?: string;
  /** Something was said, and it could not be read as days and times. */
  readonly isUnreadable?: boolean;
}

/** From Monday, as OSM writes them. */
export const DAY_CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** Times of one day of the week, "09:00-12:00", with what is said of them. */
export interface DayHours {
  /** 0 is Monday. */
  readonly day: number;
  readonly spans: readonly string[];
  readonly comment?: string;
}

/** A value of OSM's `opening_hours`: as it is when it can be computed, else as words. */
export function readOpeningHours(value: string): HoursReading {
  const text = value.trim();
  if (!text) return {};
  if (!('unsupported' in parseHours(text))) return { openingHours: text };
  return { openingHoursText: text, isUnreadable: true };
}

/**
 * A week as one value of `opening_hours`, days with the same hours together; `undefined` when the
 * spans of a day overlap, so that it is not clear what is meant.
 */
export function weekRule(week: readonly DayHours[]): string | undefined {
  const byHours = new Map<string, number[]>();
  for (const day of DAY_CODES.keys()) {
    const ofDay = week.filter((entry) => entry.day === day);
    const spans = [...new Set(ofDay.flatMap((entry) => entry.spans))].sort();
    if (!spans.length) continue;
    const isOverlapping = spans.some(
      (span, at) => at > 0 && span.slice(0, 5) < spans[at - 1]!.slice(6),
    );
    if (isOverlapping) return undefined;
    const comment = [...new Set(ofDay.map((entry) => entry.comment ?? ''))].filter(Boolean);
    const hours = spans.join(',') + (comment.length ? ` "${unquoted(comment.join(' '))}"` : '');
    byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
  }
  return [...byHours].map(([hours, days]) => `${daySelector(days)} ${hours}`).join('; ');
}

/** [0, 1, 2, 4] → "Mo-We,Fr" */
export function daySelector(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const codes = [run[0]!, run.at(-1)!].map((day) => DAY_CODES[day]!);
      return run.length === 1 ? codes[0]! : codes.join('-');
    })
    .join(',');
}

/** "9:00", "09:00:00", "9h", "9 h 30", "9H30", "midi" → "09:00"; `undefined` for no time. */
export function readTime(text: string): string | undefined {
  const word = /^(midi|minuit)$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (word) return word === 'midi' ? '12:00' : '00:00';
  const [, hour, minute = '00'] =
    /^(\d\d?)\s?(?::|h|H)\s?([0-5]\d)?(?::?\d\d)?(?:\s?min)?$/.exec(text.trim()) ?? [];
  return hour && Number(hour) <= 24 && !(hour === '24' && minute !== '00')
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;
}

/** "09:00-12:00"; over midnight only where the source says so on purpose. */
export function readSpan(from: string, to: string): string | undefined {
  const [opens, closes] = [readTime(from), readTime(to)];
  const ends = closes === '00:00' ? '24:00' : closes;
  return opens && ends && opens < ends ? `${opens}-${ends}` : undefined;
}

/** A quotation mark would end the comment. */
function unquoted(comment: string): string {
  return comment
    .replace(/["“”«»]\s*|\s*["“”«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
