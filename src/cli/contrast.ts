type Rgb = readonly [red: number, green: number, blue: number];

export interface ContrastReading {
  /** From 1 to 21, rounded down to a tenth. */
  readonly ratio: number;
  readonly isEnough: boolean;
  /** The nearest darker colour that is enough, where this one is not. */
  readonly darker?: string;
}

/** For text of usual size (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;
const WHITE: Rgb = [255, 255, 255];

/** A colour for text on white, or under white text; `undefined` for what is no `#rgb` or `#rrggbb`. */
export function contrastOnWhite(color: string): ContrastReading | undefined {
  const rgb = readHex(color);
  if (!rgb) return undefined;
  const ratio = contrast(rgb, WHITE);
  const isEnough = ratio >= ENOUGH;
  return {
    ratio: Math.floor(ratio * 10) / 10,
    isEnough,
    ...(!isEnough && { darker: darken(rgb) }),
  };
}

function readHex(color: string): Rgb | undefined {
  const [, short, long] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(color.trim()) ?? [];
  const digits = short ? [...short].map((digit) => digit + digit).join('') : long;
  if (!digits) return undefined;
  const channel = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/** All channels by the same factor, so that the hue stays. */
function darken(rgb: Rgb): string {
  let found = rgb;
  for (let factor = 0.99; contrast(found, WHITE) < ENOUGH && factor > 0; factor -= 0.01)
    found = rgb.map((value) => Math.round(value * factor)) as unknown as Rgb;
  return `#${found.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
