import { Cursor, sticky, type UnsupportedHours } from './cursor.js';
import { BENEATH, PH, type ParsedHours, type Rule, type Span } from './model.js';
import { parseDates } from './parse-dates.js';
import { parseDays } from './parse-days.js';

const TIME = '(\\d\\d?):(\\d\\d)';
const TIMES = sticky(`${TIME}\\s*-\\s*${TIME}(?![\\d:]|\\s*[+/])`);
const TIMES_FOLLOW = sticky(`,(?=\\s*${TIME})`);
const ROUND_THE_CLOCK = sticky('24/7(?!\\d)');
const COLON = sticky(':');
const MODIFIER = sticky('(?:(open|unknown)|off|closed)\\b');
const COMMENT = sticky('"([^"]*)"');
const RULE_END = sticky('(?=[;,|]|$)');
const SEPARATOR = sticky(';|,|\\|\\|');

/** In French, English and German; not "sans rendez-vous" nor "no appointment needed". */
export const APPOINTMENT =
  /\bsur (rendez.?vous|rdv)|\b(by|on) appointment|appointment only|nach (\S+ )?(vereinbarung|absprache)/i;

const ALL_DAY: Span = [0, 1440];

/**
 * Minutes of an opening and a closing time (`H`, `MM`). A closing time before the opening one is on the
 * next day; 23:59 after 00:00 is how many say "all day". Undefined for times that do not exist, for
 * more than a day, and for no time at all (10:00-10:00), which some mean as a whole day.
 */
function readSpan([, fromHour, fromMinute, toHour, toMinute]: RegExpExecArray): Span | undefined {
  const from = minuteOf(fromHour, fromMinute);
  const to = minuteOf(toHour, toMinute);
  if (from === 0 && to === 1439) return ALL_DAY;
  const end = to < from ? to + 1440 : to;
  return from < 1440 && end > from && end - from <= 1440 ? [from, end] : undefined;
}

const minuteOf = (hours: string | undefined, minutes: string | undefined): number =>
  Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : NaN;

function parseTimes(cursor: Cursor): Span[] | undefined {
  if (cursor.take(ROUND_THE_CLOCK)) return [ALL_DAY];
  const times: Span[] = [];
  do {
    const found = cursor.take(TIMES);
    if (!found && !times.length) return undefined;
    const span = found && readSpan(found);
    if (span) times.push(span);
    else cursor.fail('time');
  } while (cursor.take(TIMES_FOLLOW));
  return times;
}

/** Undefined, with nothing read, where no rule is. */
export function parseRule(cursor: Cursor, layer: number): Rule | undefined {
  const start = cursor.at;
  const dates = parseDates(cursor);
  if (dates) cursor.take(COLON);
  const days = parseDays(cursor);
  if (days) cursor.take(COLON);
  const times = parseTimes(cursor);
  const [modifier, isNotOff] = cursor.take(MODIFIER) ?? [];
  const note = cursor.take(COMMENT)?.[1]!.trim();
  if (cursor.at === start) return undefined;
  const isUnsure = modifier ? /unknown/i.test(modifier) : note !== undefined;
  const isVisit = note !== undefined && APPOINTMENT.test(note);
  const isOff = modifier && !isNotOff;
  const kind = isOff ? 'off' : isVisit ? 'by-appointment' : isUnsure ? 'unknown' : 'open';
  // OSM has days without hours open all day; people who leave them out mostly do not mean that.
  if (!times && kind === 'open') cursor.fail(cursor.take(RULE_END) ? 'hours-missing' : 'syntax');
  // "PH Su off" is written for "holidays and Sundays" as well as for "holidays on a Sunday".
  if (isOff && days?.needsBoth && days.holidays! & PH) cursor.fail('holiday-weekday');
  const { weekdays, holidays, needsBoth } = days ?? {};
  return { kind, layer, dates, weekdays, holidays, needsBoth, times, note };
}

/**
 * A rule added by a comma, without dates of its own, to one with dates ("Apr-Oct Tu 12:00-18:00, Sa
 * 09:00-18:00"): by the standard for all year, for most readers in these months alone. So it holds
 * there, and elsewhere nobody knows.
 */
function narrow(rule: Rule, { dates, holidays, needsBoth }: Rule): Rule[] {
  const isWider = (dates && !rule.dates) || (needsBoth && !rule.holidays);
  if (!isWider || rule.kind === 'off') return [rule];
  const narrowed = { ...rule, dates: rule.dates ?? dates };
  return [
    { ...rule, kind: 'unknown', layer: BENEATH },
    needsBoth ? { ...narrowed, holidays, needsBoth } : narrowed,
  ];
}

function parseRules(cursor: Cursor): ParsedHours {
  const rules: Rule[] = [];
  let fallback: Rule | undefined;
  let scope: Rule | undefined;
  let separator: string | undefined = ';';
  while (separator) {
    const isAdded = separator === ',';
    const rule = parseRule(cursor, isAdded ? 0 : rules.length + 1);
    if (separator === '||') {
      const isPlain = rule && !rule.dates && !rule.weekdays && !rule.holidays && !rule.times;
      if (!isPlain || fallback) cursor.fail('fallback');
      fallback = rule;
    } else if (rule) {
      rules.push(...(isAdded && scope ? narrow(rule, scope) : [rule]));
      if (!isAdded || rule.dates || rule.needsBoth) scope = rule;
    } else if (isAdded) cursor.fail('syntax');
    separator = cursor.take(SEPARATOR)?.[0].trim();
  }
  if (!cursor.isDone() || !rules.length) cursor.fail('syntax');
  return { rules, fallback };
}

/**
 * Reads opening hours in the common subset of OSM `opening_hours` and schema.org `openingHours`
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification). Never throws: whatever is
 * outside the subset makes all of it unsupported, because half of a text can say "open" where the
 * other half says "but not today".
 *
 * As in OSM, `;` starts a rule that replaces what was said of its days, `, ` one that adds to it,
 * `off` alone closes the day and with times closes these times, and a comment without `open` means
 * that nobody knows, unless it says "on appointment". Two readings are narrower than the standard,
 * on purpose: days without hours, and a comma after dates (see the two functions above).
 */
export function parseHours(text: string): ParsedHours | UnsupportedHours {
  const cursor = new Cursor(text.replace(/[–—]/g, '-').replace(/[“”«»]/g, '"'));
  const parsed = parseRules(cursor);
  return cursor.failure ?? parsed;
}
