import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { picture } from '../../internal/templates.js';
import { ALL_THEMES, KEPT_LIST, themeIcon } from './icons.js';
import { ALL, KEPT, variantsOf, type Theme } from './offer.js';

/** Themes or moments of life as rows with their pictograms. */
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
            ${picture(
              key === ALL ? ALL_THEMES : key === KEPT ? KEPT_LIST : themeIcon(variantsOf(name)),
            )}
            <span>${localize.inline(name)}</span>
            <span class="number muted">${count}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}
