import type { Address } from '../../feed/index.js';
import { compactOrNothing } from '../compact.js';
import { readCoordinates, readNumber, type Coordinates } from '../coordinates.js';
import type { RowFacts } from './row-facts.js';

/** Two numbers with anything between them. */
const PAIR = /^([+-]?\d+(?:[.,]\d+)?)\s*[;,\s]\s*([+-]?\d+(?:[.,]\d+)?)$/;
/** Well-known text: longitude first. */
const POINT = /^(?:SRID=4326;)?\s*POINT\s*\(\s*([+-]?[\d.]+)\s+([+-]?[\d.]+)\s*\)$/i;

export function addressOf(facts: RowFacts): Address | undefined {
  return compactOrNothing<Address>({
    streetAddress: facts.words('address.streetAddress'),
    postalCode: postalCodeOf(facts),
    addressLocality: facts.words('address.addressLocality'),
    addressCountry: facts.words('address.addressCountry'),
  });
}

/** Belgian and Swiss codes have four digits, and their phones other lengths. */
export function isFrench(facts: RowFacts): boolean {
  return /^(?:|fr|fra|france)$/i.test(facts.words('address.addressCountry'));
}

/** A spreadsheet makes 1000 of 01000. */
function postalCodeOf(facts: RowFacts): string {
  const words = facts.words('address.postalCode');
  const value = words.replace(/^(\d{4,5})[.,]0+$/, '$1');
  if (!/^\d{4}$/.test(value) || !isFrench(facts)) return value;
  const used = `0${value}`;
  facts.entry.hint('zero-restored', { field: 'postalCode', value: words, used });
  return used;
}

/** Where it is, in whatever way the mapping says that the table tells it. */
export function positionOf(facts: RowFacts): Coordinates | undefined {
  const [latitude, longitude] = [facts.words('geo.latitude'), facts.words('geo.longitude')];
  if (latitude || longitude)
    return checked(facts, [latitude, longitude], readCoordinates(latitude, longitude));
  const [x, y] = [facts.words('geo.x'), facts.words('geo.y')];
  if (x || y) return checked(facts, [x, y], projected(facts, readNumber(x), readNumber(y)));
  const cell = facts.words('geo');
  return cell ? checked(facts, [cell], readCell(cell)) : undefined;
}

function projected({ plan }: RowFacts, x?: number, y?: number): Coordinates | undefined {
  if (x === undefined || y === undefined) return undefined;
  return plan.toDegrees ? plan.toDegrees(x, y) : readCoordinates(y, x);
}

function checked(
  facts: RowFacts,
  given: readonly string[],
  position: Coordinates | undefined,
): Coordinates | undefined {
  const said = given.join(', ');
  if (!position) {
    facts.warn('position-unreadable', { given: said });
    return undefined;
  }
  const { within } = facts.plan.mapping;
  const swapped = { latitude: position.longitude, longitude: position.latitude };
  if (!within || isWithin(position, within) || !isWithin(swapped, within)) return position;
  const used = `${swapped.latitude}, ${swapped.longitude}`;
  facts.entry.hint('position-swapped', { given: said, used });
  return swapped;
}

function isWithin(
  { latitude, longitude }: Coordinates,
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** "48.11, -1.68", GeoJSON or well-known text. */
function readCell(cell: string): Coordinates | undefined {
  if (cell.startsWith('{')) return readJson(cell);
  const point = POINT.exec(cell);
  if (point) return readCoordinates(point[2], point[1]);
  const pair = /^[+-]?\d+,\d+$/.test(cell) ? undefined : PAIR.exec(cell);
  return pair ? readCoordinates(pair[1], pair[2]) : undefined;
}

function readJson(cell: string): Coordinates | undefined {
  try {
    const { type, coordinates, latitude, longitude, lat, lon } = JSON.parse(cell) as Record<
      string,
      unknown
    >;
    if (type === 'Point' && Array.isArray(coordinates))
      return readCoordinates(coordinates[1], coordinates[0]);
    return readCoordinates(latitude ?? lat, longitude ?? lon);
  } catch {
    return undefined;
  }
}
