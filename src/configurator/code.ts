import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { picture } from './form.js';
import { CAREFUL, COPY } from './icons.js';
import { FORMS, PINS, type Settings } from './settings.js';
import { pageSnippet, sheetSnippet, type SnippetContext } from './snippet.js';

export interface CodeContext extends SnippetContext {
  readonly settings: Settings;
  /** Which block was copied last, and whether the browser allowed it. */
  readonly copied: { readonly block: string; readonly isDone: boolean } | undefined;
  change(changes: Partial<Settings>): void;
  copy(block: string, text: string): void;
}

/** Where it goes, and what to paste there. */
export function renderCode(context: CodeContext): TemplateResult {
  const { settings, strings, change, folder } = context;
  const isFrame = settings.form === 'frame';
  const sheet = isFrame ? '' : sheetSnippet(settings);
  const isForeign = isFrame && new URL(settings.feed, folder).origin !== new URL(folder).origin;
  return html`<h2>${strings.codeTitle}</h2>
    <div class="ways">
      ${renderList('form', strings.form, FORMS, strings.forms, settings.form, (form) =>
        change({ form }),
      )}
      ${
        isFrame
          ? nothing
          : renderList('pin', strings.pin, PINS, strings.pins, settings.pin, (pin) =>
              change({ pin }),
            )
      }
      ${renderElsewhere(context)} ${isFrame ? nothing : renderLink(context)}
    </div>
    ${
      isForeign
        ? html`<p class="note careful">${picture(CAREFUL)}<span>${strings.frameFeed}</span></p>`
        : nothing
    }
    <div class="blocks">
      ${renderBlock('page', strings.pageCode, pageSnippet(settings, context), context)}
      ${sheet ? renderBlock('sheet', strings.sheetCode, sheet, context) : nothing}
      <p class="then">${strings.then}</p>
    </div>`;
}

function renderElsewhere({ settings, strings, change }: CodeContext): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(settings.elsewhere)}
      @change=${(event: Event) => change({ elsewhere: (event.target as HTMLInputElement).checked })}
    />
    <span>${strings.elsewhere.label} <small>${strings.elsewhere.help}</small></span>
  </label>`;
}

function renderLink({ settings, strings, change }: CodeContext): TemplateResult {
  return html`<div class="field">
    <label for="link">${strings.link.label}</label>
    <p class="help" id="link-help">${strings.link.help}</p>
    <input
      id="link"
      type="text"
      inputmode="url"
      autocomplete="off"
      placeholder="/services"
      aria-describedby="link-help"
      .value=${live(settings.link)}
      @change=${(event: Event) => change({ link: (event.target as HTMLInputElement).value.trim() })}
    />
  </div>`;
}

function renderBlock(
  block: string,
  { label, help }: { readonly label: string; readonly help?: string },
  text: string,
  { strings, copied, copy }: CodeContext,
): TemplateResult {
  const isTold = copied?.block === block;
  return html`<div class="block">
    <div class="block-head">
      <h3 id="${block}-title">${label}${help ? html` <small>${help}</small>` : nothing}</h3>
      <button
        class="main"
        type="button"
        aria-describedby="${block}-title"
        @click=${() => copy(block, text)}
      >
        ${picture(COPY)}${strings.copy}
      </button>
    </div>
    <pre
      tabindex="0"
      role="region"
      aria-labelledby="${block}-title"
    ><code id="${block}-code">${text}</code></pre>
    <p class="told" role="status">
      ${isTold ? (copied.isDone ? strings.copied : strings.copyFailed) : nothing}
    </p>
  </div>`;
}

/** One of a few, below each other, each with what it means. */
function renderList<T extends string>(
  name: string,
  label: string,
  values: readonly T[],
  words: Readonly<Record<T, { readonly label: string; readonly help?: string }>>,
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="field">
    <legend>${label}</legend>
    ${values.map(
      (value) =>
        html`<label class="check">
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${live(chosen === value)}
            @change=${() => choose(value)}
          />
          <span>${words[value].label} <small>${words[value].help}</small></span>
        </label>`,
    )}
  </fieldset>`;
}
