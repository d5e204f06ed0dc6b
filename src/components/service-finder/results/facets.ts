import {
  Facets,
  type FacetName,
  type FacetValues,
  type Selection,
} from '../../../controllers/facets.js';
import type { Root } from '../../../feed/model/common.js';
import type { Service } from '../../../feed/model/service.js';
import { CHANNEL_ORDER, channelsOf, typeOf } from '../../../feed/service-channels.js';
import { isEverybody, keyOf } from '../offer.js';

export type ServiceFacet = 'audience' | 'channel';
export type ServiceSelection = Selection<ServiceFacet>;
export type ServiceFacetValues = FacetValues<ServiceFacet>;
export type ServiceFacets = Facets<Service, ServiceFacet>;

export function hasSelection({ audience, channel }: ServiceSelection): boolean {
  return audience.length + channel.length > 0;
}

/** Whom services are for, and how they are reached. */
export function facetsOf(root: Root | undefined): ServiceFacets {
  return new Facets({
    // What is for everybody is for these people, too.
    audience: { isForAll: true, valuesOf: audienceOf },
    channel: { valuesOf: (service) => channelNames(service, root) },
  });
}

/** The audiences that most services are for, and the ways, phone and desk first. */
export function countFacets(
  facets: ServiceFacets,
  services: readonly Service[],
  selection: ServiceSelection,
): ServiceFacetValues {
  const { audience, channel } = facets.count(services, selection, ['audience', 'channel']);
  return {
    audience: audience.toSorted((a, b) => b.count - a.count),
    channel: channel.toSorted(
      (a, b) => CHANNEL_ORDER.indexOf(a.key) - CHANNEL_ORDER.indexOf(b.key),
    ),
  };
}

function audienceOf({ audience = [] }: Service): FacetName[] {
  const named = audience.filter((name) => !isEverybody(name));
  return [...new Map(named.map((name) => [keyOf(name), { key: keyOf(name), name }])).values()];
}

function channelNames(service: Service, root: Root | undefined): FacetName[] {
  const types = new Set(channelsOf(service, root).map(typeOf));
  return [...types]
    .filter((type) => CHANNEL_ORDER.includes(type))
    .map((key) => ({ key, name: key }));
}
