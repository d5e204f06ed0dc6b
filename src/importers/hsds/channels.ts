import type { Address, Channel, ContactPoint, Place, Service, Text } from '../../feed/index.js';
import { compact, compactOrNothing } from '../compact.js';
import { readCoordinates } from '../coordinates.js';
import { readSchedules } from '../hours/hsds-schedules.js';
import type { Entry, Intake } from '../intake.js';
import { field, listOf, type JsonObject } from '../json.js';
import { emailOf, firstWords, phoneOf, urlOf, words } from './values.js';

export interface ChannelContext {
  readonly intake: Intake<Service>;
  readonly entry: Entry<Service>;
  readonly organization: unknown;
}

/** How residents reach a service: phone and desk first. */
export function channelsOf(service: JsonObject, context: ChannelContext): Channel[] {
  const { entry, organization } = context;
  const places = placesOf(service);
  const country = places.map(({ location }) => words(addressIn(location), 'country'))[0] ?? '';
  const own = phoneChannels(listOf(field(service, 'phones')), country, context);
  const ofPlaces = places.flatMap(({ link, location }) =>
    phoneChannels(
      [...listOf(field(link, 'phones')), ...listOf(field(location, 'phones'))],
      country,
      context,
    ),
  );
  const known = [...own, ...ofPlaces];
  // The organisation's own line is for those that no other number helps.
  const phones = known.length
    ? known
    : phoneChannels(listOf(field(organization, 'phones')), country, context);
  const desks = places.flatMap((place) => deskChannel(place, service, context) ?? []);
  const url = urlOf(firstWords(service, 'url', 'website'), entry);
  const links = listOf(field(service, 'links')).map((link) => ({
    url: urlOf(words(link, 'url'), entry),
    name: words(link, 'label'),
  }));
  const email = emailOf(words(service, 'email'), entry);
  const online = [{ url, name: '' }, ...links].filter((link) => link.url);
  return [
    ...withoutRepeats(phones),
    ...desks,
    ...online.map((link) => compact<Channel>({ channelType: 'online', ...link })),
    ...(email ? [{ channelType: 'mail', email }] : []),
  ];
}

interface PlaceLink {
  /** The row between service and place, with hours and phones of this service there. */
  readonly link: unknown;
  readonly location: unknown;
}

function placesOf(service: JsonObject): PlaceLink[] {
  const links = listOf(field(service, 'service_at_locations')).map((link) => ({
    link,
    location: field(link, 'location'),
  }));
  const direct = listOf(field(service, 'locations')).map((location) => ({ link: {}, location }));
  return [...links, ...direct].filter(({ location }) => location);
}

function phoneChannels(
  phones: readonly unknown[],
  country: string,
  { intake, entry }: ChannelContext,
): Channel[] {
  return phones.flatMap((phone): Channel[] => {
    if (/fax/i.test(firstWords(phone, 'type', 'number_type'))) {
      intake.fieldNotTaken('fax');
      return [];
    }
    const telephone = phoneOf(words(phone, 'number'), country, entry);
    const extension = words(phone, 'extension');
    const dial =
      extension && intake.texts({ fr: `Poste ${extension}`, en: `Extension ${extension}` });
    const said = words(phone, 'description');
    const note: Text | undefined = said || dial || undefined;
    return telephone ? [compact<Channel>({ channelType: 'phone', telephone, note })] : [];
  });
}

function withoutRepeats(channels: readonly Channel[]): Channel[] {
  const numbers = channels.map(({ telephone }) => telephone);
  return channels.filter(({ telephone }, at) => numbers.indexOf(telephone) === at);
}

function deskChannel(
  { link, location }: PlaceLink,
  service: JsonObject,
  { intake, entry }: ChannelContext,
): Channel | undefined {
  const type = words(location, 'location_type');
  if (/^(?:virtual|postal)$/i.test(type) || /^true$/i.test(words(location, 'virtual')))
    return undefined;
  const own = schedulesIn(link);
  const ofService = schedulesIn(service);
  const schedules = own.length ? own : ofService.length ? ofService : schedulesIn(location);
  const holidays = [link, service, location].flatMap((owner) =>
    listOf(field(owner, 'holiday_schedules')),
  );
  const { note, unreadable, isUnreadable, ...hours } = readSchedules(
    schedules,
    holidays,
    intake.options.timeZone,
  );
  if (isUnreadable) entry.warn('hours-unreadable', { value: hours.openingHoursText });
  for (const value of unreadable) entry.warn('date-unreadable', { value });
  const place = placeOf(location, { intake, entry });
  return compact<Channel>({
    channelType: 'in-person',
    place,
    ...hours,
    note: [note, words(link, 'description'), words(location, 'transportation')]
      .filter(Boolean)
      .join('\n'),
  });
}

function schedulesIn(owner: unknown): readonly unknown[] {
  const names = ['schedules', 'regular_schedules', 'regular_schedule'];
  return names.flatMap((name) => listOf(field(owner, name)));
}

function placeOf(
  location: unknown,
  { intake, entry }: Pick<ChannelContext, 'intake' | 'entry'>,
): Place | undefined {
  const address = readAddress(addressIn(location), entry);
  const name = firstWords(location, 'name', 'alternate_name') || address?.streetAddress;
  const { prefix = 'hsds' } = intake.options;
  return name
    ? compact<Place>({
        id: `${prefix}:place-${words(location, 'id') || name}`,
        name,
        address,
        geo: positionOf(location, entry),
        accessibility: accessOf(location),
        url: urlOf(words(location, 'url'), entry),
      })
    : undefined;
}

/** The place's door rather than its letter box; older versions write it into the place itself. */
function addressIn(location: unknown): unknown {
  const addresses = ['addresses', 'physical_addresses', 'address'].flatMap((name) =>
    listOf(field(location, name)),
  );
  const door = addresses.find((address) => /physical/i.test(words(address, 'address_type')));
  return door ?? addresses[0] ?? (field(location, 'address_1') ? location : undefined);
}

function readAddress(address: unknown, entry: Entry<Service>): Address | undefined {
  const country = words(address, 'country');
  const isCode = /^[a-z]{2,3}$/i.test(country);
  if (country && !isCode) entry.warn('value-unreadable', { field: 'country', value: country });
  return compactOrNothing<Address>({
    streetAddress: [words(address, 'address_1'), words(address, 'address_2')]
      .filter(Boolean)
      .join(', '),
    postalCode: words(address, 'postal_code'),
    addressLocality: [words(address, 'city'), words(address, 'state_province')]
      .filter(Boolean)
      .join(', '),
    addressCountry: isCode ? country.toUpperCase() : undefined,
  });
}

function positionOf(location: unknown, entry: Entry<Service>): Place['geo'] {
  const [longitude, latitude] = listOf(field(field(location, 'geometry'), 'coordinates'));
  const given = [
    field(location, 'latitude') ?? latitude,
    field(location, 'longitude') ?? longitude,
  ] as const;
  if (given.every((part) => part === undefined || part === null || part === '')) return undefined;
  const position = readCoordinates(...given);
  if (!position) entry.warn('position-unreadable', { given: given.join(', ') });
  return position;
}

function accessOf(location: unknown): string[] {
  const names = ['accessibility', 'accessibility_for_disabilities', 'accessibilities'];
  return names
    .flatMap((name) => listOf(field(location, name)))
    .flatMap((entry) =>
      typeof entry === 'string'
        ? entry.split(',').map((word) => word.trim().replaceAll('_', ' '))
        : [
            [firstWords(entry, 'description', 'accessibility', 'name'), words(entry, 'details')]
              .filter(Boolean)
              .join(' '),
          ],
    )
    .filter(Boolean);
}

/** Named persons only where somebody has asked for them; a reception without a name is no person. */
export function personsOf(service: JsonObject, intake: Intake<Service>): ContactPoint[] {
  return listOf(field(service, 'contacts')).flatMap((contact): ContactPoint[] => {
    const person = words(contact, 'name');
    const desk = firstWords(contact, 'department', 'title');
    if (person && !intake.options.keepContacts) {
      intake.personNotTaken();
      return [];
    }
    const [phone] = listOf(field(contact, 'phones'));
    const found = compactOrNothing<ContactPoint>({
      name: [person, desk].filter(Boolean).join(', '),
      telephone: words(phone, 'number') || undefined,
      email: words(contact, 'email'),
    });
    return found && (found.telephone || found.email) ? [found] : [];
  });
}
