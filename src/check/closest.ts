/** The word that was probably meant: at most two letters away, or the same but for capitals. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const given = word.toLowerCase();
  if (given.length > MAX_LENGTH) return undefined;
  const ranked = words
    .map((candidate) => ({ candidate, distance: distance(given, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.min(2, given.length - 2) ? best.candidate : undefined;
}

const MAX_LENGTH = 60;

/** Levenshtein: letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
