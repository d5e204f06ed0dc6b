import type { Address, ShowcaseEntry, Text } from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import { readCoordinates, readNumber, type Coordinates } from '../coordinates.js';
import { readDate } from '../dates.js';
import type { Entry, Intake } from '../intake.js';
import { field, isObject, listOf, wordsOf, type JsonObject } from '../json.js';
import { nextDates, type Dates } from '../occurrences.js';
import { oneLine } from '../one-line.js';
import { readWebAddress } from '../web-address.js';
import { readContacts, readImages } from './contact.js';
import { markdownText } from './markdown.js';
import { joined, textOf, textsOf, variantsOf, wordLists, type Variants } from './texts.js';
import { readTimings } from './timings.js';
import { ACCESSIBILITY, ageWords, ATTENDANCE, NOTICES, STATUS } from './words.js';

export interface ItemContext {
  readonly id: string;
  readonly name: Text;
  /** Of the agenda that the document is of, where an event does not say it. */
  readonly agenda: string;
  readonly license: string | undefined;
  readonly intake: Intake<ShowcaseEntry>;
  readonly entry: Entry<ShowcaseEntry>;
}

/** Read here, made of what is read, or of no use outside of OpenAgenda. */
const READ = new Set(
  (
    'uid slug title description longDescription keywords conditions timings firstTiming lastTiming ' +
    'nextTiming dateRange location registration image imageCredits originalImage thumbnail accessibility ' +
    'accessibilityLabel status state age onlineAccessLink attendanceMode canonicalUrl originAgenda ' +
    'updatedAt createdAt contributor member contributor_contactname contributor_email ' +
    'contributor_contactnumber timezone featured links removed draft private extIds locationUid sort ' +
    'country country_fr creatorUid ownerUid agendaUid sourceAgendas'
  ).split(' '),
);
/** The API takes no longer ones. */
const MAX_ADDRESS = 255;
const LOCATION_UNTAKEN = ['description', 'access'];
/** Nothing but that it costs nothing. */
const FREE = /^(?:(?:c’est|c'est|entrée|accès)\s+)?(?:libre\s+et\s+)?gratuite?\s*[.!]?$/i;

export function eventItem(event: JsonObject, context: ItemContext): ShowcaseEntry {
  const { id, name, intake, entry } = context;
  const status = codeOf(event['status']);
  const conditions = variantsOf(event['conditions']);
  const short = variantsOf(event['description']);
  const told = variantsOf(event['longDescription'], markdownText);
  // Labels are said in the languages of the event.
  const title = variantsOf(event['title']);
  const long = joined([told, short, title], [told, conditions, ageOf(event)], '\n\n');
  const notice = status === undefined ? undefined : NOTICES[status];
  const isFree = Object.values(conditions).some((words) => FREE.test(words));
  countUntaken(event, intake);
  return compact<ShowcaseEntry>({
    id,
    name,
    type: 'Event',
    summary: textOf(joined([short, title], [notice, short], ' '), intake),
    description: textOf(long, intake),
    category: [...attendanceOf(event, intake), ...labelledFields(event, intake)],
    keywords: wordLists(event['keywords'], intake),
    ...readContacts(event, intake, entry),
    address: addressOf(event['location']),
    geo: positionOf(event['location'], entry),
    image: readImages(event, name, entry),
    ...datesOf(event, status, context),
    accessibility: accessibilityOf(event, context),
    isAccessibleForFree: isFree || undefined,
    lastReviewed: readDate(wordsOf(event['updatedAt'])),
    source: sourceOf(event, context),
  });
}

/** A number, the text of one, or with its label: `{ "id": 1, "label": { "fr": "Programmé" } }`. */
export function codeOf(value: unknown): number | undefined {
  return readNumber(field(value, 'id') ?? value);
}

function datesOf(
  event: JsonObject,
  status: number | undefined,
  { intake: { options }, entry }: ItemContext,
): Dates {
  const timings = readTimings(event, entry);
  if (status === STATUS.postponed) {
    const value = timings[0]?.startDate;
    entry.hint('postponed', { value });
    return {};
  }
  if (!timings.length) entry.warn('missing-field', { field: 'timings' });
  const dates = nextDates(timings, options.now, options.timeZone);
  const count = dates.subEvent?.length ?? 0;
  if (count) entry.hint('repeats', { count });
  return dates;
}

function ageOf({ age }: JsonObject): Variants | undefined {
  const [min, max] = ['min', 'max'].map((name) => readNumber(field(age, name)));
  return ageWords(min ?? 0, max ?? Infinity);
}

function attendanceOf(event: JsonObject, intake: Intake<ShowcaseEntry>): Text[] {
  return textsOf(ATTENDANCE[codeOf(event['attendanceMode']) ?? 0], intake);
}

/** Fields that an agenda has added, where the document has their labels. */
function labelledFields(event: JsonObject, intake: Intake<ShowcaseEntry>): Text[] {
  const added = Object.entries(event).filter(([name]) => !READ.has(name));
  return added.flatMap(([, value]) =>
    listOf(value)
      .filter(isLabelled)
      .flatMap((option) => textsOf(variantsOf(field(option, 'label')), intake)),
  );
}

function accessibilityOf(event: JsonObject, { intake, entry }: ItemContext): Text[] {
  const { accessibility } = event;
  const codes = isObject(accessibility)
    ? Object.keys(accessibility).filter((code) => accessibility[code] === true)
    : listOf(accessibility).map(wordsOf).filter(Boolean);
  const texts = codes.flatMap((code) => {
    const label = Object.hasOwn(ACCESSIBILITY, code) ? ACCESSIBILITY[code] : undefined;
    if (!label) entry.warn('value-unreadable', { field: 'accessibility', value: code });
    return textsOf(label, intake);
  });
  return texts.length ? texts : wordLists(event['accessibilityLabel'], intake);
}

function addressOf(location: unknown): Address | undefined {
  const words = (name: string): string => oneLine(wordsOf(field(location, name)), ', ');
  const [name, postalCode, country] = ['name', 'postalCode', 'countryCode'].map(words);
  const city = words('city') || words('adminLevel4');
  const street = withoutTown(words('address'), `${postalCode} ${city}`.trim());
  return compactOrNothing<Address>({
    streetAddress: [name, street === name ? '' : street].filter(Boolean).join(', '),
    postalCode,
    addressLocality: city,
    addressCountry: country?.toUpperCase(),
  });
}

/** Most addresses end with the town, which has fields of its own. */
function withoutTown(address: string, town: string): string {
  if (address.length > MAX_ADDRESS) return address;
  const short = address.replace(/,?\s*France$/i, '');
  if (!town || !short.toLowerCase().endsWith(town.toLowerCase())) return address;
  return short
    .slice(0, -town.length)
    .trim()
    .replace(/[,–-]$/, '')
    .trim();
}

function positionOf(location: unknown, entry: Entry<ShowcaseEntry>): Coordinates | undefined {
  const given = ['latitude', 'longitude'].map((name) => field(location, name));
  if (given.every((value) => value === undefined || value === null || value === ''))
    return undefined;
  const position = readCoordinates(given[0], given[1]);
  if (!position) entry.warn('position-unreadable', { given: given.map(wordsOf).join(', ') });
  return position;
}

function sourceOf(event: JsonObject, context: ItemContext): ShowcaseEntry['source'] {
  const { agenda, license, intake } = context;
  const { source = {} } = intake.options;
  const origin = textOf(variantsOf(field(event['originAgenda'], 'title')), intake);
  return compactOrNothing({
    name: origin ?? (agenda || source.name),
    url: readWebAddress(wordsOf(event['canonicalUrl']))?.url ?? source.url,
    license: source.license ?? license,
    identifier: wordsOf(event['uid']),
  });
}

function countUntaken(event: JsonObject, intake: Intake<ShowcaseEntry>): void {
  const says = (value: unknown): boolean =>
    typeof value === 'object' ? listOf(value).some((one) => !isLabelled(one)) : !!wordsOf(value);
  for (const [name, value] of Object.entries(event))
    if (!READ.has(name) && says(value)) intake.fieldNotTaken(name);
  for (const name of LOCATION_UNTAKEN)
    if (Object.values(variantsOf(field(event['location'], name))).some(Boolean))
      intake.fieldNotTaken(`location.${name}`);
}

function isLabelled(value: unknown): boolean {
  return field(value, 'label') !== undefined;
}
