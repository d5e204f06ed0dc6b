import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import {
  hasChosen,
  isElsewhere,
  nameSeveralAreas,
  type ChosenAreas,
} from '../../feed/alert-areas.js';
import type { Alert } from '../../feed/model/alert.js';
import { DeviceMemory, isStringRecord } from '../../internal/device-memory.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import type * as Chooser from './area-chooser.js';
import { LazyPart } from '../../controllers/lazy-part.js';

/**
 * The areas that a resident chose on this device, and the small button that opens the choice. Where
 * the page is about one area already (`area`), there is nothing to choose and nothing is put away.
 */
export class Quarter {
  readonly #memory = new DeviceMemory('parvis:areas', isStringRecord, {});
  readonly #chooser: LazyPart<typeof Chooser>;
  #isOpen = false;

  constructor(
    private readonly host: ParvisElement & { readonly area: string },
    private readonly localize: LocalizeController<'alertBanner'>,
  ) {
    this.#chooser = new LazyPart(host, () => import('./area-chooser.js'));
  }

  get chosen(): ChosenAreas {
    return this.#memory.value;
  }

  /** Remembers what the person chose, and only that. */
  choose(chosen: ChosenAreas): void {
    this.#memory.value = { ...chosen };
    this.host.requestUpdate();
  }

  isElsewhere(alert: Alert): boolean {
    return !this.host.area && isElsewhere(alert, this.chosen);
  }

  /** Messages for other quarters: one press away, counted, never hidden. */
  renderElsewhere(alerts: readonly Alert[], renderAlert: (alert: Alert) => unknown): unknown {
    if (!alerts.length) return nothing;
    return html`<details class="elsewhere">
      <summary part="control">${this.localize.strings.elsewhere(alerts.length)}</summary>
      <div class="list" part="list">${alerts.map(renderAlert)}</div>
    </details>`;
  }

  /**
   * @param all of the feed, also those that are over or to come: whoever lives in a quarter without a
   * message now can choose it as well
   */
  render(all: readonly Alert[]): TemplateResult | typeof nothing {
    const alerts = all.filter(({ status = 'Actual' }) => status === 'Actual');
    if (this.host.area || !(hasChosen(this.chosen) || nameSeveralAreas(alerts))) return nothing;
    const { strings, common } = this.localize;
    return html`<div class="quarter">
      <button
        class="button quiet small"
        part="control"
        aria-expanded=${this.#isOpen}
        aria-controls="areas"
        @click=${() => this.#onToggle()}
      >
        ${strings.quarter}
      </button>
      <div id="areas" ?hidden=${!this.#isOpen}>
        ${
          this.#isOpen
            ? this.#chooser.render(
                ({ renderAreas }) => renderAreas(alerts, this, this.host, this.localize),
                common,
              )
            : nothing
        }
      </div>
    </div>`;
  }

  #onToggle(): void {
    this.#isOpen = !this.#isOpen;
    this.host.requestUpdate();
  }
}
