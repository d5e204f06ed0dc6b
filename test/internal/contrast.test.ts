import { aTimeout, expect } from '@open-wc/testing';
import '../../src/components/alert-banner/alert-banner.js';
import '../../src/components/business-showcase/business-showcase.js';
import '../../src/components/opinion-poll/opinion-poll.js';
import '../../src/components/service-finder/service-finder.js';
import type { ParvisElement } from '../../src/internal/parvis-element.js';
import { states as alerts } from '../components/alert-banner.states.js';
import { states as showcase } from '../components/business-showcase.states.js';
import { states as polls } from '../components/opinion-poll.states.js';
import { states as services } from '../components/service-finder.states.js';
import { buildState, type ElementState } from '../helpers/element-state.js';

/** What a town's page shows of the four elements. */
const SHOWN: readonly [tag: string, state: ElementState][] = [
  ['parvis-alert-banner', alerts['several messages']!],
  ['parvis-alert-banner', alerts['an extreme message']!],
  ['parvis-service-finder', services['results while typing']!],
  ['parvis-service-finder', services['an opened service']!],
  ['parvis-opinion-poll', polls['nothing chosen']!],
  ['parvis-business-showcase', showcase['filtered by kind']!],
];
const SCHEMES = ['light', 'dark'] as const;
/** Rounding of a half-transparent colour to whole channels, here or in the browser. */
const ROUNDING = 0.02;

type Rgba = [red: number, green: number, blue: number, alpha: number];

/** The browser's own reading of any colour, by another way than the code that is tested. */
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
const readings = new Map<string, Rgba>();
function read(color: string): Rgba {
  let reading = readings.get(color);
  if (!reading) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    readings.set(color, (reading = [red, green, blue, alpha / 255]));
  }
  return reading;
}

function ratioOf(a: Rgba, b: Rgba): number {
  const light = (color: Rgba): number => {
    const [red, green, blue] = color.map((value) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : Math.pow((value / 255 + 0.055) / 1.055, 2.4),
    ) as Rgba;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  return Math.max(light(a) / light(b), light(b) / light(a));
}

function compose(top: Rgba, below: Rgba): Rgba {
  const [, , , alpha] = top;
  const mixed = top.map((value, at) => value * alpha + below[at]! * (1 - alpha)) as Rgba;
  mixed[3] = 1;
  return mixed;
}

function behind(element: Element | null): Rgba {
  if (!element) return [255, 255, 255, 1];
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  const own = read(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : compose(own, behind(parent));
}

/** The parent on the page, through the edge of a shadow root. */
const around = (element: Element): Element =>
  element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

/** Each kind of text, edge and ring in the element, with its contrast as painted. */
function* measure(element: Element): Generator<[part: string, ratio: number, needed: number]> {
  const root = element.shadowRoot!;
  for (const part of root.querySelectorAll<HTMLElement>('[part~="base"] *')) {
    if (!part.checkVisibility() || part.closest('.said, svg, option')) continue;
    const style = getComputedStyle(part);
    const name = `${element.localName} ${part.localName}.${part.className} “${part.textContent.trim().slice(0, 30)}”`;
    const hasText = [...part.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim(),
    );
    const below = behind(part);
    if (hasText) yield [name, ratioOf(compose(read(style.color), below), below), 4.5];
    const outside = behind(around(part));
    const edge = (side: string): number =>
      ratioOf(compose(read(style.getPropertyValue(`border-${side}-color`)), outside), outside);
    if (part.matches('.button:not(.quiet), .field')) yield [`edge of ${name}`, edge('top'), 3];
    if (part.matches('.alert, .notice')) yield [`edge of ${name}`, edge('left'), 3];
    if (part.matches('a, button, input')) {
      part.focus();
      const ring = read(getComputedStyle(part).outlineColor);
      if (part.matches(':focus-visible'))
        yield [`ring of ${name}`, ratioOf(compose(ring, outside), outside), 3];
    }
  }
}

function failures(page: Element): string[] {
  return [...page.querySelectorAll<ParvisElement>('*')]
    .filter(({ localName }) => localName.startsWith('parvis-'))
    .flatMap((element) => [...measure(element)])
    .filter(([, ratio, needed]) => ratio < needed - ROUNDING)
    .map(([part, ratio, needed]) => `${part}: ${ratio.toFixed(2)} < ${needed}`);
}

/** What fails once the elements have noticed, for which a busy machine needs some frames. */
async function lastingFailures(page: Element): Promise<string[]> {
  let found = failures(page);
  for (let tries = 0; found.length && tries < 30; tries++) {
    await aTimeout(100);
    found = failures(page);
  }
  return found;
}

/** Numbers that a printed seed repeats (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
const SEED = Number(new URLSearchParams(location.search).get('seed')) || Date.now() % 1e6;
const next = random(SEED);
const randomColor = (): string =>
  `#${Math.floor(next() * 0x1000000)
    .toString(16)
    .padStart(6, '0')}`;

const ACCENTS = [
  ...['white', 'black', 'yellow', '#eee', '#000091', 'transparent', 'currentColor'],
  ...['hsl(60 100% 50%)', 'oklch(0.9 0.2 110)', 'color-mix(in oklab, white 70%, teal)'],
  ...['rgb(0 0 145 / 0.3)', 'var(--town)', 'light-dark(#ff0, #003)', 'no colour at all'],
  ...Array.from({ length: 20 }, randomColor),
];
const all = (value: () => string): Record<string, string> =>
  Object.fromEntries(
    'accent on-accent text muted surface raised focus info success warning danger'
      .split(' ')
      .map((name) => [name, value()]),
  );
const PALETTES: Record<string, Record<string, string>> = {
  'a dark surface alone': { surface: '#222' },
  'a light surface alone': { surface: '#fffbe6' },
  'a middle grey surface': { surface: '#777' },
  'a surface that the page shows through': { surface: 'transparent', accent: 'yellow' },
  'fields of the other side': { raised: 'black', accent: 'yellow' },
  'pale severities': { info: '#cff', success: '#cfc', warning: '#fc0', danger: '#fbb' },
  'dark severities': { info: '#003', success: '#030', warning: '#330', danger: '#300' },
  'everything white': all(() => 'white'),
  'everything grey': all(() => '#777'),
  'half transparent': all(() => 'rgb(200 60 120 / 0.5)'),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`chance ${at}`, all(randomColor)])),
};

describe(`colours that a page gives (seed ${SEED})`, () => {
  let page: HTMLElement;
  let warnings: string[];
  const warn = console.warn;
  const restores: (() => void)[] = [];

  before(async () => {
    console.log(`contrast.test.ts: ?seed=${SEED}`);
    page = document.createElement('div');
    page.lang = 'fr';
    page.style.cssText = '--town: #ffd; background: Canvas; color: CanvasText';
    document.body.append(page);
    for (const [tag, state] of SHOWN) {
      const { element, feed, shown } = buildState(tag, state);
      page.append(element);
      await shown;
      restores.unshift(() => feed.restore());
    }
  });
  after(() => {
    page.remove();
    restores.forEach((restore) => restore());
  });
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  /** As a style sheet or a theme switch of the page would: nothing tells the elements. */
  async function give(colors: Record<string, string>, scheme = 'light'): Promise<void> {
    page.style.cssText = `--town: #ffd; background: Canvas; color: CanvasText; color-scheme: ${scheme}`;
    for (const [name, value] of Object.entries(colors))
      page.style.setProperty(`--parvis-color-${name}`, value);
    await aTimeout(60);
  }

  const update = async (): Promise<void> => {
    for (const element of page.children) {
      (element as ParvisElement).requestUpdate();
      await (element as ParvisElement).updateComplete;
    }
    await import('../../src/internal/contrast.js');
    await aTimeout(0);
  };

  for (const scheme of SCHEMES)
    it(`leaves the defaults alone in ${scheme}, which are legible`, async () => {
      await give({}, scheme);
      await update();
      expect([...page.children].flatMap((element) => [...measure(element)]).length).to.be.above(80);
      expect(failures(page)).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
      for (const { shadowRoot } of page.children) expect(shadowRoot!.querySelector('i')).to.be.null;
    });

  it('would notice what cannot be read', async () => {
    await give({ accent: '#ff2' });
    expect(failures(page).join()).to.match(/service-finder.*1\.\d\d < 4\.5/);
  });

  it('puts right a colour that is there at the next update', async () => {
    await give({ accent: 'yellow' });
    await update();
    expect(await lastingFailures(page)).to.deep.equal([]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(
      /^--parvis-color-accent: yellow has a contrast of \d\.\d to 1 on .* \(#\w{6}\); 4\.5 is needed\. Parvis uses #\w{6} instead\.$/,
    );
  });

  it('says so once for a page', async () => {
    await give({ accent: '#ff1' });
    await give({});
    await give({ accent: '#ff1' });
    await update();
    expect(warnings).to.have.length(1);
  });

  it('takes the correction back with the colour', async () => {
    await give({ accent: 'yellow' });
    await give({});
    await aTimeout(300);
    const link = page.querySelector('parvis-service-finder')!.shadowRoot!.querySelector('.name')!;
    expect(getComputedStyle(link).color).to.equal('rgb(20, 70, 140)');
  });

  it('leaves a good colour as it is, without a word', async () => {
    await give({ accent: '#000091' });
    await aTimeout(300);
    const link = page.querySelector('parvis-service-finder')!.shadowRoot!.querySelector('.name')!;
    expect(getComputedStyle(link).color).to.equal('rgb(0, 0, 145)');
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the hue', async () => {
    await give({ accent: '#ff0' });
    await aTimeout(300);
    const link = page.querySelector('parvis-service-finder')!.shadowRoot!.querySelector('.name')!;
    const [red, green, blue] = read(getComputedStyle(link).color);
    expect(red).to.equal(green);
    expect(red).to.be.above(90);
    expect(blue).to.equal(0);
  });

  it('leaves the page’s own property alone', async () => {
    await give({ accent: 'yellow' });
    for (const element of page.children)
      expect(getComputedStyle(element).getPropertyValue('--parvis-color-accent')).to.equal(
        'yellow',
      );
  });

  for (const scheme of SCHEMES) {
    for (const accent of ACCENTS)
      it(`can be read with the accent ${accent} in ${scheme}`, async () => {
        await give({ accent }, scheme);
        expect(await lastingFailures(page)).to.deep.equal([]);
      });
    for (const [name, colors] of Object.entries(PALETTES))
      it(`can be read with ${name} in ${scheme}`, async () => {
        await give(colors, scheme);
        expect(await lastingFailures(page), JSON.stringify(colors)).to.deep.equal([]);
      });
  }

  it('would fail for yellow with the correction switched off', async () => {
    await give({ accent: 'yellow' });
    expect(await lastingFailures(page)).to.deep.equal([]);
    for (const { shadowRoot } of page.children)
      shadowRoot!.adoptedStyleSheets.at(-1)!.disabled = true;
    expect(failures(page)).to.not.be.empty;
    for (const { shadowRoot } of page.children)
      shadowRoot!.adoptedStyleSheets.at(-1)!.disabled = false;
  });
});
