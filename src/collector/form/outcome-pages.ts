import { html } from 'hono/html';
import { NO_OPINION, pollTerms, receiptCode, type BallotRequest } from '../../votes/index.js';
import { fromKept } from '../ranks.js';
import type { Rejection } from '../rejection.js';
import type { RecordOutcome } from '../store.js';
import { ballotForm, choiceWords, type FormContext, type FormState } from './ballot-form.js';
import type { FormWords, Notice } from './form-words.js';
import { said, type Html, type Page } from './page.js';

/** A page before it is known to whom it leads back. */
export type Draft = Omit<Page, 'words' | 'back'>;

type Filled = Pick<FormState, 'key' | 'revision' | 'chosen'>;

/** The question as a page of its own; with a notice, what somebody has chosen is still to be sent. */
export function formDraft(
  context: FormContext,
  filled: Filled,
  { notice, problem }: { readonly notice?: Notice; readonly problem?: string | undefined } = {},
): Draft {
  const { words, known } = context;
  const { poll, languages } = known;
  const question = said(poll.name, { words, languages });
  const form = ballotForm(context, {
    ...filled,
    problem,
    legend: notice ? question : words.answer,
    submit: notice ? words.confirmSubmit : words.submit,
  });
  const lead = notice?.text ?? said(poll.description, { words, languages });
  return {
    status: problem ? 422 : 200,
    title: notice?.title ?? said(poll.name, { words, languages, isPlain: true }),
    heading: notice?.title ?? question,
    isError: problem !== undefined,
    isKept: true,
    content: html`${lead && html`<p>${lead}</p>`} ${form}`,
  };
}

const STATUS: Readonly<Record<RecordOutcome, Draft['status']>> = {
  counted: 201,
  changed: 200,
  unchanged: 200,
  withdrawn: 200,
  outdated: 409,
  'not-changeable': 409,
};

/** What is counted for the form's key now, and a folded form to change it where the poll lets. */
export function outcomeDraft(
  context: FormContext,
  key: string,
  { outcome, ballot, isOpen }: OutcomeShown,
): Draft {
  const { words, known } = context;
  const { title, text } = noticeOf(outcome, words);
  const choices = fromKept(known.poll, ballot.choices);
  const { isChangeable, questionType } = pollTerms(known.poll);
  const items = choices.map((id) => html`<li>${choiceWords(id, context)}</li>`);
  const form =
    isChangeable && isOpen
      ? html`<details>
          <summary>${words.change}</summary>
          ${ballotForm(context, {
            key,
            // One more than what is counted, so that this form is newer, and an older one that comes late is not.
            revision: ballot.revision + 1,
            chosen: choices,
            legend: said(known.poll.name, { words, languages: known.languages }),
            submit: words.submit,
          })}
        </details>`
      : '';
  return {
    status: STATUS[outcome],
    title,
    content: html`<p>${text}</p>
      <h2>${words.yourChoice}</h2>
      ${
        questionType === 'ranking' && choices[0] !== NO_OPINION
          ? html`<ol>
              ${items}
            </ol>`
          : html`<ul>
              ${items}
            </ul>`
      }
      <p>${words.receipt(receiptCode(key))}</p>
      ${form}`,
  };
}

export interface OutcomeShown {
  readonly outcome: RecordOutcome;
  /** As the store keeps it. */
  readonly ballot: BallotRequest;
  readonly isOpen: boolean;
}

/** Nothing was counted. With a form where sending it once more may help. */
export function rejectionDraft(
  words: FormWords,
  { status, reason, more }: Rejection,
  { form, context }: { readonly form?: Html; readonly context?: FormContext | undefined } = {},
): Draft {
  const { title, text } = rejectionNotice(reason, words, more.retryAfter);
  const others = context?.known.poll.offlineAlternative;
  const languages = context?.known.languages;
  return {
    status,
    title,
    isError: true,
    content: html`<p>${text}</p>
      ${form ?? ''}
      ${others === undefined ? '' : html`<p>${words.otherWays}: ${said(others, { words, languages })}</p>`}
      ${OPENS_FORM.has(reason) ? html`<p><a href="form?lang=${words.lang}">${words.openForm}</a></p>` : ''}`,
  };
}

/** Where a fresh form is the way on. */
const OPENS_FORM: ReadonlySet<string> = new Set(['unknown-origin', 'bad-request', 'too-large']);

function noticeOf(outcome: RecordOutcome, words: FormWords): Notice {
  switch (outcome) {
    case 'counted':
      return words.counted;
    case 'changed':
    case 'withdrawn':
      return words.changed;
    case 'unchanged':
      return words.already;
    case 'outdated':
      return words.outdated;
    case 'not-changeable':
      return words.notChangeable;
  }
}

function rejectionNotice(reason: string, words: FormWords, retryAfter = 0): Notice {
  switch (reason) {
    case 'closed':
      return words.closed;
    case 'not-started':
      return words.notStarted;
    case 'unknown-poll':
      return words.unknownPoll;
    case 'too-many-requests':
      return words.tooManyRequests(Math.max(1, Math.ceil(retryAfter / 60)));
    case 'unavailable':
    case 'internal':
      return words.unavailable;
    case 'unknown-origin':
      return words.unknownOrigin;
    default:
      return words.notUnderstood;
  }
}
