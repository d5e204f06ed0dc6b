import {
  daySelector,
  readOpeningHours,
  readSpan,
  weekRule,
  type DayHours,
  type HoursReading,
} from './hours.js';

const DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const DAY =
  '(lun(?:di)?s?|mar(?:di)?s?|mer(?:credi)?s?|jeu(?:di)?s?|ven(?:dredi)?s?|sam(?:edi)?s?|dim(?:anche)?s?)\\b\\.?';
const WEEK = '(?:tous les jours|7\\s?(?:j|jours)?\\s?/\\s?7(?:\\s?j(?:ours)?)?)';
const TIME = '(\\d\\d?\\s?(?::|h)\\s?(?:[0-5]\\d)?(?:\\s?min)?|midi|minuit)';

/** What each piece of a sentence is; tried in this order at each place. */
const TOKENS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['around', /24\s?h(?:eures)?\s?(?:\/|sur)\s?24/y],
  ['span', new RegExp(`(?:de |entre )?${TIME}\\s?(?:-|–|—|à|a|/|et|jusqu['’]à)\\s?${TIME}`, 'y')],
  ['week', new RegExp(WEEK, 'y')],
  ['range', new RegExp(`(?:du )?${DAY}\\s?(?:au|à|a|-|–|—|/)\\s?${DAY}`, 'y')],
  ['day', new RegExp(`(?:les? |chaque |tous les )?${DAY}(?: matin| après-midi| soir)?`, 'y')],
  ['off', /(?:ferm[ée]e?s?|fermeture)(?: (?:les?|au public))?/y],
  ['holidays', /(?:et )?(?:les )?jours? f[ée]ri[ée]s/y],
  ['open', /(?:ouvert(?:e|ure)?(?: au public)?|horaires?(?: d['’]ouverture)?|puis)/y],
  ['and', /(?:,|&|\/|\bet(?: de)?\b|\bainsi que\b)/y],
  ['stop', /[;.\n|]/y],
  ['colon', /[:(){}]|\bde\b/y],
];
/** A sentence of this length is no timetable. */
const MAX_LENGTH = 1000;

interface Token {
  readonly kind: string;
  readonly groups: readonly string[];
}

/**
 * Opening hours as French offices write them: « Du lundi au vendredi : 9h-12h et 14h-17h30, samedi
 * 9h-12h. Fermé le mercredi après-midi » Only a text of which every word is understood becomes
 * `openingHours`; of all others the words stay, because half of the hours would be a guess.
 */
export function readFrenchHours(source: string): HoursReading {
  const text = source.trim();
  if (!text) return {};
  const asWritten = readOpeningHours(text);
  if (asWritten.openingHours) return asWritten;
  const tokens = text.length > MAX_LENGTH ? undefined : tokenize(text);
  const rule = tokens && ruleOf(tokens);
  const reading = rule ? readOpeningHours(rule) : {};
  return reading.openingHours ? reading : { openingHoursText: text, isUnreadable: true };
}

/**
 * One text for each day, Monday first, as spreadsheets have them: « 09:00-12:00,14:00-18:00 »,
 * « 9h-12h / 14h-17h », « Fermé », nothing. One cell that cannot be read makes words of them all.
 */
export function readWeekdayColumns(texts: readonly (string | undefined)[]): HoursReading {
  const cells = texts.map((text) => text?.trim() ?? '');
  if (!cells.some(Boolean)) return {};
  const week = cells.map((cell, day) => readCell(cell, day));
  const rule = week.every((entry) => entry !== undefined) ? weekRule(week) : undefined;
  if (rule) return readOpeningHours(rule);
  const names = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];
  const said = cells.map((cell, day) => cell && `${names[day]}\u00a0: ${cell}`).filter(Boolean);
  return { openingHoursText: said.join('\n'), isUnreadable: true };
}

function readCell(cell: string, day: number): DayHours | undefined {
  if (!cell) return { day, spans: [] };
  const tokens = tokenize(cell.replace(/\s*[/|;]\s*(?=\d)/g, ', '));
  if (!tokens) return undefined;
  if (tokens.length === 1 && tokens[0]!.kind === 'off') return { day, spans: [] };
  const spans = tokens.flatMap((token) => spansOf(token) ?? []);
  const isWhole = tokens.every((token) =>
    ['and', 'colon', 'open'].includes(token.kind) ? true : !!spansOf(token),
  );
  return isWhole && spans.length ? { day, spans } : undefined;
}

function tokenize(text: string): Token[] | undefined {
  const source = text.toLowerCase().replace(/[\u00a0\u202f\t ]+/g, ' ');
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (source[at] === ' ') {
      at++;
      continue;
    }
    const token = tokenAt(source, at);
    if (!token) return undefined;
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function tokenAt(source: string, at: number): (Token & { length: number }) | undefined {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const [whole, ...groups] = pattern.exec(source) ?? [];
    if (!whole) continue;
    // « mardi matin » has hours of its own behind it, or none that anybody could know.
    if (/ (?:matin|après-midi|soir)$/.test(whole) && kind === 'day')
      return { kind: 'part', groups, length: whole.length };
    return { kind, groups, length: whole.length };
  }
  return undefined;
}

function spansOf({ kind, groups }: Token): string[] | undefined {
  if (kind === 'around') return ['00:00-24:00'];
  const span = kind === 'span' ? readSpan(groups[0]!, groups[1]!) : undefined;
  return span ? [span] : undefined;
}

function daysOf({ kind, groups }: Token): number[] | undefined {
  if (kind === 'week') return [0, 1, 2, 3, 4, 5, 6];
  const [first, last] = groups.map((name) => DAYS.indexOf(name?.slice(0, 3) ?? ''));
  if (kind === 'day' || kind === 'part') return [first!];
  if (kind !== 'range') return undefined;
  const length = ((last! - first! + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first! + step) % 7);
}

/** Days, then their hours, again and again; « fermé le … » at the end. */
function ruleOf(tokens: readonly Token[]): string | undefined {
  const week: DayHours[] = [];
  const closed = new Set<number>();
  let isHolidayOff = false;
  let isClosing = false;
  let days: number[] = [];
  let hasHours = false;
  for (const token of tokens) {
    const named = daysOf(token);
    const spans = spansOf(token);
    if (token.kind === 'span' && !spans) return undefined;
    if (named) {
      if (isClosing && token.kind === 'part') return undefined;
      if (isClosing) named.forEach((day) => closed.add(day));
      else if (hasHours) [days, hasHours] = [named, false];
      else days.push(...named);
    } else if (spans) {
      // Hours without a day before them are for no day that one could name.
      if (!days.length || isClosing) return undefined;
      week.push(...days.map((day) => ({ day, spans })));
      hasHours = true;
    } else if (token.kind === 'off') {
      // « lundi : fermé » closes the days before it, « fermé le lundi » those after it.
      if (!days.length || hasHours) isClosing = true;
      else {
        days.forEach((day) => closed.add(day));
        days = [];
      }
    } else if (token.kind === 'holidays') {
      if (!isClosing) return undefined;
      isHolidayOff = true;
    } else if (token.kind === 'stop') isClosing = false;
  }
  const isOdd = (days.length && !hasHours) || week.some(({ day }) => closed.has(day));
  const rule = isOdd ? undefined : weekRule(week);
  if (!rule) return undefined;
  const off = [...closed].sort((a, b) => a - b);
  return [rule, off.length && `${daySelector(off)} off`, isHolidayOff && 'PH off']
    .filter(Boolean)
    .join('; ');
}
