import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Poll } from '../../feed/model/poll.js';
import { instantOf } from '../../feed/zoned-time.js';

export interface FrameContext {
  readonly localize: LocalizeController<'opinionPoll'>;
  readonly timeZone: string | undefined;
  /** ms */
  readonly now: number;
}

/** Who asks, who decides, what the answer can change, and how else to take part. */
export function renderFrame(
  poll: Poll,
  { localize, timeZone, now }: FrameContext,
): TemplateResult | typeof nothing {
  const { strings, moments } = localize;
  const { purpose, decisionMaker, answerBy, offlineAlternative, privacyUrl } = poll;
  const answer =
    answerBy && strings.answerBy(moments.calendarDate(instantOf(answerBy, timeZone), now));
  const terms = [
    [strings.purpose, localize.inline(purpose), purpose],
    [strings.decides, localize.inline(decisionMaker), decisionMaker],
    [strings.answer, answer, answer],
    [strings.otherWays, localize.inline(offlineAlternative), offlineAlternative],
  ].filter(([, , isGiven]) => isGiven);
  if (!terms.length && !privacyUrl) return nothing;
  return html`<div class="frame">
    <dl>
      ${terms.map(
        ([term, words]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${words}</dd>
          </div>`,
      )}
    </dl>
    ${
      privacyUrl ? html`<p><a part="action" href=${privacyUrl}>${strings.privacy}</a></p>` : nothing
    }
  </div>`;
}
