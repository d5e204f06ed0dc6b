import { html, nothing } from 'lit';
import type { FeedController } from '../../../controllers/feed-controller.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Poll } from '../../../feed/model/poll.js';
import { announce } from '../../../internal/announcer.js';
import type { ParvisElement } from '../../../internal/parvis-element.js';
import {
  pollTerms,
  townChoices,
  type HiddenCause,
  type PollResults,
} from '../../../votes/index.js';
import type { Answering } from '../answering.js';
import type { CurrentPoll } from '../current-poll.js';
import { noOpinionOf } from '../form.js';
import { LazyPart } from '../../../controllers/lazy-part.js';
import { wordsOf } from './status.js';
import type * as Results from '../results/results.js';

/** What can be known of the others' answers: the results, or why they are not shown. */
export class Outcome {
  readonly #part: LazyPart<typeof Results>;

  constructor(
    host: ParvisElement,
    private readonly localize: LocalizeController<'opinionPoll'>,
    private readonly feed: FeedController<Poll>,
    private readonly current: CurrentPoll,
    private readonly answering: Answering,
  ) {
    this.#part = new LazyPart(host, async () => {
      const part = await import('../results/results.js');
      new part.LiveResults(
        host,
        () => answering.ballot.loadResults(),
        () => this.results !== undefined && current.phase === 'open',
      );
      return part;
    });
  }

  /** What may be shown now. */
  get results(): PollResults | undefined {
    return this.#hidden || this.answering.isChanging
      ? undefined
      : this.answering.ballot.results.results;
  }

  /** After an answer on this page: the results that come are told, once. */
  tell(): void {
    const { results } = this;
    const { part } = this.#part;
    const { answering } = this;
    if (!answering.isUntold || !results || !part || answering.ballot.status !== 'counted') return;
    answering.isUntold = false;
    announce(part.resultsShown(results, this.localize));
  }

  render(poll: Poll, level: number): unknown {
    const { common } = this.localize;
    const strings = wordsOf(this.localize);
    const { ballot } = this.answering;
    const { isUnreachable } = ballot.results;
    const { results } = this;
    const hidden = this.#hidden;
    const { phase } = this.current;
    if (phase === 'before' || this.answering.isChanging) return nothing;
    // Who has answered already is not told to answer first.
    if (hidden === 'before-vote' && ['sending', 'kept', 'counted'].includes(ballot.status))
      return nothing;
    if (hidden) {
      const isForGood = hidden === 'too-few' && phase === 'closed';
      return html`<p class="results muted">
        ${strings.hidden[isForGood ? 'too-few-at-close' : hidden]}
      </p>`;
    }
    if (isUnreachable && ballot.status !== 'kept')
      return html`<p class="results">
        ${strings.resultsUnreachable}
        <button class="button quiet" part="action" @click=${() => ballot.loadResults()}>
          ${common.retry}
        </button>
      </p>`;
    if (!results) return nothing;
    return this.#part.render(
      ({ renderResults }) =>
        renderResults(poll, results, {
          localize: this.localize,
          level,
          now: this.feed.now(),
          mayAwaitStep: Boolean(ballot.results.mayAwaitStep),
          own: ballot.countedChoices,
          terms: pollTerms(poll),
          choices: townChoices(poll),
          none: noOpinionOf(poll),
        }),
      common,
    );
  }

  /** By the poll's own rules, or by the collector's word. */
  get #hidden(): HiddenCause | undefined {
    const { ballot } = this.answering;
    return this.current.hiddenCause(ballot.isCounted) ?? ballot.results.hidden;
  }
}
