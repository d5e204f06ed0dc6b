import type { ContactPoint, Image, ShowcaseEntry } from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import { readCoordinates, type Coordinates } from '../coordinates.js';
import { readDate } from '../dates.js';
import type { Entry, Intake } from '../intake.js';
import { isRepeated } from './dates.js';
import type { Dates } from '../occurrences.js';
import { languageTag } from '../language-tag.js';
import { oneLine } from '../one-line.js';
import { readPhones } from '../phone.js';
import { plainText } from '../plain-text.js';
import { readEmail, readWebAddress } from '../web-address.js';
import type { EventRecord } from './calendar.js';
import { textOf, type Property } from './properties.js';

export interface ItemContext {
  readonly id: string;
  readonly dates: Dates;
  readonly intake: Intake<ShowcaseEntry>;
  readonly entry: Entry<ShowcaseEntry>;
}

/** Read below or elsewhere, or for machines alone; what else an event says is counted as not taken. */
const READ = new Set(
  (
    'uid dtstamp created last-modified sequence status class transp priority recurrence-id rrule rdate ' +
    'exdate dtstart dtend duration summary description location geo url categories image attach ' +
    'x-alt-desc styled-description organizer attendee contact request-status'
  ).split(' '),
);
const INTERNAL = /^x-(?:microsoft|apple|moz|lic|google|outlook|ms|wr|evolution|ical|confirmed)\b/;
const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i;

export function eventItem(record: EventRecord, context: ItemContext): ShowcaseEntry {
  const { id, dates, intake, entry } = context;
  const { properties } = record;
  const language = languageOf(properties.first('summary'));
  const location = oneLine(properties.text('location'), ', ');
  const description = descriptionOf(record);
  const further = dates.subEvent?.length ?? 0;
  if (isRepeated(record) && further) entry.hint('repeats', { count: further });
  countUntaken(record, intake);
  return compact<ShowcaseEntry>({
    id,
    name: intake.text(nameOf(record), language),
    type: 'Event',
    description: description ? intake.text(description, language) : undefined,
    category: categoriesOf(record).map((words) => intake.text(words, language)),
    address: compactOrNothing({ streetAddress: location }),
    geo: positionOf(record, entry),
    url: urlOf(record, entry),
    image: imagesOf(record, entry),
    contactPoint: contactsOf(record, intake),
    ...dates,
    lastReviewed: readDate(properties.text('last-modified')),
    source: sourceOf(record, intake),
  });
}

export function nameOf({ properties }: Pick<EventRecord, 'properties'>): string {
  return oneLine(properties.text('summary'));
}

function descriptionOf({ properties }: EventRecord): string {
  const plain = properties.text('description');
  // Some exports escape the line breaks of their HTML twice.
  const styled = properties.text('styled-description', 'x-alt-desc').replaceAll('\\n', '\n');
  return plainText(plain) || plainText(styled);
}

function languageOf(property: Property | undefined): string | undefined {
  return languageTag(property?.parameter('language') ?? '');
}

function categoriesOf({ properties }: EventRecord): string[] {
  const values = properties.all('categories').flatMap((property) => property.values);
  const words = values.map((value) => plainText(`${value as string}`));
  return [...new Set(words.filter(Boolean))];
}

/** GEO, or what Apple writes beside a place: `geo:48.1,-1.6` (RFC 5870). */
function positionOf(
  { properties }: EventRecord,
  entry: Entry<ShowcaseEntry>,
): Coordinates | undefined {
  const property = properties.first('geo');
  const given = property ? textOf(property) : '';
  const [, apple = ''] = /^geo:([^;]*)/i.exec(properties.text('x-apple-structured-location')) ?? [];
  const [latitude, longitude] = (given || apple).split(/[;,]/);
  const position = readCoordinates(latitude, longitude);
  if (given && !position) entry.warn('position-unreadable', { given }, { line: property!.line });
  return position;
}

function urlOf({ properties }: EventRecord, entry: Entry<ShowcaseEntry>): string | undefined {
  const property = properties.first('url');
  const value = property ? textOf(property) : '';
  const found = value ? readWebAddress(value) : undefined;
  const place = property && { line: property.line };
  if (value && !found) entry.warn('url-unreadable', { value }, place);
  if (found?.isCompleted) entry.hint('url-without-scheme', { value, used: found.url }, place);
  return found?.url;
}

/** IMAGE (RFC 7986), and attached files that are images; not those that are in the file itself. */
function imagesOf(record: EventRecord, entry: Entry<ShowcaseEntry>): Image[] {
  const { properties } = record;
  const isImage = (property: Property): boolean => {
    const type = property.parameter('fmttype');
    return type ? /^image\//i.test(type) : IMAGE_FILE.test(textOf(property));
  };
  const attached = properties.all('attach').filter(isImage);
  const images = [...properties.all('image'), ...attached].flatMap((property): Image[] => {
    if (property.parameter('encoding').toUpperCase() === 'BASE64') return [];
    const value = textOf(property);
    const url = readWebAddress(value)?.url;
    if (url) return [compact<Image>({ url, alt: nameOf(record) })];
    if (value) entry.warn('url-unreadable', { value }, { line: property.line });
    return [];
  });
  return [...new Map(images.map((image) => [image.url, image])).values()];
}

/** Whoever organises an event is told by name and mail: a person, as far as anybody can tell. */
function contactsOf({ properties }: EventRecord, intake: Intake<ShowcaseEntry>): ContactPoint[] {
  const organizers = properties.all('organizer').filter(saysWho);
  const contacts = properties.all('contact').filter(saysWho);
  // Who comes is nobody to ask.
  const guests = properties.all('attendee').filter(saysWho);
  const { keepContacts } = intake.options;
  for (const { name } of [...guests, ...(keepContacts ? [] : [...organizers, ...contacts])]) {
    if (keepContacts) intake.fieldNotTaken(name.toUpperCase());
    else intake.personNotTaken();
  }
  if (!keepContacts) return [];
  return [...organizers.map(organizerOf), ...contacts.map(contactOf)].filter(
    (contact) => Object.keys(contact).length > 0,
  );
}

function saysWho(property: Property): boolean {
  return !!textOf(property) || !!property.parameter('cn');
}

function organizerOf(property: Property): ContactPoint {
  return compact<ContactPoint>({
    name: plainText(property.parameter('cn')),
    email: readEmail(textOf(property)),
  });
}

function contactOf(property: Property): ContactPoint {
  const text = plainText(textOf(property));
  const email = text
    .split(/[\s,;<>()]+/)
    .map(readEmail)
    .find(Boolean);
  const { numbers } = readPhones(text);
  const url = readWebAddress(property.parameter('altrep'))?.url;
  return compact<ContactPoint>({ name: text, telephone: numbers[0], email, url });
}

function sourceOf(
  { properties, calendar }: EventRecord,
  { options: { source = {} } }: Intake<ShowcaseEntry>,
): ShowcaseEntry['source'] {
  return compactOrNothing({
    name: source.name ?? plainText(calendar.text('x-wr-calname', 'name')),
    url: source.url,
    license: source.license,
    identifier: properties.text('uid'),
  });
}

function countUntaken({ properties }: EventRecord, intake: Intake<ShowcaseEntry>): void {
  for (const name of properties.names())
    if (!READ.has(name) && !INTERNAL.test(name) && properties.text(name))
      intake.fieldNotTaken(name.toUpperCase());
  for (const property of properties.all('attach'))
    if (
      textOf(property) &&
      !/^image\//i.test(property.parameter('fmttype')) &&
      !IMAGE_FILE.test(textOf(property))
    )
      intake.fieldNotTaken('ATTACH');
}
