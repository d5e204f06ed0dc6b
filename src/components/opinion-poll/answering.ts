import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Poll } from '../../feed/model/poll.js';
import { announce } from '../../internal/announcer.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { pollTerms } from '../../votes/index.js';
import type { BallotController } from './ballot-controller.js';
import { Ballot, type BallotStatus } from './ballot.js';
import type { CurrentPoll } from './current-poll.js';
import { Draft } from './draft.js';

/** The first control, or the one that is chosen. */
const CONTROL = 'fieldset :is(:checked, button, input)';

/** One person's way through a question: choosing, giving, changing and withdrawing an answer. */
export class Answering {
  readonly draft = new Draft();
  readonly ballot: Ballot;
  /** The form is shown although an opinion is counted. */
  isChanging = false;
  /** The poll closed while somebody had chosen and not sent. */
  isTooLate = false;
  /** The results of an answer given on this page are still to be told. */
  isUntold = false;
  /** A person waits for what becomes of the ballot. */
  #isVoting = false;

  constructor(
    private readonly host: ParvisElement,
    readonly localize: LocalizeController<'opinionPoll'>,
    private readonly current: CurrentPoll,
    sender: () => Promise<BallotController | undefined>,
    /** What became of the ballot, in words. */
    private readonly words: () => readonly (string | undefined)[],
    /** After a person's act, once it is known what became of it. */
    private readonly onVote: (poll: string, status: BallotStatus) => void,
  ) {
    this.ballot = new Ballot(host, sender, (status) => this.#onAnswer(status));
  }

  get selection(): readonly string[] {
    return this.draft.chosen ?? this.ballot.choices;
  }

  /** After a refusal only where another answer could be taken. */
  get showsForm(): boolean {
    const { status, reason = '', choices } = this.ballot;
    if (this.current.phase !== 'open') return false;
    if (this.isChanging || status === 'none' || status === 'withdrawn') return true;
    return status === 'refused' && !choices.length && reason.endsWith('-choice');
  }

  choose(input: HTMLInputElement, id: string, poll: Poll): void {
    const terms = pollTerms(poll);
    if (!this.draft.take(id, input.checked, { selection: this.selection, terms })) {
      input.checked = false;
      announce(this.localize.strings.limitReached(terms.maxChoices));
    }
    this.host.requestUpdate();
  }

  rank(ranked: readonly string[]): void {
    this.draft.clear();
    this.draft.chosen = ranked;
    this.host.requestUpdate();
  }

  submit(event: Event, poll: Poll): void {
    event.preventDefault();
    const chosen = this.selection;
    if (!chosen.length) {
      this.draft.fault = 'none';
      announce(this.localize.strings.nothingChosen);
      void this.focus(CONTROL);
      return;
    }
    // In the feed's order, whatever the order of ticking.
    const inOrder = poll.choices.map(({ id }) => id).filter((id) => chosen.includes(id));
    const isMultiple = pollTerms(poll).questionType === 'multiple' && inOrder.length > 0;
    this.give(isMultiple ? inOrder : chosen);
  }

  /** Focus goes to where the answer will stand, and waits there: the form it was in is gone. */
  give(choices: readonly string[]): void {
    this.draft.clear();
    this.isChanging = this.isTooLate = false;
    this.#isVoting = true;
    this.isUntold = choices.length > 0;
    void this.ballot.vote(choices);
    void this.focus('#status');
  }

  change(): void {
    this.isChanging = true;
    void this.focus(CONTROL);
  }

  keep(): void {
    this.draft.clear();
    this.isChanging = false;
    void this.focus('#status');
  }

  /** The poll has closed before the reader's eyes: what was chosen and not sent is lost. */
  close(): void {
    if (!this.draft.chosen) return;
    const root = this.host.renderRoot as ShadowRoot;
    const hadFocus = root.activeElement?.closest('form');
    this.draft.clear();
    this.isTooLate = !this.isChanging;
    this.isChanging = false;
    announce(this.words().filter(Boolean).join(' '));
    if (hadFocus) void this.focus('#status');
  }

  async focus(selector: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What became of the ballot, said once: focus is where it stands already. */
  #onAnswer(status: BallotStatus): void {
    if (status === 'sending' || status === 'none') return;
    const isWaiting = this.#isVoting;
    this.#isVoting = false;
    if (!isWaiting && status !== 'counted' && status !== 'withdrawn') return;
    announce(this.words().filter(Boolean).join(' '), 'polite', true);
    if (isWaiting) this.onVote(this.current.poll?.id ?? '', status);
  }
}
