import type { Text } from '../../../feed/shape.js';
import { variantsOf } from '../offer.js';
import type { Listing } from './catalogue.js';

/**
 * The words that were searched instead of what was typed, where the reader reads their language; a
 * synonym is always told.
 *
 * @param plain a text as the reader reads it
 */
export function correctionOf(
  { answer, rows: [first] }: Listing,
  plain: (text: Text) => string,
): string | undefined {
  if (!answer?.suggestion || !first) return undefined;
  const { name, summary, description, alternateName, keywords, category } = first.service;
  const texts = [name, summary, description, alternateName, keywords, category]
    .flat()
    .filter((text) => text !== undefined);
  const own = texts.map(plain);
  const isOfReader = first.matched.every(({ kind, term }) => {
    const isSaid = (text: string): boolean => text.includes(term);
    return kind !== 'typo' || own.some(isSaid) || !texts.flatMap(variantsOf).some(isSaid);
  });
  return isOfReader ? answer.suggestion : undefined;
}
