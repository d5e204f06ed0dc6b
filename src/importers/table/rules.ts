import type { Rule, RuleObject } from './mapping.js';
import { fold, readBoolean, splitList, wordsOf } from './cells.js';
import type { Target } from './targets.js';

/** What one field says in one row. */
export type Reader = (cells: readonly string[], say: Say) => readonly string[];
/** A value that the mapping has no words for. */
export type Say = (header: string, value: string) => void;

export interface RuleContext extends Target {
  /** The column of a header, or nothing. */
  readonly find: (header: string) => number | undefined;
}

const NOTHING: readonly string[] = [];
const SEPARATORS = /[|;\n]/;

/** Makes a rule ready for many rows; `undefined` when the table has none of its columns. */
export function compileRule(rule: Rule, context: RuleContext): Reader | undefined {
  if (typeof rule === 'string') return columnReader({ column: rule }, context);
  if (isList(rule)) return severalReader(rule, context);
  if (rule.value !== undefined) return constant([`${rule.value}`]);
  if (rule.all) return joinedReader(rule, context);
  return rule.column === undefined ? undefined : columnReader(rule, context);
}

/** Header by header, what a rule would like to read. */
export function columnsOf(rule: Rule): string[] {
  if (typeof rule === 'string') return [rule];
  if (isList(rule)) return rule.flatMap(columnsOf);
  const parts = [...(rule.all ?? []), ...(rule.weekdays ?? [])].flatMap(columnsOf);
  return rule.column === undefined ? parts : [rule.column, ...parts];
}

function isList(rule: Rule): rule is readonly Rule[] {
  return Array.isArray(rule);
}

function constant(parts: readonly string[]): Reader {
  return () => parts;
}

/** Of a list all parts, of one value the first that says something. */
function severalReader(rules: readonly Rule[], context: RuleContext): Reader | undefined {
  const readers = compiled(rules, context);
  if (readers.length < 2) return readers[0];
  if (context.isList) return (cells, say) => collect(readers, cells, say);
  return (cells, say) => {
    for (const read of readers) {
      const parts = read(cells, say);
      if (parts.length) return parts;
    }
    return NOTHING;
  };
}

function joinedReader(rule: RuleObject, context: RuleContext): Reader | undefined {
  const readers = compiled(rule.all!, { ...context, isList: undefined });
  if (!readers.length) return undefined;
  const { join = ' ' } = rule;
  return (cells, say) => {
    const parts = collect(readers, cells, say);
    return parts.length ? [around(rule, parts.join(join))] : NOTHING;
  };
}

function compiled(rules: readonly Rule[], context: RuleContext): Reader[] {
  return rules.flatMap((rule) => compileRule(rule, context) ?? []);
}

function collect(readers: readonly Reader[], cells: readonly string[], say: Say): string[] {
  const parts: string[] = [];
  for (const read of readers) for (const part of read(cells, say)) parts.push(part);
  return parts;
}

function columnReader(rule: RuleObject, context: RuleContext): Reader | undefined {
  const { column = '', list, join } = rule;
  const index = context.find(column);
  if (index === undefined) return undefined;
  const { isExact = false } = context;
  const wanted = list ?? !!context.isList;
  const separator = wanted === true ? SEPARATORS : wanted;
  const isOne = !context.isList || join !== undefined;
  const words = rule.values && valueReader(rule.values);
  return (cells, say) => {
    const cell = cells[index];
    if (!cell) return NOTHING;
    const said = wordsOf(cell, isExact);
    if (!said) return NOTHING;
    const parts = separator === false ? [said] : splitList(said, separator);
    const used = words ? parts.flatMap((part) => words(part) ?? unknown(say, column, part)) : parts;
    if (!used.length) return NOTHING;
    if (isOne) return [around(rule, used.length === 1 ? used[0]! : used.join(join ?? ', '))];
    return rule.text === undefined ? used : used.map((part) => around(rule, part));
  };
}

function unknown(say: Say, header: string, value: string): readonly string[] {
  say(header, value);
  return NOTHING;
}

function around({ text }: RuleObject, words: string): string {
  return text === undefined ? words : text.replaceAll('{}', () => words);
}

/** `undefined` for a value that has no words. */
function valueReader(
  values: NonNullable<RuleObject['values']>,
): (part: string) => readonly string[] | undefined {
  const known = new Map(
    Object.entries(values).map(([from, to]) => [fold(from), to === null ? NOTHING : [`${to}`]]),
  );
  const others = Object.hasOwn(values, '*') ? known.get('*') : undefined;
  const found = new Map<string, readonly string[] | undefined>();
  const look = (part: string): readonly string[] | undefined => {
    const answer = readBoolean(part);
    const fitting =
      known.get(fold(part)) ??
      (answer === undefined ? undefined : known.get(answer ? 'oui' : 'non'));
    return fitting ?? others?.map((other) => other.replaceAll('{}', () => part));
  };
  return (part) => {
    if (found.has(part)) return found.get(part);
    const words = look(part);
    if (found.size < MAX_KNOWN) found.set(part, words);
    return words;
  };
}

/** Columns with such values have a few dozen of them. */
const MAX_KNOWN = 1000;
