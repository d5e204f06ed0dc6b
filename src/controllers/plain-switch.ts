import { html, type TemplateResult } from 'lit';
import { readAloud as fr } from '../translations/fr/read-aloud.js';
import { localized, type LocalizeController } from './localize-controller.js';
import { wantPlain } from './plain-language.js';

type Languages = Pick<LocalizeController, 'lang' | 'plainLang'>;

/**
 * Whether one of the texts can be read in plain language.
 * @param values texts, and whatever else an item's fields hold, such as `null` in one unknown to us
 */
export function hasPlain({ plainLang }: Languages, values: readonly unknown[]): boolean {
  return values.some(
    (value) =>
      typeof value === 'object' && !!value && !!plainLang && Object.hasOwn(value, plainLang),
  );
}

/** The box to tick for plain language, in every element of the page at once. */
export function renderPlainSwitch(localize: LocalizeController): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      part="control"
      .checked=${localize.lang === localize.plainLang}
      @change=${(event: Event) => readPlain((event.target as HTMLInputElement).checked)}
    />
    <span>${localize.words('readAloud', fr).plain}</span>
  </label>`;
}

function readPlain(isWanted: boolean): void {
  wantPlain(isWanted);
  for (const { host } of localized) host.requestUpdate();
}
