import type { ShowcaseEntry } from '../../feed/index.js';
import { compact } from '../compact.js';
import type { Label } from './categories.js';
import { isNode } from './node.js';
import { unique, type Reader } from './reader.js';

export type Offer = NonNullable<ShowcaseEntry['offers']>[number];

const FREE = /^(?:gratuit|free)$/i;

/** What it costs. A range of prices becomes its two ends, since an offer has one price. */
export function readOffers(reader: Reader): Offer[] {
  const offers = reader.values('offers').flatMap((value): Offer[] => {
    if (!isNode(value)) return reader.urlsOf('offers', value).map((url) => ({ url }));
    const part = reader.partOf(value);
    const [specification] = part.parts('priceSpecification');
    const name = part.text('name');
    const url = part.urls('url')[0];
    const priceCurrency = part.words('priceCurrency') || specification?.words('priceCurrency');
    const price = priceOf(part) ?? (specification && priceOf(specification));
    const ends = price === undefined ? endsOf(part, specification) : [{ price }];
    const prices = ends.length ? ends : [{}];
    return prices
      .map((end) => compact<Offer>({ name, priceCurrency, url, ...end }))
      .filter(saysMore);
  });
  return unique(offers);
}

/** « Gratuit » is a price as well. */
function priceOf(part: Reader): number | undefined {
  return FREE.test(part.words('price')) ? 0 : part.number('price');
}

function endsOf(part: Reader, specification: Reader | undefined): Offer[] {
  const low = part.number('lowPrice') ?? specification?.number('minPrice');
  const high = part.number('highPrice') ?? specification?.number('maxPrice');
  if (low !== undefined && low === high) return [{ price: low }];
  const end = (price: number | undefined, label: Label): Offer[] =>
    price === undefined ? [] : [{ name: part.label(label), price }];
  return [
    ...end(low, { fr: 'À partir de', en: 'From' }),
    ...end(high, { fr: 'Jusqu’à', en: 'Up to' }),
  ];
}

/** A currency alone offers nothing. */
function saysMore({ name, price, url }: Offer): boolean {
  return name !== undefined || price !== undefined || url !== undefined;
}

/** As the source says it, or because nothing that is offered has another price than 0. */
export function readIsFree(reader: Reader, offers: readonly Offer[]): boolean | undefined {
  const said = reader.flag('isAccessibleForFree') ?? reader.flag('free');
  if (said !== undefined) return said;
  return offers.length > 0 && offers.every(({ price }) => price === 0) ? true : undefined;
}
