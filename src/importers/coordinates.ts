/** WGS 84, degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Six decimals are eleven centimetres. */
const PRECISION = 1e6;

/** A pair of numbers, or texts with a point or a comma; `undefined` outside of the globe or at 0, 0. */
export function readCoordinates(latitude: unknown, longitude: unknown): Coordinates | undefined {
  const [north, east] = [readNumber(latitude), readNumber(longitude)];
  if (north === undefined || east === undefined) return undefined;
  if (Math.abs(north) > 90 || Math.abs(east) > 180 || (!north && !east)) return undefined;
  return { latitude: rounded(north), longitude: rounded(east) };
}

/** A number as people write it: `48,11`, `1 234,5`, `-1.68`. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)/g, '');
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,2})?$/i.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

function rounded(degrees: number): number {
  return Math.round(degrees * PRECISION) / PRECISION;
}
