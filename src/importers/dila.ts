import type { Service } from '../feed/index.js';
import { Fields } from './dila/fields.js';
import { officeItem } from './dila/item.js';
import { readOffice, type Office } from './dila/office.js';
import { departmentOf, middles } from './dila/position.js';
import { findRecords, type FoundRecord } from './dila/records.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake, type Entry } from './intake.js';
import { isObject } from './json.js';

/** A record that can become an item. */
interface Candidate {
  readonly entry: Entry<Service>;
  readonly fields: Fields;
  readonly office: Office;
  readonly id: string;
  readonly name: string;
}

/**
 * Reads the French directory of public offices (« Annuaire de l'administration, base de données
 * locales », DILA, Licence Ouverte 2.0) in the forms that it was published in since 2016, into
 * `services` of the feed. Each record becomes one item, or is reported with its place and the reason.
 * Never throws.
 */
export function importDila(text: string, options: ImportOptions = {}): ImportResult<Service> {
  const intake = new Intake<Service>(options, 'services');
  const { records, broken, problem } = findRecords(text);
  if (problem) {
    const { code, message } = problem;
    intake.report('error', code, { format: 'dila', message });
  }
  for (const { line, message } of broken)
    intake.open({ line }).leaveOut('json-syntax', { message });
  const candidates = keepGood(records, intake);
  const around = middles(candidates.map(({ office }) => office));
  for (const { entry, fields, office, id, name } of candidates) {
    const middle = around.get(departmentOf(office) ?? '');
    const french = (words: string): ReturnType<typeof intake.text> => intake.text(words, 'fr');
    entry.take(officeItem(office, { id, name, middle, french, entry }));
    for (const field of fields.untaken()) intake.fieldNotTaken(field);
    for (let person = 0; person < office.persons; person++) intake.personNotTaken();
  }
  return intake.result();
}

/** Reports each record that cannot become an item, once. */
function keepGood(records: readonly FoundRecord[], intake: Intake<Service>): Candidate[] {
  const { prefix = 'dila' } = intake.options;
  const candidates = new Map<string, Candidate>();
  for (const { value, path, line } of records) {
    const entry = intake.open({ path, ...(line && { line }) });
    if (!isObject(value)) {
      entry.leaveOut('wrong-type', { expected: 'object', found: jsonType(value) });
      continue;
    }
    const fields = new Fields(value, path);
    const name = fields.text('nom')?.text;
    const identifier = fields.text('id')?.text;
    const office = readOffice(fields);
    const id = `${prefix}:${identifier}`;
    entry.name = name;
    if (!identifier || !name) entry.leaveOut('missing-field', { field: name ? 'id' : 'nom' });
    else if (!office.isPublished) entry.leaveOut('not-published', {}, 'hint');
    else if (candidates.has(id)) entry.leaveOut('duplicate-id', { id: identifier });
    else candidates.set(id, { entry, fields, office, id, name });
  }
  return [...candidates.values()];
}

function jsonType(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}
