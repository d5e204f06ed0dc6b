import { html, type CSSResult } from 'lit';
import type { CommonStrings } from '../translations/common.js';
import { addSheet } from '../internal/add-sheet.js';
import type { ParvisElement } from '../internal/parvis-element.js';
import { skeleton } from '../internal/templates.js';

/**
 * A part of an element that only a later moment needs, or few people, in a file of its own that is
 * fetched once it is wanted. `styles` of what is fetched are added to those of the element.
 */
export class LazyPart<T extends object> {
  /** Once it has come. */
  part: T | undefined;
  #loading: Promise<T | undefined> | undefined;
  #hasFailed = false;

  constructor(
    private readonly host: ParvisElement,
    private readonly fetch: () => Promise<T>,
  ) {}

  /** What the part shows; until it has come so many grey lines, or a way to try again. */
  render(show: (part: T) => unknown, common: CommonStrings, lines = 3): unknown {
    if (this.part) return show(this.part);
    if (!this.#hasFailed) {
      void this.load();
      return skeleton(lines, common.loading);
    }
    return html`<p class="notice" part="status">${common.unreachable}</p>
      <button class="button" part="action" @click=${this.load}>${common.retry}</button>`;
  }

  /** What failed is tried again at the next call. */
  readonly load = (): Promise<T | undefined> =>
    (this.#loading ??= this.fetch().then(
      (part) => {
        const { styles = [] } = part as { readonly styles?: readonly CSSResult[] };
        for (const sheet of styles) addSheet(this.host.renderRoot as ShadowRoot, sheet);
        this.part = part;
        this.host.requestUpdate();
        return part;
      },
      () => {
        // Once: a host that asks at each update would ask without end while there is no network.
        if (!this.#hasFailed) this.host.requestUpdate();
        this.#hasFailed = true;
        this.#loading = undefined;
        return undefined;
      },
    ));
}
