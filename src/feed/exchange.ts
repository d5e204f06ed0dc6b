import type { Exchange } from './model/showcase.js';
import type { Text } from './shape.js';
import { endOf } from './showcase-dates.js';

/** An offer or a need with its fields, also where the feed gives its words alone. */
export type ExchangeRecord = Exclude<Exchange, Text> & { readonly name: Text };

export function exchangeOf(exchange: Exchange): ExchangeRecord {
  return typeof exchange === 'object' && 'name' in exchange
    ? (exchange as ExchangeRecord)
    : { name: exchange };
}

/** Whether an offer or a need still stands: what is over is neither offered nor sought. */
export function isCurrent(exchange: Exchange, now: number, timeZone: string | undefined): boolean {
  const { validThrough } = exchangeOf(exchange);
  return !validThrough || endOf(validThrough, timeZone) > now;
}
