/**
 * Registers an element unless another copy of Parvis on the page was first, or the browser has no
 * constructable style sheets (Firefox before 101): what stands between the tags is shown then.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag) && 'adoptedStyleSheets' in document)
    customElements.define(tag, element);
}
