/**
 * Elements without a template: Lit makes a Trusted Types policy as soon as its code runs, which is
 * one of the things that a page may refuse and the panel has to tell.
 */
type Child = Node | string | undefined | false;

interface Settings {
  readonly class?: string;
  readonly id?: string;
  readonly tabIndex?: number;
  readonly type?: 'button';
  readonly readOnly?: boolean;
  readonly role?: string;
  readonly lang?: string;
  readonly open?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly onclick?: () => void;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { onclick, ...settings }: Settings = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(settings))
    if (value !== undefined && value !== false)
      element.setAttribute(attribute.toLowerCase(), value === true ? '' : `${value}`);
  if (onclick) element.addEventListener('click', onclick);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A 24 px pictogram beside words, silent to a screen reader. */
export function icon(path: string): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}
