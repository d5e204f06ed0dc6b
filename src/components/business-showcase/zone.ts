import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { spotsOf } from './spots.js';

/** A part of the map, in degrees; `east` may be past 180 where it crosses that meridian. */
export interface Zone {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Whether one of the points where an entry can be found lies in a zone. */
export function isInZone(zone: Zone, entry: ShowcaseEntry, root: Root | undefined): boolean {
  const { south, west, north, east } = zone;
  return spotsOf(entry, root).some(({ position: { latitude, longitude } }) => {
    const isEast = [longitude, longitude + 360, longitude - 360].some(
      (degrees) => degrees >= west && degrees <= east,
    );
    return isEast && latitude >= south && latitude <= north;
  });
}
