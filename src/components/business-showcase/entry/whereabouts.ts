import type { Address, Place, Root } from '../../../feed/model/common.js';
import { addressLine } from '../../../feed/address.js';
import { placeOf } from '../../../feed/service-channels.js';
import type { Text } from '../../../feed/shape.js';
import { routeHref } from '../../../feed/showcase-route.js';
import type { EntryContext } from './entry-context.js';

/** Where something is: what an entry or a stop says itself, else what its place says. */
export interface Whereabouts {
  /** Of the place, where it has one. */
  readonly name: Text | undefined;
  readonly address: Address | undefined;
  readonly geo: Place['geo'];
  readonly accessibility: readonly Text[] | undefined;
}

type Placed = Partial<Pick<Place, 'address' | 'geo' | 'accessibility'>> & {
  readonly place?: string;
};

export function whereaboutsOf(
  { place: id, address, geo, accessibility }: Placed,
  root: Root | undefined,
): Whereabouts {
  const place = id === undefined ? undefined : placeOf({ place: id }, root);
  return {
    name: place?.name,
    address: address ?? place?.address,
    geo: geo ?? place?.geo,
    accessibility: accessibility ?? place?.accessibility,
  };
}

/** « Salle des fêtes, 3, rue du Four, 35099 Saint-Parvis ». */
export function placeLine(
  { name, address }: Pick<Whereabouts, 'name' | 'address'>,
  { localize }: Pick<EntryContext, 'localize'>,
): string {
  return [localize.plain(name), address ? addressLine(address) : ''].filter(Boolean).join(', ');
}

/** The way there; none to a town as a whole. */
export function wayTo(
  { name, address, geo }: Pick<Whereabouts, 'name' | 'address' | 'geo'>,
  label: Text,
  { localize, isPaper }: EntryContext,
): string | undefined {
  if (isPaper || (!geo && !address?.streetAddress)) return undefined;
  const to = {
    name: localize.plain(name ?? label),
    address: address ? addressLine(address) : '',
    geo,
  };
  return routeHref(to, navigator);
}
