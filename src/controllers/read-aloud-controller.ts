import { html, nothing, svg, type ReactiveController, type TemplateResult } from 'lit';
import type { ParvisElement } from '../internal/parvis-element.js';
import { Reading } from '../internal/read-aloud/reading.js';
import { sentencesOf } from '../internal/read-aloud/sentences.js';
import { icon } from '../internal/templates.js';
import { voiceFor } from '../internal/read-aloud/voices.js';
import { readAloud as fr } from '../translations/fr/read-aloud.js';
import type { LocalizeController } from './localize-controller.js';

/** Lucide (ISC), https://lucide.dev: volume-2, square */
const SPEAKER =
  'M11 4.7a.7.7 0 0 0-1.2-.5L6.4 7.6a1.4 1.4 0 0 1-1 .4H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.4a1.4 1.4 0 0 1 1 .4l3.4 3.4a.7.7 0 0 0 1.2-.5zM16 9a5 5 0 0 1 0 6M19.4 18.4a9 9 0 0 0 0-12.8';
const STOP = 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z';

/** A button that reads a part of an element aloud with the device's own voice, and stops it. */
export class ReadAloudController implements ReactiveController {
  #reading: Reading | undefined;
  /** What is read. */
  #key = '';

  /**
   * @param part what is read
   * @param key names what is shown: reading stops when it changes
   */
  constructor(
    readonly host: ParvisElement,
    private readonly localize: LocalizeController,
    private readonly part: () => Element | null,
    private readonly key: () => string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Voices may arrive after the page; Safari on iPhones has them at once, and no such event.
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.#update);
  }

  hostDisconnected(): void {
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.#update);
    this.#reading?.stop();
  }

  hostUpdate(): void {
    if (this.#reading && this.key() !== this.#key) this.#reading.stop();
  }

  /**
   * The button; nothing where the device has no voice of its own.
   * @param lang the language of most of the text
   */
  render(lang: string): TemplateResult | typeof nothing {
    if (!voiceFor(lang)) return nothing;
    const strings = this.localize.words('readAloud', fr);
    const isReading = this.#reading !== undefined;
    return html`<button
      class="button aloud"
      part="action"
      ?data-reading=${isReading}
      @click=${() => (this.#reading ? this.#reading.stop() : this.#start())}
    >
      ${icon(svg`<path d=${isReading ? STOP : SPEAKER} fill=${isReading ? 'currentColor' : 'none'} />`)}
      ${isReading ? strings.stop : strings.listen}
    </button>`;
  }

  #start(): void {
    const part = this.part();
    if (!part) return;
    this.#key = this.key();
    const sentences = sentencesOf(part, this.localize.interfaceLang);
    this.#reading = new Reading(sentences, () => {
      this.#reading = undefined;
      this.#update();
    });
    this.#reading.start();
    this.#update();
  }

  readonly #update = (): void => this.host.requestUpdate();
}
