import type { InterfaceLanguage } from '../../translations/common.js';
import type { ShowcaseNearStrings } from '../../translations/showcase-near.js';

/** WGS 84, degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** How far something is, for the eye and for the ear: « m » is a letter to some voices. */
export interface DistanceWords {
  /** « à 350 m, 6 min à pied » */
  readonly shown: string;
  /** « à 350 mètres, 6 minutes à pied » */
  readonly said: string;
}

const EARTH_METRES = 6_371_000;
/** Metres below which nobody counts. */
const AT_HAND = 50;
/** Metres by which a device may be off before minutes say more than it knows. */
const ROUGH = 300;
/** Metres up to which most people would think of walking. */
const A_WALK = 3_000;
/** 4.5 km/h: an adult in no hurry, with shopping or a child. */
const METRES_A_MINUTE = 75;
/**
 * A way is longer than the straight line: 1.2 times between random points of a town (Newell, 1980,
 * "Traffic Flow on Transportation Networks"), 1.21 to 1.23 on foot around stations (O’Sullivan and
 * Morrall, 1996), more the shorter it is (Héran, 2009, « Des distances à vol d’oiseau aux distances
 * réelles », Flux 76-77). A little more than these, so that nobody comes too late.
 */
const DETOUR = 1.3;

/** Whether a position is too vague to speak of minutes; `accuracy` in metres. */
export function isRough(accuracy: number): boolean {
  return accuracy > ROUGH;
}

/** Metres as the crow flies (equirectangular, right to a few metres within a town). */
export function distanceBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const east = ((b.longitude - a.longitude + 540) % 360) - 180;
  const x = east * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return EARTH_METRES * Math.hypot(x, y);
}

/**
 * A distance as people say it: how long one walks as long as one would, else how far.
 * @param metres as the crow flies
 * @param accuracy how far the reader's position may be off, metres
 */
export function distanceWords(
  metres: number,
  strings: ShowcaseNearStrings,
  lang: InterfaceLanguage,
  accuracy = 0,
): DistanceWords {
  const isVague = isRough(accuracy);
  if (metres < AT_HAND && !isVague) return { shown: strings.atHand, said: strings.atHand };
  const words = (unitDisplay: 'short' | 'long'): string => {
    if (isVague && metres < accuracy)
      return strings.within(lengthWords(accuracy, lang, unitDisplay));
    const length = lengthWords(metres, lang, unitDisplay);
    if (isVague || metres > A_WALK) return strings.away(length);
    return strings.walk(length, quantity(minutesOf(metres), 'minute', lang, unitDisplay));
  };
  return { shown: words('short'), said: words('long') };
}

/** « 350 m », « 4,2 km »: to fifty metres, then to a tenth of a kilometre. */
export function lengthWords(
  metres: number,
  lang: InterfaceLanguage,
  unitDisplay: 'short' | 'long',
): string {
  const rounded = Math.max(AT_HAND, Math.round(metres / 50) * 50);
  if (rounded < 1_000) return quantity(rounded, 'meter', lang, unitDisplay);
  const kilometres = metres / 1_000;
  // Past ten kilometres, tenths say nothing.
  const value = kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres);
  return quantity(value, 'kilometer', lang, unitDisplay);
}

/** By the minute at first, then by five: nobody walks to the minute. */
function minutesOf(metres: number): number {
  const minutes = (metres * DETOUR) / METRES_A_MINUTE;
  return minutes < 15 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
}

function quantity(
  value: number,
  unit: string,
  lang: InterfaceLanguage,
  unitDisplay: 'short' | 'long',
): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value);
}
