import type { Organization } from '../feed/model/common.js';

/** Where an organisation reads mail, if it says so. */
export function mailAddress({ email, contactPoint = [] }: Organization): string | undefined {
  return email ?? contactPoint.find((contact) => contact.email)?.email;
}

/** A mail to an address alone: a `?` in it would begin fields of its own, such as a hidden copy. */
export function mailTo(address: string): string {
  return `mailto:${encodeText(address).replace('%40', '@')}`;
}

/** A mail begun for the person, who reads and sends it (RFC 6068: line ends are CRLF). */
export function mailHref(to: string, subject: string, body: string): string {
  const encode = (text: string): string => encodeText(text.replace(/\r?\n/g, '\r\n'));
  return `${mailTo(to)}?subject=${encode(subject)}&body=${encode(body)}`;
}

/** A text for an address; half of a letter, as a text cut within an emoji has it, would throw. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
