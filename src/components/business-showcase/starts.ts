import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import type { Text } from '../../feed/shape.js';
import { keyOf } from './directory.js';
import type { Position } from './distance.js';
import { isOnMap, spotsOf } from './spots.js';

/** Somewhere to start from that the reader knows by name. */
export interface Start {
  /** The same in all languages. */
  readonly key: string;
  readonly name: string;
  readonly position: Position;
}

/** All of them by what they are, each kind in the order of the reader's alphabet. */
export interface Starts {
  readonly quarters: readonly Start[];
  readonly places: readonly Start[];
  readonly streets: readonly Start[];
}

/** « 12-14 bis, rue du Four »: the street is what follows the number. */
const HOUSE = /^\d+(?:\s*[-/]\s*\d+)?\s*(?:bis|ter|quater|[a-d]\b)?\s*,?\s*(?=\p{L})/iu;

/**
 * Where one can start from without telling a device's position: the quarters and streets that
 * entries are in, and the places of the feed. A quarter or street is in the middle of its entries.
 */
export function startsOf(
  entries: readonly ShowcaseEntry[],
  root: Root | undefined,
  localize: Pick<LocalizeController, 'plain' | 'interfaceLang'>,
): Starts {
  const { compare } = new Intl.Collator(localize.interfaceLang, { numeric: true });
  const sorted = (starts: Start[]): Start[] => starts.sort((a, b) => compare(a.name, b.name));
  const located = entries.flatMap((entry) => {
    const [spot] = spotsOf(entry, root);
    return spot && !spot.stop ? { entry, position: spot.position } : [];
  });
  const quarters = grouped('quarter', located, ({ entry }) => entry.quarter, localize);
  const streets = grouped('street', located, ({ entry }) => streetOf(entry), localize);
  const places = (root?.places ?? []).flatMap(({ id, name, geo }) =>
    geo && isOnMap(geo) ? { key: `place ${id}`, name: localize.plain(name), position: geo } : [],
  );
  return { quarters: sorted(quarters), places: sorted(places), streets: sorted(streets) };
}

interface Located {
  readonly entry: ShowcaseEntry;
  readonly position: Position;
}

function grouped(
  kind: string,
  located: readonly Located[],
  nameOf: (one: Located) => Text | undefined,
  localize: Pick<LocalizeController, 'plain'>,
): Start[] {
  const groups = new Map<string, { readonly name: Text; readonly positions: Position[] }>();
  for (const one of located) {
    const name = nameOf(one);
    const key = name && keyOf(name);
    if (!name || !key) continue;
    const group = groups.get(key) ?? { name, positions: [] };
    groups.set(key, group);
    group.positions.push(one.position);
  }
  return [...groups].map(([key, { name, positions }]) => ({
    key: `${kind} ${key}`,
    name: localize.plain(name),
    position: middleOf(positions),
  }));
}

/** The median in each direction: one wrong position does not move a whole quarter. */
function middleOf(positions: readonly Position[]): Position {
  const median = (axis: keyof Position): number => {
    const values = positions.map((one) => one[axis]).sort((a, b) => a - b);
    return values[values.length >> 1]!;
  };
  return { latitude: median('latitude'), longitude: median('longitude') };
}

/** « Rue du Four »; nothing where the address is something else, such as a post office box. */
function streetOf({ address }: ShowcaseEntry): string | undefined {
  const street = address?.streetAddress?.replace(HOUSE, '').trim();
  return street && !/\d/.test(street) ? street[0]!.toUpperCase() + street.slice(1) : undefined;
}
