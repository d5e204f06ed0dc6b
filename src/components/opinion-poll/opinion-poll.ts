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
import { polls, type Choice, type Poll } from '../../feed/model/poll.js';
import type { Text } from '../../feed/shape.js';
import { prepareAnnouncer } from '../../internal/announcer.js';
import { define } from '../../internal/define.js';
import { DeviceMemory } from '../../internal/device-memory.js';
import { LazyPart } from '../../controllers/lazy-part.js';
import { ParvisElement } from '../../internal/parvis-element.js';
import { heading } from '../../internal/templates.js';
import { base } from '../../styles/base.styles.js';
import { buttons } from '../../styles/buttons.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { opinionPoll as fr } from '../../translations/fr/opinion-poll.js';
import { pollTerms, type HiddenCause } from '../../votes/index.js';
import { Answering } from './answering.js';
import type { BallotController } from './ballot-controller.js';
import type { BallotStatus } from './ballot.js';
import { CurrentPoll } from './current-poll.js';
import { renderForm } from './form.js';
import { opinionPollStyles } from './opinion-poll.styles.js';
import type { Outcome } from './rest/outcome.js';
import { plainWords, renderNotice, type StatusWords } from './plain-status.js';
import type { FrameContext } from './rest/frame.js';
import type { StatusContext as BallotContext } from './rest/status.js';

/** A resident gave an opinion, changed it or withdrew it. */
export class ParvisVoteEvent extends Event {
  static readonly eventName = 'parvis-vote';

  constructor(
    readonly poll: string,
    /** Ids of the choices, in order of preference in a ranking; none when it was withdrawn. */
    readonly choices: readonly string[],
    /** What became of it so far: `counted`, `withdrawn`, `kept` on the device, or `refused`. */
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
 * Native radio buttons and checkboxes: https://www.w3.org/WAI/ARIA/apg/patterns/radio/. A ranking is
 * made with buttons; see `ranking/ranking.ts`.
 *
 * @tag parvis-opinion-poll
 * @slot - Shown before, without and after failed JavaScript or feed
 * @fires {ParvisVoteEvent} parvis-vote - A resident gave an opinion, changed it or withdrew it
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
    isUnfolded: { state: true },
  };
  static override styles = [tokens, base, buttons, opinionPollStyles];

  readonly #feed = new FeedController(this, polls);
  readonly #localize = new LocalizeController(
    this,
    'opinionPoll',
    fr,
    () => this.#feed.snapshot.root,
  );
  readonly #current = new CurrentPoll(this.#feed, () => this.poll);
  /** Comes right after the question, as a part of every poll. */
  readonly #rest = new LazyPart(this, async () => {
    const rest = await import('./rest/rest.js');
    const { ballot } = this.#answering;
    const hiddenCause = (): HiddenCause | undefined => this.#current.hiddenCause(ballot.isCounted);
    this.#sender = new rest.BallotController(this, ballot, hiddenCause);
    this.#outcome = new rest.Outcome(
      this,
      this.#localize,
      this.#feed,
      this.#current,
      this.#answering,
    );
    return { ...rest, styles: [rest.restStyles] };
  });
  #sender: BallotController | undefined;
  #outcome: Outcome | undefined;
  readonly #answering = new Answering(
    this,
    this.#localize,
    this.#current,
    () => this.#rest.load().then(() => this.#sender),
    () => this.#statusWords(),
    (poll, status) => this.#onVote(poll, status),
  );
  /** Opens and closes on time while it is on the screen. */
  readonly #wake = new WakeController(this, () => this.#onWake());

  readonly #ranking = new LazyPart(this, () => import('./ranking/ranking.js'));
  readonly #language = new DeviceMemory('parvis:second-language', isString, '');
  readonly #tools = new LazyPart(this, async () => {
    const { PollTools } = await import('./tools/tools.js');
    return new PollTools({
      host: this,
      localize: this.#localize,
      language: this.#language,
      root: () => this.#feed.snapshot.root,
      shown: () => `${this.#current.poll?.id} ${this.#answering.ballot.status}`,
    });
  });

  /** Id of the question; by default the first one that is open. */
  poll = '';

  /** Whether other ways to read are shown. */
  private isUnfolded = false;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    if (this.#language.value) void this.#tools.load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { poll } = this.#current;
    if (!poll) return;
    this.#answering.ballot.use(poll.id, this.#feed.snapshot.root?.collector ?? '');
    const now = this.#feed.now();
    const { startsAt, endsAt } = this.#current.periodOf(poll);
    this.#wake.at([startsAt, endsAt].find((instant) => instant > now) ?? Infinity, now);
    this.#outcome?.tell();
  }

  protected override render(): unknown {
    const { status, items } = this.#feed.snapshot;
    if (status === 'pending') return pendingState(this.#context, 6);
    const { poll } = this.#current;
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
    return html`${staleNotice(this.#context)} ${this.#renderQuestion(poll)}
    ${this.#renderStatus(poll)} ${this.#answering.showsForm ? this.#renderForm(poll) : nothing}
    ${this.#outcome?.render(poll, this.levelOf(1))}
    ${this.#rest.render((rest) => rest.renderFrame(poll, this.#frameContext), this.#localize.common)}`;
  }

  #renderQuestion(poll: Poll): TemplateResult {
    const { strings, common } = this.#localize;
    const level = this.levelOf();
    return html`<div class="question">
      ${heading(level, this.#localize.inline(poll.name), { id: 'question' })}
      ${this.#localize.paragraphs(poll.description)} ${this.#renderPhase(poll)}
      ${this.#tools.part?.renderQuestion(poll, level)}
      <p class="more" data-silent>
        <button
          class="button quiet small"
          part="control"
          aria-expanded=${this.isUnfolded}
          @click=${() => (this.isUnfolded = !this.isUnfolded)}
        >
          ${strings.tools}
        </button>
      </p>
      ${this.isUnfolded ? this.#tools.render((tools) => tools.render(poll), common) : nothing}
    </div>`;
  }

  #renderPhase(poll: Poll): TemplateResult {
    const { strings, moments } = this.#localize;
    const { startsAt, endsAt } = this.#current.periodOf(poll);
    const now = this.#feed.now();
    const [at, words] = {
      before: [startsAt, strings.notStarted] as const,
      open: [endsAt, strings.until] as const,
      closed: [endsAt, strings.closed] as const,
    }[this.#current.phaseOf(poll)];
    return html`<p class="muted">
      <time datetime=${new Date(at).toISOString()}>${words(moments.moment(at, now))}</time>
    </p>`;
  }

  #renderStatus(poll: Poll): unknown {
    const { ballot, isChanging, isTooLate } = this.#answering;
    const kind = isTooLate ? 'refused' : ballot.status;
    if (isChanging || kind === 'none') return nothing;
    const { part } = this.#rest;
    return part
      ? part.renderStatus(poll, this.#ballotContext)
      : renderNotice(kind, this.#statusWords(), { level: this.levelOf(1) });
  }

  #statusWords(): StatusWords {
    const { strings } = this.#localize;
    return (
      this.#rest.part?.statusWords(this.#ballotContext) ??
      plainWords(strings, this.#answering.ballot.status)
    );
  }

  get #ballotContext(): BallotContext {
    const { poll, phase } = this.#current;
    return {
      localize: this.#localize,
      level: this.levelOf(1),
      ballot: this.#answering.ballot,
      isChangeable: phase === 'open' && pollTerms(poll!).isChangeable,
      hasResults: Boolean(this.#outcome?.results),
      isTooLate: this.#answering.isTooLate,
      onChange: () => this.#answering.change(),
      onWithdraw: () => this.#answering.give([]),
      onShowResults: () => void this.#answering.focus('#results'),
    };
  }

  #renderForm(poll: Poll): TemplateResult {
    const { strings } = this.#localize;
    if (!this.#feed.snapshot.root?.collector)
      return html`<p class="notice" part="status">${strings.noCollector}</p>`;
    const { draft, selection, ballot, isChanging } = this.#answering;
    return renderForm(poll, {
      localize: this.#localize,
      selection,
      fault: draft.fault,
      seed: ballot.key,
      beside: (text) => this.#beside(text),
      renderRanking: (choices) => this.#renderRanking(poll, choices),
      onChoose: (input, id) => this.#answering.choose(input, id, poll),
      onSubmit: (event) => this.#answering.submit(event, poll),
      onCancel: isChanging ? () => this.#answering.keep() : undefined,
    });
  }

  #renderRanking(poll: Poll, choices: readonly Choice[]): unknown {
    return this.#ranking.render(
      ({ renderRanking }) =>
        renderRanking({
          host: this,
          localize: this.#localize,
          choices,
          ranked: this.#answering.selection,
          maxChoices: pollTerms(poll).maxChoices,
          beside: (text) => this.#beside(text),
          onRank: (ranked) => this.#answering.rank(ranked),
        }),
      this.#localize.common,
    );
  }

  get #frameContext(): FrameContext {
    return {
      localize: this.#localize,
      root: this.#feed.snapshot.root,
      now: this.#feed.now(),
      hasResults: Boolean(this.#outcome?.results),
      beside: (text) => this.#beside(text),
    };
  }

  get #context(): StatusContext {
    return { feed: this.#feed, localize: this.#localize, hasFallback: this.hasFallback };
  }

  /** In the second language that the reader chose. */
  #beside(text: Text | undefined): unknown {
    return this.#tools.part?.beside(this.#current.poll!, text);
  }

  #onVote(poll: string, status: BallotStatus): void {
    this.dispatchEvent(new ParvisVoteEvent(poll, this.#answering.ballot.choices, status));
  }

  #onWake(): void {
    this.#answering.ballot.loadResults();
    if (this.#current.phase === 'closed') this.#answering.close();
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
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
