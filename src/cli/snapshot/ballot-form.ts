import { safeUrl } from '../../feed/safe-url.js';
import type { Poll } from '../../feed/model/poll.js';
import { formActionPath, NO_OPINION, pollTerms, type PollTerms } from '../../votes/index.js';
import { classOf, type SnapshotContext } from './context.js';
import { control, element, type Content } from './markup.js';

/**
 * A form that is sent to the collector as it is, for browsers without JavaScript. It has no key, since
 * a copy that all readers share can hold none: the collector shows the answer again, with a key, and
 * counts it when it is confirmed. Nothing where no collector can be reached.
 */
export function renderBallotForm(poll: Poll, context: SnapshotContext): Content {
  const { localize, root } = context;
  const collector = root.collector === undefined ? undefined : safeUrl(root.collector);
  if (collector === undefined) return undefined;
  const { opinionPoll, snapshot } = localize.words;
  const terms = pollTerms(poll);
  const action = collector.replace(/\/$/, '') + formActionPath(poll.id);
  return control(
    'form',
    { method: 'post', action, class: classOf('form') },
    control('input', { type: 'hidden', name: 'lang', value: localize.lang }),
    control(
      'fieldset',
      {},
      control('legend', {}, hint(terms, context)),
      terms.questionType === 'ranking'
        ? renderPlaces(poll, terms, context)
        : renderBoxes(poll, terms, context),
    ),
    element('p', { class: classOf('text') }, snapshot.confirmNext),
    element('p', {}, control('button', {}, opinionPoll.submit)),
  );
}

function hint({ questionType, maxChoices }: PollTerms, { localize }: SnapshotContext): string {
  const { opinionPoll, snapshot } = localize.words;
  if (questionType === 'ranking') return snapshot.rankUpTo(maxChoices);
  return maxChoices === 1 ? opinionPoll.chooseOne : opinionPoll.chooseUpTo(maxChoices);
}

function renderBoxes(poll: Poll, { maxChoices }: PollTerms, context: SnapshotContext): Content {
  const isSingle = maxChoices === 1;
  const type = isSingle ? 'radio' : 'checkbox';
  const required = isSingle ? 'required' : undefined;
  return element(
    'ul',
    { class: classOf('list') },
    offered(poll).map((value) =>
      element(
        'li',
        { class: classOf('item') },
        control(
          'label',
          {},
          control('input', { type, name: 'choices', value, required }),
          ' ',
          choiceWords(poll, value, context),
        ),
      ),
    ),
  );
}

/** A ranking as one list a place. */
function renderPlaces(poll: Poll, { maxChoices }: PollTerms, context: SnapshotContext): Content {
  const { snapshot } = context.localize.words;
  return Array.from({ length: maxChoices }, (_, at) => {
    const ids = at ? offered(poll).filter((id) => id !== NO_OPINION) : offered(poll);
    const required = at ? undefined : 'required';
    return element(
      'p',
      { class: classOf('item') },
      control(
        'label',
        {},
        snapshot.place(at + 1),
        ' ',
        control(
          'select',
          { name: 'choices', required },
          control('option', { value: '' }, snapshot.noPlace),
          ids.map((value) => control('option', { value }, plainWords(poll, value, context))),
        ),
      ),
    );
  });
}

/** “No opinion” is offered for every question. */
function offered(poll: Poll): string[] {
  const ids = poll.choices.map(({ id }) => id);
  return ids.includes(NO_OPINION) ? ids : [...ids, NO_OPINION];
}

function choiceWords(poll: Poll, id: string, { localize }: SnapshotContext): Content {
  const choice = poll.choices.find((one) => one.id === id);
  return choice ? localize.inline(choice.name) : localize.words.snapshot.noOpinion;
}

function plainWords(poll: Poll, id: string, { localize }: SnapshotContext): string {
  const choice = poll.choices.find((one) => one.id === id);
  return choice ? localize.plain(choice.name) : localize.words.snapshot.noOpinion;
}
