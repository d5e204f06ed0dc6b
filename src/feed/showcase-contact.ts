import type { Address } from './model/common.js';
import { contentLines, textValue } from './showcase-lines.js';
import { phoneHref } from './telephone.js';

/** What an address book keeps of a shop or an association. */
export interface ContactWords {
  readonly name: string;
  readonly telephones: readonly string[];
  readonly emails: readonly string[];
  readonly address?: Address | undefined;
  /** WGS 84, degrees. */
  readonly geo?: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly url?: string | undefined;
  readonly note?: string;
}

/**
 * A contact for the address book of a phone: vCard 3.0 (RFC 2426), because the contacts of Android
 * refuse 4.0 and those of iOS refuse 2.1. The name is an organisation's: iOS files it as one by
 * `X-ABShowAs`, and 3.0 wants `N`, which stays empty lest a bakery get a first name.
 */
export function contactFile(contact: ContactWords): string {
  const { telephones, emails, address, geo, url = '', note = '' } = contact;
  const name = textValue(contact.name);
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Parvis//Showcase//FR',
    'N:;;;;',
    `FN:${name}`,
    `ORG:${name}`,
    'X-ABShowAs:COMPANY',
    ...telephones.map((number) => `TEL;TYPE=WORK,VOICE:${textValue(phoneHref(number).slice(4))}`),
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${textValue(email)}`),
    address ? `ADR;TYPE=WORK:${addressValue(address)}` : '',
    geo ? `GEO:${geo.latitude};${geo.longitude}` : '',
    url && `URL:${url}`,
    note && `NOTE:${textValue(note)}`,
    'END:VCARD',
  ]);
}

/** Post office box and second line stay empty, and so does the region. */
function addressValue(address: Address): string {
  const { streetAddress, addressLocality, postalCode, addressCountry } = address;
  return [
    undefined,
    undefined,
    streetAddress,
    addressLocality,
    undefined,
    postalCode,
    addressCountry,
  ]
    .map((part = '') => textValue(part))
    .join(';');
}
