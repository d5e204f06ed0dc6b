import { html, type TemplateResult } from 'lit';
import { heading, picture } from '../internal/templates.js';

/** Lucide search (ISC), https://lucide.dev, drawn as one path. */
const SEARCH = 'm21 21-4.3-4.3M11 3a8 8 0 1 0 0 16 8 8 0 1 0 0-16';

/**
 * The large field of a search landmark, `#query`, below the heading that names it. The search reads
 * no more letters than it takes.
 *
 * @param words of the heading, and of the button, which has a pictogram alone on a phone
 * @param level of the heading
 */
export function renderSearchField(
  words: { readonly label: string; readonly search: string },
  level: number,
  query: string,
  onInput: (query: string) => void,
): TemplateResult {
  return html`${heading(level, html`<label for="query">${words.label}</label>`)}
    <div class="search">
      <input
        id="query"
        class="field"
        part="control"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        maxlength="200"
        enterkeyhint="search"
        .value=${query}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />
      <button class="button primary" part="control">
        ${picture(SEARCH)}<span>${words.search}</span>
      </button>
    </div>`;
}
