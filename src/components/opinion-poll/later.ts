import { adoptStyles, html, type CSSResult } from 'lit';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { skeleton } from '../../internal/templates.js';
import type { CommonStrings } from '../../translations/common.js';

/** A file that is fetched when it is wanted, and the sheets of what it shows. */
interface Module {
  readonly styles: readonly CSSResult[];
}

/** A part of the poll that only a later moment needs, in a file of its own. */
export class Later<M extends Module> {
  /** Once it has come. */
  part: M | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;

  constructor(
    private readonly host: ParvisElement,
    private readonly fetch: () => Promise<M>,
  ) {}

  /** What the part shows; until it has come grey lines, or a way to try again. */
  render(show: (part: M) => unknown, common: CommonStrings): unknown {
    if (this.part) return show(this.part);
    if (!this.#hasFailed) {
      void this.load();
      return skeleton(3, common.loading);
    }
    return html`<p class="notice" part="status">${common.unreachable}</p>
      <button class="button" part="action" @click=${this.load}>${common.retry}</button>`;
  }

  readonly load = (): Promise<void> =>
    (this.#loading ??= this.fetch()
      .then(
        (part) => {
          adopt(this.host.renderRoot as ShadowRoot, part.styles);
          this.part = part;
        },
        () => {
          this.#hasFailed = true;
          this.#loading = undefined;
        },
      )
      .then(() => this.host.requestUpdate()));
}

/** Beside the sheets that are there. */
function adopt(root: ShadowRoot, sheets: readonly CSSResult[]): void {
  // A copy: the list itself changes with the root.
  const before = [...(root.adoptedStyleSheets ?? [])];
  adoptStyles(root, [...sheets]);
  root.adoptedStyleSheets = [...before, ...(root.adoptedStyleSheets ?? [])];
}
