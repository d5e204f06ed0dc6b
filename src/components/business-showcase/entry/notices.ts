import { html, nothing, type TemplateResult } from 'lit';
import { renderAlertNotice } from '../../../controllers/alert-notice.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { ownValue } from '../../../feed/own-value.js';
import type { EntryContext } from './entry-context.js';
import { unconfirmedSince } from './overdue.js';

/** What one must know before relying on the card, the most pressing first. */
export function renderNotices(
  entry: ShowcaseEntry,
  alerts: readonly Alert[],
  context: EntryContext,
): TemplateResult {
  const { strings } = context;
  const statuses: Readonly<Record<string, readonly [kind: string, words: string]>> = {
    EventCancelled: ['danger', strings.cancelled],
    EventPostponed: ['warning', strings.postponed],
    EventRescheduled: ['warning', strings.rescheduled],
  };
  const [kind, words] = ownValue(statuses, entry.eventStatus ?? '') ?? [];
  return html`${
    words ? html`<p class=${`notice ${kind}`} part="status"><b>${words}</b></p>` : nothing
  }
  ${alerts.map((alert) => renderAlertNotice(alert, context, context.readAt))}
  ${renderOverdue(entry, context)}`;
}

/** Old information is shown as what it is. */
function renderOverdue(
  entry: ShowcaseEntry,
  context: EntryContext,
): TemplateResult | typeof nothing {
  const { localize, strings, readAt } = context;
  const checked = unconfirmedSince(entry, context);
  if (checked === undefined) return nothing;
  return html`<p class="notice overdue small muted" part="status">
    ${strings.overdue(localize.moments.calendarDate(checked, readAt))}
  </p>`;
}
