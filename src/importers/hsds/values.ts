import type { Service } from '../../feed/index.js';
import type { Entry } from '../intake.js';
import { field, wordsOf } from '../json.js';
import { readPhones } from '../phone.js';
import { plainText } from '../plain-text.js';
import { readEmail, readWebAddress } from '../web-address.js';

/** A field as plain text; blank for what is none. */
export function words(value: unknown, name: string): string {
  return plainText(wordsOf(field(value, name)));
}

/** The first of these fields that says something. */
export function firstWords(value: unknown, ...names: string[]): string {
  return names.map((name) => words(value, name)).find(Boolean) ?? '';
}

export function urlOf(text: string, entry: Entry<Service>): string | undefined {
  if (!text) return undefined;
  const found = readWebAddress(text);
  if (!found) entry.warn('url-unreadable', { value: text });
  else if (found.isCompleted) entry.hint('url-without-scheme', { value: text, used: found.url });
  return found?.url;
}

export function emailOf(text: string, entry: Entry<Service>): string | undefined {
  const email = text ? readEmail(text) : undefined;
  if (text && !email) entry.warn('email-unreadable', { value: text });
  return email;
}

/**
 * A number as a phone dials it there: with its country's code if the source has one, in French form in
 * France, and elsewhere as it is written, because the same digits are another number in France.
 */
export function phoneOf(text: string, country: string, entry: Entry<Service>): string | undefined {
  const number = text.replace(/^["'\s]+|["'\s]+$/g, '');
  if (!number) return undefined;
  const isAbroad = country !== '' && !/^(?:FR|FRA|France)$/i.test(country);
  const isInternational = /^(?:\+|00)/.test(number);
  const [found] = isInternational || !isAbroad ? readPhones(number).numbers : [];
  if (found) return found;
  const digits = number.replace(/[^\d]/g, '');
  const isNumber = isAbroad && !isInternational && /^[\d\s().\-/]+$/.test(number);
  if (isNumber && digits.length >= 6 && digits.length <= 15) return digits;
  entry.warn('phone-unreadable', { value: number });
  return undefined;
}
