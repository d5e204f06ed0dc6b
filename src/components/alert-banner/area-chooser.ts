import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { areaKeys, hasChosen, type ChosenAreas } from '../../feed/alert-areas.js';
import type { Alert } from '../../feed/model/alert.js';
import type { Text } from '../../feed/shape.js';
import { addSheet } from '../../internal/add-sheet.js';
import { announce } from '../../internal/announcer.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { alertAreas as fr } from '../../translations/fr/alert-areas.js';
import { areaChooserStyles } from './area-chooser.styles.js';

interface Choice {
  readonly chosen: ChosenAreas;
  choose(chosen: ChosenAreas): void;
}

interface NamedArea {
  readonly key: string;
  /** In the reader's language. */
  readonly name: string;
  readonly text: Text | undefined;
}

/** The areas that messages name, as native checkboxes; then those chosen that none names now. */
export function renderAreas(
  alerts: readonly Alert[],
  choice: Choice,
  host: ParvisElement,
  localize: LocalizeController<'alertBanner'>,
): TemplateResult {
  addSheet(host.renderRoot as ShadowRoot, areaChooserStyles);
  const strings = localize.words('alertAreas', fr);
  const { chosen } = choice;
  const areas = namedAreas(alerts, localize);
  const isChosen = ({ key, name }: NamedArea): boolean =>
    Object.entries(chosen).some(([code, called]) => called && (code === key || called === name));
  const gone = Object.entries(chosen).filter(
    ([code, called]) => called && !areas.some(({ key, name }) => key === code || name === called),
  );
  const without = ({ name }: NamedArea): [string, string][] =>
    Object.entries(chosen).map(([code, called]) => [code, called === name ? '' : called]);
  const choose = (area: NamedArea, isWanted: boolean): void => {
    // All that are offered were seen: those without a tick are left out.
    const offered = areas.map(({ key }): [string, string] => [key, '']);
    const after = isWanted ? Object.entries(chosen) : without(area);
    const all = [...offered, ...after, [area.key, isWanted ? area.name : '']] as const;
    const next = Object.fromEntries(all);
    choice.choose(hasChosen(next) ? next : {});
  };
  const box = (area: NamedArea, words: unknown, isChecked: boolean): TemplateResult =>
    html`<li>
      <label>
        <input
          type="checkbox"
          part="control"
          .checked=${isChecked}
          @change=${() => choose(area, !isChecked)}
        />
        <span>${words}</span>
      </label>
    </li>`;
  return html`<fieldset class="areas">
    <legend>${strings.legend}</legend>
    <p class="small muted">${strings.effect}</p>
    <ul>
      ${areas.map((area) => box(area, localize.inline(area.text), isChosen(area)))}
      ${gone.map(([key, name]) => box({ key, name, text: undefined }, strings.unnamed(name), true))}
    </ul>
    <p class="small muted">${strings.kept}</p>
    ${
      hasChosen(chosen)
        ? html`<button
            class="button quiet small"
            part="control"
            @click=${(event: Event) => onClear(event, choice, strings.cleared)}
          >
            ${strings.clear}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function onClear({ target }: Event, choice: Choice, words: string): void {
  // The button goes with the choice; the boxes stay.
  (target as Element).closest('fieldset')?.querySelector('input')?.focus();
  choice.choose({});
  announce(words);
}

/** Each once, by its code or name, in the order of the reader's alphabet. */
function namedAreas(
  alerts: readonly Alert[],
  localize: LocalizeController<'alertBanner'>,
): NamedArea[] {
  const byKey = new Map<string, NamedArea>();
  const names = new Set<string>();
  for (const area of alerts.flatMap(({ area: all = [] }) => all)) {
    const [key] = areaKeys(area);
    const name = localize.plain(area.areaDesc) || (key ?? '');
    if (!key || byKey.has(key) || names.has(name)) continue;
    names.add(name);
    byKey.set(key, { key, name, text: area.areaDesc ?? key });
  }
  const { compare } = new Intl.Collator(localize.interfaceLang, { numeric: true });
  return [...byKey.values()].sort((a, b) => compare(a.name, b.name));
}
