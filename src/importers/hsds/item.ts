import type { Cost, Service, Text } from '../../feed/index.js';
import { compact } from '../compact.js';
import { readDate } from '../dates.js';
import { readNumber } from '../coordinates.js';
import type { Entry, Intake } from '../intake.js';
import { field, isObject, listOf, type JsonObject } from '../json.js';
import { slug } from '../slug.js';
import { channelsOf, personsOf } from './channels.js';
import { firstWords, urlOf, words } from './values.js';

/** Read here or in `channels.ts`; everything else that says something is counted. */
const READ = new Set(
  (
    'id name alternate_name description url website email status interpretation_services application_process ' +
    'wait_time fees fees_description eligibility eligibility_description eligibilitys minimum_age maximum_age ' +
    'min_age max_age free assured_date last_modified updated_at created_at alert phones schedules regular_schedules ' +
    'regular_schedule holiday_schedules service_at_locations locations location languages organization organisation ' +
    'organization_id location_id program_id cost_options required_documents contacts attributes taxonomies ' +
    'service_taxonomys keywords audience accepted_payments metadata links taxonomy_ids score'
  ).split(' '),
);

/** One service as an item of the feed; the entry ends here. */
export function takeService(
  service: unknown,
  intake: Intake<Service>,
  entry: Entry<Service>,
): void {
  if (!isObject(service))
    return entry.leaveOut('wrong-type', { expected: 'object', found: typeof service });
  const name = words(service, 'name');
  entry.name = name || undefined;
  if (!name) return entry.leaveOut('missing-field', { field: 'name' });
  const status = words(service, 'status').toLowerCase();
  if (status === 'inactive' || status === 'defunct')
    return entry.leaveOut('not-published', {}, 'hint');
  for (const [key, value] of Object.entries(service))
    if (!READ.has(key) && says(value)) intake.fieldNotTaken(key);
  const { prefix = 'hsds', source = {} } = intake.options;
  const organization = field(service, 'organization') ?? field(service, 'organisation');
  const identifier = words(service, 'id');
  const taxonomy = termsOf(service);
  entry.take(
    compact<Service>({
      id: `${prefix}:${identifier || slug(name, words(organization, 'name'))}`,
      name,
      alternateName: [words(service, 'alternate_name')].filter(Boolean),
      description: descriptionOf(service),
      category: taxonomy,
      keywords: keywordsOf(service),
      audience: [words(service, 'audience')].filter(Boolean),
      eligibility: eligibilityOf(service, intake),
      applicationProcess: [words(service, 'application_process')].filter(Boolean),
      requiredDocument: documentsOf(service),
      costOptions: costsOf(service),
      isAccessibleForFree: field(service, 'free') === true ? true : undefined,
      processingTime: words(service, 'wait_time'),
      availableChannel: channelsOf(service, { intake, entry, organization }),
      contactPoint: personsOf(service, intake),
      provider: providerOf(organization, entry),
      url: urlOf(firstWords(service, 'url', 'website'), entry),
      status: status === 'active' ? undefined : status,
      lastReviewed: dateOf(
        firstWords(service, 'assured_date', 'last_modified', 'updated_at'),
        entry,
      ),
      source: compact<NonNullable<Service['source']>>({
        name: source.name,
        url: source.url,
        license: source.license,
        identifier,
      }),
    }),
  );
}

function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '' && value !== false;
}

/** What is different now stands first. */
function descriptionOf(service: JsonObject): string {
  const parts = ['alert', 'description', 'interpretation_services'];
  return parts
    .map((part) => words(service, part))
    .filter(Boolean)
    .join('\n\n');
}

/** Terms of any taxonomy, in the forms of each version. */
function termsOf(service: JsonObject): string[] {
  const terms = [
    ...listOf(field(service, 'attributes')).map((link) => field(link, 'taxonomy_term') ?? link),
    ...listOf(field(service, 'service_taxonomys')).map((link) => field(link, 'taxonomy') ?? link),
    ...listOf(field(service, 'taxonomies')),
  ];
  return [...new Set(terms.map((term) => words(term, 'name')).filter(Boolean))];
}

/** Words that people may look for, among them the languages that are spoken. */
function keywordsOf(service: JsonObject): string[] {
  const lists = ['keywords', 'accepted_payments'].flatMap((name) =>
    words(service, name).split(','),
  );
  const languages = listOf(field(service, 'languages')).flatMap((language) =>
    typeof language === 'string' ? language.split(',') : [firstWords(language, 'name', 'code')],
  );
  return [...new Set([...lists, ...languages].map((word) => word.trim()).filter(Boolean))];
}

function eligibilityOf(service: JsonObject, intake: Intake<Service>): Text | undefined {
  const [rule] = listOf(field(service, 'eligibilitys'));
  const said =
    firstWords(service, 'eligibility_description', 'eligibility') ||
    firstWords(rule, 'eligibility', 'eligibility_description');
  if (said) return said;
  const from = numberIn(service, 'minimum_age', 'min_age') ?? numberIn(rule, 'minimum_age');
  const to = numberIn(service, 'maximum_age', 'max_age') ?? numberIn(rule, 'maximum_age');
  if (from !== undefined && to !== undefined)
    return intake.texts({ fr: `De ${from} à ${to} ans.`, en: `Aged ${from} to ${to}.` });
  if (from !== undefined)
    return intake.texts({ fr: `À partir de ${from} ans.`, en: `From the age of ${from}.` });
  if (to === undefined) return undefined;
  return intake.texts({ fr: `Jusqu’à ${to} ans.`, en: `Up to the age of ${to}.` });
}

function numberIn(value: unknown, ...names: string[]): number | undefined {
  const found = names.map((name) => readNumber(field(value, name)));
  return found.find((number) => number !== undefined);
}

function documentsOf(service: JsonObject): string[] {
  const documents = field(service, 'required_documents');
  if (typeof documents === 'string') return [words(service, 'required_documents')].filter(Boolean);
  return listOf(documents)
    .map((document) => firstWords(document, 'document', 'name'))
    .filter(Boolean);
}

function costsOf(service: JsonObject): Cost[] {
  const options = listOf(field(service, 'cost_options')).map((option) => {
    const said = [words(option, 'option'), words(option, 'amount_description')].filter(Boolean);
    const amount = numberIn(option, 'amount');
    const currency = words(option, 'currency').toUpperCase();
    return compact<Cost>({
      option: said.join(', '),
      amount,
      currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined,
    });
  });
  const costs = options.filter((option) => Object.keys(option).length);
  const fees = firstWords(service, 'fees_description', 'fees');
  // The names of fields were once written as their values.
  const isPlaceholder = /^fees(_description)?$/.test(fees);
  return fees && !isPlaceholder ? [{ option: fees }, ...costs] : costs;
}

function providerOf(organization: unknown, entry: Entry<Service>): Service['provider'] {
  const name = words(organization, 'name');
  if (!name) return undefined;
  const url = urlOf(firstWords(organization, 'url', 'website'), entry);
  return { name, ...(url && { url }) };
}

function dateOf(text: string, entry: Entry<Service>): string | undefined {
  const date = text ? readDate(text) : undefined;
  if (text && !date) entry.warn('date-unreadable', { value: text });
  return date;
}
