import {
  BLACK,
  contrast,
  ENOUGH_FOR_SHAPES,
  ENOUGH_FOR_TEXT,
  hex,
  mix,
  nearestShade,
  WHITE,
  type Rgb,
} from '../contrast/contrast.js';
import { GIVEN, over, TONES, WORDS, type HostColors, type Rgba } from './contrast-colors.js';

/** An alert is tinted with so much of its tone. */
const TINTS = [0.05, 0.12];
/** Paper is white, with the words of the print sheet. */
const ON_SCREEN_ONLY = ['surface', 'raised', 'text', 'muted'];

type Background = readonly [name: string, color: Rgb];

/** Whether a colour may be used, and what is said of one that may not. */
interface Rule {
  passes(color: Rgba): boolean;
  reason(color: Rgba): string;
  /** What shows through a colour that is not opaque. */
  readonly below: Rgb;
  readonly pick?: typeof nearestShade;
}

const said = new Set<string>();

function say(text: string): void {
  if (!said.has(text)) console.warn(text);
  said.add(text);
}

/**
 * The sheet that puts right what has to be. Each colour is settled on those settled before it:
 * surface, raised, tones with their tints, words, words on the accent, ring and edges.
 */
export function correct(colors: HostColors): string {
  const palette = new Palette(colors);
  const backgrounds: Background[] = [
    ['--parvis-color-surface', palette.settleSurface()],
    ['--parvis-color-raised', palette.settleRaised()],
  ];
  const tints = TONES.flatMap((name) => {
    const tone = palette.settle(name, ENOUGH_FOR_TEXT, (color) => [
      ...backgrounds,
      ...palette.tintsOf(name, color),
    ]);
    return palette.tintsOf(name, tone);
  });
  backgrounds.push(...tints);
  for (const name of WORDS) palette.settle(name, ENOUGH_FOR_TEXT, () => backgrounds);
  palette.settleOn('on-accent', 'accent', ENOUGH_FOR_TEXT);
  palette.settle('focus', ENOUGH_FOR_SHAPES, () => backgrounds);
  palette.settleOn('focus-gap', 'focus', ENOUGH_FOR_SHAPES);
  palette.settle('edge', ENOUGH_FOR_SHAPES, () => backgrounds);
  return palette.close();
}

class Palette {
  /** What is shown, by name. */
  readonly #settled = new Map<string, Rgb>();
  readonly #changed = new Map<string, Rgb>();
  readonly #derived: string[] = [];
  /** Defaults are those of the scheme that the surface belongs to. */
  #scheme: 'inherit' | 'light' | 'dark' = 'inherit';
  #surface: Rgb;
  #pole: Rgb = BLACK;

  constructor(private readonly colors: HostColors) {
    this.#surface = colors.backdrop;
  }

  settleSurface(): Rgb {
    const below = this.colors.backdrop;
    this.#surface = this.#settle('surface', {
      below,
      passes: (color) => !!poleOn(over(color, below)),
      reason: () => 'is a middle grey on which neither dark nor light words have enough contrast',
    });
    this.#pole = poleOn(this.#surface)!;
    this.#scheme = this.#pole === BLACK ? 'light' : 'dark';
    return this.#surface;
  }

  settleRaised(): Rgb {
    const below = this.#surface;
    const ratio = (color: Rgba): number => contrast(this.#pole, over(color, below));
    return this.#settle('raised', {
      below,
      passes: (color) => ratio(color) >= ENOUGH_FOR_TEXT,
      reason: (color) =>
        `leaves a contrast of ${floor(ratio(color))} to 1 at most to words that can be read on ` +
        `--parvis-color-surface (${hex(below)}); ${ENOUGH_FOR_TEXT} is needed`,
    });
  }

  tintsOf(name: string, tone: Rgb): Background[] {
    return TINTS.map((share) => [
      `the tint of --parvis-color-${name}`,
      mix(tone, this.#surface, share),
    ]);
  }

  /** At least `enough` on each of the backgrounds, which may depend on the colour itself. */
  settle(
    name: string,
    enough: number,
    backgroundsOf: (color: Rgb) => readonly Background[],
    pick = nearestShade,
  ): Rgb {
    const below = this.#surface;
    const ratioOn = (color: Rgba, [, on]: Background): number => contrast(over(color, on), on);
    const worst = (color: Rgba): Background =>
      backgroundsOf(over(color, below)).reduce((a, b) =>
        ratioOn(color, b) < ratioOn(color, a) ? b : a,
      );
    return this.#settle(name, {
      below,
      pick,
      passes: (color) => ratioOn(color, worst(color)) >= enough,
      reason: (color) => {
        const background = worst(color);
        const [on, shown] = background;
        const ratio = floor(ratioOn(color, background));
        return `has a contrast of ${ratio} to 1 on ${on} (${hex(shown)}); ${enough} is needed`;
      },
    });
  }

  /** On one other colour: black or white where it cannot be seen. */
  settleOn(name: string, other: string, enough: number): Rgb {
    const on = this.#settled.get(other)!;
    const strongest = contrast(WHITE, on) > contrast(BLACK, on) ? WHITE : BLACK;
    return this.settle(
      name,
      enough,
      () => [[`--parvis-color-${other}`, on]],
      () => strongest,
    );
  }

  /** The sheet; what was not given and had to follow is said in one sentence. */
  close(): string {
    if (this.#derived.length)
      say(
        `The defaults do not go with the --parvis-color-* given. Parvis uses ` +
          `${this.#derived.join(', ')}; set these to choose.`,
      );
    const rule = (names: readonly string[]): string =>
      `:host{${names.map((name) => `--_${name}:${hex(this.#changed.get(name)!)}`).join(';')}}`;
    const names = [...this.#changed.keys()];
    const onPaper =
      this.#pole === BLACK ? names.filter((name) => !ON_SCREEN_ONLY.includes(name)) : [];
    return `@media screen and (forced-colors:none){${rule(names)}}@media print{${rule(onPaper)}}`;
  }

  /** Takes what is there if it passes, else the nearest that does. */
  #settle(name: string, { passes, reason, below, pick = nearestShade }: Rule): Rgb {
    const value = this.colors.given(name);
    const present = this.colors.read(`var(--_${name})`);
    const wanted = value ? present : this.colors.read(`var(--_${name})`, this.#scheme);
    const isGood = passes(wanted);
    const shown = over(wanted, below);
    const color = isGood ? shown : pick(shown, (shade) => passes([...shade, 1]));
    this.#settled.set(name, color);
    const [, , , alpha] = wanted;
    // `currentColor` would be another colour in each place, and so would what shines through where
    // two lie one over the other.
    const isFixed = !/currentcolor/i.test(value) && (alpha === 0 || alpha === 1);
    if (isGood && isFixed && String(present) === String(wanted)) return color;
    this.#changed.set(name, color);
    if (!value && GIVEN.includes(name)) this.#derived.push(`--parvis-color-${name}: ${hex(color)}`);
    if (value && !isGood)
      say(`--parvis-color-${name}: ${value} ${reason(wanted)}. Parvis uses ${hex(color)} instead.`);
    return color;
  }
}

/** Black or white: what words go towards on this surface and on its tints; neither on middle grey. */
function poleOn(surface: Rgb): Rgb | undefined {
  return [BLACK, WHITE].find(
    (pole) => contrast(pole, mix(pole, surface, TINTS.at(-1)!)) >= ENOUGH_FOR_TEXT,
  );
}

/** Rounded down, as 4.49 is not 4.5. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
