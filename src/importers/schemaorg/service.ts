import { addressLine } from '../../feed/address.js';
import type { Channel, Cost, Service, Text } from '../../feed/index.js';
import { compact } from '../compact.js';
import { readCommon } from './common.js';
import {
  isAbroad,
  languagesOf,
  readAddress,
  readContacts,
  readGeo,
  readOrganization,
} from './contact.js';
import { readDuration } from './duration.js';
import { readHours, type Hours } from './hours.js';
import { isNode } from './node.js';
import { readIsFree, readOffers } from './offers.js';
import type { Naming } from './place.js';
import { present, unique, type Reader } from './reader.js';

/** What schema.org calls the kinds of public benefits (GovernmentBenefitsType). */
const BENEFITS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  BasicIncome: ['Revenu de base', 'Basic income'],
  BusinessSupport: ['Aide aux entreprises', 'Business support'],
  DisabilitySupport: ['Aide aux personnes handicapées', 'Disability support'],
  HealthCare: ['Santé', 'Health care'],
  OneTimePayments: ['Aide ponctuelle', 'One-time payment'],
  PaidLeave: ['Congé payé', 'Paid leave'],
  ParentalSupport: ['Aide aux parents', 'Parental support'],
  UnemploymentSupport: ['Aide aux demandeurs d’emploi', 'Unemployment support'],
};

/** A public service, or a permit with the service that grants it. */
export function serviceItem(reader: Reader, { id, name, identifier }: Naming): Service {
  const [through] = reader.parts('issuedThrough');
  const offers = readOffers(reader);
  const common = readCommon(reader, name, identifier);
  const areas = ['areaServed', 'serviceArea', 'validIn'].flatMap((field) => reader.texts(field));
  return compact<Service>({
    id,
    name,
    ...common,
    summary: reader.text('disambiguatingDescription'),
    description: reader.text('description', '\n\n') ?? through?.text('description', '\n\n'),
    alternateName: unique([...(common.alternateName ?? []), ...(through?.lines('name') ?? [])]),
    keywords: unique([...(common.keywords ?? []), ...areas]),
    category: unique([...kindsOf(reader, 'serviceType'), ...kindsOf(reader, 'category')]),
    audience: [...audiencesOf(reader, 'audience'), ...audiencesOf(reader, 'permitAudience')],
    availableChannel: channelsOf(reader, id, through),
    contactPoint: readContacts(reader),
    costOptions: offers.flatMap(({ name: option, price: amount, priceCurrency: currency }) =>
      option === undefined && amount === undefined
        ? []
        : [compact<Cost>({ option, amount, currency })],
    ),
    isAccessibleForFree: readIsFree(reader, offers),
    processingTime: readDuration(reader, 'processingTime'),
    url: reader.urls('url')[0] ?? through?.urls('url')[0] ?? reader.urls('sameAs')[0],
    provider: readOrganization(reader, 'provider', 'serviceOperator', 'issuedBy'),
    validFrom: reader.date('validFrom'),
    validThrough: reader.date('validUntil'),
  });
}

function kindsOf(reader: Reader, name: string): Text[] {
  return reader.values(name).flatMap((value) => {
    const words = isNode(value) ? (value.id ?? '') : `${value.value}`;
    const known = /^(?:https?:\/\/schema\.org\/)?(\w+)$/.exec(words.trim())?.[1] ?? '';
    if (Object.hasOwn(BENEFITS, known)) {
      const [fr, en] = BENEFITS[known]!;
      return [reader.label({ fr, en })];
    }
    // An address says nothing to a reader.
    return /^https?:/.test(words) && !isNode(value) ? [] : reader.textsOf([value]);
  });
}

function audiencesOf(reader: Reader, name: string): Text[] {
  const said = reader.parts(name).map((part) => part.text('audienceType') ?? part.text('name'));
  return unique([...reader.lines(name), ...present(said)]);
}

function channelsOf(reader: Reader, id: string, through: Reader | undefined): Channel[] {
  const parts = [reader, ...(through ? [through] : [])].flatMap((one) =>
    one.parts('availableChannel'),
  );
  const hours = readHours(reader, 'hoursAvailable');
  const channels = [
    ...parts.flatMap((part, index) =>
      channelsIn(part, `${id}:${index ? `lieu-${index + 1}` : 'lieu'}`),
    ),
    ...reader
      .phones('telephone', isAbroad(reader))
      .map((telephone): Channel => ({ channelType: 'phone', telephone })),
    ...reader.emails('email').map((email): Channel => ({ channelType: 'mail', email })),
  ];
  const isUnused = Object.keys(hours).length > 0 && !channels.some(hasDoor);
  if (isUnused) reader.session.intake.fieldNotTaken('hoursAvailable');
  return channels.map((channel) => (hasDoor(channel) ? { ...hours, ...channel } : channel));
}

/** Hours say when somebody is there: at a desk or at the phone. */
function hasDoor({ channelType }: Channel): boolean {
  return channelType === 'in-person' || channelType === 'phone';
}

/** One ServiceChannel is as many ways as it names: a form, a number, a desk, an address for letters. */
function channelsIn(part: Reader, placeId: string): Channel[] {
  const name = part.text('name');
  const note = noteOf(part);
  const hours = readHours(part, 'hoursAvailable');
  const all: Channel[] = [
    ...part.urls('serviceUrl').map((url) => ({ channelType: 'online', url })),
    ...phonesIn(part),
    ...part.parts('serviceLocation').map((place) => deskOf(place, placeId)),
    ...letterOf(part),
  ];
  return all.map((channel) =>
    compact<Channel>({ name, note, ...(hasDoor(channel) && hours), ...channel }),
  );
}

function phonesIn(part: Reader): Channel[] {
  const direct = part.phones('servicePhone', false);
  const points = part.parts('servicePhone').flatMap((point) => {
    const hours = readHours(point, 'hoursAvailable');
    const name = point.text('name') ?? point.text('contactType');
    return point
      .phones('telephone', isAbroad(point))
      .map((telephone) => compact<Channel>({ channelType: 'phone', name, telephone, ...hours }));
  });
  return [...direct.map((telephone): Channel => ({ channelType: 'phone', telephone })), ...points];
}

function deskOf(place: Reader, id: string): Channel {
  const hours: Hours = readHours(place);
  const address = readAddress(place);
  const name = place.text('name') ?? address?.streetAddress ?? address?.addressLocality;
  return compact<Channel>({
    channelType: 'in-person',
    place:
      name === undefined
        ? undefined
        : compact<Exclude<NonNullable<Channel['place']>, string>>({
            id,
            name,
            address,
            geo: readGeo(place),
            telephone: place.phones('telephone', isAbroad(place))[0],
            url: place.urls('url')[0],
          }),
    ...hours,
  });
}

function letterOf(part: Reader): Channel[] {
  const address = readAddress(part, 'servicePostalAddress');
  return address ? [{ channelType: 'mail', note: addressLine(address) }] : [];
}

function noteOf(part: Reader): Text | undefined {
  const languages = languagesOf(part).join(', ');
  if (languages)
    return part.label({ fr: `Langues\u00a0: ${languages}`, en: `Languages: ${languages}` });
  return part.text('description');
}
