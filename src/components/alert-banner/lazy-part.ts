import { html } from 'lit';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { skeleton } from '../../internal/templates.js';
import type { CommonStrings } from '../../translations/common.js';

/** A part of the element that few people need, in a file of its own, fetched once it is wanted. */
export class LazyPart<T> {
  #part: T | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;

  constructor(
    private readonly host: ParvisElement,
    private readonly fetch: () => Promise<T>,
  ) {}

  /** What the part shows, once it has come; until then grey lines, or a way to try again. */
  render(show: (part: T) => unknown, common: CommonStrings): unknown {
    if (this.#part) return show(this.#part);
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
          this.#part = part;
        },
        () => {
          this.#hasFailed = true;
          this.#loading = undefined;
        },
      )
      .then(() => this.host.requestUpdate()));
}
