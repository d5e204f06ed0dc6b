import type { Service } from '../feed/index.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { takeService } from './hsds/item.js';
import { joinTables } from './hsds/join.js';
import { servicesIn, type ServiceRecord } from './hsds/records.js';
import { readTables } from './hsds/tables.js';
import { Intake } from './intake.js';
import { readJson } from './json.js';

/**
 * Reads services in the Human Services Data Specification (HSDS 1 to 3) and Open Referral UK 1 and 3:
 * one service, a list, a page of an API, an organisation with its services, a service at a location.
 * Never throws.
 *
 * @see https://docs.openreferral.org
 */
export function importHsds(text: string, options: ImportOptions = {}): ImportResult<Service> {
  const intake = new Intake<Service>(options, 'services');
  const reading = readJson(text);
  const records = 'json' in reading ? servicesIn(reading.json) : undefined;
  if ('message' in reading) intake.report('error', 'json-syntax', { message: reading.message });
  else if (!records) intake.report('error', 'not-this-format', { format: 'hsds' });
  return takeAll(records ?? [], intake);
}

/** The same from the CSV tables of a folder or a datapackage, by their file names. Never throws. */
export function importHsdsTables(
  files: Readonly<Record<string, string>>,
  options: ImportOptions = {},
): ImportResult<Service> {
  const intake = new Intake<Service>(options, 'services');
  const tables = readTables(files);
  if (!tables.has('services')) intake.report('error', 'not-this-format', { format: 'hsds' });
  return takeAll(joinTables(tables), intake);
}

function takeAll(
  records: readonly ServiceRecord[],
  intake: Intake<Service>,
): ImportResult<Service> {
  for (const { place, service } of records) takeService(service, intake, intake.open(place));
  return intake.result();
}
