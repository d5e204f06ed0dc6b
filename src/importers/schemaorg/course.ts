import type { ShowcaseEntry } from '../../feed/index.js';
import { compact } from '../compact.js';
import { readCommon } from './common.js';
import { addressWithVenue, readOrganization, readReach, readSites, type Site } from './contact.js';
import { nextDates, type Occurrence } from '../occurrences.js';
import { ownDates } from './dates.js';
import { readIsFree, readOffers } from './offers.js';
import { categoriesOf, type Naming } from './place.js';
import type { Reader } from './reader.js';

/** A course with the dates at which it is given. */
export function courseItem(reader: Reader, { id, name, identifier }: Naming): ShowcaseEntry {
  const { now, timeZone } = reader.session.intake.options;
  const instances = [reader, ...reader.parts('hasCourseInstance')];
  const given = instances.map((instance) => ({ instance, own: ownDates(instance) }));
  const dates = nextDates(
    given.flatMap(({ own }) => own),
    now,
    timeZone,
  );
  const isNext = ({ startDate }: Occurrence): boolean => startDate === dates.startDate;
  const next = given.find(({ own }) => own.some(isNext))?.instance;
  const site = siteOf(next ?? reader, instances);
  const offers =
    [next, reader].map((part) => (part ? readOffers(part) : [])).find((list) => list.length) ?? [];
  return compact<ShowcaseEntry>({
    id,
    name,
    type: 'Course',
    ...readCommon(reader, name, identifier),
    summary: reader.text('abstract') ?? reader.text('disambiguatingDescription'),
    description: reader.text('description', '\n\n'),
    category: categoriesOf(reader),
    ...readReach(reader),
    address: site && addressWithVenue(site),
    geo: site?.geo,
    ...dates,
    offers,
    isAccessibleForFree: readIsFree(reader, offers),
    provider: readOrganization(reader, 'provider', 'organizer'),
  });
}

/** Where the next one is given; without dates, where they all are. */
function siteOf(next: Reader, instances: readonly Reader[]): Site | undefined {
  const [own] = readSites(next);
  if (own) return own;
  const sites = instances.flatMap((instance) => readSites(instance));
  const isOne = new Set(sites.map((site) => JSON.stringify(site))).size === 1;
  return isOne ? sites[0] : undefined;
}
