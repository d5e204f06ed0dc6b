import type { ReactiveElement } from 'lit';
import { mix, type Rgb } from '../contrast/contrast.js';

export type Rgba = readonly [...Rgb, alpha: number];

export const TONES = ['info', 'success', 'warning', 'danger'];
export const WORDS = ['text', 'muted', 'accent'];
/** What a page can give and this looks at; hairlines carry nothing. */
export const GIVEN = ['surface', 'raised', ...TONES, ...WORDS, 'on-accent', 'focus'];

/** What the page gives, resolved to sRGB by the browser, so that any syntax will do. */
export class HostColors {
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

export function over([red, green, blue, alpha]: Rgba, below: Rgb): Rgb {
  return mix([red, green, blue], below, alpha);
}
