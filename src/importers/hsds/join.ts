import { wordsOf, type JsonObject } from '../json.js';
import type { ServiceRecord } from './records.js';
import type { TableRow, Tables } from './tables.js';

/** What hangs on what, by the table's name in any version and the field that names its owner. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  phones: ['phones'],
  schedules: ['schedules', 'regular_schedules', 'schedule', 'regular_schedule'],
  holiday_schedules: ['holiday_schedules', 'holiday_schedule'],
  addresses: ['addresses', 'physical_addresses', 'address'],
  contacts: ['contacts'],
  languages: ['languages'],
  accessibility: ['accessibility', 'accessibility_for_disabilities'],
  cost_options: ['cost_options', 'cost_option'],
  required_documents: ['required_documents', 'required_document'],
  eligibilitys: ['eligibilitys', 'eligibility', 'eligibilities'],
  service_areas: ['service_areas', 'service_area'],
};

/** Rows of the tables as services with everything that belongs to them inside, as in the JSON. */
export function joinTables(tables: Tables): ServiceRecord[] {
  const join = new Join(tables);
  return (tables.get('services') ?? []).map(({ values, place }) => ({
    place,
    service: join.service(values),
  }));
}

class Join {
  /** By table and owner's field, then by the owner's id. */
  readonly #indexes = new Map<string, Map<string, TableRow[]>>();

  constructor(private readonly tables: Tables) {}

  service(row: JsonObject): JsonObject {
    const id = wordsOf(row['id']);
    const links = [
      ...this.#of(
        ['service_at_location', 'service_at_locations', 'services_at_location'],
        'service_id',
        id,
      ),
      // Older exports name the place of a service in the service itself.
      ...(row['location_id'] ? [{ location_id: row['location_id'] }] : []),
    ];
    const places = links.map((link) => this.#place(link));
    const location = places.map((place) => place['location'] as JsonObject | undefined)[0];
    const organization = this.#one(
      'organizations',
      row['organization_id'] ?? location?.['organization_id'],
    );
    return {
      ...row,
      ...this.#parts('service_id', id),
      service_at_locations: places,
      ...(organization && {
        organization: {
          ...organization,
          ...this.#parts('organization_id', wordsOf(organization['id'])),
        },
      }),
    };
  }

  #place(link: JsonObject): JsonObject {
    const location = this.#one('locations', link['location_id']);
    return {
      ...link,
      ...this.#parts('service_at_location_id', wordsOf(link['id'])),
      ...(location && {
        location: {
          ...this.#parts('location_id', wordsOf(location['id'])),
          ...location,
          ...withoutBlank({ accessibility: location['accessibility'] }),
        },
      }),
    };
  }

  #parts(owner: string, id: string): JsonObject {
    const found = Object.entries(PARTS).map(([name, names]) => {
      const rows = this.#of(names, owner, id);
      return [name, name === 'contacts' ? rows.map((row) => this.#contact(row)) : rows] as const;
    });
    return Object.fromEntries(found.filter(([, rows]) => rows.length));
  }

  #contact(row: JsonObject): JsonObject {
    return { ...row, phones: this.#of(['phones'], 'contact_id', wordsOf(row['id'])) };
  }

  #one(table: string, id: unknown): JsonObject | undefined {
    return this.#of([table], 'id', wordsOf(id))[0];
  }

  #of(names: readonly string[], owner: string, id: string): JsonObject[] {
    if (!id) return [];
    return names
      .flatMap((name) => this.#index(name, owner).get(id) ?? [])
      .map(({ values }) => values);
  }

  #index(table: string, owner: string): Map<string, TableRow[]> {
    const key = `${table} ${owner}`;
    let index = this.#indexes.get(key);
    if (!index) {
      index = new Map();
      for (const row of this.tables.get(table) ?? []) {
        const id = wordsOf(row.values[owner]);
        if (id) index.set(id, [...(index.get(id) ?? []), row]);
      }
      this.#indexes.set(key, index);
    }
    return index;
  }
}

function withoutBlank(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
