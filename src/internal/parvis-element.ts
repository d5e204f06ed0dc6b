import { adoptStyles, LitElement, type CSSResultOrNative, type PropertyDeclarations } from 'lit';

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** What one sees without a word of text. */
const PICTURES = 'img,svg,video,iframe,input';

/** What the four elements have in common: the attributes of any Parvis element. */
export abstract class ParvisElement extends LitElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** Where the feed is; without it the loader tag's `data-feed`, then `<meta name="parvis-feed">`. */
  feed = '';

  /** Level of the element's own heading, 2 to 6; what is inside counts on from it. */
  headingLevel: number | string = 2;

  /** What an update has to wait for, if anything, such as the words of another language. */
  beforeUpdate?: () => Promise<unknown> | undefined;

  protected override scheduleUpdate(): void | Promise<unknown> {
    const needed = this.beforeUpdate?.();
    return needed ? needed.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** The heading level to use, `below` steps under the element's own, never past 6. */
  protected levelOf(below = 0): number {
    const level = Number(this.headingLevel);
    return Math.min(6, (Number.isInteger(level) && level >= 2 && level <= 6 ? level : 2) + below);
  }

  /** Whether a webmaster left something between the tags for when there is nothing better. */
  protected get hasFallback(): boolean {
    // Editors leave `<p>&nbsp;</p>`, `<br>` or a mark of no width, of which nobody sees anything.
    return /[^\s\p{Cf}]/u.test(this.textContent) || !!this.querySelector(PICTURES);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('headingLevel') && this.levelOf() !== Number(this.headingLevel))
      this.warnOf('heading-level', this.headingLevel, ['2', '3', '4', '5', '6']);
  }

  /**
   * A browser's translation puts `font` elements in place of the pieces of text, where what changes
   * would not be shown: its words go back into such pieces first.
   */
  protected override update(changed: Map<PropertyKey, unknown>): void {
    for (const font of this.renderRoot.querySelectorAll('font')) font.replaceWith(font.textContent);
    super.update(changed);
  }

  /** All that this element has, also what came after the first view. */
  #sheets: readonly CSSResultOrNative[] = (this.constructor as typeof LitElement).elementStyles;

  /** Moved into a frame, or back from one: the sheets stayed behind. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptStyles(this.shadowRoot, this.#sheets as CSSResultOrNative[]);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void;
  protected override updated(): void {
    if (this.ownerDocument === document) this.#sheets = [...this.shadowRoot!.adoptedStyleSheets];
    if (getComputedStyle(this).getPropertyValue('--_given').trim())
      void import('./contrast.js').then((contrast) => contrast.keep(this));
  }

  /** The attribute's value when it is one of `accepted`; else the first of them, with one warning. */
  protected oneOf<T extends string>(attribute: string, value: string, accepted: readonly T[]): T {
    const found = accepted.find((word) => word === value);
    if (found === undefined && value) this.warnOf(attribute, value, accepted);
    return found ?? accepted[0]!;
  }

  readonly #warned = new Set<string>();

  protected warnOf(attribute: string, value: unknown, accepted: readonly string[]): void {
    const text =
      `<${this.localName}> attribute ${attribute}="${String(value)}" is not known. ` +
      `Use one of: ${accepted.join(', ')}.`;
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    console.warn(text);
  }
}
