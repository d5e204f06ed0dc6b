import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Choice, Poll } from '../../../feed/model/poll.js';
import { pollStatus as fr } from '../../../translations/fr/poll-status.js';
import type { PollStatusStrings } from '../../../translations/poll-status.js';
import type { Ballot, BallotStatus } from '../ballot.js';
import { plainWords, renderNotice, type StatusWords } from '../plain-status.js';

export interface StatusContext {
  readonly localize: LocalizeController<'opinionPoll'>;
  readonly level: number;
  readonly ballot: Ballot;
  /** The poll is open, and an opinion in it may be changed. */
  readonly isChangeable: boolean;
  readonly hasResults: boolean;
  /** The poll closed before the person on this page had sent an answer. */
  readonly isTooLate: boolean;
  readonly onChange: () => void;
  readonly onWithdraw: () => void;
  readonly onShowResults: () => void;
}

/** What became of the ballot: one sentence, what it means, and what one can do now. */
export function renderStatus(poll: Poll, context: StatusContext): TemplateResult {
  const { localize, level, ballot, isTooLate } = context;
  const kind = isTooLate ? 'refused' : ballot.status;
  const words = wordsOf(localize);
  return renderNotice(kind, statusWords(context), {
    level,
    more: html`${renderOwn(poll, context)}
    ${kind === 'counted' ? renderReceipt(ballot.key, words) : nothing}
    ${renderActions(kind, context)}`,
  });
}

export function statusWords({
  localize,
  ballot,
  isTooLate,
}: Pick<StatusContext, 'localize' | 'ballot' | 'isTooLate'>): StatusWords {
  const { strings } = localize;
  const words = wordsOf(localize);
  if (isTooLate) return [words.closedNow, words.notSent];
  const { status, reason = '', isCounted, isLasting } = ballot;
  const isWithdrawal = !ballot.choices.length;
  if (status === 'withdrawn') return [words.withdrawn];
  if (status === 'sending' && isWithdrawal) return [words.withdrawing];
  if (status === 'kept' && isWithdrawal) return [words.keptWithdrawal, words.keptWithdrawalMore];
  if (status === 'kept' && !isLasting) return [words.notSentYet, words.notSentYetMore];
  if (status !== 'refused') return plainWords(strings, status);
  const cause = reason === 'closed' ? words.closedTooLate : words.refused[reason];
  return [cause ?? strings.refusedOther, isCounted ? words.stillCounted : ''];
}

export function wordsOf(localize: LocalizeController<'opinionPoll'>): PollStatusStrings {
  return localize.words('pollStatus', fr);
}

/** The device's answer in words, also where results are hidden. */
function renderOwn(poll: Poll, { localize, ballot, isTooLate }: StatusContext): unknown {
  const { choices } = ballot;
  if (isTooLate || !choices.length) return nothing;
  const { strings } = localize;
  const words = wordsOf(localize);
  const isRanking = choices.length > 1 && poll.questionType === 'ranking';
  const names = choices.map((id, at) => {
    const name = nameOf(poll.choices, id);
    return html`${at ? ', ' : ''}${isRanking ? `${at + 1}. ` : ''}${name ? localize.inline(name) : strings.noOpinion}`;
  });
  return html`<p>${words.yourAnswer} <strong>${names}</strong></p>`;
}

function nameOf(choices: readonly Choice[], wanted: string): Choice['name'] | undefined {
  return choices.find(({ id }) => id === wanted)?.name;
}

/** Eight signs of the ballot's key: enough to tell two apart, too few to vote with. */
function renderReceipt(key: string, words: PollStatusStrings): TemplateResult {
  const code = key.toUpperCase().replace(/^(.{4})(.{4}).*/, '$1\u00a0$2');
  return html`<p class="small muted">
    ${words.receipt} <span class="number">${code}</span>. ${words.receiptUse}
  </p>`;
}

function renderActions(kind: BallotStatus, context: StatusContext): unknown {
  const { localize, ballot, isChangeable, hasResults } = context;
  const words = wordsOf(localize);
  const action = (name: string, onClick: () => void): TemplateResult =>
    html`<button class="button quiet" part="action" @click=${onClick}>${name}</button>`;
  const isAnswered = kind === 'counted' || kind === 'kept';
  const actions = [
    kind === 'kept' && action(words.sendNow, () => void ballot.sendNow()),
    isAnswered && isChangeable && action(words.change, context.onChange),
    isAnswered &&
      isChangeable &&
      ballot.choices.length > 0 &&
      action(words.withdraw, context.onWithdraw),
    // Last: results come later, and nobody should press what has just moved.
    kind === 'counted' && hasResults && action(words.seeResults, context.onShowResults),
  ].filter(Boolean);
  return actions.length ? html`<div class="actions">${actions}</div>` : nothing;
}
