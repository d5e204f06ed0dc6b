import type { Area } from './model/common.js';
import type { Text } from './shape.js';

/** Degrees, longitude first (RFC 7946). */
export type Position = readonly [longitude: number, latitude: number];

/** One area as it can be drawn. */
export interface Outline {
  readonly name: Text | undefined;
  readonly rings: readonly (readonly Position[])[];
  readonly points: readonly Position[];
}

/** More would take a phone longer to draw than it is worth. */
const MOST_POSITIONS = 20_000;
const MOST_DEGREES = 20;
/** Where meridians meet, a flat map says nothing. */
const MOST_NORTH = 85;
const DEEPEST = 4;
/** Of latitude, on a sphere of 6,371 km. */
export const METRES_PER_DEGREE = 111_195;

class BrokenGeometry extends Error {}

/**
 * The areas that have a shape. None at all where one of them is broken: a map that leaves out a
 * street would tell those who live there that they are safe.
 */
export function outlinesOf(areas: readonly Area[]): Outline[] {
  try {
    const outlines = areas.flatMap(({ areaDesc, geometry }) =>
      geometry == null ? [] : [{ name: areaDesc, ...shapesOf(geometry, 0) }],
    );
    return inOneFrame(outlines);
  } catch (error) {
    if (error instanceof BrokenGeometry) return [];
    throw error;
  }
}

/** All positions of some outlines. */
export function positionsOf(outlines: readonly Outline[]): Position[] {
  return outlines.flatMap(({ rings, points }) => [...rings.flat(), ...points]);
}

function shapesOf(geometry: unknown, depth: number): Pick<Outline, 'rings' | 'points'> {
  const { type, coordinates, geometries } = Object(geometry) as Record<string, unknown>;
  switch (type) {
    case 'Point':
      return { rings: [], points: [positionOf(coordinates)] };
    case 'MultiPoint':
      return { rings: [], points: listOf(coordinates).map(positionOf) };
    case 'Polygon':
      return { rings: listOf(coordinates).map(ringOf), points: [] };
    case 'MultiPolygon':
      return {
        rings: listOf(coordinates).flatMap((polygon) => listOf(polygon).map(ringOf)),
        points: [],
      };
    case 'GeometryCollection': {
      if (depth >= DEEPEST) throw new BrokenGeometry();
      const shapes = listOf(geometries).map((one) => shapesOf(one, depth + 1));
      return {
        rings: shapes.flatMap(({ rings }) => rings),
        points: shapes.flatMap(({ points }) => points),
      };
    }
    default:
      throw new BrokenGeometry();
  }
}

function ringOf(value: unknown): Position[] {
  const ring = listOf(value).map(positionOf);
  const [first] = ring;
  const isFlat = [0, 1].some((axis) => ring.every((one) => one[axis] === first![axis]));
  if (ring.length < 3 || isFlat) throw new BrokenGeometry();
  return ring;
}

function positionOf(value: unknown): Position {
  const [longitude, latitude] = listOf(value);
  const isOn = (degrees: unknown, most: number): degrees is number =>
    typeof degrees === 'number' && Math.abs(degrees) <= most;
  if (!isOn(longitude, 180) || !isOn(latitude, MOST_NORTH)) throw new BrokenGeometry();
  return [longitude, latitude];
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || !value.length || value.length > MOST_POSITIONS)
    throw new BrokenGeometry();
  return value;
}

/** Across the 180th meridian, as around Wallis and Fiji, the west continues the east. */
function inOneFrame(outlines: readonly Outline[]): Outline[] {
  const positions = positionsOf(outlines);
  if (positions.length > MOST_POSITIONS) throw new BrokenGeometry();
  const [west, east] = rangeOf(positions, 0);
  const [south, north] = rangeOf(positions, 1);
  const isAcross = east - west > 180;
  const move = ([longitude, latitude]: Position): Position => [
    longitude < 0 && isAcross ? longitude + 360 : longitude,
    latitude,
  ];
  const [from, to] = isAcross ? rangeOf(positions.map(move), 0) : [west, east];
  if (to - from > MOST_DEGREES || north - south > MOST_DEGREES) throw new BrokenGeometry();
  return outlines.map(({ name, rings, points }) => ({
    name,
    rings: rings.map((ring) => ring.map(move)),
    points: points.map(move),
  }));
}

/** The least and the greatest; a spread of this many arguments would overflow the stack. */
export function rangeOf(
  positions: readonly Position[],
  axis: 0 | 1,
): [least: number, most: number] {
  return positions.reduce<[number, number]>(
    ([least, most], one) => [Math.min(least, one[axis]), Math.max(most, one[axis])],
    [Infinity, -Infinity],
  );
}
