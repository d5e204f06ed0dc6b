import {
  addressData,
  geoData,
  given,
  graphOf,
  organizationData,
  type Json,
  type Plain,
} from '../../controllers/json-ld.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { StructuredDataController } from '../../controllers/structured-data-controller.js';
import type { Place, Root } from '../../feed/model/common.js';
import type { Channel, Service } from '../../feed/model/service.js';
import type { Text } from '../../feed/shape.js';
import { channelsOf, placeOf, providerOf, typeOf } from '../../feed/service-channels.js';

export interface StructuredDataContext {
  readonly localize: Pick<LocalizeController, 'plain' | 'lang'>;
  services(): readonly Service[];
  root(): Root | undefined;
  /** Where a service is on the web; empty where it has no address of its own. */
  linkTo(service: Service): string;
}

/** Tells search engines and assistants of the services, for as long as the element is on the page. */
export function describeServices(
  host: ConstructorParameters<typeof StructuredDataController>[0],
  context: StructuredDataContext,
): void {
  new StructuredDataController<Service>(host, {
    items: () => context.services(),
    lang: () => context.localize.lang,
    describe: (services) => graphOf(services.map((service) => serviceData(service, context))),
  });
}

/** https://schema.org/GovernmentService */
function serviceData(service: Service, context: StructuredDataContext): Json {
  const { localize, linkTo } = context;
  const root = context.root();
  const plain: Plain = (text) => localize.plain(text);
  const all = (texts: readonly Text[] | undefined): string[] => (texts ?? []).map(plain);
  // What the town refers elsewhere is not the town's.
  const provider = service.referral ?? providerOf(service, root) ?? root?.publisher;
  const url = linkTo(service);
  return given({
    '@type': 'GovernmentService',
    '@id': url,
    url: url || service.url,
    name: plain(service.name),
    alternateName: all(service.alternateName),
    description: plain(service.summary ?? service.description),
    category: all(service.category),
    audience: (service.audience ?? []).map((name) => ({
      '@type': 'Audience',
      audienceType: plain(name),
    })),
    provider: provider && organizationData('GovernmentOrganization', provider, plain),
    availableChannel: channelsOf(service, root).map((channel) =>
      channelData(channel, placeOf(channel, root), plain),
    ),
    offers: (service.costOptions ?? []).map(({ option, amount, currency = 'EUR' }) =>
      given({
        '@type': 'Offer',
        name: plain(option),
        price: amount,
        priceCurrency: amount === undefined ? undefined : currency,
      }),
    ),
  });
}

function channelData(channel: Channel, place: Place | undefined, plain: Plain): Json {
  const { telephone, url, name } = channel;
  return given({
    '@type': 'ServiceChannel',
    name: plain(name),
    serviceUrl: typeOf(channel) === 'online' ? url : undefined,
    servicePhone: telephone && { '@type': 'ContactPoint', telephone },
    serviceLocation:
      place &&
      given({
        '@type': 'Place',
        name: plain(place.name),
        telephone: place.telephone,
        address: addressData(place.address),
        geo: geoData(place.geo),
      }),
  });
}
