import { readCircle, readPolygon, type Geometry } from '../cap/geometry.js';
import { readCoordinates } from '../coordinates.js';

/** GeoJSON; also lines, which warnings have none of. */
export type Shape =
  Geometry | { readonly type: 'LineString'; readonly coordinates: readonly Position[] };
/** Longitude first (RFC 7946, §3.1.1). */
type Position = readonly [longitude: number, latitude: number];

/** What GeoRSS and GML write: numbers between spaces or commas, the latitude first. */
export const SHAPES: Readonly<Record<string, (text: string) => Shape | undefined>> = {
  point: (text) => pointOf(positionsIn(text)),
  line: (text) => lineOf(positionsIn(text)),
  polygon: (text) => readPolygon(pairsOf(positionsIn(text))),
  box: readBox,
  circle: readGeoCircle,
};

function pointOf(positions: readonly Position[] | undefined): Shape | undefined {
  const [coordinates, ...more] = positions ?? [];
  return coordinates && !more.length ? { type: 'Point', coordinates } : undefined;
}

function lineOf(coordinates: readonly Position[] | undefined): Shape | undefined {
  return coordinates && coordinates.length > 1 ? { type: 'LineString', coordinates } : undefined;
}

/** The lower and the upper corner. */
function readBox(text: string): Shape | undefined {
  const [low, high, ...more] = positionsIn(text) ?? [];
  if (!low || !high || more.length) return undefined;
  const [[west, south], [east, north]] = [low, high];
  return readPolygon(
    pairsOf([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]),
  );
}

/** A position and a radius in metres. */
function readGeoCircle(text: string): Shape | undefined {
  const [latitude, longitude, metres] = numbersIn(text);
  return readCircle(`${latitude},${longitude} ${Number(metres) / 1000}`);
}

function positionsIn(text: string): Position[] | undefined {
  const numbers = numbersIn(text);
  if (!numbers.length || numbers.length % 2) return undefined;
  const found: Position[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const position = readCoordinates(numbers[at], numbers[at + 1]);
    if (!position) return undefined;
    found.push([position.longitude, position.latitude]);
  }
  return found;
}

function numbersIn(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** As CAP has them. */
function pairsOf(positions: readonly Position[] | undefined): string {
  return (positions ?? []).map(([longitude, latitude]) => `${latitude},${longitude}`).join(' ');
}
