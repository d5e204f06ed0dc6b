import { html, nothing, type TemplateResult } from 'lit';
import type { FacetValue } from '../../../controllers/facets.js';
import type { ExchangeContext } from './exchange-line.js';

interface Filters {
  readonly query: string;
  readonly theme: string;
  /** Those that the lines have, with how many. */
  readonly themes: readonly FacetValue[];
  onFocus(): void;
  onQuery(query: string): void;
  onTheme(theme: string): void;
}

/** A word and a theme that both lists are narrowed by. */
export function renderExchangeFilters(
  { query, theme, themes, onFocus, onQuery, onTheme }: Filters,
  { strings, localize }: Pick<ExchangeContext, 'strings' | 'localize'>,
): TemplateResult {
  const options = themes
    .map(({ key, name, count }) => ({
      ...{ key, count, name: localize.plain(name), lang: localize.langOf(name) },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, localize.interfaceLang));
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !query || event.isComposing) return;
    event.preventDefault();
    onQuery('');
  };
  return html`<div class="exchange-filters">
    <label
      >${strings.search}
      <input
        id="exchange-query"
        class="field"
        part="control"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        maxlength="200"
        .value=${query}
        @focus=${onFocus}
        @input=${(event: Event) => onQuery((event.target as HTMLInputElement).value)}
        @keydown=${onKeydown}
      />
    </label>
    ${
      options.length > 1
        ? html`<label
            >${strings.theme}
            <select
              class="field"
              part="control"
              @change=${(event: Event) => onTheme((event.target as HTMLSelectElement).value)}
            >
              <option value="" .selected=${!theme}>${strings.allThemes}</option>
              ${options.map(
                ({ key, name, lang, count }) =>
                  html`<option value=${key} lang=${lang} .selected=${key === theme}>
                    ${name} (${count})
                  </option>`,
              )}
            </select>
          </label>`
        : nothing
    }
  </div>`;
}
