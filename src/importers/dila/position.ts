import type { Geocode, Office } from './office.js';

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

export interface PositionReading {
  readonly position?: Position;
  /** `disagrees`: kept, though a geocoder found another place. Otherwise it was left out. */
  readonly finding?: 'disagrees' | 'doubtful' | 'unreadable';
  /** How far apart the two places are, km. */
  readonly km?: number;
}

/** Nearer than this, two positions of one office say the same. */
const SAME_PLACE_KM = 2;
/** The widest department of mainland France measures less than this from its middle. */
const DEPARTMENT_KM = 150;
/** Below this, the address base found some other street of the commune (its own scale, 0 to 1). */
const GOOD_SCORE = 0.6;
const FEWEST_FOR_A_MIDDLE = 5;

/**
 * Where an office is, or nothing where its two sources contradict each other, because a pin in the
 * wrong village is worse than none: the address leads there too.
 *
 * Seen in the 2016 file of one department (669 offices): the geocoder took some offices to a
 * namesake street at the other end of France, which shows in another commune's code or a low score;
 * then the directory's own position stands. For 50 town halls it was the directory that was wrong,
 * with the middle of the postal district, up to 44 km away, or a street's namesake in Germany.
 *
 * @param middle of the department's offices, where enough of them are known
 */
export function readPosition(office: Office, middle: Position | undefined): PositionReading {
  const position = ownPosition(office);
  if (position === undefined) return {};
  if (!position) return { finding: 'unreadable' };
  const { geocode, commune } = office;
  const fromMiddle = middle ? distance(position, middle) : 0;
  if (fromMiddle > DEPARTMENT_KM) return { finding: 'doubtful', km: Math.round(fromMiddle) };
  const km = geocode ? distance(position, geocode) : 0;
  if (!geocode || !(km > SAME_PLACE_KM)) return { position };
  const isTrusted = geocode.commune === commune && geocode.score >= GOOD_SCORE;
  const finding = isTrusted ? 'doubtful' : 'disagrees';
  return { ...(!isTrusted && { position }), finding, km: Math.round(km) };
}

/** The middle (median) of each department's offices, by department; overseas is too wide for it. */
export function middles(offices: readonly Office[]): Map<string, Position> {
  const byDepartment = new Map<string, Position[]>();
  for (const office of offices) {
    const position = ownPosition(office);
    const department = departmentOf(office);
    if (!position || !department) continue;
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), position]);
  }
  return new Map(
    [...byDepartment]
      .filter(([, positions]) => positions.length >= FEWEST_FOR_A_MIDDLE)
      .map(([department, positions]) => [
        department,
        {
          latitude: median(positions.map(({ latitude }) => latitude)),
          longitude: median(positions.map(({ longitude }) => longitude)),
        },
      ]),
  );
}

/** "35" for 35238, "2A" for 2A004; nothing overseas. */
export function departmentOf({ commune = '' }: Pick<Office, 'commune'>): string | undefined {
  return /^(?!9[78])(?:\d\d|2[AB])(?=\d{3}$)/i.exec(commune)?.[0];
}

/** `undefined` when the directory gives none, `null` when what it gives is no position. */
function ownPosition({ latitude, longitude }: Office): Position | null | undefined {
  if (!latitude && !longitude) return undefined;
  const [north = NaN, east = NaN] = [latitude, longitude].map((value) =>
    value ? degrees(value.text) : NaN,
  );
  const isOnEarth = Math.abs(north) <= 90 && Math.abs(east) <= 180 && !(north === 0 && east === 0);
  return isOnEarth ? { latitude: north, longitude: east } : null;
}

/** Six decimals are ten centimetres; some files write eleven, some a comma. */
function degrees(text: string): number {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(Number(text.replace(',', '.')).toFixed(6)) : NaN;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

const EARTH_RADIUS_KM = 6371;

/** Great circle, km (haversine); `NaN` when a position is not known. */
function distance(a: Position, b: Position | Geocode): number {
  const radians = (value: number): number => (value * Math.PI) / 180;
  const half = (value: number): number => Math.sin(radians(value) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}
