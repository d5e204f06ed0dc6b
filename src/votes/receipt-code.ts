/**
 * What a voter may write down: the first eight signs of the ballot's key, `3F2B 1C9E`. Enough to tell
 * two ballots apart, too few to vote with, and nothing of what was chosen.
 */
export function receiptCode(key: string): string {
  return key.toUpperCase().replace(/^(.{4})(.{4}).*/, '$1\u00a0$2');
}
