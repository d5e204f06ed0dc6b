import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { announce } from '../../internal/announcer.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { showcaseNear as fr } from '../../translations/fr/showcase-near.js';
import type { ShowcaseNearStrings } from '../../translations/showcase-near.js';
import { distanceWords, isRough, lengthWords } from './distance.js';
import { PositionController } from './position-controller.js';
import { startsOf, type Start, type Starts } from './starts.js';

/**
 * "Near me" by the device; once it was pressed, also by the name of a place to start from, for a
 * device that does not know or a reader who does not want to say.
 */
export class NearMe {
  readonly position: PositionController;
  #starts: { readonly of: readonly unknown[]; readonly starts: Starts } | undefined;

  constructor(
    host: ParvisElement,
    private readonly localize: LocalizeController<'businessShowcase'>,
    /** Called once there is a position to start from. */
    onKnown: () => void,
  ) {
    this.position = new PositionController(host, (state) => {
      if (this.words) announce(this.words);
      if (state === 'known') onKnown();
    });
  }

  /** Whether the device is asked, or has told. */
  get isOn(): boolean {
    const { state, start } = this.position;
    return state === 'asking' || (state === 'known' && !start);
  }

  press(): void {
    if (this.isOn) this.position.turnOff();
    else this.position.ask();
  }

  /** Other places to start from, and what there is to say, once it was pressed. */
  renderStart(
    entries: readonly ShowcaseEntry[],
    root: Root | undefined,
  ): TemplateResult | typeof nothing {
    if (this.position.state === 'none') return nothing;
    return html`${this.#renderStarts(this.#startsOf(entries, root))}
      <p class="small muted" part="status">${this.words}</p>`;
  }

  /** What there is to say about the position; said when it changes, too. */
  get words(): string {
    const { state, start, accuracy } = this.position;
    if (state === 'none') return '';
    if (state !== 'known') return this.#strings.states[state];
    if (start) return this.#strings.from(start.name);
    return isRough(accuracy)
      ? this.#strings.rough(lengthWords(accuracy, this.localize.interfaceLang, 'long'))
      : this.#strings.states.known;
  }

  get #strings(): ShowcaseNearStrings {
    return this.localize.words('showcaseNear', fr);
  }

  #renderStarts({ quarters, places, streets }: Starts): TemplateResult | typeof nothing {
    const all = [...quarters, ...places, ...streets];
    if (!all.length) return nothing;
    const strings = this.#strings;
    const chosen = this.position.start?.key;
    const group = (label: string, starts: readonly Start[]): TemplateResult | typeof nothing =>
      starts.length
        ? html`<optgroup label=${label}>
            ${starts.map(
              ({ key, name }) =>
                html`<option value=${key} .selected=${key === chosen}>${name}</option>`,
            )}
          </optgroup>`
        : nothing;
    return html`<label
      >${strings.startFrom}
      <select
        class="field"
        part="control"
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          this.position.startFrom(all.find(({ key }) => key === value));
        }}
      >
        <option value="" .selected=${!chosen}>${strings.noStart}</option>
        ${group(strings.quarters, quarters)} ${group(strings.places, places)}
        ${group(strings.streets, streets)}
      </select>
    </label>`;
  }

  /** Sorted anew only for other entries or another language. */
  #startsOf(entries: readonly ShowcaseEntry[], root: Root | undefined): Starts {
    const of = [entries, root, this.localize.lang];
    if (!this.#starts?.of.every((one, at) => one === of[at]))
      this.#starts = { of, starts: startsOf(entries, root, this.localize) };
    return this.#starts.starts;
  }
}

/**
 * How far something is, written short and read out in full.
 * @param accuracy how far the reader's position may be off, metres
 */
export function renderDistance(
  metres: number,
  accuracy: number,
  localize: Pick<LocalizeController, 'words' | 'interfaceLang'>,
): TemplateResult {
  const strings = localize.words('showcaseNear', fr);
  const { shown, said } = distanceWords(metres, strings, localize.interfaceLang, accuracy);
  return shown === said
    ? html`${shown}`
    : html`<span aria-hidden="true">${shown}</span><span class="said">${said}</span>`;
}
