/** Terms handled between two pauses. */
const SLICE = 2048;

/**
 * The numbers of the terms in the order of the terms: by their first three letters (half of all
 * Arabic words share two, those of the article), then each of these short lists by itself, because
 * sorting 50,000 words at once would freeze a phone.
 */
export function* sortTerms(terms: readonly string[]): Generator<undefined, number[]> {
  const lists = new Map<string, number[]>();
  for (let id = 0; id < terms.length; id++) {
    const start = terms[id]!.slice(0, 3);
    const list = lists.get(start);
    if (list) list.push(id);
    else lists.set(start, [id]);
    if (id % SLICE === 0) yield;
  }
  const order: number[] = [];
  for (const start of [...lists.keys()].sort()) {
    const list = lists.get(start)!.sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
    for (const id of list) order.push(id);
    yield;
  }
  return order;
}

/** How many letters two terms share from the beginning; 256 counts as 0 again. */
export function sharedLetters(before: string, term: string): number {
  let count = 0;
  while (count < term.length && term[count] === before[count]) count++;
  return count;
}
