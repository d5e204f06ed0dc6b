import type { Root } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { spotsOf, type Spot } from '../spots.js';
import type { Point } from './clusters.js';

/** One of the points where an entry can be found. */
export interface EntryPoint extends Point {
  readonly entry: ShowcaseEntry;
  readonly spot: Spot;
}

export interface Points {
  /** In the order of the list. */
  readonly points: readonly EntryPoint[];
  /** How many entries have at least one. */
  readonly located: number;
}

export function pointsOf(listed: readonly ShowcaseEntry[], root: Root | undefined): Points {
  let located = 0;
  const points = listed.flatMap((entry) => {
    const spots = spotsOf(entry, root);
    located += Math.min(1, spots.length);
    return spots.map((spot, at) => ({
      key: `${entry.id} ${at}`,
      position: spot.position,
      entry,
      spot,
    }));
  });
  return { points, located };
}

/** Whether two lists lie at the same places in the same order, whatever else changed. */
export function areAlike(a: readonly Point[], b: readonly Point[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, position }, at) => {
      const other = b[at]!;
      return (
        key === other.key &&
        position.latitude === other.position.latitude &&
        position.longitude === other.position.longitude
      );
    })
  );
}
