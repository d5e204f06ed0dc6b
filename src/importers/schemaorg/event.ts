import type { ShowcaseEntry, Text } from '../../feed/index.js';
import { compact } from '../compact.js';
import { readCommon } from './common.js';
import {
  addressWithVenue,
  PERFORMERS,
  readOrganization,
  readReach,
  readSites,
  type Site,
} from './contact.js';
import { isNode } from './node.js';
import { nextDates, type Dates, type Occurrence } from '../occurrences.js';
import { ownDates } from './dates.js';
import { readIsFree, readOffers } from './offers.js';
import { categoriesOf, type Naming } from './place.js';
import { present, unique, type Reader } from './reader.js';
import { isDateOf } from './records.js';
import { expandSchedule } from './schedule.js';
import { isPerson } from './types.js';

const ONLINE = { fr: 'En ligne', en: 'Online' };
const BOTH = { fr: 'Sur place et en ligne', en: 'On site and online' };
const POSTPONED = { fr: 'Reporté à une date ultérieure', en: 'Postponed to a later date' };

/** An event that its author has called off. */
export function isCancelled(reader: Reader): boolean {
  return wordOf(reader, 'eventStatus') === 'EventCancelled';
}

export function eventItem(reader: Reader, { id, name, identifier }: Naming): ShowcaseEntry {
  const sites = readSites(reader);
  const [site, ...others] = sites.filter(({ isVirtual }) => !isVirtual);
  if (others.length) reader.session.intake.fieldNotTaken('location');
  const offers = readOffers(reader);
  const isPostponed = wordOf(reader, 'eventStatus') === 'EventPostponed';
  const reach = readReach(reader);
  const links = sites.flatMap(({ urls }) => urls).filter((url) => url !== reach.url);
  const common = readCommon(reader, name, identifier);
  return compact<ShowcaseEntry>({
    id,
    name,
    type: 'Event',
    ...common,
    summary: isPostponed ? reader.label(POSTPONED) : reader.text('disambiguatingDescription'),
    description: reader.text('description', '\n\n'),
    category: [...categoriesOf(reader), ...attendanceOf(reader, sites)],
    keywords: unique([...(common.keywords ?? []), ...performersOf(reader)]),
    ...reach,
    url: reach.url ?? links[0],
    contactPoint: [
      ...(reach.contactPoint ?? []),
      ...links.slice(reach.url ? 0 : 1).map((url) => ({ name: reader.label(ONLINE), url })),
    ],
    address: site && addressWithVenue(site),
    geo: site?.geo,
    ...(isPostponed ? withoutDates(reader) : readDates(reader)),
    offers,
    isAccessibleForFree: readIsFree(reader, offers),
    provider: readOrganization(reader, 'organizer', ...PERFORMERS),
  });
}

/** The last part of an IRI of schema.org's lists of words. */
function wordOf(reader: Reader, name: string): string {
  const [value] = reader.values(name);
  if (value === undefined) return '';
  return (isNode(value) ? (value.id ?? '') : `${value.value}`).trim().replace(/^.*[/#:]/, '');
}

/** The old date is still there (Google) or gone; it does not hold any more. */
function withoutDates(reader: Reader): Dates {
  const [value] = reader.dates('startDate');
  reader.values('endDate');
  reader.hint('eventStatus', 'postponed', { value });
  return {};
}

function readDates(reader: Reader): Dates {
  const { now, timeZone } = reader.session.intake.options;
  const own = ownDates(reader);
  const repeated = repeatedDates(reader);
  if (repeated.length) return nextDates(repeated, now, timeZone);
  const parts = reader.parts('subEvent').filter((part) => isDateOf(part.node, reader.node));
  // The name is that of the whole.
  for (const part of parts) part.values('name');
  const further = parts.flatMap(ownDates);
  if (!own.length && !further.length && !reader.node.properties.has('startDate'))
    reader.warn('', 'missing-field', { field: 'startDate' });
  if (own.length !== 1) return nextDates([...own, ...further], now, timeZone);
  // From when to when it lasts, whatever takes place in between.
  const { subEvent = [], ...next } = nextDates(further, now, timeZone);
  return { ...own[0], subEvent: next.startDate ? [next as Occurrence, ...subEvent] : [] };
}

function repeatedDates(reader: Reader): Occurrence[] {
  const { now } = reader.session.intake.options;
  const schedules = reader.parts('eventSchedule').map((part) => expandSchedule(part, now));
  const dates = schedules.flatMap((occurrences) => occurrences ?? []);
  const args = { count: Math.max(dates.length - 1, 0) };
  if (schedules.includes(undefined)) reader.warn('eventSchedule', 'repeats', args);
  else if (schedules.length) reader.hint('eventSchedule', 'repeats', args);
  return dates;
}

function attendanceOf(reader: Reader, sites: readonly Site[]): Text[] {
  const mode = wordOf(reader, 'eventAttendanceMode').replace('EventAttendanceMode', '');
  const isOnline = mode
    ? mode === 'Online'
    : sites.length > 0 && sites.every((site) => site.isVirtual);
  const label = mode === 'Mixed' ? BOTH : isOnline ? ONLINE : undefined;
  return label ? [reader.label(label)] : [];
}

/** Who plays, so that they are found; persons only when asked for. */
function performersOf(reader: Reader): Text[] {
  const { keepContacts } = reader.session.intake.options;
  const parts = [...PERFORMERS].flatMap((name) => reader.parts(name));
  const shown = parts.filter(({ types }) => keepContacts || (types.length > 0 && !isPerson(types)));
  return present(shown.map((part) => part.text('name')));
}
