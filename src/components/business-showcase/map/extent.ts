import { positionsOf, rangeOf, type Outline } from '../../../feed/geometry.js';
import type { Position } from '../distance.js';

interface Extent {
  /** Within view at first; none where there is nothing to show. */
  readonly shown: readonly Position[];
  /** What the map goes about as far as. */
  readonly whole: readonly Position[];
}

/** All points, but those in the town alone where its outline is known and something lies far off. */
export function extentOf(points: readonly Position[], outlines: readonly Outline[]): Extent {
  const outline = positionsOf(outlines).map(([longitude, latitude]) => ({ longitude, latitude }));
  const inTown = points.filter(isAmong(outlines));
  const shown = [inTown, points, outline].find(({ length }) => length) ?? [];
  return { shown, whole: [...shown, ...outline] };
}

/** Whether a position lies in or around some outlines: not as far again as they are wide. */
function isAmong(outlines: readonly Outline[]): (position: Position) => boolean {
  const drawn = positionsOf(outlines);
  const [west, east] = rangeOf(drawn, 0);
  const [south, north] = rangeOf(drawn, 1);
  const isNear = (value: number, least: number, most: number): boolean =>
    value >= 2 * least - most && value <= 2 * most - least;
  return ({ latitude, longitude }) =>
    isNear(latitude, south, north) &&
    [longitude, longitude + 360].some((degrees) => isNear(degrees, west, east));
}
