import type { Address, Root } from '../../feed/model/common.js';
import { addressLine } from '../../feed/address.js';
import { formatPhone, phoneHref } from '../../feed/telephone.js';
import type { Localize } from './localize.js';
import { element, link, type Content, type HeadingName, type OnSite } from './markup.js';

/** What every part of a snapshot is given. */
export interface SnapshotContext {
  readonly root: Root;
  readonly localize: Localize;
  /** The moment that is shown, ms. */
  readonly now: number;
  readonly level: number;
  readonly onSite: OnSite;
}

/** `class` of a part; without a name that of the whole. */
export function classOf(part?: string): string {
  return part ? `parvis-snapshot__${part}` : 'parvis-snapshot';
}

export function headingName({ level }: SnapshotContext, deeper = 0): HeadingName {
  return `h${Math.min(level + deeper, 6)}` as HeadingName;
}

/** « 02 99 00 00 00 », to be dialled; only the words where there is no number in them. */
export function phoneLink(
  telephone: string,
  { onSite }: SnapshotContext,
  words: Content = formatPhone(telephone),
): Content {
  const href = phoneHref(telephone);
  return href === 'tel:' ? words : link(href, onSite, words);
}

/** Several things in one line. */
export function inLine(className: string, items: readonly Content[]): Content {
  const given = items.filter(isGiven);
  const parts = given.map((item, at) => (at ? [' · ', item] : item));
  return given.length ? element('p', { class: className }, parts) : undefined;
}

export function addressWords(address: Address | undefined): string | undefined {
  return (address && addressLine(address)) || undefined;
}

function isGiven(item: Content): boolean {
  return item !== undefined && item !== '' && !(Array.isArray(item) && !item.some(isGiven));
}
