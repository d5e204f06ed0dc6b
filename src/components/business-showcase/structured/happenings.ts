import { given, organizationData, type Json, type Plain } from '../../../controllers/json-ld.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { providerOf } from '../../../feed/service-channels.js';
import { datesOf, zoneOf } from '../../../feed/showcase-dates.js';
import { instantOf, zoneOffset } from '../../../feed/zoned-time.js';
import type { EntryDataContext } from './context.js';
import { offersData } from './offers.js';
import { siteData } from './sites.js';

export function eventData(entry: ShowcaseEntry, context: EntryDataContext): Json {
  const { name, startDate, endDate, subEvent = [], eventStatus, isAccessibleForFree } = entry;
  const { plain } = context;
  const zone = zoneOf(entry, context.root?.timezone);
  const location = siteData(entry, context);
  const mode = location && { eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' };
  return {
    startDate: dated(startDate, zone),
    endDate: dated(endDate, zone),
    eventStatus: eventStatus && `https://schema.org/${eventStatus}`,
    ...mode,
    location,
    organizer: responsible(entry, context),
    audience: audienceData(entry, plain),
    offers: offersData(entry, plain),
    isAccessibleForFree,
    subEvent: subEvent.map((one) =>
      given({
        '@type': 'Event',
        name: plain(name),
        startDate: dated(one.startDate, zone),
        endDate: dated(one.endDate, zone),
        location,
      }),
    ),
  };
}

export function courseData(entry: ShowcaseEntry, context: EntryDataContext): Json {
  const { coursePrerequisites, isAccessibleForFree, source } = entry;
  const { plain } = context;
  const zone = zoneOf(entry, context.root?.timezone);
  const location = siteData(entry, context);
  const dates = datesOf(entry);
  const instances = dates.length || location ? (dates.length ? dates : [{}]) : [];
  return {
    provider: responsible(entry, context),
    coursePrerequisites: plain(coursePrerequisites),
    audience: audienceData(entry, plain),
    offers: offersData(entry, plain),
    isAccessibleForFree,
    sdLicense: source?.license,
    sdPublisher: source?.name && { '@type': 'Organization', name: plain(source.name) },
    hasCourseInstance: instances.map((one: { startDate?: string; endDate?: string | undefined }) =>
      given({
        '@type': 'CourseInstance',
        courseMode: location ? 'Onsite' : undefined,
        startDate: dated(one.startDate, zone),
        endDate: dated(one.endDate, zone),
        location,
      }),
    ),
  };
}

/** Who answers for it, reached by the entry's own number where they have none. */
function responsible(entry: ShowcaseEntry, { plain, root }: EntryDataContext): Json | undefined {
  const provider = providerOf(entry, root);
  if (!provider) return undefined;
  const { telephone, email } = entry;
  return organizationData('Organization', { telephone, email, ...provider }, plain);
}

function audienceData({ audience = [] }: ShowcaseEntry, plain: Plain): Json[] {
  return audience.map((name) => ({ '@type': 'Audience', audienceType: plain(name) }));
}

/** With the offset of the clocks there: who reads it elsewhere takes it for their own otherwise. */
function dated(date: string | undefined, zone: string | undefined): string | undefined {
  if (!date || !/[T ][\d:.]+$/.test(date)) return date;
  const minutes = Math.round(zoneOffset(instantOf(date, zone), zone) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (part: number): string => `${part}`.padStart(2, '0');
  return `${date.replace(' ', 'T')}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}
