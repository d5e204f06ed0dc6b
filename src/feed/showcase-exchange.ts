import { exchangeOf, isCurrent, type ExchangeRecord } from './exchange.js';
import type { ShowcaseEntry } from './model/showcase.js';

/** One offer or one need, and who makes it known. */
export interface ExchangeLine {
  /** Its own among all lines of a feed. */
  readonly id: string;
  readonly kind: 'offer' | 'need';
  readonly entry: ShowcaseEntry;
  readonly exchange: ExchangeRecord;
}

/** What entries offer and need today. */
export function exchangeLines(
  entries: readonly ShowcaseEntry[],
  now: number,
  timeZone: string | undefined,
): ExchangeLine[] {
  return entries.flatMap((entry) => {
    const linesOf = (kind: ExchangeLine['kind'], field: 'makesOffer' | 'seeks'): ExchangeLine[] =>
      (entry[field] ?? []).map((exchange, at) => ({
        id: `${entry.id} ${kind} ${at}`,
        kind,
        entry,
        exchange: exchangeOf(exchange),
      }));
    return [...linesOf('offer', 'makesOffer'), ...linesOf('need', 'seeks')].filter(({ exchange }) =>
      isCurrent(exchange, now, timeZone),
    );
  });
}
