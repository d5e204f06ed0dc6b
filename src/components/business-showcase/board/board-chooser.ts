import { html, nothing, type TemplateResult } from 'lit';
import { Kept } from '../../../controllers/kept.js';
import { searchField } from '../../../styles/search-field.styles.js';
import { showcaseBoard as fr } from '../../../translations/fr/showcase-board.js';
import type { Showcase } from '../showcase.js';
import { ownValue } from '../../../feed/own-value.js';
import { boardChooserStyles } from './board-chooser.styles.js';
import { isChosen, quartersOf, type BoardChoice } from './board-groups.js';

interface Option {
  readonly key: string;
  readonly name: string;
}

/**
 * What to print for a noticeboard, in the browser's own controls. It keeps nothing of what is chosen:
 * that is read off them.
 */
export class BoardChooser {
  /** Beside the sheets of the element's first view. */
  readonly styles = [searchField, boardChooserStyles];
  readonly #showcase: Showcase;
  // The chooser is drawn anew with each key that is typed above it.
  readonly #types = new Kept<readonly Option[]>();
  readonly #quarters = new Kept<readonly Option[]>();

  constructor(showcase: Showcase) {
    this.#showcase = showcase;
  }

  render(): TemplateResult {
    const showcase = this.#showcase;
    const { localize } = showcase;
    const strings = localize.words('showcaseBoard', fr);
    const key = [showcase.entries(), localize.lang, localize.strings];
    const types = this.#types.of(key, () => typesOf(showcase));
    const quarters = this.#quarters.of(key, () => quartersOf(showcase));
    return html`<details class="board">
      <summary part="control">${strings.open}</summary>
      <form
        class="board-choices"
        @change=${(event: Event) => tellCount(event.currentTarget as HTMLFormElement, showcase)}
        @submit=${(event: Event) => void onPrint(event, showcase)}
      >
        ${renderSelect('type', strings.type, strings.allTypes, types)}
        ${renderSelect('quarter', strings.quarter, strings.allQuarters, quarters)}
        <label class="board-large"
          ><input type="checkbox" name="large" part="control" /> ${strings.largePrint}</label
        >
        <p class="actions">
          <button class="button" part="action">${strings.print}</button>
          <output></output>
        </p>
      </form>
    </details>`;
  }
}

function typesOf(showcase: Showcase): Option[] {
  const { types } = showcase.localize.strings;
  const there = new Set(showcase.entries().map(({ type }) => type));
  const known = Object.keys(types).filter((type) => there.has(type));
  const others = [...there].filter((type) => !Object.hasOwn(types, type));
  return [...known, ...others].map((key) => ({ key, name: ownValue(types, key) ?? key }));
}

/** Nothing is asked that has one answer. */
function renderSelect(
  name: string,
  label: string,
  all: string,
  options: readonly Option[],
): TemplateResult | typeof nothing {
  if (options.length < 2) return nothing;
  return html`<label
    >${label}
    <select class="field" name=${name} part="control">
      <option value="">${all}</option>
      ${options.map(({ key, name: words }) => html`<option value=${key}>${words}</option>`)}
    </select></label
  >`;
}

function choiceOf(form: HTMLFormElement): BoardChoice {
  const data = new FormData(form);
  const text = (name: string): string => (data.get(name) as string | null) ?? '';
  return { type: text('type'), quarter: text('quarter'), isLarge: data.has('large') };
}

function tellCount(form: HTMLFormElement, showcase: Showcase): number {
  const strings = showcase.localize.words('showcaseBoard', fr);
  const choice = choiceOf(form);
  const { length } = showcase.entries().filter((entry) => isChosen(entry, choice));
  form.querySelector('output')!.textContent = length ? strings.count(length) : strings.none;
  return length;
}

/** A blank page helps nobody. What cannot be loaded is told, and tried again at the next press. */
async function onPrint(event: Event, showcase: Showcase): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  if (!tellCount(form, showcase)) return;
  try {
    const { printBoard } = await import('./print-board.js');
    await printBoard(showcase, choiceOf(form));
  } catch {
    form.querySelector('output')!.textContent = showcase.localize.common.unreachable;
  }
}
