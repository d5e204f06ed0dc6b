import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Choice, Poll } from '../../feed/model/poll.js';
import type { Text } from '../../feed/shape.js';
import { NO_OPINION, pollTerms, shuffled, townChoices } from '../../votes/index.js';
import type { FormFault } from './draft.js';

export interface FormContext {
  readonly localize: LocalizeController<'opinionPoll'>;
  /** Ids of what is chosen now. */
  readonly selection: readonly string[];
  readonly fault: FormFault | undefined;
  /** Where the feed wants an order of each device's own, it comes from this. */
  readonly seed: string;
  /** A text in the second language that the reader chose, if any. */
  readonly beside: (text: Text | undefined) => unknown;
  /** The control that puts choices in order. */
  readonly renderRanking: (choices: readonly Choice[]) => unknown;
  readonly onChoose: (input: HTMLInputElement, id: string) => void;
  readonly onSubmit: (event: Event) => void;
  /** Given where an opinion is counted already and may stay as it is. */
  readonly onCancel: (() => void) | undefined;
}

/**
 * The question as native controls: radio buttons for one answer or a grade, checkboxes for several,
 * buttons for an order.
 */
export function renderForm(poll: Poll, context: FormContext): TemplateResult {
  const { localize, fault, onSubmit, onCancel } = context;
  const { strings } = localize;
  const { maxChoices, questionType } = pollTerms(poll);
  const rule = {
    single: strings.chooseOne,
    rating: strings.chooseOne,
    multiple: strings.chooseUpTo(maxChoices),
    ranking: strings.putInOrder(maxChoices < townChoices(poll).length ? maxChoices : 0),
  }[questionType];
  const words =
    fault &&
    {
      none: strings.nothingChosen,
      limit: strings.limitReached(maxChoices),
    }[fault];
  const choices = orderOf(poll, context.seed);
  return html`<form novalidate @submit=${onSubmit}>
    <fieldset
      aria-labelledby="question rule"
      aria-describedby=${words ? 'fault' : nothing}
      aria-invalid=${fault === 'none' ? 'true' : nothing}
    >
      <legend id="rule">${rule}</legend>
      ${words ? html`<p class="error" id="fault">${words}</p>` : nothing}
      ${
        questionType === 'ranking'
          ? context.renderRanking(choices)
          : html`<div
              class="choices ${questionType === 'rating' && choices.length < 8 ? 'scale' : ''}"
              part="list"
            >
              ${choices.map((choice) => renderChoice(choice, questionType === 'multiple', context))}
            </div>`
      }
      <div class="choices apart">
        ${renderChoice(noOpinionOf(poll), questionType === 'multiple' || questionType === 'ranking', context)}
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

/** The grades of a scale keep their order. */
function orderOf(poll: Poll, seed: string): Choice[] {
  const choices = townChoices(poll);
  return poll.shuffle && poll.questionType !== 'rating' ? shuffled(choices, seed) : choices;
}

/** The town's words for it where it has some. */
export function noOpinionOf({ choices }: Poll): Choice {
  return choices.find(({ id }) => id === NO_OPINION) ?? { id: NO_OPINION, name: '' };
}

function renderChoice(
  { id, name, description, image }: Choice,
  isMultiple: boolean,
  { localize, selection, beside, onChoose }: FormContext,
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
    <span class="words">
      <strong>${name ? localize.inline(name) : localize.strings.noOpinion}</strong>
      ${beside(name)} ${renderDescription(description, localize)} ${beside(description)}
    </span>
    ${renderImage(image, localize)}
  </label>`;
}

export function renderDescription(
  description: Choice['description'],
  localize: LocalizeController<'opinionPoll'>,
): unknown {
  return description
    ? html`<span class="muted small">${localize.inline(description)}</span>`
    : nothing;
}

/** Whole, not cut: a pictogram or a plan says nothing by its middle. */
export function renderImage(
  image: Choice['image'],
  localize: LocalizeController<'opinionPoll'>,
): unknown {
  return image
    ? html`<img
        src=${image.url}
        alt=${localize.plain(image.alt)}
        lang=${localize.langOf(image.alt)}
        loading="lazy"
      />`
    : nothing;
}
