import { given, type Json, type Plain } from '../../../controllers/json-ld.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';

export function offersData({ offers = [] }: ShowcaseEntry, plain: Plain): Json[] {
  return offers.map(({ name, price, priceCurrency, url }) =>
    given({
      '@type': 'Offer',
      name: plain(name),
      price,
      priceCurrency: price === undefined ? undefined : (priceCurrency ?? 'EUR'),
      url,
    }),
  );
}
