import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import {
  errorState,
  pendingState,
  staleNotice,
  type StatusContext,
} from '../../controllers/feed-status.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { WakeController } from '../../controllers/wake-controller.js';
import { polls, type Poll } from '../../feed/model/poll.js';
import { announce, prepareAnnouncer } from '../../internal/announcer.js';
import { define } from '../../internal/define.js';
import { ParvisElement } from '../../internal/parvis-element.js';
import { heading } from '../../internal/templates.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { opinionPoll as fr } from '../../translations/fr/opinion-poll.js';
import {
  pollPeriod,
  pollPhase,
  pollTerms,
  type HiddenCause,
  type PollPeriod,
  type PollPhase,
} from '../../votes/index.js';
import { BallotController, type BallotStatus } from './ballot-controller.js';
import { renderForm, type FormFault } from './form.js';
import { renderFrame, type FrameContext } from './frame.js';
import { opinionPollStyles } from './opinion-poll.styles.js';
import { renderTable } from './results.js';

/** A resident gave an opinion or changed it. */
export class ParvisVoteEvent extends Event {
  static readonly eventName = 'parvis-vote';

  constructor(
    readonly poll: string,
    /** Ids of the choices. */
    readonly choices: readonly string[],
    /** What became of it so far: `counted`, `kept` on the device, or `refused`. */
    readonly status: string,
  ) {
    super(ParvisVoteEvent.eventName, { bubbles: true, composed: true });
  }
}

/**
 * One question of the town, to be answered once on each device and changed until it closes. It says
 * what became of the answer, who decides and what the answer can change; it never says "counted"
 * before the collector has said so.
 *
 * Native radio buttons and checkboxes: https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 *
 * @tag parvis-opinion-poll
 * @slot - Shown before, without and after failed JavaScript or feed
 * @fires {ParvisVoteEvent} parvis-vote - A resident gave an opinion or changed it
 * @fires {ParvisReadyEvent} parvis-ready - The question is shown for the first time
 * @fires {ParvisErrorEvent} parvis-error - The feed cannot be had; once for each cause
 * @csspart base - The whole element
 * @csspart heading - The question, and the heading of the results
 * @csspart list - The choices
 * @csspart item - One choice
 * @csspart control - A radio button or checkbox
 * @csspart action - Buttons and links
 * @csspart status - What became of the ballot, and notices about the network
 */
export class ParvisOpinionPoll extends ParvisElement {
  static override properties = {
    poll: {},
    isChanging: { state: true },
    chosen: { state: true },
    fault: { state: true },
  };
  static override styles = [tokens, base, buttons, opinionPollStyles];

  readonly #feed = new FeedController(this, polls);
  readonly #localize = new LocalizeController(
    this,
    'opinionPoll',
    fr,
    () => this.#feed.snapshot.root,
  );
  readonly #ballot = new BallotController(
    this,
    (status) => this.#onAnswer(status),
    () => this.#hiddenCause(),
  );

  /** Opens and closes on time while it is on the screen. */
  readonly #wake = new WakeController(this, () => void this.#ballot.loadResults());

  /** Id of the question; by default the first one that is open. */
  poll = '';

  /** The form is shown although an opinion is counted. */
  private isChanging = false;
  private chosen: readonly string[] | undefined;
  private fault: FormFault | undefined;

  #isVoting = false;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const poll = this.#current();
    if (!poll) return;
    this.#ballot.use(poll.id, this.#feed.snapshot.root?.collector ?? '');
    const now = this.#feed.now();
    const { startsAt, endsAt } = this.#periodOf(poll);
    this.#wake.at([startsAt, endsAt].find((instant) => instant > now) ?? Infinity, now);
  }

  protected override render(): unknown {
    const { status, items } = this.#feed.snapshot;
    if (status === 'pending') return pendingState(this.#context, 6);
    const poll = this.#current();
    const { strings, interfaceLang } = this.#localize;
    return html`<section
      part="base"
      lang=${interfaceLang}
      aria-label=${poll ? nothing : strings.region}
      aria-labelledby=${poll ? 'question' : nothing}
    >
      ${
        status === 'error'
          ? errorState(this.#context)
          : poll
            ? this.#renderPoll(poll)
            : html`<p>${this.poll && items.length ? strings.unknown : strings.none}</p>
                <slot></slot>`
      }
    </section>`;
  }

  #renderPoll(poll: Poll): TemplateResult {
    const phase = this.#phaseOf(poll);
    const isAnswered = this.#ballot.choices.length > 0 && this.#ballot.status !== 'none';
    const showsForm = phase === 'open' && (!isAnswered || this.isChanging);
    return html`${staleNotice(this.#context)}
      <div class="question">
        ${heading(this.levelOf(), this.#localize.inline(poll.name), { id: 'question' })}
        ${this.#localize.paragraphs(poll.description)} ${this.#renderPhase(poll, phase)}
      </div>
      ${this.#renderStatus(phase)} ${showsForm ? this.#renderForm(poll) : nothing}
      ${phase === 'before' || this.isChanging ? nothing : this.#renderResults(poll)}
      ${renderFrame(poll, this.#frameContext)}`;
  }

  #renderPhase(poll: Poll, phase: PollPhase): TemplateResult {
    const { strings, moments } = this.#localize;
    const { startsAt, endsAt } = this.#periodOf(poll);
    const now = this.#feed.now();
    const [at, words] = {
      before: [startsAt, strings.notStarted] as const,
      open: [endsAt, strings.until] as const,
      closed: [endsAt, strings.closed] as const,
    }[phase];
    return html`<p class="muted">
      <time datetime=${new Date(at).toISOString()}>${words(moments.moment(at, now))}</time>
    </p>`;
  }

  #renderStatus(phase: PollPhase): TemplateResult | typeof nothing {
    const { strings } = this.#localize;
    const { status, reason = '' } = this.#ballot;
    const { isChangeable } = pollTerms(this.#current()!);
    if (status === 'none' || this.isChanging) return nothing;
    const words = {
      sending: strings.sending,
      counted: strings.counted,
      kept: strings.kept,
      refused:
        reason === 'closed'
          ? strings.closedTooLate
          : (strings.refused[reason] ?? strings.refusedOther),
    }[status];
    return html`<div class="notice status ${status}" part="status">
      <div>
        <p id="status" tabindex="-1">${words}</p>
        ${
          phase === 'open' && status === 'counted' && isChangeable
            ? html`<p>
                <button class="button quiet" part="action" @click=${() => (this.isChanging = true)}>
                  ${strings.change}
                </button>
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderForm(poll: Poll): TemplateResult {
    if (!this.#feed.snapshot.root?.collector)
      return html`<p class="notice" part="status">${this.#localize.strings.noCollector}</p>`;
    return renderForm(poll, {
      localize: this.#localize,
      selection: this.#selection(),
      fault: this.fault,
      onChoose: (input, id) => this.#onChoose(input, id, pollTerms(poll).maxChoices),
      onSubmit: (event) => this.#onSubmit(event, poll),
      onCancel: this.isChanging ? () => this.#stopChanging() : undefined,
    });
  }

  #renderResults(poll: Poll): TemplateResult | typeof nothing {
    const { strings } = this.#localize;
    const { results, hidden, isUnreachable } = this.#ballot.results;
    // Who has answered already is not told to answer first.
    if (hidden === 'before-vote' && this.#ballot.status !== 'none') return nothing;
    if (hidden) {
      const isForGood = hidden === 'too-few' && this.#phaseOf(poll) === 'closed';
      return html`<p class="results muted">
        ${strings.hidden[isForGood ? 'too-few-at-close' : hidden]}
      </p>`;
    }
    if (isUnreachable && this.#ballot.status !== 'kept')
      return html`<p class="results">
        ${strings.resultsUnreachable}
        <button class="button quiet" part="action" @click=${() => void this.#ballot.loadResults()}>
          ${strings.tryAgain}
        </button>
      </p>`;
    if (!results) return nothing;
    return html`<div class="results">
      ${heading(this.levelOf(1), strings.results, { id: 'results', tabindex: -1 })}
      ${renderTable(poll, results, this.#ballot.choices, this.#localize)}
      ${
        results.updated
          ? html`<p class="muted small">
              ${strings.updated(
                this.#localize.moments.moment(Date.parse(results.updated), this.#feed.now()),
              )}
            </p>`
          : nothing
      }
    </div>`;
  }

  get #frameContext(): FrameContext {
    const { timezone } = this.#feed.snapshot.root ?? {};
    return { localize: this.#localize, timeZone: timezone, now: this.#feed.now() };
  }

  get #context(): StatusContext {
    return { feed: this.#feed, localize: this.#localize, hasFallback: this.hasFallback };
  }

  #current(): Poll | undefined {
    const { items } = this.#feed.snapshot;
    if (this.poll) return items.find(({ id }) => id === this.poll);
    const phases = items.map((item) => this.#phaseOf(item));
    const [first] = [
      phases.indexOf('open'),
      phases.indexOf('before'),
      phases.lastIndexOf('closed'),
    ].filter((index) => index >= 0);
    return first === undefined ? undefined : items[first];
  }

  #periodOf(poll: Poll): PollPeriod {
    return pollPeriod(poll, this.#feed.snapshot.root?.timezone);
  }

  #phaseOf(poll: Poll): PollPhase {
    return pollPhase(this.#periodOf(poll), this.#feed.now());
  }

  #hiddenCause(): HiddenCause | undefined {
    const poll = this.#current();
    if (!poll || this.#phaseOf(poll) === 'closed') return undefined;
    const { resultsPolicy } = pollTerms(poll);
    if (resultsPolicy === 'after-close') return 'before-close';
    return resultsPolicy === 'after-vote' && !this.#ballot.isCounted ? 'before-vote' : undefined;
  }

  #selection(): readonly string[] {
    return this.chosen ?? this.#ballot.choices;
  }

  #onChoose(input: HTMLInputElement, id: string, maxChoices: number): void {
    const others = maxChoices > 1 ? this.#selection().filter((other) => other !== id) : [];
    this.fault = undefined;
    if (input.checked && others.length >= maxChoices) {
      input.checked = false;
      this.fault = 'limit';
      announce(this.#localize.strings.limitReached(maxChoices));
      return;
    }
    this.chosen = input.checked ? [...others, id] : others;
  }

  #onSubmit(event: Event, poll: Poll): void {
    event.preventDefault();
    const choices = poll.choices.map(({ id }) => id).filter((id) => this.#selection().includes(id));
    if (!choices.length) {
      this.fault = 'none';
      announce(this.#localize.strings.nothingChosen);
      this.renderRoot.querySelector<HTMLElement>('.choice input')?.focus();
      return;
    }
    this.fault = undefined;
    this.isChanging = false;
    this.chosen = undefined;
    this.#isVoting = true;
    void this.#ballot.vote(choices);
  }

  #stopChanging(): void {
    this.isChanging = false;
    this.chosen = undefined;
    void this.#focus('status');
  }

  /** After a person's vote: the event, one announcement, and focus where the answer stands. */
  #onAnswer(status: BallotStatus): void {
    if (status === 'sending' || status === 'none') return;
    const { strings } = this.#localize;
    if (status === 'counted') announce(strings.counted);
    if (!this.#isVoting) return;
    this.#isVoting = false;
    if (status === 'kept') announce(strings.kept);
    const poll = this.#current()?.id ?? '';
    this.dispatchEvent(new ParvisVoteEvent(poll, this.#ballot.choices, status));
    void this.#focus('status');
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

define('parvis-opinion-poll', ParvisOpinionPoll);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-opinion-poll': ParvisOpinionPoll;
  }
  interface HTMLElementEventMap {
    'parvis-vote': ParvisVoteEvent;
  }
}
