import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { ALL_THEMES, picture, themeIcon } from './icons.js';
import { ALL, variantsOf, type Theme } from './offer.js';

/** The categories as rows, the last of which stands for all services. */
export function renderThemes(
  themes: readonly Theme[],
  localize: LocalizeController<'serviceFinder'>,
  onChoose: (key: string) => void,
): TemplateResult {
  return html`<ul class="themes" part="list">
    ${themes.map(
      ({ key, name, count }) =>
        html`<li>
          <button part="control" data-key=${key} @click=${() => onChoose(key)}>
            ${picture(key === ALL ? ALL_THEMES : themeIcon(variantsOf(name)))}
            <span>${key === ALL ? name : localize.inline(name)}</span>
            <span class="number muted">${count}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}
