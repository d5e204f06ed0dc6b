import type { ShowcaseEntry } from '../feed/index.js';
import { readDay } from './dates.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake } from './intake.js';
import { field, isObject, listOf, readJson, wordsOf, type JsonObject } from './json.js';
import { isFlat, unflatten } from './openagenda/flat.js';
import { codeOf, eventItem } from './openagenda/item.js';
import { textOf, variantsOf } from './openagenda/texts.js';
import { PUBLISHED, STATUS } from './openagenda/words.js';
import { plainText } from './plain-text.js';
import { slug } from './slug.js';
import { readWebAddress } from './web-address.js';

type Path = readonly (string | number)[];

interface FoundRecord {
  readonly value: unknown;
  readonly path: Path;
}

/** Where the lists are: the API of OpenAgenda, and the versions of Opendatasoft’s. */
const LISTS = ['events', 'results', 'records', 'features'];
/** Where the event is within a record of a list. */
const WRAPPERS = [['fields'], ['record', 'fields'], ['properties'], ['event']];
/** Licence Ouverte of Etalab, where a document names it without its address. */
const OPEN_LICENCES = {
  '1': 'https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf',
  '2': 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
};

/**
 * Reads the events of an agenda into `showcase` of the feed: JSON of the OpenAgenda API (v2), or of
 * the open data that OpenAgenda publishes at Opendatasoft. Each event becomes one item with its next
 * date and those that follow. Never throws.
 */
export function importOpenAgenda(
  text: string,
  options: ImportOptions = {},
): ImportResult<ShowcaseEntry> {
  const intake = new Intake<ShowcaseEntry>(options, 'showcase');
  const reading = readJson(text);
  if ('message' in reading) {
    intake.report('error', 'json-syntax', { message: reading.message });
    return intake.result();
  }
  const records = recordsIn(reading.json);
  if (!records || (records.length && !records.some(({ value }) => isEvent(value))))
    intake.report('error', 'not-this-format', { format: 'openagenda' });
  else {
    const about = aboutDocument(reading.json);
    for (const record of records) takeRecord(record, about, intake);
  }
  return intake.result();
}

function recordsIn(json: unknown): FoundRecord[] | undefined {
  const name = LISTS.find((list) => Array.isArray(field(json, list)));
  const list = Array.isArray(json) ? (json as unknown[]) : name && (field(json, name) as unknown[]);
  const prefix = name === undefined ? [] : [name];
  if (list) return list.map((record, index) => unwrapped(record, [...prefix, index]));
  return isObject(json) ? [unwrapped(json, [])] : undefined;
}

function unwrapped(record: unknown, path: Path): FoundRecord {
  for (const steps of WRAPPERS) {
    const value = steps.reduce(field, record);
    if (isObject(value)) return { value, path: [...path, ...steps] };
  }
  return { value: record, path };
}

function isEvent(value: unknown): boolean {
  if (!isObject(value)) return false;
  const isOfApi = ['timings', 'firstTiming', 'nextTiming', 'dateRange', 'removed'].some(
    (name) => name in value,
  );
  return isFlat(value) || ('uid' in value && (isOfApi || 'slug' in value));
}

interface About {
  readonly agenda: string;
  readonly license: string | undefined;
}

/** What the document says of all of its events. */
function aboutDocument(json: unknown): About {
  const license = wordsOf(field(json, 'license') ?? field(json, 'licence'));
  const [, version = ''] = /licence ouverte.{0,40}?v?\.?\s?([12])(?:\.0)?/i.exec(license) ?? [];
  return {
    agenda: plainText(wordsOf(field(field(json, 'agenda'), 'title'))),
    license:
      readWebAddress(license)?.url ??
      (version === '1' || version === '2' ? OPEN_LICENCES[version] : undefined),
  };
}

function takeRecord(
  { value, path }: FoundRecord,
  about: About,
  intake: Intake<ShowcaseEntry>,
): void {
  const entry = intake.open({ path });
  if (!isObject(value)) {
    const found = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
    return entry.leaveOut('wrong-type', { expected: 'object', found });
  }
  const event: JsonObject = isFlat(value) ? unflatten(value) : value;
  const names = variantsOf(event['title']);
  const name = textOf(names, intake);
  entry.name = Object.values(names).find(Boolean);
  if (!isPublished(event)) return entry.leaveOut('not-published', {}, 'hint');
  if (codeOf(event['status']) === STATUS.cancelled) return entry.leaveOut('cancelled', {}, 'hint');
  if (name === undefined) return entry.leaveOut('missing-field', { field: 'title' });
  const { prefix = 'openagenda' } = intake.options;
  const first = field(listOf(event['timings'])[0] ?? event['firstTiming'], 'begin');
  const own = wordsOf(event['uid']) || wordsOf(event['slug']);
  const id = `${prefix}:${own || slug(entry.name, readDay(wordsOf(first)))}`;
  entry.take(eventItem(event, { id, name, ...about, intake, entry }));
}

/** Without a state it comes from where only what is published can be seen. */
function isPublished(event: JsonObject): boolean {
  const isHidden = ['removed', 'draft', 'private'].some((name) =>
    listOf(event[name]).some((flag) => flag === true || flag === 1),
  );
  return !isHidden && (codeOf(event['state']) ?? PUBLISHED) === PUBLISHED;
}
