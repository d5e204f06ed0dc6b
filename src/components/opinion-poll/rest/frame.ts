import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Organization, Root } from '../../../feed/model/common.js';
import type { Poll } from '../../../feed/model/poll.js';
import type { Text } from '../../../feed/shape.js';
import { formatPhone, phoneHref } from '../../../feed/telephone.js';
import { pollFrame as fr } from '../../../translations/fr/poll-frame.js';
import { instantOf } from '../../../feed/zoned-time.js';

export interface FrameContext {
  readonly localize: LocalizeController<'opinionPoll'>;
  readonly root: Root | undefined;
  /** ms */
  readonly now: number;
  /** Where results are shown, they say themselves what they are worth. */
  readonly hasResults: boolean;
  /** A text in the second language that the reader chose, if any. */
  readonly beside: (text: Text | undefined) => unknown;
}

/**
 * What a person needs to know to trust the question: who asks, what the answer can change, who
 * decides, when the town answers, what the numbers are worth, how else to take part, what is kept.
 */
export function renderFrame(poll: Poll, context: FrameContext): TemplateResult {
  const { localize, root, now, hasResults, beside } = context;
  const { moments } = localize;
  const strings = localize.words('pollFrame', fr);
  const { purpose, decisionMaker, answerBy, population, privacyUrl } = poll;
  const asker = askerOf(poll, root);
  const text = (words: Text | undefined): unknown =>
    words && html`${localize.inline(words)} ${beside(words)}`;
  const terms: [string, unknown][] = [
    [strings.asks, text(asker?.name)],
    [strings.purpose, text(purpose)],
    [localize.strings.decides, text(decisionMaker)],
    [
      strings.answer,
      answerBy && strings.answerBy(moments.calendarDate(instantOf(answerBy, root?.timezone), now)),
    ],
    [
      strings.worth,
      !hasResults &&
        html`${strings.notASurvey}
        ${population && strings.inhabitants(population.toLocaleString(localize.interfaceLang))}`,
    ],
    [localize.strings.otherWays, renderOtherWays(poll, asker, context)],
    [
      strings.privacy,
      html`${strings.privacyWords}
      ${privacyUrl ? html`<a part="action" href=${privacyUrl}>${strings.privacyLink}</a>` : nothing}`,
    ],
  ];
  return html`<dl class="frame">
    ${terms.map(([term, words]) =>
      words
        ? html`<div>
            <dt>${term}</dt>
            <dd>${words}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}

/** Desk and paper in the town's words, and a phone that can be dialled. */
function renderOtherWays(
  { offlineAlternative, contactPoint = [] }: Poll,
  asker: Organization | undefined,
  { localize, beside }: FrameContext,
): unknown {
  const { telephone = asker?.telephone } = contactPoint.find((contact) => contact.telephone) ?? {};
  if (!offlineAlternative && !telephone) return undefined;
  return html`${localize.inline(offlineAlternative)} ${beside(offlineAlternative)}
  ${
    telephone
      ? html`<a class="call" part="action" href=${phoneHref(telephone)}
          >${localize.common.call(formatPhone(telephone))}</a
        >`
      : nothing
  }`;
}

/** Who asks: the poll's own `provider`, else the town. */
function askerOf({ provider }: Poll, root: Root | undefined): Organization | undefined {
  if (provider && typeof provider === 'object') return provider;
  return root?.organizations?.find(({ id }) => id && id === provider) ?? root?.publisher;
}
