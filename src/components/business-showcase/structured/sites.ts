import { addressData, geoData, given, type Json } from '../../../controllers/json-ld.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { placeOf } from '../../../feed/service-channels.js';
import type { EntryDataContext } from './context.js';
import { hoursData } from './hours.js';

export function addressOf(entry: ShowcaseEntry, { root }: EntryDataContext): Json | undefined {
  const place = placeOf(entry, root);
  return addressData(entry.address ?? place?.address);
}

/** Where an association is found, which is no place itself there, and when. */
export function sitesOf(entry: ShowcaseEntry, context: EntryDataContext): Json[] {
  const site = siteData(entry, context);
  const hours = hoursData(entry, context);
  const own = site ?? (Object.keys(hours).length ? { '@type': 'Place' } : undefined);
  return [...(own ? [{ ...own, ...hours }] : []), ...stopsData(entry.stops ?? [], context)];
}

export function stopsData(
  stops: NonNullable<ShowcaseEntry['stops']>,
  context: EntryDataContext,
): Json[] {
  return stops.map((stop) =>
    given({
      '@type': 'Place',
      ...siteData(stop, context),
      ...(stop.name ? { name: context.plain(stop.name) } : {}),
      ...hoursData(stop, context),
    }),
  );
}

type Sited = Pick<ShowcaseEntry, 'place' | 'address' | 'geo'>;

/** A place with its name, as one goes to it; `undefined` where nothing of it is known. */
export function siteData(sited: Sited, { plain, root }: EntryDataContext): Json | undefined {
  const place = placeOf(sited, root);
  const site = given({
    name: plain(place?.name),
    address: addressData(sited.address ?? place?.address),
    geo: geoData(sited.geo ?? place?.geo),
  });
  return Object.keys(site).length ? { '@type': 'Place', ...site } : undefined;
}
