import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry, Stop } from '../../feed/model/showcase.js';
import type { Text } from '../../feed/shape.js';
import { stateAt, type HoursItem } from '../../hours/index.js';

/** What a stop is called: by the editor, else as its place or its street is. */
export function nameOfStop(
  { name, place, address }: Stop,
  root: Root | undefined,
): Text | undefined {
  return (
    name ??
    root?.places?.find(({ id }) => id === place)?.name ??
    address?.streetAddress ??
    address?.addressLocality
  );
}

/**
 * The stop of somebody on rounds that is open now, else the one that opens next; none where the door
 * at home is nearer.
 */
export function nearestStop(
  entry: Pick<ShowcaseEntry, 'stops' | 'openingHours'>,
  instant: number,
  { timezone, calendars }: Partial<Root> = {},
): (Stop & HoursItem) | undefined {
  const { stops = [], openingHours } = entry;
  const waits = [...(openingHours === undefined ? [] : [entry]), ...stops].map((door) => {
    const { state, opensAt } = stateAt(door, instant, { timezone, calendars });
    const isOpen = state === 'open' || state === 'closing-soon';
    return { door, opensAt: isOpen ? instant : (opensAt ?? Infinity) };
  });
  const [nearest] = waits.sort((a, b) => (a.opensAt === b.opensAt ? 0 : a.opensAt - b.opensAt));
  if (!nearest || nearest.opensAt === Infinity || nearest.door === entry) return undefined;
  return nearest.door;
}
