import { html, nothing, type TemplateResult } from 'lit';
import { renderAlertNotice } from '../../../controllers/alert-notice.js';
import { formatPhone, phoneHref } from '../../../feed/telephone.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { Referral, Service } from '../../../feed/model/service.js';
import { mailTo } from '../../../controllers/mail.js';
import type { CardContext } from './answers.js';
import { addressLine } from '../../../feed/address.js';
import { reviewDueAt } from '../../../feed/service-channels.js';

/**
 * What one must know before relying on the card, the most pressing first.
 *
 * @param readAt what dates are worded for, ms: « demain » is one on a screen, and none on paper
 */
export function renderNotices(
  service: Service,
  alerts: readonly Alert[],
  context: CardContext,
  readAt = context.instant,
): TemplateResult {
  const { localize, strings, instant } = context;
  const due = reviewDueAt(service);
  const notices = [
    service.status === 'temporarily closed' ? strings.closed : '',
    due !== undefined && due < instant
      ? strings.overdue(localize.moments.calendarDate(due, readAt))
      : '',
  ];
  return html`${alerts.map((alert) => renderAlertNotice(alert, context, readAt))}
  ${service.referral ? renderReferral(service.referral, context) : nothing}
  ${notices.map((words) =>
    words ? html`<p class="notice warning" part="status">${words}</p>` : nothing,
  )}`;
}

/** Where to go for what the town hall does not do: an answer too, with a phone like any other. */
function renderReferral(
  { name, url, telephone, email, address, note }: Referral,
  { localize, strings }: CardContext,
): TemplateResult {
  return html`<div class="notice referral" part="status">
    <div>
      <p>${strings.elsewhere}</p>
      ${name ? html`<p><b>${localize.inline(name)}</b></p>` : nothing}
      ${address ? html`<p>${addressLine(address)}</p>` : nothing} ${localize.paragraphs(note)}
      <p class="actions">
        ${
          telephone
            ? html`<a class="button primary" part="action" href=${phoneHref(telephone)}
                >${localize.common.call(formatPhone(telephone))}</a
              >`
            : nothing
        }
        ${url ? html`<a class=${`button${telephone ? '' : ' primary'}`} part="action" href=${url}>${strings.goThere}</a>` : nothing}
        ${email ? html`<a part="action" href=${mailTo(email)}>${email}</a>` : nothing}
      </p>
    </div>
  </div>`;
}
