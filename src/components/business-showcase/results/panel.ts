import { html, nothing, type TemplateResult } from 'lit';
import type { FacetValue, FacetValues } from '../../../controllers/facets.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { ShowcaseResultsStrings } from '../../../translations/showcase-results.js';
import type { Order } from '../directory.js';
import { ownValue } from '../../../feed/own-value.js';
import { ACCESS_FEATURES } from './access-features.js';
import { PANEL_FACETS, type PanelFacet, type ShowcaseSelection } from './facets.js';

interface PanelContext {
  readonly localize: LocalizeController<'businessShowcase'>;
  readonly strings: ShowcaseResultsStrings;
  readonly selection: ShowcaseSelection;
  readonly values: FacetValues<PanelFacet>;
  /** How many entries are left. */
  readonly total: number;
  readonly order: Order;
  /** Whether some entries can be near. */
  readonly hasPositions: boolean;
  onToggle(facet: PanelFacet, key: string): void;
  onSort(order: Order): void;
  onClose(): void;
}

/** What narrows the list further, each value with how many it would leave, and the order. */
export function renderPanel(context: PanelContext): TemplateResult {
  return html`${PANEL_FACETS.map((facet) => renderFacet(facet, context))} ${renderSort(context)}
    <p class="actions">
      <button type="button" class="button" part="control" @click=${context.onClose}>
        ${context.strings.show(context.total)}
      </button>
    </p>`;
}

function renderFacet(
  facet: PanelFacet,
  { localize, strings, selection, values, total, onToggle }: PanelContext,
): TemplateResult | typeof nothing {
  const ticked = selection[facet];
  // What all that is listed has in common narrows nothing.
  const offered = ticked.length
    ? values[facet]
    : values[facet].filter(({ count }) => count < total);
  if (!offered.length) return nothing;
  const wordsOf = wordsFor(facet, strings, localize);
  const { compare } = new Intl.Collator(localize.interfaceLang);
  const rankOf = ({ key, count }: FacetValue): number =>
    facet === 'access' ? ACCESS_FEATURES.findIndex((feature) => feature === key) : -count;
  const sorted = offered
    .map((value) => ({
      ...value,
      words: wordsOf?.(value) ?? localize.plain(value.name),
      rank: rankOf(value),
    }))
    .sort((a, b) => a.rank - b.rank || compare(a.words, b.words));
  return html`<fieldset>
    <legend>${strings.facets[facet]}</legend>
    ${sorted.map(
      ({ key, name, words, count }) =>
        html`<label class="check">
          <input
            type="checkbox"
            part="control"
            .checked=${ticked.includes(key)}
            @change=${() => onToggle(facet, key)}
          />
          <span
            >${wordsOf ? words : localize.inline(name)}&nbsp;<span class="number muted"
              >${count}</span
            ></span
          >
        </label>`,
    )}
  </fieldset>`;
}

/** The feed names quarters, payment and labels; the interface what it knows by a key. */
function wordsFor(
  facet: PanelFacet,
  strings: ShowcaseResultsStrings,
  localize: LocalizeController<'businessShowcase'>,
): ((value: FacetValue) => string) | undefined {
  switch (facet) {
    case 'access':
      return ({ key }) => ownValue(strings.access, key) ?? key;
    case 'exchange':
      return ({ key }) => ownValue(strings.exchange, key) ?? key;
    case 'language':
      return ({ key }) => languageName(key, localize.interfaceLang);
    default:
      return undefined;
  }
}

/** « breton », « langue des signes française »; what is no language tag as it is written. */
function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function renderSort({ strings, order, hasPositions, onSort }: PanelContext): TemplateResult {
  const orders: readonly Order[] = ['fair', 'name', ...(hasPositions ? ['distance' as const] : [])];
  const offered = orders.includes(order) ? orders : [order, ...orders];
  return html`<label class="sort"
    >${strings.sort}
    <select
      class="field"
      part="control"
      @change=${(event: Event) => onSort((event.target as HTMLSelectElement).value as Order)}
    >
      ${offered.map(
        (one) =>
          html`<option value=${one} .selected=${one === order}>${strings.orders[one]}</option>`,
      )}
    </select></label
  >`;
}
