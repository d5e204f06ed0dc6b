import type { Poll } from '../../feed/model/poll.js';
import { providerOf } from '../../feed/service-channels.js';
import { pollPeriod, pollPhase } from '../../votes/index.js';
import { renderBallotForm } from './ballot-form.js';
import { classOf, headingName, type SnapshotContext } from './context.js';
import { time } from './localize.js';
import { element, fill, NAME, type Content } from './markup.js';

/** The poll that an element shows: the one that is named, else the first open one. */
export function choosePoll(
  polls: readonly Poll[],
  id: string | undefined,
  { root, now }: Pick<SnapshotContext, 'root' | 'now'>,
): Poll | undefined {
  if (id !== undefined) return polls.find((poll) => poll.id === id);
  const phases = polls.map((poll) => pollPhase(pollPeriod(poll, root.timezone), now));
  const at = [phases.indexOf('open'), phases.indexOf('before'), phases.lastIndexOf('closed')];
  return polls[at.find((index) => index >= 0) ?? 0];
}

/** A question, what can be answered, until when, and how without this page. */
export function renderPoll(poll: Poll | undefined, context: SnapshotContext): Content {
  const { localize } = context;
  const { opinionPoll } = localize.words;
  if (!poll) return element('p', { class: classOf('text') }, opinionPoll.none);
  const phase = pollPhase(pollPeriod(poll, context.root.timezone), context.now);
  const form = phase === 'open' ? renderBallotForm(poll, context) : undefined;
  return [
    localize.block(headingName(context), classOf('heading'), poll.name),
    renderPeriod(poll, context),
    localize.paragraphs(classOf('text'), poll.description),
    form ??
      element(
        'ul',
        { class: classOf('list') },
        poll.choices.map(({ name }) => localize.block('li', classOf('item'), name)),
      ),
    renderFrame(poll, context),
  ];
}

function renderPeriod(poll: Poll, { localize, root, now }: SnapshotContext): Content {
  const { opinionPoll } = localize.words;
  const period = pollPeriod(poll, root.timezone);
  const [at, say] = {
    before: [period.startsAt, opinionPoll.notStarted] as const,
    open: [period.endsAt, opinionPoll.until] as const,
    closed: [period.endsAt, opinionPoll.closed] as const,
  }[pollPhase(period, now)];
  const words = localize.moment(at);
  return element('p', { class: classOf('origin') }, fill(say(words), [words, time(at, words)]));
}

function renderFrame(poll: Poll, { localize, root }: SnapshotContext): Content {
  const { opinionPoll, snapshot } = localize.words;
  const asker = localize.inline(providerOf(poll, root)?.name ?? root.publisher.name);
  const terms = [
    [opinionPoll.decides, poll.decisionMaker],
    [opinionPoll.otherWays, poll.offlineAlternative],
  ] as const;
  return [
    element('p', { class: classOf('text') }, fill(snapshot.askedBy(NAME), [NAME, asker])),
    ...terms.map(([term, text]) =>
      text === undefined
        ? undefined
        : element(
            'p',
            { class: classOf('text') },
            fill(snapshot.term(term, NAME), [NAME, localize.inline(text)]),
          ),
    ),
  ];
}
