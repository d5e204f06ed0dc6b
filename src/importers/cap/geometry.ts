/** GeoJSON positions: longitude first (RFC 7946, §3.1.1); CAP writes the latitude first. */
type Position = readonly [longitude: number, latitude: number];
type Ring = readonly Position[];

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };

const NUMBER = '[+-]?\\d+(?:\\.\\d+)?';
const PAIR = new RegExp(`(${NUMBER})\\s*,\\s*(${NUMBER})`, 'g');
const CIRCLE = new RegExp(`^\\s*(${NUMBER})\\s*,\\s*(${NUMBER})\\s+(${NUMBER})\\s*$`);
const EARTH_KM = 6371;
/** A corner each 6 degrees: under 0.2 % of the radius away from the circle. */
const CORNERS = 60;

/** CAP `polygon`: "lat,lon lat,lon …", closed. `undefined` for what encloses nothing. */
export function readPolygon(text: string): Geometry | undefined {
  const ring = [...text.matchAll(PAIR)].map(([, latitude, longitude]) =>
    position(Number(latitude), Number(longitude)),
  );
  if (!ring.every((corner) => corner !== undefined)) return undefined;
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first && last && !isSame(first, last) ? [...ring, first] : ring;
  // Outer rings run against the clock (RFC 7946, §3.1.6).
  const area = signedArea(closed);
  if (closed.length < 4 || !area) return undefined;
  return { type: 'Polygon', coordinates: [area < 0 ? closed.reverse() : closed] };
}

/** CAP `circle`: "lat,lon radius" in km. GeoJSON has no circle: a polygon around it, or its point. */
export function readCircle(text: string): Geometry | undefined {
  const [, latitude, longitude, radius] = CIRCLE.exec(text)?.map(Number) ?? [];
  const center = position(latitude ?? NaN, longitude ?? NaN);
  if (!center || !(radius! >= 0) || radius! > EARTH_KM) return undefined;
  if (!radius) return { type: 'Point', coordinates: center };
  const corners = Array.from({ length: CORNERS }, (_, step) =>
    towards(center, radius, (-2 * Math.PI * step) / CORNERS),
  );
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}

/** Several shapes as one. */
export function combine(shapes: readonly Geometry[]): Geometry | undefined {
  if (shapes.length < 2) return shapes[0];
  const polygons = shapes.flatMap((shape) => (shape.type === 'Polygon' ? [shape.coordinates] : []));
  return polygons.length === shapes.length
    ? { type: 'MultiPolygon', coordinates: polygons }
    : { type: 'GeometryCollection', geometries: shapes };
}

function position(latitude: number, longitude: number): Position | undefined {
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? [longitude, latitude] : undefined;
}

function isSame([a, b]: Position, [c, d]: Position): boolean {
  return a === c && b === d;
}

/** Shoelace formula; above 0 against the clock. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Where one arrives `km` from a position along a great circle; the bearing from north, in radians. */
function towards([longitude, latitude]: Position, km: number, bearing: number): Position {
  const radians = Math.PI / 180;
  const distance = km / EARTH_KM;
  const [north, east] = [latitude * radians, longitude * radians];
  const sine =
    Math.sin(north) * Math.cos(distance) + Math.cos(north) * Math.sin(distance) * Math.cos(bearing);
  const there = Math.asin(Math.max(-1, Math.min(1, sine)));
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(distance) * Math.cos(north),
    Math.cos(distance) - Math.sin(north) * Math.sin(there),
  );
  const degrees = (angle: number): number => Math.round((angle / radians) * 1e5) / 1e5;
  const around = degrees(east + turn);
  const wrapped = around > 180 ? around - 360 : around < -180 ? around + 360 : around;
  return [degrees(wrapped * radians), degrees(there)];
}
