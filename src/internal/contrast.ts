import type { ReactiveController, ReactiveElement } from 'lit';
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

const keepers = new WeakMap<ReactiveElement, ContrastKeeper>();

/**
 * Keeps words, edges and the focus ring visible whatever colours a page gives. A colour that cannot
 * be read becomes the nearest shade that can, on the names that the sheets use (`--_*`): the page's
 * own properties stay as they are. Loaded only on a page that gives a colour.
 *
 * Knows flat colours; does not know a picture or a gradient behind a surface that lets it through.
 */
export function keep(host: ReactiveElement): void {
  // A browser from before 2024 shows none of the other colours either.
  if (!CSS.supports('color', SCHEME)) return;
  let keeper = keepers.get(host);
  if (!keeper) {
    keepers.set(host, (keeper = new ContrastKeeper(host)));
    host.addController(keeper);
  }
  keeper.check();
}

type Rgba = readonly [...Rgb, alpha: number];
type Background = readonly [name: string, color: Rgb];

const TONES = ['info', 'success', 'warning', 'danger'];
const WORDS = ['text', 'muted', 'accent'];
const GIVEN = ['surface', 'raised', ...TONES, ...WORDS, 'on-accent', 'focus'];
/** An alert is tinted with so much of its tone. */
const TINTS = [0.05, 0.12];
/** Paper is white, with the words of the print sheet. */
const ON_SCREEN_ONLY = ['surface', 'raised', 'text', 'muted'];

/** A colour that differs where the scheme does. */
const SCHEME = 'light-dark(#000, #fff)';

const said = new Set<string>();

function say(text: string): void {
  if (!said.has(text)) console.warn(text);
  said.add(text);
}

class ContrastKeeper implements ReactiveController {
  readonly #sheet = new CSSStyleSheet();
  readonly #watcher = document.createElement('i');
  readonly #media = ['dark', 'light'].map((scheme) =>
    matchMedia(`(prefers-color-scheme: ${scheme})`),
  );
  readonly #forced = matchMedia('(forced-colors: active)');
  #seen = '';

  constructor(private readonly host: ReactiveElement) {
    const root = host.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#watcher.ariaHidden = 'true';
    // One property that holds them all and can be in transition: the end of one is the only event
    // that tells of a changed colour, be it by a class, a style sheet or `color-scheme`.
    const style: Record<string, string> = {
      position: 'absolute',
      visibility: 'hidden',
      'box-shadow': [SCHEME, ...GIVEN.map((name) => `var(--parvis-color-${name}, ${SCHEME})`)]
        .map((color) => `0 0 ${color}`)
        .join(),
      transition: 'box-shadow 1ms',
    };
    // Ours has to run under reduced motion too: nobody sees it.
    for (const [name, value] of Object.entries(style))
      this.#watcher.style.setProperty(name, value, 'important');
    this.#watcher.addEventListener('transitionend', this.check);
    // First: a renderer that changes its template clears all that comes after its own start.
    root.prepend(this.#watcher);
  }

  hostConnected(): void {
    for (const media of [...this.#media, this.#forced])
      media.addEventListener('change', this.check);
    this.check();
  }

  hostDisconnected(): void {
    for (const media of [...this.#media, this.#forced])
      media.removeEventListener('change', this.check);
  }

  readonly check = (): void => {
    if (!this.host.isConnected) return;
    const colors = new HostColors(this.host);
    const seen = [
      this.#forced.matches,
      colors.backdrop,
      getComputedStyle(this.#watcher).boxShadow,
      ...GIVEN.map((name) => colors.given(name)),
    ].join('|');
    if (seen !== this.#seen) {
      this.#seen = seen;
      // The system's own colours are legible, and the person's choice.
      this.#sheet.replaceSync('');
      if (!this.#forced.matches) this.#sheet.replaceSync(correct(colors));
    }
    colors.close();
  };
}

/** What the page gives, resolved to sRGB by the browser, so that any syntax will do. */
class HostColors {
  readonly #probe = document.createElement('i');
  readonly #style: CSSStyleDeclaration;

  constructor(host: ReactiveElement) {
    this.#style = getComputedStyle(host);
    this.#probe.style.display = 'none';
    host.shadowRoot!.prepend(this.#probe);
    this.backdrop = this.#backdropOf(host);
  }

  /** What is behind the element. */
  readonly backdrop: Rgb;

  close(): void {
    this.#probe.remove();
  }

  given(name: string): string {
    return GIVEN.includes(name)
      ? this.#style.getPropertyValue(`--parvis-color-${name}`).trim()
      : '';
  }

  /** No colour at all is taken for a transparent one, which is how it is painted. */
  read(color: string, scheme = 'inherit'): Rgba {
    this.#probe.style.colorScheme = scheme;
    this.#probe.style.backgroundColor = `color-mix(in srgb, ${color}, ${color})`;
    const { backgroundColor } = getComputedStyle(this.#probe);
    const [red = 0, green = 0, blue = 0, alpha = 1] = backgroundColor.startsWith('color(srgb')
      ? backgroundColor.match(/-?[\d.]+(e-?\d+)?|none/g)!.map((part) => Number(part) || 0)
      : [0, 0, 0, 0];
    const [r, g, b] = [red, green, blue].map((share) =>
      Math.round(Math.min(1, Math.max(0, share)) * 255),
    ) as unknown as Rgb;
    return [r, g, b, alpha];
  }

  #backdropOf(host: Element): Rgb {
    const layers: Rgba[] = [];
    for (let at: Element | null = host; at; at = parentOf(at)) {
      const layer = this.read(getComputedStyle(at).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    const [red, green, blue] = this.read('Canvas');
    return layers.reduceRight<Rgb>((below, layer) => over(layer, below), [red, green, blue]);
  }
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

function over([red, green, blue, alpha]: Rgba, below: Rgb): Rgb {
  return mix([red, green, blue], below, alpha);
}

/** Black or white: what words go towards on this surface and on its tints; neither on middle grey. */
function poleOn(surface: Rgb): Rgb | undefined {
  return [BLACK, WHITE].find(
    (pole) => contrast(pole, mix(pole, surface, TINTS.at(-1)!)) >= ENOUGH_FOR_TEXT,
  );
}

/**
 * The sheet that puts right what has to be. Each colour is settled on those settled before it:
 * surface, raised, tones with their tints, words, words on the accent, ring and edges.
 */
function correct(colors: HostColors): string {
  const changed = new Map<string, Rgb>();
  const derived: string[] = [];

  /** Takes what is given if it passes, else the nearest that does, and says so. */
  const settle = (
    name: string,
    below: Rgb,
    passes: (color: Rgb, alpha: number) => boolean,
    reason: (color: Rgb, alpha: number) => string,
    { scheme = 'inherit', pick = nearestShade } = {},
  ): Rgb => {
    const value = colors.given(name);
    const present = colors.read(`var(--_${name})`);
    const [red, green, blue, alpha] = value ? present : colors.read(`var(--_${name})`, scheme);
    const isGood = passes([red, green, blue], alpha);
    const shown = over([red, green, blue, alpha], below);
    const color = isGood ? shown : pick(shown, (shade) => passes(shade, 1));
    if (!isGood && value)
      say(
        `--parvis-color-${name}: ${value} ${reason([red, green, blue], alpha)}. ` +
          `Parvis uses ${hex(color)} instead.`,
      );
    // `currentColor` would be another colour in each place, and so would what shines through where
    // two lie one over the other.
    if (
      !isGood ||
      (alpha > 0 && alpha < 1) ||
      String(present) !== String([red, green, blue, alpha]) ||
      /currentcolor/i.test(value)
    )
      changed.set(name, color);
    if (!value && changed.has(name) && GIVEN.includes(name))
      derived.push(`--parvis-color-${name}: ${hex(color)}`);
    return color;
  };

  const surface = settle(
    'surface',
    colors.backdrop,
    (color, alpha) => !!poleOn(over([...color, alpha], colors.backdrop)),
    () => 'is a middle grey on which neither dark nor light words have enough contrast',
  );
  const pole = poleOn(surface)!;
  const scheme = pole === BLACK ? 'light' : 'dark';
  const raised = settle(
    'raised',
    surface,
    (color, alpha) => contrast(pole, over([...color, alpha], surface)) >= ENOUGH_FOR_TEXT,
    (color, alpha) =>
      `has a contrast of ${floor(contrast(pole, over([...color, alpha], surface)))} to 1 ` +
      `with ${pole === BLACK ? 'black' : 'white'}, towards which words on --parvis-color-surface ` +
      `(${hex(surface)}) go; ${ENOUGH_FOR_TEXT} is needed`,
    { scheme },
  );

  const backgrounds: Background[] = [
    ['--parvis-color-surface', surface],
    ['--parvis-color-raised', raised],
  ];
  const tintsOf = (name: string, tone: Rgb): Background[] =>
    TINTS.map((share) => [`the tint of --parvis-color-${name}`, mix(tone, surface, share)]);
  const settleOn = (
    name: string,
    enough: number,
    backgroundsOf: (color: Rgb) => readonly Background[],
    pick = nearestShade,
  ): Rgb => {
    const worst = (color: Rgb, alpha: number): readonly [ratio: number, background: Background] =>
      backgroundsOf(over([...color, alpha], surface))
        .map((background) => {
          const [, below] = background;
          return [contrast(over([...color, alpha], below), below), background] as const;
        })
        .reduce((a, b) => (b[0] < a[0] ? b : a));
    return settle(
      name,
      surface,
      (color, alpha) => worst(color, alpha)[0] >= enough,
      (color, alpha) => {
        const [ratio, [on, below]] = worst(color, alpha);
        return `has a contrast of ${floor(ratio)} to 1 on ${on} (${hex(below)}); ${enough} is needed`;
      },
      { scheme, pick },
    );
  };

  const tints = TONES.flatMap((name) =>
    tintsOf(
      name,
      settleOn(name, ENOUGH_FOR_TEXT, (tone) => [...backgrounds, ...tintsOf(name, tone)]),
    ),
  );
  backgrounds.push(...tints);
  const words = WORDS.map((name) => settleOn(name, ENOUGH_FOR_TEXT, () => backgrounds));
  const accent = words[WORDS.indexOf('accent')]!;
  settleOn(
    'on-accent',
    ENOUGH_FOR_TEXT,
    () => [['--parvis-color-accent', accent]],
    () => strongestOn(accent),
  );
  const focus = settleOn('focus', ENOUGH_FOR_SHAPES, () => backgrounds);
  settleOn(
    'focus-gap',
    ENOUGH_FOR_SHAPES,
    () => [['--parvis-color-focus', focus]],
    () => strongestOn(focus),
  );
  settleOn('edge', ENOUGH_FOR_SHAPES, () => backgrounds);

  if (derived.length)
    say(
      `The defaults cannot be read with the --parvis-color-* given. Parvis uses ` +
        `${derived.join(', ')}; set these to choose.`,
    );
  return sheetOf(changed, pole);
}

function strongestOn(color: Rgb): Rgb {
  return contrast(WHITE, color) > contrast(BLACK, color) ? WHITE : BLACK;
}

/** Rounded down, as 4.49 is not 4.5. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

function sheetOf(changed: ReadonlyMap<string, Rgb>, pole: Rgb): string {
  const rule = (names: readonly string[]): string =>
    `:host{${names.map((name) => `--_${name}:${hex(changed.get(name)!)}`).join(';')}}`;
  const names = [...changed.keys()];
  const onPaper = pole === BLACK ? names.filter((name) => !ON_SCREEN_ONLY.includes(name)) : [];
  return (
    `@media screen and (forced-colors:none){${rule(names)}}` + `@media print{${rule(onPaper)}}`
  );
}
