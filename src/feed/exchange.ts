import type { Exchange } from './model/showcase.js';
import type { Text } from './shape.js';

/** An offer or a need with its fields, also where the feed gives its words alone. */
export type ExchangeRecord = Exclude<Exchange, Text> & { readonly name: Text };

export function exchangeOf(exchange: Exchange): ExchangeRecord {
  return typeof exchange === 'object' && 'name' in exchange
    ? (exchange as ExchangeRecord)
    : { name: exchange };
}
