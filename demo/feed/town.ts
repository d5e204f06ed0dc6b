import type { Address, Geo, Text } from './model.js';

/** Where things are in Saint-Parvis, and how to write the words about it. */

/** The fountain on the place des Tilleuls. */
const CENTRE = { latitude: 48.2961, longitude: -1.4523 };
const METRES_PER_DEGREE = 111_320;

/** A point so many metres east and north of the fountain. */
export function near(east: number, north: number): Geo {
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  const shrink = Math.cos((CENTRE.latitude * Math.PI) / 180);
  return {
    latitude: round(CENTRE.latitude + north / METRES_PER_DEGREE),
    longitude: round(CENTRE.longitude + east / (METRES_PER_DEGREE * shrink)),
  };
}

export function street(streetAddress: string): Address {
  return {
    streetAddress,
    postalCode: '35099',
    addressLocality: 'Saint-Parvis',
    addressCountry: 'FR',
  };
}

/** First house and step from one number to the next, in metres east and north of the fountain. */
const STREETS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'place des Tilleuls': [-55, 38, 10, -2.5],
  'rue du Four': [70, 40, 5, 4],
  'rue de la Gare': [170, 150, 9, 4],
  'quai de la Vive': [20, -180, 11, -3],
  'rue du Lavoir': [120, -280, 4, -11],
  'rue du Pont': [-30, -40, -2, -9],
  'rue du Moulin': [-80, -60, -10, -6],
  'rue des Écoles': [-120, 60, -8, 5],
  'rue Haute': [-20, 70, -3, 9],
  'rue des Halles': [40, -30, 8, -5],
  'allée des Peupliers': [480, -400, 14, -8],
  'rue des Charrons': [1300, 540, 12, 6],
  'route de la Lande': [-400, 250, -12, 9],
  'rue des Ajoncs': [-300, 500, 6, 10],
  'venelle des Jardins': [10, 90, 6, 6],
};

/** A house in one of the town's streets. */
export function houseAt(name: string, number: number): { address: Address; geo: Geo } {
  const [east, north, stepEast, stepNorth] = STREETS[name]!;
  return {
    address: street(`${number}, ${name}`),
    geo: near(east + number * stepEast, north + number * stepNorth),
  };
}

/** Somewhere without a house number: a hamlet, a path, a square. */
export const spotAt = (
  name: string,
  east: number,
  north: number,
): { address: Address; geo: Geo } => ({
  address: street(name),
  geo: near(east, north),
});

/**
 * A landline and a mobile in E.164, from the ranges that ARCEP keeps for fiction: 02 61 91 xx xx
 * and 06 39 98 xx xx (https://www.arcep.fr, décision n° 2018-0881, annexe).
 */
export const landline = (lastFour: string): string => `+3326191${lastFour}`;
export const mobile = (lastFour: string): string => `+3363998${lastFour}`;

export const mailbox = (name: string): string => `${name}@saint-parvis.example`;

export const TOWN_HALL_PHONE = landline('0000');

/** A text in French, plain French and English. */
export const say = (fr: string, simple: string, en: string): Text => ({
  fr,
  'fr-simple': simple,
  en,
});

/** A text in French and English. */
export const both = (fr: string, en: string): Text => ({ fr, en });
