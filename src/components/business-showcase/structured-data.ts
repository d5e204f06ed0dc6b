import {
  geoData,
  given,
  graphOf,
  imageData,
  type Json,
  type Plain,
} from '../../controllers/json-ld.js';
import { StructuredDataController } from '../../controllers/structured-data-controller.js';
import { withholdsPerson } from '../../feed/consent.js';
import type { ContactPoint } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { exchangeLines } from '../../feed/showcase-exchange.js';
import { placeOf } from '../../feed/service-channels.js';
import type { Text } from '../../feed/shape.js';
import { ownValue } from '../../feed/own-value.js';
import type { Showcase } from './showcase.js';
import type { EntryDataContext } from './structured/context.js';
import { courseData, eventData } from './structured/happenings.js';
import { hoursData } from './structured/hours.js';
import { offersData } from './structured/offers.js';
import { addressOf, sitesOf, stopsData } from './structured/sites.js';

export type { EntryDataContext } from './structured/context.js';

/** A market has no type of its own there, and what nobody knows is a place. */
const TYPES: Readonly<Record<string, string>> = {
  LocalBusiness: 'LocalBusiness',
  NGO: 'NGO',
  Organization: 'Organization',
  Course: 'Course',
  Event: 'Event',
  LandmarksOrHistoricalBuildings: 'LandmarksOrHistoricalBuildings',
  TouristAttraction: 'TouristAttraction',
  CivicStructure: 'CivicStructure',
};
const ORGANIZATIONS = new Set(['LocalBusiness', 'NGO', 'Organization']);

/** Tells search engines and assistants of the entries, for as long as the element is on the page. */
export function describeEntries(
  host: ConstructorParameters<typeof StructuredDataController>[0],
  showcase: Showcase,
): void {
  new StructuredDataController<ShowcaseEntry>(host, {
    items: () => showcase.entries().filter((entry) => !withholdsPerson(entry)),
    lang: () => showcase.localize.lang,
    describe: (entries) =>
      graphOf(
        entries.map((entry) =>
          entryData(entry, {
            plain: (text) => showcase.localize.plain(text),
            root: showcase.root(),
            now: showcase.now(),
            linkTo: (one) => showcase.linkTo(one),
          }),
        ),
      ),
  });
}

/** An entry in the terms of schema.org, with no property that its type does not have. */
export function entryData(entry: ShowcaseEntry, context: EntryDataContext): Json {
  const type = ownValue(TYPES, entry.type) ?? 'Place';
  const common = commonData(entry, context);
  if (type === 'Event') return given({ '@type': type, ...common, ...eventData(entry, context) });
  if (type === 'Course') return given({ '@type': type, ...common, ...courseData(entry, context) });
  return given({
    '@type': type,
    ...common,
    ...(ORGANIZATIONS.has(type) ? organizationFields(entry, context) : {}),
    ...(type === 'LocalBusiness'
      ? { paymentAccepted: listed(entry.paymentAccepted, context) }
      : {}),
    ...(type === 'NGO' || type === 'Organization'
      ? { address: addressOf(entry, context), location: sitesOf(entry, context) }
      : placeFields(entry, context)),
  });
}

function commonData(
  {
    id,
    name,
    alternateName,
    summary,
    description,
    keywords,
    category,
    url,
    image,
    source,
  }: ShowcaseEntry,
  { plain, linkTo }: EntryDataContext,
): Json {
  const words = [...(category ?? []), ...(keywords ?? [])].map(plain);
  return {
    '@id': linkTo({ id }),
    name: plain(name),
    alternateName: (alternateName ?? []).map(plain),
    description: plain(description ?? summary),
    disambiguatingDescription: description && summary ? plain(summary) : undefined,
    keywords: [...new Set(words)].filter(Boolean).join(', '),
    url: url ?? linkTo({ id }),
    image: (image ?? []).map((one) => imageData(one, plain)),
    identifier: source?.identifier,
  };
}

function listed(texts: readonly Text[] | undefined, { plain }: EntryDataContext): string {
  return (texts ?? []).map(plain).join(', ');
}

function organizationFields(entry: ShowcaseEntry, context: EntryDataContext): Json {
  const { telephone, email, contactPoint = [], knowsLanguage, hasCertification = [] } = entry;
  const { plain, now, root } = context;
  const lines = exchangeLines([entry], now, root?.timezone);
  const helpOf = (kind: 'offer' | 'need', type: string): Json[] =>
    lines
      .filter((line) => line.kind === kind)
      .map(({ exchange: { name, description, validThrough } }) =>
        given({
          '@type': type,
          name: plain(name),
          description: plain(description),
          validThrough,
        }),
      );
  return {
    telephone,
    email,
    contactPoint: contactPoint.map((contact) => contactData(contact, plain)),
    knowsLanguage,
    hasCertification: hasCertification.map((name) => ({
      '@type': 'Certification',
      name: plain(name),
    })),
    makesOffer: [...offersData(entry, plain), ...helpOf('offer', 'Offer')],
    seeks: helpOf('need', 'Demand'),
  };
}

function contactData(
  { name, telephone, email, url, availableLanguage }: ContactPoint,
  plain: Plain,
): Json {
  return given({
    '@type': 'ContactPoint',
    name: plain(name),
    telephone,
    email,
    url,
    availableLanguage,
  });
}

function placeFields(entry: ShowcaseEntry, context: EntryDataContext): Json {
  const { telephone, stops = [], quarter, accessibility, isAccessibleForFree } = entry;
  const { plain, root } = context;
  const place = placeOf(entry, root);
  return {
    telephone,
    address: addressOf(entry, context),
    geo: geoData(entry.geo ?? place?.geo),
    ...hoursData(entry, context),
    amenityFeature: (accessibility ?? place?.accessibility ?? []).map((name) => ({
      '@type': 'LocationFeatureSpecification',
      name: plain(name),
      value: true,
    })),
    isAccessibleForFree,
    availableLanguage: entry.type === 'TouristAttraction' ? entry.knowsLanguage : undefined,
    containedInPlace: quarter && { '@type': 'Place', name: plain(quarter) },
    containsPlace: ORGANIZATIONS.has(entry.type) ? undefined : stopsData(stops, context),
    location: ORGANIZATIONS.has(entry.type) ? stopsData(stops, context) : undefined,
  };
}
