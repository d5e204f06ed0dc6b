import type { Address, Image, Service, ShowcaseEntry, Text } from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import type { Coordinates } from '../coordinates.js';
import { readDate } from '../dates.js';
import type { ImportOptions } from '../diagnostic.js';
import { slug } from '../slug.js';
import { readWebAddress } from '../web-address.js';
import type { RowFacts } from './row-facts.js';

export interface ItemContext {
  readonly facts: RowFacts;
  readonly name: string;
  readonly options: ImportOptions;
}

export type Place = { readonly address?: Address; readonly geo?: Coordinates };

/** What items of both sections hold. */
export function commonFields({ facts, name, options }: ItemContext, { address, geo }: Place) {
  const provider = facts.text('provider.name');
  return {
    name: facts.inLanguage(name),
    alternateName: facts.texts('alternateName'),
    summary: facts.text('summary'),
    description: facts.text('description'),
    category: facts.texts('category'),
    keywords: facts.texts('keywords'),
    image: safeImages(facts),
    address,
    geo,
    isAccessibleForFree: facts.boolean('isAccessibleForFree'),
    provider: provider && { name: provider },
    validFrom: facts.date('validFrom'),
    validThrough: facts.date('validThrough'),
    lastReviewed: facts.date('lastReviewed'),
    source: sourceOf(facts, options),
  } satisfies { [K in keyof (Service | ShowcaseEntry)]?: unknown };
}

/** What the source calls it, or else what names it among the others of the table. */
export function idOf({ facts, name, options }: ItemContext, { address }: Place): string {
  const { prefix = 'table' } = options;
  const own = facts.words('id');
  const { addressLocality = '', streetAddress = '' } = address ?? {};
  if (own) return `${prefix}:${own}`;
  const date = facts.words('startDate');
  const words = slug(name, addressLocality, streetAddress, readDate(date) ?? date);
  return `${prefix}:${words || name}`;
}

function safeImages(facts: RowFacts): Image[] {
  return facts.images().flatMap((image): Image[] => {
    const found = readWebAddress(image.url);
    if (!found) facts.warn('url-unreadable', { value: image.url });
    return found ? [{ ...image, url: found.url }] : [];
  });
}

function sourceOf(facts: RowFacts, { source }: ImportOptions): Service['source'] | undefined {
  const { mapping } = facts.plan;
  const said: { name?: Text; url?: string; license?: string } = compact({
    name: facts.words('source.name'),
    url: readWebAddress(facts.words('source.url'))?.url,
  });
  const identifier = facts.words('id');
  return compactOrNothing({ ...source, ...mapping.source, ...said, identifier });
}
