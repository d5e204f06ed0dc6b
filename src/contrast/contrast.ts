/** Whether a colour can be read on another, by WCAG 2.2. Knows numbers; does not know CSS or a page. */

/** sRGB, each channel from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** For text of usual size (1.4.3). */
export const ENOUGH_FOR_TEXT = 4.5;
/** For borders that say something, and the focus ring (1.4.11). */
export const ENOUGH_FOR_SHAPES = 3;

/** "Contrast ratio", from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** "Relative luminance". */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of `top`, the rest `bottom`; also what shows when `top` is that opaque. */
export function mix(top: Rgb, bottom: Rgb, share: number): Rgb {
  return top.map((value, at) =>
    Math.round(value * share + bottom[at]! * (1 - share)),
  ) as unknown as Rgb;
}

/**
 * The shade of `rgb` that needs the least black or white to pass, so that the hue stays:
 * yellow on white becomes olive, not black. Black where none passes.
 */
export function nearestShade(rgb: Rgb, passes: (shade: Rgb) => boolean): Rgb {
  for (let percent = 0; percent <= 100; percent++)
    for (const pole of [BLACK, WHITE]) {
      const shade = mix(pole, rgb, percent / 100);
      if (passes(shade)) return shade;
    }
  return BLACK;
}

export function hex(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
