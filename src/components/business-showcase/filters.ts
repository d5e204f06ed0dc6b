import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import type { BusinessShowcaseStrings } from '../../translations/business-showcase.js';
import { hasText, keyOf } from './entries.js';

/** One button for each kind of entry with how many there are, in the order of the translations. */
export function renderTypes(
  offered: readonly ShowcaseEntry[],
  chosen: string,
  strings: BusinessShowcaseStrings,
  onChoose: (type: string) => void,
): TemplateResult | typeof nothing {
  const types = [...new Set(offered.map(({ type }) => type))];
  if (types.length < 2) return nothing;
  const order = Object.keys(strings.types);
  const rank = (type: string): number => (order.indexOf(type) + order.length) % order.length;
  types.sort((a, b) => rank(a) - rank(b));
  const chip = (type: string, words: string): TemplateResult =>
    html`<button
      type="button"
      class="chip"
      part="control"
      aria-pressed=${chosen === type}
      @click=${() => onChoose(type)}
    >
      ${words}
      <span class="number small"
        >${offered.filter((entry) => !type || entry.type === type).length}</span
      >
    </button>`;
  return html`<div class="chips" role="group" aria-label=${strings.typesLabel}>
    ${chip('', strings.all)} ${types.map((type) => chip(type, strings.types[type] ?? type))}
  </div>`;
}

/** The categories of some entries by name, where there is a choice at all. */
export function renderCategories(
  entries: readonly ShowcaseEntry[],
  chosen: string,
  localize: LocalizeController<'businessShowcase'>,
  onChoose: (category: string) => void,
): TemplateResult | typeof nothing {
  const { strings, interfaceLang } = localize;
  const names = new Map(
    entries.flatMap(({ category = [] }) =>
      category.map((text) => [keyOf(text), localize.plain(text)] as const),
    ),
  );
  if (names.size < 2) return nothing;
  const sorted = [...names].sort((a, b) => a[1].localeCompare(b[1], interfaceLang));
  return html`<label
    >${strings.category}
    <select
      class="field"
      part="control"
      @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
    >
      <option value="">${strings.anyCategory}</option>
      ${sorted.map(
        ([key, name]) =>
          html`<option value=${key} ?selected=${hasText([key, name], chosen)}>${name}</option>`,
      )}
    </select></label
  >`;
}
