import { trusted } from './trusted-types.js';

/**
 * Registers an element unless another copy of Parvis on the page was first. Where the page lets no
 * templates be made, or the browser has no constructable style sheets (Firefox before 101), what
 * stands between the tags is shown.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (trusted && !customElements.get(tag) && 'adoptedStyleSheets' in document)
    customElements.define(tag, element);
}
