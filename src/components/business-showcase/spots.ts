import { withholdsPerson } from '../../feed/consent.js';
import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry, Stop } from '../../feed/model/showcase.js';
import { distanceBetween, type Position } from './distance.js';

/** One point where an entry can be found. */
export interface Spot {
  readonly position: Position;
  /** Which of the rounds' stops, for whoever stands at several places. */
  readonly stop?: Stop;
}

/** A flat map cannot show the poles. */
const MOST_NORTH = 85;

/**
 * Where an entry can be found: at its own position or its place's, and at each stop of its rounds.
 * Nowhere where a person has not agreed to be shown.
 */
export function spotsOf(entry: ShowcaseEntry, root: Root | undefined): readonly Spot[] {
  if (withholdsPerson(entry)) return [];
  const own = positionOf(entry, root);
  const stops = (entry.stops ?? []).flatMap((stop) => {
    const position = positionOf(stop, root);
    return position ? { position, stop } : [];
  });
  return own ? [{ position: own }, ...stops] : stops;
}

/** Metres as the crow flies to the nearest point of an entry; `undefined` where none is known. */
export function distanceFrom(
  start: Position,
  entry: ShowcaseEntry,
  root: Root | undefined,
): number | undefined {
  const all = spotsOf(entry, root).map(({ position }) => distanceBetween(start, position));
  return all.length ? Math.min(...all) : undefined;
}

function positionOf(
  { geo, place }: Pick<ShowcaseEntry, 'geo' | 'place'>,
  root: Root | undefined,
): Position | undefined {
  const found = geo ?? root?.places?.find(({ id }) => id === place)?.geo;
  return found && isOnMap(found) ? found : undefined;
}

/** Exports of tables write zeros where nothing is known: no town lies in the Gulf of Guinea. */
export function isOnMap({ latitude, longitude }: Position): boolean {
  const isSomewhere = latitude !== 0 || longitude !== 0;
  return isSomewhere && Math.abs(latitude) <= MOST_NORTH && Math.abs(longitude) <= 180;
}
