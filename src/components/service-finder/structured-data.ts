import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Address, Organization, Place, Root } from '../../feed/model/common.js';
import type { Channel, Service } from '../../feed/model/service.js';
import type { Text } from '../../feed/shape.js';
import { channelsOf, placeOf, providerOf, typeOf } from '../../feed/service-channels.js';

type Json = Readonly<Record<string, unknown>>;

export interface StructuredDataContext {
  readonly localize: Pick<LocalizeController, 'plain' | 'lang'>;
  root(): Root | undefined;
  /** Where a service is on the web; empty where it has no address of its own. */
  linkTo(service: Service): string;
}

/** Search engines read no further; and a page should not carry its whole feed twice. */
const MOST = 200;

/**
 * The services as schema.org GovernmentService, for search engines and assistants.
 * https://schema.org/GovernmentService
 */
export function structuredData(services: readonly Service[], context: StructuredDataContext): Json {
  return {
    '@context': 'https://schema.org',
    '@graph': services.slice(0, MOST).map((service) => serviceData(service, context)),
  };
}

function serviceData(service: Service, context: StructuredDataContext): Json {
  const { localize, linkTo } = context;
  const root = context.root();
  const plain = (text: Text | undefined): string => localize.plain(text);
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
    provider: provider && organizationData(provider, plain),
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

function organizationData(
  { name, url, telephone, email, address }: Partial<Organization>,
  plain: (text: Text | undefined) => string,
): Json {
  const type = 'GovernmentOrganization';
  return given({
    '@type': type,
    name: plain(name),
    url,
    telephone,
    email,
    address: addressData(address),
  });
}

function channelData(
  channel: Channel,
  place: Place | undefined,
  plain: (text: Text | undefined) => string,
): Json {
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
        geo: place.geo && { '@type': 'GeoCoordinates', ...place.geo },
      }),
  });
}

function addressData(address: Address | undefined): Json | undefined {
  return address && { '@type': 'PostalAddress', ...address };
}

/** What is known: no empty texts, no empty lists. */
function given(fields: Json): Json {
  const isGiven = (value: unknown): boolean =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));
}
