import type { FeedController } from '../../controllers/feed-controller.js';
import type { Poll } from '../../feed/model/poll.js';
import {
  pollPeriod,
  pollPhase,
  pollTerms,
  type HiddenCause,
  type PollPeriod,
  type PollPhase,
} from '../../votes/index.js';

/** The poll of the feed that an element shows, and where it stands in time. */
export class CurrentPoll {
  constructor(
    private readonly feed: FeedController<Poll>,
    /** The one that the page names; empty for the first open one. */
    private readonly id: () => string,
  ) {}

  get poll(): Poll | undefined {
    const { items } = this.feed.snapshot;
    const wanted = this.id();
    if (wanted) return items.find(({ id }) => id === wanted);
    const phases = items.map((item) => this.phaseOf(item));
    const [first] = [
      phases.indexOf('open'),
      phases.indexOf('before'),
      phases.lastIndexOf('closed'),
    ].filter((index) => index >= 0);
    return first === undefined ? undefined : items[first];
  }

  get phase(): PollPhase | undefined {
    const { poll } = this;
    return poll && this.phaseOf(poll);
  }

  periodOf(poll: Poll): PollPeriod {
    return pollPeriod(poll, this.feed.snapshot.root?.timezone);
  }

  phaseOf(poll: Poll): PollPhase {
    return pollPhase(this.periodOf(poll), this.feed.now());
  }

  /** Why the poll's own rules hide its results now. */
  hiddenCause(hasVoted: boolean): HiddenCause | undefined {
    const { poll, phase } = this;
    if (!poll || phase === 'closed') return undefined;
    const { resultsPolicy } = pollTerms(poll);
    if (resultsPolicy === 'after-close') return 'before-close';
    return resultsPolicy === 'after-vote' && !hasVoted ? 'before-vote' : undefined;
  }
}
