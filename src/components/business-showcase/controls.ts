import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { picture } from '../../internal/templates.js';
import { hasText, type Group } from './directory.js';
import { SLIDERS } from './icons.js';
import { OPEN_NOW, type View } from './view.js';

/** "Near me" and what belongs to it. */
export interface Near {
  readonly isOn: boolean;
  /** Where to start from, and what is known of it. */
  readonly start: unknown;
}

export interface ControlsContext {
  readonly localize: LocalizeController<'businessShowcase'>;
  readonly view: View;
  /** The kinds that there are. */
  readonly types: readonly Group[];
  /** Of the chosen kind. */
  readonly categories: readonly Group[];
  /** How many are open now, once that is known. */
  readonly open: number | undefined;
  readonly isFiltering: boolean;
  /** Without places there is nothing to be near. */
  readonly hasPositions: boolean;
  readonly isMapShown: boolean;
  /** Once the code for it has come. */
  readonly near: Near | undefined;
  change(change: Partial<View>): void;
  onToggle(isOpen: boolean): void;
  onNear(): void;
  onMap(): void;
}

/**
 * What most people narrow a list by, and behind one button the rest.
 * @param panel the rest, once it has come
 */
export function renderFilters(context: ControlsContext, panel: unknown): TemplateResult {
  const { localize, view, isFiltering, change, onToggle } = context;
  const { strings } = localize;
  const { only } = view;
  const isOpenOnly = only.includes(OPEN_NOW);
  const onOpenNow = (): void =>
    change({ only: isOpenOnly ? only.filter((one) => one !== OPEN_NOW) : [...only, OPEN_NOW] });
  const count = only.length - Number(isOpenOnly);
  return html`<div class="filters">
    ${renderTypeList(context)} ${renderCategories(context)}
    ${toggle(
      html`${strings.openNow} <span class="number small open-count">${context.open}</span>`,
      isOpenOnly,
      onOpenNow,
    )}
    ${context.hasPositions ? renderWhere(context) : nothing}
    <details
      class="panel"
      .open=${isFiltering}
      @toggle=${(event: Event) => onToggle((event.target as HTMLDetailsElement).open)}
    >
      <summary class="chip" part="control">${picture(SLIDERS)} ${strings.filter(count)}</summary>
      ${panel}
    </details>
  </div>`;
}

function renderWhere(context: ControlsContext): TemplateResult {
  const { strings } = context.localize;
  return html`${renderNear(context)}
    <button
      type="button"
      class="chip"
      part="control"
      aria-expanded=${context.isMapShown}
      @click=${() => context.onMap()}
    >
      ${strings.map}
    </button>`;
}

/** The same button before and after its code has come, since it may have been pressed for that. */
export function renderNear({
  localize,
  near,
  onNear,
}: Pick<ControlsContext, 'localize' | 'near' | 'onNear'>): TemplateResult {
  const { isOn = false, start } = near ?? {};
  return html`<div class="near">
    ${toggle(localize.strings.nearMe, isOn, () => onNear())} ${start}
  </div>`;
}

/**
 * One button for each kind of entry with how many there are. On a phone, where so many buttons would
 * push the list away, the same choice is one native list: the sheet shows one of the two.
 */
export function renderTypes(context: ControlsContext): TemplateResult | typeof nothing {
  const { localize, view, types } = context;
  if (types.length < 2) return nothing;
  return html`<div class="chips types" role="group" aria-label=${localize.strings.typesLabel}>
    ${kindsOf(context).map(
      ({ key, words, count }) =>
        html`<button
          type="button"
          class="chip"
          part="control"
          aria-pressed=${view.type === key}
          @click=${() => chooseType(key, context)}
        >
          ${words} <span class="number small">${count}</span>
        </button>`,
    )}
  </div>`;
}

function renderTypeList(context: ControlsContext): TemplateResult | typeof nothing {
  const { localize, view, types } = context;
  if (types.length < 2) return nothing;
  return html`<label class="type-list"
    >${localize.strings.typesLabel}
    <select
      class="field"
      part="control"
      @change=${(event: Event) => chooseType((event.target as HTMLSelectElement).value, context)}
    >
      ${kindsOf(context).map(
        ({ key, words, count }) =>
          html`<option value=${key} .selected=${view.type === key}>${words} (${count})</option>`,
      )}
    </select></label
  >`;
}

/** In the order of the translations, kinds that those do not know last. */
function kindsOf({
  localize,
  types,
}: ControlsContext): { key: string; words: string; count: number }[] {
  const { strings } = localize;
  const known = Object.keys(strings.types);
  const rank = ({ key }: Group): number => (known.indexOf(key) + known.length) % known.length;
  return [
    { key: '', words: strings.all, count: types.reduce((sum, { count }) => sum + count, 0) },
    ...types
      .toSorted((a, b) => rank(a) - rank(b))
      .map(({ key, count }) => ({ key, words: strings.types[key] ?? key, count })),
  ];
}

/** Another kind has other categories. */
function chooseType(type: string, { change }: ControlsContext): void {
  change({ type, category: '' });
}

/** The categories by name, where there is a choice at all. */
function renderCategories({
  localize,
  view,
  categories,
  change,
}: ControlsContext): TemplateResult | typeof nothing {
  if (categories.length < 2) return nothing;
  const { strings, interfaceLang } = localize;
  const { compare } = new Intl.Collator(interfaceLang);
  const sorted = categories
    .map((group) => ({ ...group, words: localize.plain(group.name) }))
    .sort((a, b) => compare(a.words, b.words));
  return html`<label
    >${strings.category}
    <select
      class="field"
      part="control"
      @change=${(event: Event) => change({ category: (event.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${!view.category}>${strings.anyCategory}</option>
      ${sorted.map(
        ({ key, name, words, count }) =>
          html`<option
            value=${key}
            lang=${localize.langOf(name)}
            .selected=${hasText([name], view.category)}
          >
            ${words} (${count})
          </option>`,
      )}
    </select></label
  >`;
}

/** A choice that is made or not. */
function toggle(
  words: unknown,
  isPressed: boolean,
  onClick: (event: Event) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="chip"
    part="control"
    aria-pressed=${isPressed}
    @click=${onClick}
  >
    ${words}
  </button>`;
}
