import type { Place } from '../../feed/index.js';
import { compact } from '../compact.js';
import { readFrenchHours } from '../hours/french-hours.js';
import { readOpeningHours } from '../hours/hours.js';
import { DAY_MS } from '../occurrences.js';
import { isNode } from './node.js';
import { wordsOf, type Reader } from './reader.js';
import { readLine, readSpecification, weeklyRule, type Spell } from './spells.js';

export type Hours = Pick<Place, 'openingHours' | 'specialOpeningHours' | 'openingHoursText'>;
type Structured = Exclude<NonNullable<Place['openingHours']>, string>[number];
type Special = NonNullable<Place['specialOpeningHours']>[number];

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Two letters for a day, as only `openingHours` of schema.org and OSM write them. */
const DAY_CODE = /\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/;
/** Longer than that, hours of some days of the week are no exception. */
const MAX_SPECIAL_DAYS = 366;

/** What is said of hours, in all the ways that schema.org has for it. */
interface Said {
  readonly lines: readonly string[];
  readonly specifications: readonly Reader[];
  readonly specials: readonly Reader[];
}

/**
 * Opening hours of a place, a desk or a service. All or nothing: what cannot be read as a whole stays
 * in words.
 */
export function readHours(reader: Reader, ...names: string[]): Hours {
  const specifications = ['openingHoursSpecification', ...names];
  const all = ['openingHours', ...specifications].flatMap((name) => reader.values(name));
  const said: Said = {
    lines: all
      .flatMap((value) => (isNode(value) ? [] : wordsOf(value).split('\n')))
      .filter(Boolean),
    specifications: all.filter(isNode).map((node) => reader.partOf(node)),
    specials: reader.parts('specialOpeningHoursSpecification'),
  };
  if (!said.lines.length && !said.specifications.length && !said.specials.length) return {};
  const hours = compute(said);
  if (hours) return hours;
  const words = inWords(said);
  reader.warn('openingHours', 'hours-unreadable', { value: words });
  return words
    ? { openingHoursText: reader.session.intake.text(words, reader.session.language) }
    : {};
}

function compute({ lines, specifications, specials }: Said): Hours | undefined {
  const weekly = readLines(lines);
  const spells = specifications.map(readSpecification);
  const exceptions = specials.map(readSpecification);
  if (!weekly || !isWhole(spells) || !isWhole(exceptions)) return undefined;
  const isDated = ({ from, through }: Spell): boolean => !!(from ?? through);
  const plain = spells.filter((spell) => !isDated(spell));
  const dated = spells.filter(isDated);
  const isSeason = ({ days, isHoliday }: Spell): boolean => !!days || isHoliday;
  const base = dated.some(isSeason)
    ? seasonal(weekly, spells)
    : agreed(weekly.rule, plain.length ? weeklyRule(plain) : '');
  if (base === undefined) return undefined;
  const special = [...(dated.some(isSeason) ? [] : dated), ...exceptions].map(specialsOf);
  if (!isWhole(special)) return undefined;
  return compact<Hours>({
    openingHours: base,
    specialOpeningHours: special.flat(),
    openingHoursText: undefined,
  });
}

function isWhole<T>(list: (T | undefined)[]): list is T[] {
  return !list.includes(undefined);
}

interface Weekly {
  readonly rule: string;
  /** Where all lines are of the simple form. */
  readonly spells?: readonly Spell[];
}

/** Lines add to each other in schema.org; in one text, a later one would replace an earlier one. */
function readLines(lines: readonly string[]): Weekly | undefined {
  const parsed = lines.map((line) => ({ line, spell: readLine(line) }));
  const spells = parsed.flatMap(({ spell }) => spell ?? []);
  const others = parsed.filter(({ spell }) => !spell).map(({ line }) => line);
  const rule = spells.length ? weeklyRule(spells) : '';
  if (rule === undefined) return undefined;
  if (!others.length) return { rule, spells };
  const isApart = !others.some((line) => DAY_CODE.test(line));
  const text = lines.length === 1 || isApart ? [rule, ...others].filter(Boolean).join('; ') : '';
  const { openingHours } = rule ? readOpeningHours(text) : readFrenchHours(text);
  return openingHours === undefined ? undefined : { rule: openingHours };
}

/** Hours that are said twice in different ways have to say the same. */
function agreed(one: string, other: string | undefined): string | undefined {
  if (other === undefined || (one && other && one !== other)) return undefined;
  const rule = one || other;
  return rule ? readOpeningHours(rule).openingHours : '';
}

function seasonal({ rule, spells }: Weekly, more: readonly Spell[]): Structured[] | undefined {
  if (rule && !spells) return undefined;
  return [...(spells ?? []), ...more].flatMap((spell) => {
    const { times = [undefined], days, isHoliday, from, through, note } = spell;
    const names = [
      ...(days ?? []).map((day) => DAYS[day]!),
      ...(isHoliday ? ['PublicHolidays'] : []),
    ];
    return times.map((time) =>
      compact<Structured>({
        dayOfWeek: names,
        opens: time?.opens,
        closes: time?.closes,
        validFrom: from,
        validThrough: through,
        note,
      }),
    );
  });
}

/** `undefined` for what names no dates. */
function specialsOf(spell: Spell): Special[] | undefined {
  const { from, through, days, isHoliday, times, note } = spell;
  if (!(from ?? through) || isHoliday) return undefined;
  const hours = times ?? [{ closed: true }];
  const ranges =
    days && from !== through ? datesOf(spell) : [{ validFrom: from, validThrough: through }];
  return ranges?.flatMap((range) =>
    hours.map((time) => compact<Special>({ ...range, ...time, note })),
  );
}

function datesOf({ from, through, days }: Spell): { date: string }[] | undefined {
  const [first, last] = [from ?? '', through ?? ''].map((day) => Date.parse(`${day}T00:00Z`));
  const count = (last! - first!) / DAY_MS + 1;
  if (!(count > 0 && count <= MAX_SPECIAL_DAYS)) return undefined;
  return Array.from({ length: count }, (_, index) => new Date(first! + index * DAY_MS))
    .filter((date) => days!.includes((date.getUTCDay() + 6) % 7))
    .map((date) => ({ date: date.toISOString().slice(0, 10) }));
}

/** The source's own words, a line for each thing that it says. */
function inWords({ lines, specifications, specials }: Said): string {
  const said = [...specifications, ...specials].map((part) => {
    const names = part
      .values('dayOfWeek')
      .map((value) => (isNode(value) ? (value.id ?? '') : wordsOf(value)).replace(/^.*[/#:]/, ''));
    const times = ['opens', 'closes'].map((name) => part.words(name)).filter(Boolean);
    const dates = ['validFrom', 'validThrough'].map((name) => part.words(name)).filter(Boolean);
    const notes = ['name', 'description'].map((name) => part.words(name)).filter(Boolean);
    return [dates.join('–'), names.join(', '), times.join('–'), ...notes].filter(Boolean).join(' ');
  });
  return [...lines, ...said].filter(Boolean).join('\n');
}
