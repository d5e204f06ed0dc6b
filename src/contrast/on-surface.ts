import { contrast, ENOUGH_FOR_TEXT, hex, nearestShade, WHITE, type Rgb } from './contrast.js';

export interface ContrastReading {
  /** From 1 to 21, rounded down to a tenth. */
  readonly ratio: number;
  readonly isEnough: boolean;
  /** The nearest shade that is enough, where this one is not. */
  readonly shade?: string;
}

/** A colour for text on this surface, or under text of it; `undefined` for what is no `#rgb` or `#rrggbb`. */
export function contrastOn(surface: Rgb, color: string): ContrastReading | undefined {
  const rgb = readHex(color);
  if (!rgb) return undefined;
  const isEnough = (shade: Rgb): boolean => contrast(shade, surface) >= ENOUGH_FOR_TEXT;
  return {
    ratio: Math.floor(contrast(rgb, surface) * 10) / 10,
    isEnough: isEnough(rgb),
    ...(!isEnough(rgb) && { shade: hex(nearestShade(rgb, isEnough)) }),
  };
}

export function contrastOnWhite(color: string): ContrastReading | undefined {
  return contrastOn(WHITE, color);
}

export function readHex(color: string): Rgb | undefined {
  const [, short, long] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(color.trim()) ?? [];
  const digits = short ? [...short].map((digit) => digit + digit).join('') : long;
  if (!digits) return undefined;
  const channel = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}
