import { html, nothing, type TemplateResult } from 'lit';
import type { LoadProblem } from '../feed/fetch-document.js';
import type { Root } from '../feed/model/common.js';
import type { FeedSnapshot } from '../feed/store.js';
import { formatPhone, phoneHref } from '../feed/telephone.js';
import type { CommonStrings } from '../translations/common.js';
import type { MomentFormat } from './format.js';
import { pageStore } from './page-store.js';
import { skeleton } from '../internal/templates.js';

export interface StatusContext {
  readonly feed: { readonly snapshot: FeedSnapshot<unknown>; now(): number };
  readonly localize: Words;
  /** Whether the webmaster left something between the tags. */
  readonly hasFallback: boolean;
}

interface Words {
  readonly common: CommonStrings;
  readonly moments: MomentFormat;
}

/** Before the feed: the webmaster's own content, or grey lines of the size of what comes. */
export function pendingState(
  { localize, hasFallback }: StatusContext,
  lines: number,
): TemplateResult {
  return hasFallback ? html`<slot></slot>` : skeleton(lines, localize.common.loading);
}

/**
 * Without the feed: the webmaster's own content, one sentence of what happened, and what to do.
 * @param special the element's own sentence, where a general one would not do
 */
export function errorState({ feed, localize }: StatusContext, special?: string): TemplateResult {
  const { common } = localize;
  const { problem } = feed.snapshot;
  const general = problem ? problemSentence(problem, common) : common.noFeed;
  return html`<slot></slot>
    <div class="notice" part="status">
      <div>
        <p>${special ?? general}</p>
        ${
          problem
            ? html`<p class="actions">
                ${retryButton(common)} ${townHallPhone(localize, feed.snapshot.root)}
              </p>`
            : nothing
        }
      </div>
    </div>`;
}

/** What happened to a document, and what to do, in one sentence. */
export function problemSentence({ code }: LoadProblem, common: CommonStrings): string {
  if (code === 'unreachable' || code === 'http-status') return common.unreachable;
  return code === 'timeout' ? common.timeout : common.unreadable;
}

/** Asks again for all that is not there. */
export function retryButton({ retry }: CommonStrings): TemplateResult {
  return html`<button class="button" part="action" @click=${() => pageStore().wake()}>
    ${retry}
  </button>`;
}

/** Above a last good copy that the network could not confirm: since when it is what it is. */
export function staleNotice({ feed, localize }: StatusContext): TemplateResult | typeof nothing {
  const { status, confirmedAt, problem, isPartial } = feed.snapshot;
  if (status !== 'stale' || confirmedAt === undefined || !problem) return nothing;
  const now = feed.now();
  const { moments, common } = localize;
  const moment = common.dayAtTime(
    moments.calendarDate(confirmedAt, now),
    moments.time(confirmedAt),
  );
  const sentence = problem.code === 'unreachable' ? common.staleOffline : common.staleUnconfirmed;
  return isPartial
    ? html`<div class="notice" part="status">
        <div>
          <p>${sentence(moment)} ${common.partial}</p>
          <p class="actions">${retryButton(common)}</p>
        </div>
      </div>`
    : html`<p class="notice small" part="status">${sentence(moment)}</p>`;
}

/**
 * The publisher's phone as a button, where the feed gives one.
 * @param kind `primary` where it is the answer
 */
export function townHallPhone(
  localize: Words,
  root: Root | undefined,
  kind = '',
): TemplateResult | typeof nothing {
  const { telephone, contactPoint = [] } = root?.publisher ?? {};
  const number = telephone ?? contactPoint.find((contact) => contact.telephone)?.telephone;
  if (!number) return nothing;
  return html`<a class="button ${kind}" part="action" href=${phoneHref(number)}
    >${localize.common.call(formatPhone(number))}</a
  >`;
}
