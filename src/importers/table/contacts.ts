import { readPhones } from '../phone.js';
import { readEmail, readWebAddress } from '../web-address.js';
import { isFrench } from './place.js';
import type { RowFacts } from './row-facts.js';

export interface Phone {
  readonly telephone: string;
  /** What stands beside the number: "le matin". */
  readonly note: string;
}

/** How a place is reached, as the feed writes it. */
export interface Contacts {
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly urls: readonly string[];
}

export function contactsOf(facts: RowFacts): Contacts {
  const found = { phones: [] as Phone[], emails: [] as string[], urls: [] as string[] };
  const telephone = facts.words('telephone');
  if (telephone) {
    const phones = phonesIn(withZero(telephone, facts));
    if (!phones.length) facts.warn('phone-unreadable', { value: telephone });
    found.phones.push(...phones);
  }
  readEmails(facts, found);
  for (const part of facts.parts('url')) {
    const url = urlIn(part, facts);
    if (url) found.urls.push(url);
    else facts.warn('url-unreadable', { value: part });
  }
  for (const part of facts.parts('contact')) {
    const [email, phones] = [readEmail(part), phonesIn(part)];
    const url = email ? undefined : urlIn(part, facts);
    if (email) found.emails.push(email);
    else if (url) found.urls.push(url);
    else if (phones.length) found.phones.push(...phones);
    else facts.warn('value-unreadable', { field: 'contact', value: part });
  }
  return found;
}

/** Several addresses, or the page of a form that stands in their place; a sentence is said once. */
function readEmails(facts: RowFacts, found: { emails: string[]; urls: string[] }): void {
  const words = facts.words('email');
  const parts = words.split(/[;,|\s]+/).filter(Boolean);
  const isReadable = parts.some((part) => readEmail(part) ?? readWebAddress(part));
  for (const part of isReadable || !words ? parts : [words]) {
    const email = readEmail(part);
    const form = email ? undefined : readWebAddress(part)?.url;
    if (email) found.emails.push(email);
    else if (form) found.urls.push(form);
    else facts.warn('email-unreadable', { value: part });
    if (form) facts.entry.hint('misplaced-value', { value: part, used: form });
  }
}

/** A spreadsheet makes numbers of phones: 478868230 and 33478868230. */
function withZero(words: string, facts: RowFacts): string {
  if (!/^[1-9]\d{8}$/.test(words) || !isFrench(facts)) return words;
  const used = `0${words}`;
  facts.entry.hint('zero-restored', { field: 'telephone', value: words, used });
  return used;
}

function phonesIn(words: string): Phone[] {
  const { numbers, rest: note } = readPhones(words.replace(/^33(?=[1-9]\d{8}$)/, '+33'));
  return numbers.map((telephone) => ({ telephone, note }));
}

/** As it is written; an address without a scheme gets the usual one. */
export function urlIn(words: string, { entry }: RowFacts): string | undefined {
  const found = readWebAddress(words);
  if (found?.isCompleted) entry.hint('url-without-scheme', { value: words, used: found.url });
  return found?.url;
}

/** The address of a field that holds one. */
export function urlOf(
  target: 'bookingUrl' | 'contactPoint.url' | 'offers.url',
  facts: RowFacts,
): string | undefined {
  const words = facts.words(target);
  const url = words ? urlIn(words, facts) : undefined;
  if (words && !url) facts.warn('url-unreadable', { value: words });
  return url;
}
