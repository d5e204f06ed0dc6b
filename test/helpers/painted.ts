import type { Page } from 'playwright-core';
import { contrast, type Rgb } from '../../src/contrast/contrast.js';

/** A colour that says something, what it lies on, and the contrast that it needs. */
export interface Painted {
  readonly part: string;
  readonly color: string;
  readonly on: string;
  readonly needed: number;
}

/** What the browser paints of `<tag>`, in the colours that the person's system forces on it. */
export function readPainted(page: Page, tag: string): Promise<Painted[]> {
  return page.evaluate((name) => {
    const painted: Painted[] = [];
    const host = document.querySelector(name)!;
    const behind = (element: Element | null): string => {
      if (!element) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return /, 0\)$/.test(backgroundColor)
        ? behind(element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null)
        : backgroundColor;
    };
    for (const element of host.shadowRoot!.querySelectorAll<HTMLElement>('[part~="base"] *')) {
      if (!element.checkVisibility() || element.closest('.said, option, svg svg *')) continue;
      const style = getComputedStyle(element);
      const part = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      const add = (what: string, color: string, needed: number, on = behind(element)): void => {
        painted.push({ part: `${what} ${part}`, color, on, needed });
      };
      const around = behind(element.parentElement);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim(),
      );
      if (hasText) add('words', style.color, 4.5);
      if (element.matches('svg.icon')) add('icon', style.stroke, 3);
      if (element.matches('.button:not(.quiet), .field, .chip'))
        add('border', style.borderTopStyle === 'none' ? around : style.borderTopColor, 3, around);
      if (element.matches('.alert, .notice:not(.muted)')) {
        const isThere = Number.parseFloat(style.borderInlineStartWidth) >= 6;
        add('severity edge', isThere ? style.borderInlineStartColor : around, 3, around);
      }
      if (element.matches('a, button, input, select, summary')) {
        element.focus({ focusVisible: true });
        const isThere = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        add('focus ring', isThere ? style.outlineColor : around, 3, around);
      }
    }
    return painted;
  }, tag);
}

function rgbOf(color: string): Rgb {
  const scale = color.startsWith('color(srgb') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)!.map((part) => +part * scale);
  return [red, green, blue];
}

/** What cannot be told from what is behind it. */
export function failures(painted: readonly Painted[]): string[] {
  return painted
    .filter(({ color, on, needed }) => contrast(rgbOf(color), rgbOf(on)) < needed)
    .map(({ part, color, on }) => `${part}: ${color} on ${on}`);
}
