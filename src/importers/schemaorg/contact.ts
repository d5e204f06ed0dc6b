import type {
  Address,
  ContactPoint,
  Image,
  Organization,
  ShowcaseEntry,
  Text,
} from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import { readCoordinates, type Coordinates } from '../coordinates.js';
import { languageTag } from '../language-tag.js';
import { isNode, isReference, type Value } from './node.js';
import { unique, wordsOf, type Reader } from './reader.js';
import { isPerson } from './types.js';

/** France as its address writes it: ISO 3166 codes of the country and its territories, and its name. */
const FRENCH = /^(?:fr|fra|france|fr-\w{2,3}|gp|mq|gf|re|yt|pm|bl|mf|nc|pf|wf)$/i;

/** Where something is. */
export interface Site {
  /** What the place is called. */
  readonly venue?: string | undefined;
  readonly address?: Address | undefined;
  readonly geo?: Coordinates | undefined;
  readonly urls: readonly string[];
  /** Only reached through the net. */
  readonly isVirtual: boolean;
}

/** Numbers without a country code are then no French ones. */
export function isAbroad(reader: Reader): boolean {
  const [country] = reader.parts('address').map(countryOf).filter(Boolean);
  return country !== undefined && !FRENCH.test(country);
}

export function readAddress(reader: Reader, name = 'address'): Address | undefined {
  for (const value of reader.values(name)) {
    const address = addressOf(value, reader, name);
    if (address) return address;
  }
  return undefined;
}

function addressOf(value: Value, reader: Reader, name: string): Address | undefined {
  // A line that nobody took apart is not taken apart here.
  if (!isNode(value))
    return compactOrNothing<Address>({ streetAddress: inOneLine(wordsOf(value)) });
  const part = reader.partOf(value);
  noteMissing(reader, name, part);
  const lines = ['streetAddress', 'extendedAddress'].flatMap((name) =>
    part.literals(name).map((line) => inOneLine(wordsOf(line))),
  );
  return compactOrNothing<Address>({
    streetAddress: lines.filter(Boolean).join(', '),
    postalCode: postalCodeOf(part),
    addressLocality: part.words('addressLocality'),
    addressCountry: countryOf(part),
  });
}

/** A number has no zero in front: 01000 became 1000. */
function postalCodeOf(part: Reader): string {
  const [code] = part.literals('postalCode');
  const words = part.words('postalCode');
  const isCut = typeof code?.value === 'number' && words.length === 4;
  if (!isCut || !FRENCH.test(countryOf(part))) return words;
  const used = `0${words}`;
  part.hint('postalCode', 'zero-restored', { field: 'postalCode', value: words, used });
  return used;
}

function countryOf(part: Reader): string {
  const [country] = part.parts('addressCountry');
  return (
    part.words('addressCountry') || country?.words('name') || country?.words('identifier') || ''
  );
}

function inOneLine(words: string): string {
  return words.replace(/[,\s]*\n+\s*/g, ', ');
}

/** Own position, or that of what stands for it in the field. */
export function readGeo(reader: Reader): Coordinates | undefined {
  for (const part of [...reader.parts('geo'), reader]) {
    const given = ['latitude', 'longitude'].map((name) => part.literals(name)[0]?.value);
    if (given.every((value) => value === undefined)) continue;
    const position = readCoordinates(given[0], given[1]);
    if (position) return position;
    part.warn('latitude', 'position-unreadable', { given: given.join(', ') });
  }
  return undefined;
}

/** Where it takes place: a place, an address alone, or a line of text. */
export function readSites(reader: Reader, name = 'location'): Site[] {
  return reader.values(name).map((value) => {
    if (!isNode(value))
      return { address: addressOf(value, reader, name), urls: [], isVirtual: false };
    const part = reader.partOf(value);
    const isVirtual = part.is('VirtualLocation');
    if (part.is('PostalAddress'))
      return { address: addressOf(value, reader, name), urls: [], isVirtual: false };
    noteMissing(reader, name, part);
    return {
      venue: part.words('name'),
      address: readAddress(part),
      geo: readGeo(part),
      urls: isVirtual ? part.urls('url') : [],
      isVirtual,
    };
  });
}

/** The address as people write it, beginning with the name of the place. */
export function addressWithVenue({ venue, address }: Site): Address | undefined {
  const street = address?.streetAddress ?? '';
  if (!venue || street.toLowerCase().startsWith(venue.toLowerCase())) return address;
  return { ...address, streetAddress: [venue, street].filter(Boolean).join(', ') };
}

/** @param name what the picture shows, where it does not say so itself */
export function readImages(reader: Reader, name: Text): Image[] {
  const field = ['image', 'photo', 'logo'].find((field) => reader.node.properties.has(field));
  if (!field) return [];
  const images = reader.values(field).flatMap((value): Image[] => {
    if (!isNode(value)) return reader.urlsOf(field, value).map((url) => ({ url, alt: name }));
    const part = reader.partOf(value);
    const [url] = ['contentUrl', 'url'].flatMap((property) => part.urls(property));
    const urls = url ? [url] : reader.urlsOf(field, value);
    const alt = part.text('caption') ?? part.text('name') ?? name;
    return urls.map((url) => compact<Image>({ url, alt, creditText: part.words('creditText') }));
  });
  return [...new Map(images.reverse().map((image) => [image.url, image])).values()].reverse();
}

/** All of whom are found by their names. */
export const PERFORMERS = new Set(['performer', 'performers']);
/** These name no person. */
const ORGANIZATIONS = new Set([
  'parentOrganization',
  'serviceOperator',
  'issuedBy',
  'sourceOrganization',
]);

/**
 * The first organisation among the values; a person only when asked for, and so is what does not say
 * which of the two it is.
 */
export function readOrganization(reader: Reader, ...names: string[]): Organization | undefined {
  const { intake } = reader.session;
  for (const name of names) {
    const isGood = (types: readonly string[]): boolean =>
      !!intake.options.keepContacts || (types.length ? !isPerson(types) : ORGANIZATIONS.has(name));
    for (const part of reader.parts(name)) {
      const called = part.text('name') ?? part.text('legalName');
      if (called === undefined) noteMissing(reader, name, part);
      else if (isGood(part.types)) return chosen(reader, name, organizationOf(part, called));
      else if (!part.types.length) intake.fieldNotTaken(name);
    }
    const text = reader.lines(name)[0];
    if (text !== undefined && isGood([])) return { name: text };
    if (text !== undefined) intake.fieldNotTaken(name);
  }
  return undefined;
}

/** There is room for one. */
function chosen(reader: Reader, name: string, organization: Organization): Organization {
  const isOther = ({ types }: Reader): boolean => types.length > 0 && !isPerson(types);
  const count = reader.parts(name).filter(isOther).length;
  if (count > 1 && !PERFORMERS.has(name)) reader.session.intake.fieldNotTaken(name);
  return organization;
}

/** What the document only names and nowhere describes. */
function noteMissing(reader: Reader, name: string, part: Reader): void {
  if (isReference(part.node)) reader.warn(name, 'reference-unknown', { id: part.node.id });
}

function organizationOf(part: Reader, name: Text): Organization {
  return compact<Organization>({
    name,
    url: part.urls('url')[0],
    telephone: part.phones('telephone', isAbroad(part))[0],
    email: part.emails('email')[0],
    address: readAddress(part),
  });
}

/** How an organisation is reached: its first number, mail and page, and all others. */
export function readReach(
  reader: Reader,
): Pick<ShowcaseEntry, 'telephone' | 'email' | 'url' | 'contactPoint'> {
  const [telephone, ...phones] = reader.phones('telephone', isAbroad(reader));
  const [email, ...emails] = reader.emails('email');
  return {
    ...(telephone !== undefined && { telephone }),
    ...(email !== undefined && { email }),
    ...pageOf(reader),
    contactPoint: unique([
      ...phones.map((telephone) => ({ telephone })),
      ...emails.map((email) => ({ email })),
      ...readContacts(reader),
    ]),
  };
}

/** Its own page, or else one that tells who it is. */
function pageOf(reader: Reader): { url?: string } {
  const field = reader.urls('url').length ? 'url' : 'sameAs';
  const [url, ...more] = reader.urls(field);
  if (more.length) reader.session.intake.fieldNotTaken(field);
  return url === undefined ? {} : { url };
}

export function readContacts(reader: Reader): ContactPoint[] {
  return reader
    .parts('contactPoint')
    .filter(({ types }) => !isPerson(types))
    .map((point) =>
      compact<ContactPoint>({
        name: point.text('name') ?? point.text('contactType'),
        telephone: point.phones('telephone', isAbroad(reader))[0],
        email: point.emails('email')[0],
        url: point.urls('url')[0],
        availableLanguage: languagesOf(point),
      }),
    )
    .filter(({ telephone, email, url }) => telephone ?? email ?? url);
}

/** Tags or names of languages, as they are given. */
export function languagesOf(reader: Reader): string[] {
  const names = reader.values('availableLanguage').map((value) => {
    if (!isNode(value)) return wordsOf(value);
    const part = reader.partOf(value);
    const name = part.words('name');
    const tag = part.words('alternateName');
    return languageTag(tag) ?? name;
  });
  return [...new Set(names.filter(Boolean))];
}
