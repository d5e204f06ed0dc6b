import type { Match } from './explain.js';

/**
 * The query as its first result would spell it: "impos fougere" → "impôts fougères". Words keep
 * the small letters that people type, unless the item writes them all in capitals, as acronyms are.
 *
 * @returns `undefined` when the result was found without typos
 */
export function suggest(query: string, matched: readonly Match[]): string | undefined {
  let suggestion = query;
  for (const { kind, query: typed, term } of matched) {
    if (kind !== 'typo') continue;
    const isAcronym = term === term.toUpperCase();
    suggestion = suggestion.replace(typed, () => (isAcronym ? term : term.toLowerCase()));
  }
  return suggestion === query ? undefined : suggestion;
}
