import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Choice, Poll } from '../../feed/model/poll.js';
import { pollTerms } from '../../votes/index.js';

/** Why the form cannot be sent as it is: nothing is chosen, or more than is allowed. */
export type FormFault = 'none' | 'limit';

export interface FormContext {
  readonly localize: LocalizeController<'opinionPoll'>;
  /** Ids of what is chosen now. */
  readonly selection: readonly string[];
  readonly fault: FormFault | undefined;
  readonly onChoose: (input: HTMLInputElement, id: string) => void;
  readonly onSubmit: (event: Event) => void;
  /** Given where an opinion is counted already and may stay as it is. */
  readonly onCancel: (() => void) | undefined;
}

/** The question as native radio buttons, or checkboxes where several answers are allowed. */
export function renderForm(poll: Poll, context: FormContext): TemplateResult {
  const { localize, fault, onSubmit, onCancel } = context;
  const { strings } = localize;
  const { maxChoices } = pollTerms(poll);
  const words =
    fault &&
    {
      none: strings.nothingChosen,
      limit: strings.limitReached(maxChoices),
    }[fault];
  return html`<form novalidate @submit=${onSubmit}>
    <fieldset
      aria-labelledby="question rule"
      aria-describedby=${words ? 'fault' : nothing}
      aria-invalid=${fault === 'none' ? 'true' : nothing}
    >
      <legend id="rule">
        ${maxChoices > 1 ? strings.chooseUpTo(maxChoices) : strings.chooseOne}
      </legend>
      ${words ? html`<p class="error" id="fault">${words}</p>` : nothing}
      <div class="choices" part="list">
        ${poll.choices.map((choice) => renderChoice(choice, maxChoices > 1, context))}
      </div>
    </fieldset>
    <p class="actions">
      <button class="button primary" part="action">${strings.submit}</button>
      ${
        onCancel
          ? html`<button type="button" class="button quiet" part="action" @click=${onCancel}>
              ${strings.cancel}
            </button>`
          : nothing
      }
    </p>
  </form>`;
}

function renderChoice(
  { id, name, description, image }: Choice,
  isMultiple: boolean,
  { localize, selection, onChoose }: FormContext,
): TemplateResult {
  return html`<label class="choice" part="item">
    <input
      part="control"
      type=${isMultiple ? 'checkbox' : 'radio'}
      name="choice"
      .value=${id}
      .checked=${selection.includes(id)}
      @change=${(event: Event) => onChoose(event.target as HTMLInputElement, id)}
    />
    <span>
      <strong>${localize.inline(name)}</strong>
      ${
        description
          ? html`<span class="muted small">${localize.inline(description)}</span>`
          : nothing
      }
    </span>
    ${
      image
        ? html`<img
            src=${image.url}
            alt=${localize.plain(image.alt)}
            width="72"
            height="48"
            loading="lazy"
          />`
        : nothing
    }
  </label>`;
}
