import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { ownValue } from '../../feed/own-value.js';

/** What a resident needs to know differs by these; the feed's `type` is finer, or somebody's own. */
export type Kind =
  'shop' | 'rounds' | 'association' | 'course' | 'event' | 'heritage' | 'helper' | 'place';

const KINDS: Readonly<Record<string, Kind>> = {
  LocalBusiness: 'shop',
  Market: 'rounds',
  NGO: 'association',
  Course: 'course',
  Event: 'event',
  LandmarksOrHistoricalBuildings: 'heritage',
  TouristAttraction: 'heritage',
  Organization: 'helper',
  CivicStructure: 'place',
};

const DOORS: readonly Kind[] = ['shop', 'rounds', 'place'];

/** Whether one goes to a door that may be shut: only of those is it told that nobody knows. */
export function hasDoor(
  entry: Pick<ShowcaseEntry, 'type' | 'stops' | 'openingHours' | 'startDate'>,
): boolean {
  if (entry.startDate !== undefined) return false;
  return entry.type === 'TouristAttraction' || DOORS.includes(kindOf(entry));
}

/**
 * Whoever stands at several places is on rounds, unless there is a door with hours of its own; a type
 * that nobody knows is a place.
 */
export function kindOf({
  type,
  stops,
  openingHours,
}: Pick<ShowcaseEntry, 'type' | 'stops' | 'openingHours'>): Kind {
  return stops?.length && openingHours === undefined
    ? 'rounds'
    : (ownValue(KINDS, type) ?? 'place');
}
