import { html, type TemplateResult } from 'lit';
import { announce } from '../internal/announcer.js';
import type { ParvisElement } from '../internal/parvis-element.js';
import type { LocalizeController } from './localize-controller.js';

/** A person who has waited this long for paper is told, in ms. */
const SLOW_MS = 500;

/** A button that prints; while paper is made ready it says so. Pressed twice, it prints once. */
export class PrintButton {
  #isPrinting = false;

  constructor(
    private readonly host: ParvisElement,
    private readonly localize: Pick<LocalizeController, 'common'>,
  ) {}

  /** @param print resolves when the dialog is open */
  render(words: string, kind: '' | 'quiet', print: () => Promise<void>): TemplateResult {
    return html`<button
      class="button ${kind}"
      part="action"
      aria-busy=${this.#isPrinting}
      @click=${() => void this.#print(print)}
    >
      ${this.#isPrinting ? this.localize.common.loading : words}
    </button>`;
  }

  async #print(print: () => Promise<void>): Promise<void> {
    if (this.#isPrinting) return;
    this.#isPrinting = true;
    this.host.requestUpdate();
    const slow = setTimeout(() => announce(this.localize.common.loading), SLOW_MS);
    try {
      await print();
    } finally {
      clearTimeout(slow);
      this.#isPrinting = false;
      this.host.requestUpdate();
    }
  }
}
