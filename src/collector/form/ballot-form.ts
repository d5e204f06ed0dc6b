import { html } from 'hono/html';
import { NO_OPINION, pollTerms, townChoices, type PollTerms } from '../../votes/index.js';
import type { Poll } from '../../feed/index.js';
import type { KnownPoll } from '../poll-book.js';
import type { FormWords } from './form-words.js';
import { said, type Html } from './page.js';

/** Whose form it is, in which words. */
export interface FormContext {
  readonly words: FormWords;
  readonly known: KnownPoll;
  readonly back: string | undefined;
}

export interface FormState {
  readonly key: string;
  readonly revision: number;
  /** Ids that are ticked already. */
  readonly chosen: readonly string[];
  readonly legend: Html;
  readonly submit: string;
  /** What is wrong with the choices, in a sentence. */
  readonly problem?: string | undefined;
}

/** The question with its choices as native controls, and the key under which the answer counts once. */
export function ballotForm(context: FormContext, state: FormState): Html {
  const { words, known, back } = context;
  const { key, revision, legend, submit, problem } = state;
  const terms = pollTerms(known.poll);
  // The address is beside both that show a form, also where a proxy puts a path before them.
  return html`<form method="post" action="ballots">
    <input type="hidden" name="key" value="${key}" />
    <input type="hidden" name="revision" value="${revision}" />
    <input type="hidden" name="lang" value="${words.lang}" />
    ${back === undefined ? '' : html`<input type="hidden" name="back" value="${back}" />`}
    <fieldset>
      <legend>${legend}</legend>
      <p>${hint(terms, words)}</p>
      ${problem ? html`<p class="problem" id="problem"><a href="#choice-0">${problem}</a></p>` : ''}
      ${terms.questionType === 'ranking' ? places(context, state, terms) : boxes(context, state, terms)}
    </fieldset>
    <p><button>${submit}</button></p>
    <p>${words.privacy}</p>
  </form>`;
}

/** The words of a choice, “no opinion” included, which every question takes. */
export function choiceWords(id: string, { words, known }: FormContext): Html {
  const choice = known.poll.choices.find((one) => one.id === id);
  if (choice) return said(choice.name, { words, languages: known.languages });
  return id === NO_OPINION ? words.noOpinion : id;
}

function hint({ questionType, maxChoices }: PollTerms, words: FormWords): string {
  if (questionType === 'ranking') return words.rankUpTo(maxChoices);
  return maxChoices === 1 ? words.chooseOne : words.chooseUpTo(maxChoices);
}

/** One radio button or box a choice. */
function boxes(context: FormContext, state: FormState, { maxChoices }: PollTerms): Html[] {
  const { words, known } = context;
  const { chosen, problem } = state;
  const isSingle = maxChoices === 1;
  return offered(known.poll).map((id, at) => {
    const description = known.poll.choices.find((one) => one.id === id)?.description;
    return html`<label>
      <input
        type="${isSingle ? 'radio' : 'checkbox'}"
        name="choices"
        value="${id}"
        id="choice-${at}"
        ${
          chosen.includes(id) ? html` checked` : ''
        }${isSingle ? html` required` : ''}${describedBy(problem)}
      />
      <span
        >${choiceWords(id, context)}${
          description === undefined
            ? ''
            : html`<br />${said(description, { words, languages: known.languages })}`
        }</span
      >
    </label>`;
  });
}

/** A ranking without a script: one list a place, the first for the choice that is liked best. */
function places(context: FormContext, state: FormState, { maxChoices }: PollTerms): Html[] {
  const { words, known } = context;
  return Array.from({ length: maxChoices }, (_, at) => {
    const ids = at ? townChoices(known.poll).map(({ id }) => id) : offered(known.poll);
    const options = ids.map(
      (id) =>
        html`<option value="${id}" ${state.chosen[at] === id ? html` selected` : ''}>
          ${plain(id, context)}
        </option>`,
    );
    return html`<p>
      <label
        >${words.place(at + 1)}
        <select
          name="choices"
          id="choice-${at}"
          ${at ? '' : html` required`}${describedBy(state.problem)}
        >
          <option value="">${words.noPlace}</option>
          ${options}
        </select></label
      >
    </p>`;
  });
}

function offered(poll: Poll): string[] {
  const ids = poll.choices.map(({ id }) => id);
  return ids.includes(NO_OPINION) ? ids : [...ids, NO_OPINION];
}

/** An option holds words alone. */
function plain(id: string, context: FormContext): Html {
  const choice = context.known.poll.choices.find((one) => one.id === id);
  const { words, known } = context;
  return choice
    ? said(choice.name, { words, languages: known.languages, isPlain: true })
    : choiceWords(id, context);
}

function describedBy(problem: string | undefined): Html {
  return problem ? html` aria-describedby="problem"` : '';
}
