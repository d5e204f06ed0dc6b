import type { ImportPlace } from '../diagnostic.js';
import { field, isObject, listOf, type JsonObject } from '../json.js';
import { joinTables } from './join.js';
import { tablesInJson } from './tables.js';

/** A service with all that belongs to it inside, whatever it came in. */
export interface ServiceRecord {
  readonly place: ImportPlace;
  readonly service: unknown;
}

type Path = NonNullable<ImportPlace['path']>;

/** `content` of Open Referral UK 1, `contents` of HSDS 3, `services` of an organisation. */
const LISTS = ['contents', 'content', 'services', 'items', 'data', 'results'];
/** One of these says that an object with a name is a service, not a place or a term. */
const SIGNS =
  /^(?:status|application_process|fees|fees_description|wait_time|eligibilit|service_at_locations|cost_options|organi[sz]ation(?:_id)?$|schedules|regular_schedules|service_taxonomys|taxonomies|interpretation_services|assured_date)/;

/** The services of a document; `undefined` when it is something else. */
export function servicesIn(json: unknown, path: Path = [], depth = 0): ServiceRecord[] | undefined {
  if (depth > 3) return undefined;
  if (Array.isArray(json)) {
    const found = json.map((entry, at) => oneIn(entry, [...path, at], depth));
    return json.length && found.some((records) => records)
      ? found.flatMap(
          (records, at) =>
            records ?? [{ place: { path: [...path, at] }, service: json[at] as unknown }],
        )
      : undefined;
  }
  if (!isObject(json)) return undefined;
  if (Object.keys(json).some((name) => /^services\.csv$/i.test(name)))
    return joinTables(tablesInJson(json));
  const name = LISTS.find((one) => Array.isArray(field(json, one)));
  if (name && !isService(json)) {
    const services = listOf(field(json, name));
    const inside = services.flatMap((entry, at): ServiceRecord[] => {
      const place = [...path, name, at];
      // An organisation that holds its services does not repeat itself in each.
      const owner =
        name === 'services' && isObject(entry) && json['name'] && !entry['organization'];
      const service = owner ? { ...entry, organization: withoutServices(json) } : entry;
      return oneIn(service, place, depth) ?? [{ place: { path: place }, service }];
    });
    return inside;
  }
  return oneIn(json, path, depth);
}

function oneIn(json: unknown, path: Path, depth: number): ServiceRecord[] | undefined {
  if (!isObject(json)) return undefined;
  const { service } = json;
  // A "service at location" holds the service, and is one of its places.
  if (isObject(service) && field(json, 'location')) {
    const link = Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'service'));
    return [{ place: { path }, service: { ...service, service_at_locations: [link] } }];
  }
  if (isService(json)) return [{ place: { path }, service: json }];
  return LISTS.some((name) => Array.isArray(field(json, name)))
    ? servicesIn(json, path, depth + 1)
    : undefined;
}

function isService(json: JsonObject): boolean {
  return Object.keys(json).some((name) => SIGNS.test(name)) && !('location_type' in json);
}

function withoutServices(json: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'services'));
}
