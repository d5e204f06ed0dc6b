import type { Address, Image, Organization, Place } from '../feed/model/common.js';
import type { Text } from '../feed/shape.js';

/** A node of JSON-LD, or a part of one. */
export type Json = Readonly<Record<string, unknown>>;

/** The words of a text in the page's language. */
export type Plain = (text: Text | undefined) => string;

/** Several nodes as one document. */
export function graphOf(nodes: readonly Json[]): Json {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** What is known: no empty texts, no empty lists. */
export function given(fields: Json): Json {
  const isGiven = (value: unknown): boolean =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));
}

export function addressData(address: Address | undefined): Json | undefined {
  return address && { '@type': 'PostalAddress', ...address };
}

export function geoData(geo: Place['geo']): Json | undefined {
  return geo && { '@type': 'GeoCoordinates', ...geo };
}

export function organizationData(
  type: string,
  { name, url, telephone, email, address }: Partial<Organization>,
  plain: Plain,
): Json {
  return given({
    '@type': type,
    name: plain(name),
    url,
    telephone,
    email,
    address: addressData(address),
  });
}

export function imageData({ url, alt, creditText }: Image, plain: Plain): Json {
  return given({ '@type': 'ImageObject', url, caption: plain(alt), creditText });
}
