import { html, nothing, type TemplateResult } from 'lit';
import type { FeedController } from './feed-controller.js';
import type { LocalizeController } from './localize-controller.js';
import { formatPhone, phoneHref } from './format.js';
import { pageStore } from './page-store.js';
import { skeleton } from '../internal/templates.js';

interface StatusContext {
  readonly feed: FeedController<never> | FeedController<{ id: string }>;
  readonly localize: LocalizeController<unknown>;
  /** Whether the webmaster left something between the tags. */
  readonly hasFallback: boolean;
}

/** Before the feed: the webmaster's own content, or grey lines of the size of what comes. */
export function pendingState(
  { localize, hasFallback }: StatusContext,
  lines: number,
): TemplateResult {
  return hasFallback ? html`<slot></slot>` : skeleton(lines, localize.common.loading);
}

/** Without the feed: the webmaster's own content, one sentence of what happened, and what to do. */
export function errorState({ feed, localize }: StatusContext): TemplateResult {
  const { common } = localize;
  const { problem } = feed.snapshot;
  const sentence = !problem
    ? common.noFeed
    : problem.code === 'unreachable' || problem.code === 'http-status'
      ? common.unreachable
      : problem.code === 'timeout'
        ? common.timeout
        : common.unreadable;
  return html`<slot></slot>
    <div class="notice" part="status">
      <div>
        <p>${sentence}</p>
        ${
          problem
            ? html`<p class="actions">
                <button class="button" part="action" @click=${() => pageStore().wake()}>
                  ${common.retry}
                </button>
                ${townHallPhone(localize, feed.snapshot.root)}
              </p>`
            : nothing
        }
      </div>
    </div>`;
}

/** Above a last good copy that the network could not confirm: since when it is what it is. */
export function staleNotice({ feed, localize }: StatusContext): TemplateResult | typeof nothing {
  const { status, confirmedAt, problem } = feed.snapshot;
  if (status !== 'stale' || confirmedAt === undefined || !problem) return nothing;
  const now = feed.now();
  const { moments, common } = localize;
  const moment = common.dayAtTime(
    moments.calendarDate(confirmedAt, now),
    moments.time(confirmedAt),
  );
  const sentence = problem.code === 'unreachable' ? common.staleOffline : common.staleUnconfirmed;
  return html`<p class="notice small" part="status">${sentence(moment)}</p>`;
}

/** The publisher's phone as a button, where the feed gives one. */
export function townHallPhone(
  localize: LocalizeController<unknown>,
  root: FeedController<never>['snapshot']['root'],
): TemplateResult | typeof nothing {
  const telephone = root?.publisher.telephone;
  if (!telephone) return nothing;
  return html`<a class="button" part="action" href=${phoneHref(telephone)}
    >${localize.common.call(formatPhone(telephone))}</a
  >`;
}
