import { field, isObject, readJson, wordsOf, type JsonObject } from '../json.js';

/** Beside the language: `title_fr`. */
const TEXTS: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'description',
  longdescription: 'longDescription',
  conditions: 'conditions',
  keywords: 'keywords',
  daterange: 'dateRange',
  accessibility_label: 'accessibilityLabel',
};
const VALUES: Readonly<Record<string, string>> = {
  canonicalurl: 'canonicalUrl',
  updatedat: 'updatedAt',
  attendancemode: 'attendanceMode',
  onlineaccesslink: 'onlineAccessLink',
  imagecredits: 'imageCredits',
  originalimage: 'originalImage',
};
const LOCATION: Readonly<Record<string, string>> = {
  postalcode: 'postalCode',
  countrycode: 'countryCode',
};
const LOCATION_TEXTS = new Set(['location_description', 'location_access']);
const TAGGED = /^(.+)_([a-z]{2})$/;

/** Whether it is a record of the open data that OpenAgenda publishes at Opendatasoft. */
export function isFlat(record: JsonObject): boolean {
  return ['firstdate_begin', 'canonicalurl', 'location_coordinates'].some((name) => name in record);
}

/** The event as the API has it, out of one record without levels. */
export function unflatten(record: JsonObject): JsonObject {
  const event: Record<string, unknown> = {};
  const location: Record<string, unknown> = {};
  const inside = (name: string): Record<string, unknown> => {
    const known = event[name];
    if (isObject(known)) return known;
    return (event[name] = {});
  };
  for (const [name, value] of Object.entries(record)) {
    const [, words = '', tag = ''] = TAGGED.exec(name) ?? [];
    const [, place] = /^location_(.+)$/.exec(name) ?? [];
    const [, when, edge] = /^(first|last)date_(begin|end)$/.exec(name) ?? [];
    const [, age] = /^age_(min|max)$/.exec(name) ?? [];
    const [, agenda] = /^originagenda_(\w+)$/.exec(name) ?? [];
    if (value === null) continue;
    if (Object.hasOwn(TEXTS, words)) inside(TEXTS[words]!)[tag] = value;
    else if (place && tag && LOCATION_TEXTS.has(words))
      setOwn(location, place.slice(0, -3), { [tag]: value });
    else if (place) setOwn(location, LOCATION[place] ?? place, value);
    else if (when) inside(`${when}Timing`)[edge!] = value;
    else if (age) inside('age')[age] = value;
    else if (agenda) setOwn(inside('originAgenda'), agenda, value);
    else setOwn(event, VALUES[name] ?? name, fromText(value));
  }
  if (Object.keys(location).length) event['location'] = { ...location, ...position(location) };
  return event;
}

function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value;
}

/** Lists and objects are JSON within the JSON. */
function fromText(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  const reading = readJson(value);
  return 'json' in reading ? reading.json : value;
}

function position({ coordinates }: Record<string, unknown>): JsonObject {
  const [first, second] = Array.isArray(coordinates)
    ? (coordinates as unknown[])
    : wordsOf(coordinates).split(',');
  return {
    latitude: field(coordinates, 'lat') ?? first,
    longitude: field(coordinates, 'lon') ?? second,
  };
}
