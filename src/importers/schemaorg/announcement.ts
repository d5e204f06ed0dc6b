import { addressLine } from '../../feed/address.js';
import type { Alert } from '../../feed/index.js';
import { instantOf } from '../../feed/zoned-time.js';
import { compact } from '../compact.js';
import { readCommon } from './common.js';
import { addressWithVenue, readAddress, readContacts, readOrganization } from './contact.js';
import { isNode } from './node.js';
import type { Naming } from './place.js';
import { wordsOf, type Reader } from './reader.js';

const HOUR_MS = 3_600_000;
/** Pages on the matter, the most general first; `url` is the announcement's own. */
const PAGES = [
  'url',
  'newsUpdatesAndGuidelines',
  'schoolClosuresInfo',
  'publicTransportClosuresInfo',
  'quarantineGuidelines',
  'travelBans',
  'gettingTestedInfo',
  'diseasePreventionInfo',
];

/** A SpecialAnnouncement as an alert, which it is not quite: it says nothing of how serious it is. */
export function announcementItem(
  reader: Reader,
  { id, name, identifier }: Naming,
): Alert | undefined {
  const { entry } = reader.session;
  const sent = reader.date('datePosted') ?? reader.date('datePublished');
  if (sent === undefined) {
    entry.leaveOut('missing-field', { field: 'datePosted' });
    return undefined;
  }
  const expires = expiryOf(reader, sent);
  if (expires === undefined) {
    entry.leaveOut('expires-missing');
    return undefined;
  }
  entry.hint('severity-unknown', { used: 'info' });
  return compact<Alert>({
    id,
    headline: name,
    severity: 'info',
    sent,
    expires,
    ...readCommon(reader, name, identifier),
    description: reader.text('text', '\n\n') ?? reader.text('description', '\n\n'),
    category: categoriesOf(reader),
    web: PAGES.map((field) =>
      reader.node.properties.has(field) ? reader.urls(field)[0] : undefined,
    ).find(Boolean),
    contactPoint: readContacts(reader),
    area: [...areasOf(reader, 'announcementLocation'), ...areasOf(reader, 'spatialCoverage')],
    provider: readOrganization(reader, 'publisher', 'provider', 'sourceOrganization', 'author'),
  });
}

function expiryOf(reader: Reader, sent: string): string | undefined {
  const { defaultTtl } = reader.session.intake.options;
  const expires = reader.date('expires');
  if (expires !== undefined && instantOf(expires, 'UTC') > instantOf(sent, 'UTC')) return expires;
  if (!defaultTtl) return undefined;
  reader.session.entry.hint('expires-added', { hours: Math.round(defaultTtl / HOUR_MS) });
  return later(sent, defaultTtl);
}

/** By the clock on the wall where the date has no offset, as the feed then reads it. */
function later(date: string, ms: number): string {
  const text = new Date(instantOf(date, 'UTC') + ms).toISOString().slice(0, 19);
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(date.slice(10)) ? `${text}Z` : text;
}

/** Words; an address of an encyclopedia says nothing to a reader. */
function categoriesOf(reader: Reader): string[] {
  const names = reader
    .values('category')
    .map((value) => (isNode(value) ? reader.partOf(value).words('name') : wordsOf(value)));
  return [...new Set(names.filter((name) => name && !/^https?:/.test(name)))];
}

function areasOf(reader: Reader, name: string): NonNullable<Alert['area']> {
  const lines = reader.lines(name).map((areaDesc) => ({ areaDesc }));
  const places = reader.parts(name).flatMap((part) => {
    const site = {
      venue: part.words('name'),
      address: readAddress(part),
      urls: [],
      isVirtual: false,
    };
    const areaDesc = addressLine(addressWithVenue(site) ?? {});
    return areaDesc ? [{ areaDesc }] : [];
  });
  return [...lines, ...places];
}
