import { html, nothing, type TemplateResult } from 'lit';
import type { FacetValue } from '../../../controllers/facets.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { ServiceResultsStrings } from '../../../translations/service-results.js';
import { ownValue } from '../../../feed/own-value.js';
import type { ServiceFacet, ServiceFacetValues, ServiceSelection } from './facets.js';

export interface FiltersContext {
  readonly localize: LocalizeController<'serviceFinder'>;
  readonly strings: ServiceResultsStrings;
  readonly selection: ServiceSelection;
  /** Counted only while the filters are open: a key costs less without. */
  readonly values: ServiceFacetValues | undefined;
  onToggle(isOpen: boolean): void;
  /** How many services are left. */
  readonly total: number;
  onChange(change: Partial<ServiceSelection>): void;
  onClose(): void;
}

/** Narrows a list by whom a service is for and how it is reached; folded until somebody asks. */
export function renderFilters(context: FiltersContext): TemplateResult {
  const { strings, selection, values, total, onToggle, onChange, onClose } = context;
  const count = selection.audience.length + selection.channel.length;
  return html`<details
    class="filters"
    .open=${values !== undefined}
    @toggle=${(event: Event) => onToggle((event.target as HTMLDetailsElement).open)}
  >
    <summary part="control">${strings.filter(count)}</summary>
    ${
      values
        ? html`${renderFacet('audience', values.audience, context)}
          ${renderFacet('channel', values.channel, context)}`
        : nothing
    }
    <p class="actions">
      <button class="button" part="control" @click=${onClose}>${strings.show(total)}</button>
      ${
        count
          ? html`<button
              class="button quiet"
              part="control"
              @click=${() => onChange({ audience: [], channel: [] })}
            >
              ${strings.noFilter}
            </button>`
          : nothing
      }
    </p>
  </details>`;
}

function renderFacet(
  facet: ServiceFacet,
  values: readonly FacetValue[],
  { localize, strings, selection, total, onChange }: FiltersContext,
): TemplateResult | typeof nothing {
  const ticked = selection[facet];
  // What all that is listed has in common narrows nothing.
  const offered = ticked.length ? values : values.filter(({ count }) => count < total);
  if (!offered.length) return nothing;
  const toggle = (key: string): void =>
    onChange({
      [facet]: ticked.includes(key) ? ticked.filter((one) => one !== key) : [...ticked, key],
    });
  return html`<fieldset>
    <legend>${facet === 'audience' ? strings.who : strings.ways}</legend>
    ${offered.map(
      ({ key, name, count }) =>
        html`<label class="check">
          <input
            type="checkbox"
            part="control"
            .checked=${ticked.includes(key)}
            @change=${() => toggle(key)}
          />
          <span
            >${facet === 'audience' ? localize.inline(name) : (ownValue(strings.channelNames, key) ?? key)}&nbsp;<span
              class="number muted"
              >${count}</span
            ></span
          >
        </label>`,
    )}
  </fieldset>`;
}
