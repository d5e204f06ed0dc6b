/** A constructed sheet belongs to the document that made it: each frame has copies of its own. */
const copies = new WeakMap<Document, Map<CSSStyleSheet, CSSStyleSheet>>();
const originals = new WeakMap<CSSStyleSheet, CSSStyleSheet>();

/**
 * Gives an element in a frame these sheets beside those that it has there. Loaded only where the page
 * fills a frame.
 */
export function adoptIn(root: ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  const page = root.ownerDocument;
  // What only keeps elements, such as a template's document, shows nothing.
  if (!page.defaultView) return;
  const own = sheets.map((sheet) => sheetIn(page, originals.get(sheet) ?? sheet));
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...own])];
}

function sheetIn(page: Document, original: CSSStyleSheet): CSSStyleSheet {
  if (page === document) return original;
  let known = copies.get(page);
  if (!known) copies.set(page, (known = new Map<CSSStyleSheet, CSSStyleSheet>()));
  let copy = known.get(original);
  if (!copy) {
    copy = new (page.defaultView as unknown as typeof globalThis).CSSStyleSheet();
    copy.replaceSync([...original.cssRules].map(({ cssText }) => cssText).join('\n'));
    known.set(original, copy);
    originals.set(copy, original);
  }
  return copy;
}
