/**
 * Points of a ranked choice (Borda count): with three places, the first is worth 3, the second 2,
 * the third 1, and no place nothing. `[4, 1, 0]` of three places is 4 × 3 + 1 × 2 = 14.
 *
 * @param places how many people put the choice first, second, …
 * @param count how many places a ballot has
 */
export function pointsOf(places: readonly number[], count: number): number {
  return places.reduce((sum, people, at) => sum + people * Math.max(0, count - at), 0);
}
