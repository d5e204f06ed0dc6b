import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceResultsStrings } from '../../../translations/service-results.js';
import type { KeptServices } from './kept-services.js';

/** The reader's own list: printed, emptied, and given back to those who did not mean it. */
export class KeptList {
  /** What was emptied last. */
  #cleared: readonly string[] = [];

  constructor(
    private readonly kept: KeptServices,
    private readonly onChange: () => void,
  ) {}

  /** @param print the button that prints the list */
  renderTools(strings: ServiceResultsStrings, print: TemplateResult): TemplateResult {
    return html`<p class="actions own">
      ${print}
      <button class="button quiet" part="action" @click=${() => this.#clear()}>
        ${strings.clearList}
      </button>
    </p>`;
  }

  renderUndo(strings: ServiceResultsStrings): TemplateResult | typeof nothing {
    if (!this.#cleared.length) return nothing;
    return html`<button class="button" part="control" @click=${() => this.#restore()}>
      ${strings.undoClear}
    </button>`;
  }

  #clear(): void {
    this.#cleared = this.kept.list;
    this.kept.clear();
    this.onChange();
  }

  #restore(): void {
    for (const id of this.#cleared) this.kept.toggle(id);
    this.#cleared = [];
    this.onChange();
  }
}
