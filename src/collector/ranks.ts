import type { Poll } from '../feed/index.js';
import { maxChoicesOf, NO_OPINION, questionTypeOf, townChoices } from '../votes/index.js';

/**
 * How a store keeps choices. Mostly as they are, sorted, so that the same read the same. In a
 * ranking each with its place before it, `2:gare` for gare put second: a store then counts people by
 * choice and place without knowing what a ranking is, and nothing of a ballot's order is lost to
 * points. These names stay inside: on the wire a ranking is its choices in order.
 */
export function toKept(poll: Poll, choices: readonly string[]): string[] {
  return isRanking(poll) && choices[0] !== NO_OPINION
    ? choices.map((id, at) => `${at + 1}:${id}`)
    : [...choices].sort();
}

/** The choices as they were sent. */
export function fromKept(poll: Poll, kept: readonly string[]): string[] {
  return isRanking(poll) ? kept.map((name) => name.replace(/^\d+:/, '')) : [...kept];
}

/** Of a ranking: how many people put each choice first, second, …; `undefined` for other questions. */
export function placesOf(
  poll: Poll,
  counts: ReadonlyMap<string, number>,
): Record<string, number[]> | undefined {
  if (!isRanking(poll)) return undefined;
  const places = Array.from({ length: maxChoicesOf(poll) }, (_, at) => at + 1);
  // Those that were taken out of the feed after they had votes are told as well.
  const voted = [...counts].flatMap(
    ([name, votes]) => (votes && /^\d+:(.*)$/s.exec(name)?.[1]) || [],
  );
  const ids = new Set([...townChoices(poll).map(({ id }) => id), ...voted.sort()]);
  return Object.fromEntries(
    [...ids].map((id) => [id, places.map((at) => counts.get(`${at}:${id}`) ?? 0)]),
  );
}

function isRanking(poll: Poll): boolean {
  return questionTypeOf(poll) === 'ranking';
}
