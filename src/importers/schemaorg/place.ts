import type { ShowcaseEntry, Text } from '../../feed/index.js';
import { compact } from '../compact.js';
import { labelsOf } from './categories.js';
import { readCommon } from './common.js';
import {
  addressWithVenue,
  readAddress,
  readGeo,
  readOrganization,
  readReach,
  readSites,
} from './contact.js';
import { readHours, type Hours } from './hours.js';
import { readIsFree, readOffers } from './offers.js';
import { present, unique, type Reader } from './reader.js';
import type { Role } from './types.js';

export interface Naming {
  readonly id: string;
  readonly name: Text;
  /** What the source itself knows it by. */
  readonly identifier: string;
}

/** Names of equipment that say who can come in. */
const ACCESS =
  /wheelchair|accessib|handicap|\bpmr\b|mobilit[ée] réduite|fauteuil|malvoyant|malentendant|boucle magnétique|braille|\blsf\b|step-?free/i;
const ABSENT = /^(?:false|no|non|0)$/i;

/** A shop, a restaurant, an association, a monument: something of the showcase that has no date. */
export function placeItem(
  reader: Reader,
  type: Role,
  { id, name, identifier }: Naming,
  holder?: Reader,
): ShowcaseEntry {
  const isWhole = ['address', 'geo'].every((field) => reader.node.properties.has(field));
  const [site] = isWhole ? [] : readSites(reader);
  const { accessibility, others } = readFeatures(reader);
  const common = readCommon(reader, name, identifier);
  return compact<ShowcaseEntry>({
    id,
    name,
    type,
    ...common,
    ...readReach(reader),
    summary: reader.text('disambiguatingDescription'),
    description: reader.text('description', '\n\n'),
    category: categoriesOf(reader),
    keywords: unique([...(common.keywords ?? []), ...others, ...reader.texts('servesCuisine')]),
    address: readAddress(reader) ?? (site && addressWithVenue(site)),
    geo: readGeo(reader) ?? site?.geo,
    ...hoursOf(reader),
    accessibility,
    ...tradeOf(reader),
    provider: readOrganization(reader, 'parentOrganization') ?? holderOf(holder),
  });
}

/** Of a department, the shop that it is in. */
function holderOf(holder: Reader | undefined): ShowcaseEntry['provider'] {
  const name = holder?.text('name');
  return name === undefined ? undefined : { name };
}

export function categoriesOf(reader: Reader): Text[] {
  return labelsOf(reader.types).map((label) => reader.label(label));
}

/** Its own hours, or those of the place that it is in. */
function hoursOf(reader: Reader): Hours {
  const hours = readHours(reader);
  const [location] = reader.parts('location');
  return Object.keys(hours).length || !location ? hours : readHours(location);
}

/** Equipment that is there: what it says of access, and all else. */
function readFeatures(reader: Reader): { accessibility: Text[]; others: Text[] } {
  const features = reader
    .parts('amenityFeature')
    .filter((part) => !ABSENT.test(part.words('value')))
    .map((part) => part.text('name'));
  const all = [...present(features), ...reader.lines('amenityFeature')];
  const isAccess = (text: Text): boolean => ACCESS.test(JSON.stringify(text));
  return {
    accessibility: unique(all.filter(isAccess)),
    others: unique(all.filter((text) => !isAccess(text))),
  };
}

type Trade = Pick<
  ShowcaseEntry,
  'paymentAccepted' | 'makesOffer' | 'seeks' | 'offers' | 'isAccessibleForFree'
>;

function tradeOf(reader: Reader): Trade {
  const offers = readOffers(reader);
  // All French shops take euros: only another currency is worth a word.
  const currencies = reader.listed('currenciesAccepted').filter((code) => code !== 'EUR');
  return compact<Trade>({
    paymentAccepted: [...reader.listed('paymentAccepted'), ...currencies],
    makesOffer: helpOf(reader, 'makesOffer'),
    seeks: helpOf(reader, 'seeks'),
    offers,
    isAccessibleForFree: readIsFree(reader, offers),
  });
}

/** What is offered or wanted, by name; goods with a price are no help between neighbours. */
function helpOf(reader: Reader, name: string): Text[] {
  const parts = reader.parts(name).filter((part) => !part.node.properties.has('price'));
  const names = parts.map(
    (part) => part.text('name') ?? part.parts('itemOffered')[0]?.text('name'),
  );
  return unique(present(names));
}
