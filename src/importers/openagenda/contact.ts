import type { ContactPoint, Image, ShowcaseEntry, Text } from '../../feed/index.js';
import { compact } from '../compact.js';
import type { Entry, Intake } from '../intake.js';
import { field, isObject, listOf, wordsOf, type JsonObject } from '../json.js';
import { readPhones } from '../phone.js';
import { plainText } from '../plain-text.js';
import { readEmail, readWebAddress } from '../web-address.js';
import { textOf } from './texts.js';
import { ONLINE_ACCESS, REGISTRATION } from './words.js';

type Contacts = Pick<ShowcaseEntry, 'telephone' | 'email' | 'url' | 'contactPoint'>;

/** How to register and whom to ask: the first number and mail, all others behind. */
export function readContacts(
  event: JsonObject,
  intake: Intake<ShowcaseEntry>,
  entry: Entry<ShowcaseEntry>,
): Contacts {
  const values = new Values(entry);
  const location = event['location'];
  const registration = listOf(event['registration']).flatMap((one) => values.registration(one));
  const venue = plainText(wordsOf(field(location, 'name')));
  const place: ContactPoint[] = [
    ...values.phones(field(location, 'phone')).map((telephone) => ({ telephone })),
    ...values.emails(field(location, 'email')).map((email) => ({ email })),
    ...values.urls(field(location, 'website')).map((url) => ({ url })),
  ];
  const online = values.urls(event['onlineAccessLink']);
  const [url, ...links] = [...values.urls(event['canonicalUrl']), ...online];
  const all = [...registration, ...place];
  const telephone = all.find((contact) => contact.telephone)?.telephone;
  const email = all.find((contact) => contact.email)?.email;
  const isFurther = (contact: ContactPoint): boolean =>
    contact.url !== undefined || (contact.telephone !== telephone && contact.email !== email);
  const named = (contact: ContactPoint, name: Text | undefined): ContactPoint =>
    compact<ContactPoint>({ name, ...contact });
  return compact<Contacts>({
    telephone,
    email,
    url,
    contactPoint: [
      ...registration.filter(isFurther).map((one) => named(one, textOf(REGISTRATION, intake))),
      ...place.filter(isFurther).map((one) => named(one, venue || undefined)),
      ...links.map((link) => named({ url: link }, textOf(ONLINE_ACCESS, intake))),
      ...contributorsOf(event, intake),
    ],
  });
}

/** Values that are reported where they cannot be read. */
class Values {
  constructor(private readonly entry: Entry<ShowcaseEntry>) {}

  /** `{type, value}`, or the value alone. */
  registration(one: unknown): ContactPoint[] {
    const value = wordsOf(isObject(one) ? field(one, 'value') : one);
    const type = wordsOf(field(one, 'type'));
    if (type === 'email' || (!type && value.includes('@')))
      return this.emails(value).map((email) => ({ email }));
    if (type === 'phone' || (!type && /^[+\d][\d\s.()-]+$/.test(value)))
      return this.phones(value).map((telephone) => ({ telephone }));
    return this.urls(value).map((url) => ({ url }));
  }

  phones(value: unknown): readonly string[] {
    const text = wordsOf(value);
    const { numbers } = readPhones(text);
    if (text && !numbers.length) this.entry.warn('phone-unreadable', { value: text });
    return numbers;
  }

  emails(value: unknown): string[] {
    const text = wordsOf(value);
    const email = text ? readEmail(text) : undefined;
    if (text && !email) this.entry.warn('email-unreadable', { value: text });
    return email ? [email] : [];
  }

  urls(value: unknown): string[] {
    const text = wordsOf(value);
    const found = text ? readWebAddress(text) : undefined;
    if (text && !found) this.entry.warn('url-unreadable', { value: text });
    if (found?.isCompleted) this.entry.hint('url-without-scheme', { value: text, used: found.url });
    return found ? [found.url] : [];
  }
}

/** Who typed the event in; in the open data by fields of their own. */
function contributorsOf(event: JsonObject, intake: Intake<ShowcaseEntry>): ContactPoint[] {
  const { contributor, member } = event;
  const found = [contributor, member].filter(isObject).map((person) => ({
    name: plainText(wordsOf(person['contactName'] ?? person['name'])),
    email: readEmail(wordsOf(person['email'])),
    telephone: readPhones(wordsOf(person['contactNumber'] ?? person['phone'])).numbers[0],
  }));
  const flat = {
    name: plainText(wordsOf(event['contributor_contactname'])),
    email: readEmail(wordsOf(event['contributor_email'])),
    telephone: readPhones(wordsOf(event['contributor_contactnumber'])).numbers[0],
  };
  const people = [...found, flat]
    .map((person) => compact<ContactPoint>(person))
    .filter((person) => Object.keys(person).length > 0);
  if (intake.options.keepContacts) return people;
  for (let person = 0; person < people.length; person++) intake.personNotTaken();
  return [];
}

export function readImages(event: JsonObject, alt: Text, entry: Entry<ShowcaseEntry>): Image[] {
  const image = event['originalImage'] ?? event['image'];
  const base = wordsOf(field(image, 'base'));
  const address = isObject(image)
    ? wordsOf(image['url']) || base + wordsOf(image['filename'])
    : wordsOf(image);
  const url = address ? readWebAddress(address)?.url : undefined;
  if (address && !url) entry.warn('url-unreadable', { value: address });
  const creditText = plainText(wordsOf(event['imageCredits'] ?? field(image, 'credits')));
  return url ? [compact<Image>({ url, alt, creditText })] : [];
}
