import type { ImportDiagnostic } from '../diagnostic.js';
import { isObject } from '../json.js';
import { PROJECTIONS } from './projections.js';
import { TARGETS, targetsOf, type TableSection, type TargetName } from './targets.js';

/**
 * Where the words of a field come from:
 * - `"nom"`: that column; case, accents, spaces and `_` of its header do not matter
 * - `["nom usuel", "nom"]`: the first that says something; of a field with several values, all
 * - `{"value": "Event"}`: always this
 * - `{"all": ["numero", "voie"], "join": " "}`: one after the other
 * - `{"column": "labels", "list": ","}`: several values in one cell; in a field with several values
 *   `|`, `;` and line breaks are found without being told, in others with `true`; `false` takes the
 *   cell as it is
 * - `{"column": "acces", "values": {"oui": "Accessible", "non": null}}`: other words for the values;
 *   "oui" and "non" stand for any yes and no, `null` for nothing, `"*"` for any other value
 *   (`"{}"` keeps it)
 * - `{"column": "marches", "text": "Marches : {}"}`: a sentence around it
 * - `{"weekdays": ["lundi", …, "dimanche"]}`: seven columns, only for `openingHours`
 */
export type Rule = string | readonly Rule[] | RuleObject;

export interface RuleObject {
  readonly column?: string;
  readonly value?: Scalar;
  readonly all?: readonly Rule[];
  readonly weekdays?: readonly Rule[];
  readonly join?: string;
  readonly list?: string | boolean;
  readonly values?: Readonly<Record<string, Scalar | null>>;
  readonly text?: string;
}

type Scalar = string | number | boolean;

/** What a table holds, and in which columns. */
export interface Mapping {
  readonly section: TableSection;
  /** Of its texts; without it, the feed's first. */
  readonly language?: string;
  /** Of `geo.x` and `geo.y`, such as "EPSG:2154" (Lambert 93). */
  readonly projection?: string;
  /** West, south, east, north: a position outside of it, and inside with its numbers swapped, is swapped. */
  readonly within?: readonly [number, number, number, number];
  readonly source?: { readonly name?: string; readonly url?: string; readonly license?: string };
  readonly fields: Readonly<Partial<Record<TargetName, Rule>>>;
}

/** What keeps a mapping from being used, as a diagnostic says it. */
export interface Problem {
  readonly code: 'mapping-unusable';
  readonly args: ImportDiagnostic['args'];
}

const SETTINGS = new Set(['section', 'language', 'projection', 'within', 'source', 'fields']);
const RULE_KEYS = ['column', 'value', 'all', 'weekdays', 'join', 'list', 'values', 'text'];
const SOURCES = ['column', 'value', 'all', 'weekdays'];
/** Deeper ones nobody wrote. */
const MAX_DEPTH = 8;

/**
 * Reads a mapping as a person wrote it, fields beside the settings or in `fields`. Never throws.
 */
export function readMapping(value: unknown): { mapping?: Mapping; problems: Problem[] } {
  const problems: Problem[] = [];
  const complain: Complain = (field, found, words) => {
    const args = { ...(field && { field }), ...(found !== undefined && { value: found }), words };
    problems.push({ code: 'mapping-unusable', args });
  };
  if (!isObject(value)) {
    complain(undefined, undefined, ['{ "section": "showcase", "name": "nom", "type": … }']);
    return { problems };
  }
  const section = value['section'];
  if (section !== 'services' && section !== 'showcase') {
    complain('section', shown(section), Object.keys(TARGETS));
    return { problems };
  }
  const beside = Object.entries(value).filter(([name]) => !SETTINGS.has(name));
  const within = isObject(value['fields']) ? Object.entries(value['fields']) : [];
  const fields = Object.fromEntries([...beside, ...within]);
  const allowed = Object.keys(targetsOf(section));
  for (const [name, rule] of Object.entries(fields))
    if (!allowed.includes(name)) complain(name, undefined, allowed);
    else checkRule(rule, name, complain);
  for (const needed of section === 'showcase' ? ['name', 'type'] : ['name'])
    if (!(needed in fields)) complain(needed, undefined, [`"${needed}": …`]);
  checkSettings(value, complain);
  return problems.length
    ? { problems }
    : { mapping: { ...settingsOf(value), section, fields }, problems };
}

function checkSettings({ projection, within }: Record<string, unknown>, complain: Complain): void {
  const isKnown = typeof projection === 'string' && Object.hasOwn(PROJECTIONS, projection);
  if (projection !== undefined && !isKnown)
    complain('projection', shown(projection), Object.keys(PROJECTIONS));
  if (within !== undefined && !isBox(within))
    complain('within', shown(within), ['[ouest, sud, est, nord]']);
}

function isBox(within: unknown): within is Mapping['within'] {
  return Array.isArray(within) && within.length === 4 && within.every(Number.isFinite);
}

function settingsOf(value: Readonly<Record<string, unknown>>): Omit<Mapping, 'section' | 'fields'> {
  const { language, projection, within, source } = value;
  return {
    ...(typeof language === 'string' && { language }),
    ...(typeof projection === 'string' && { projection }),
    ...(isBox(within) && { within }),
    ...(isObject(source) && { source }),
  };
}

type Complain = (field?: string, found?: unknown, words?: readonly string[]) => void;

function checkRule(rule: unknown, field: string, complain: Complain, depth = 0): void {
  if (typeof rule === 'string' && rule.trim()) return;
  if (depth > MAX_DEPTH) return complain(field, '…');
  if (Array.isArray(rule)) {
    if (!rule.length) complain(field, '[]', ['"colonne"', '{ "value": … }']);
    return rule.forEach((part) => checkRule(part, field, complain, depth + 1));
  }
  if (!isObject(rule)) return complain(field, shown(rule), ['"colonne"', '{ "value": … }']);
  for (const key of Object.keys(rule))
    if (!RULE_KEYS.includes(key)) complain(field, key, RULE_KEYS);
  const sources = SOURCES.filter((key) => rule[key] !== undefined);
  if (sources.length !== 1) return complain(field, sources.join(', '), SOURCES);
  checkParts(rule, field, complain, depth);
}

function checkParts(
  { column, value, all, weekdays, join, list, values, text }: Record<string, unknown>,
  field: string,
  complain: Complain,
  depth: number,
): void {
  const isText = (part: unknown): boolean => part === undefined || typeof part === 'string';
  if (!isText(column)) complain(field, 'column', ['"column": "…"']);
  if (value !== undefined && !isScalar(value)) complain(field, 'value', ['"value": "…"']);
  if (!isText(join)) complain(field, 'join', ['"join": " "']);
  if (!isText(text)) complain(field, 'text', ['"text": "… {} …"']);
  if (typeof list !== 'boolean' && (!isText(list) || list === ''))
    complain(field, 'list', ['"list": "|"']);
  if (values !== undefined && !isValueMap(values))
    complain(field, 'values', ['"values": { "oui": true }']);
  if (all !== undefined) {
    if (!Array.isArray(all)) complain(field, 'all', ['"all": ["…", "…"]']);
    else all.forEach((part) => checkRule(part, field, complain, depth + 1));
  }
  if (weekdays === undefined) return;
  const isWeek = Array.isArray(weekdays) && weekdays.length === 7;
  if (!isWeek || depth || field !== 'openingHours')
    complain(field, 'weekdays', ['"openingHours": { "weekdays": ["lundi", … 7] }']);
  else weekdays.forEach((part) => checkRule(part, field, complain, depth + 1));
}

function isValueMap(values: unknown): boolean {
  return isObject(values) && Object.values(values).every((to) => to === null || isScalar(to));
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function shown(value: unknown): string | undefined {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words?.slice(0, 80);
}
