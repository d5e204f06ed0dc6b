/**
 * Whole percent of the ballots that hold a choice. Each is rounded by itself, so they need not add
 * up to 100 (33 + 33 + 33, or far more where a ballot may hold several choices); pushing one of
 * them up to make the sum right would misstate it. 0 is kept for nobody and 100 for everybody:
 * 1 vote of 412 reads 1 %, and 411 of 412 reads 99 %.
 */
export function percentOf(votes: number, ballots: number): number {
  if (!votes || !ballots) return 0;
  if (votes >= ballots) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * votes) / ballots)));
}
