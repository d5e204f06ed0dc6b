/**
 * Stands in for the module of this name in Lit, in the files that a page downloads. Lit's own is
 * mostly for browsers without constructable style sheets. Hardly one of those can read the built
 * code, which has class static blocks, and `define` leaves them what stands between the tags.
 */
export class CSSResult {
  #styleSheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#styleSheet) {
      this.#styleSheet = new CSSStyleSheet();
      this.#styleSheet.replaceSync(this.cssText);
    }
    return this.#styleSheet;
  }

  toString(): string {
    return this.cssText;
  }
}

type Style = CSSResult | (CSSStyleSheet & { readonly styleSheet?: undefined });

export const supportsAdoptingStyleSheets = true;

export function unsafeCSS(text: unknown): CSSResult {
  return new CSSResult(String(text));
}

export function css(strings: TemplateStringsArray, ...values: readonly unknown[]): CSSResult {
  return new CSSResult(String.raw({ raw: strings }, ...values));
}

export function getCompatibleStyle(style: Style): Style {
  return style;
}

export function adoptStyles(root: ShadowRoot, styles: readonly Style[]): void {
  const sheets = styles.map((style) => style.styleSheet ?? style);
  // A sheet belongs to the document that made it: a frame, where a page put the element, needs its own.
  if (root.ownerDocument !== document)
    void import('./frame-sheets.js').then(({ adoptIn }) => adoptIn(root, sheets));
  else root.adoptedStyleSheets = sheets;
}
