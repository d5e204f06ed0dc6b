import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone, phoneHref } from '../../../controllers/format.js';
import type { Service } from '../../../feed/model/service.js';
import { instantOf } from '../../../feed/zoned-time.js';
import { renderAnswers, type CardContext } from './answers.js';
import { providerOf, reviewDueAt } from './channels.js';
import { renderContacts, renderTownHall } from './contacts.js';

/** One service whole, under its name: how to reach it, the five answers, and who vouches for them. */
export function renderCard(service: Service, context: CardContext): TemplateResult {
  const { localize } = context;
  return html`${localize.paragraphs(service.summary)} ${renderNotices(service, context)}
    <div class="columns">
      ${renderContacts(service, context) ?? renderTownHall(context)}
      <div class="about">
        ${renderAnswers(service, context)}
        ${service.description ? html`<div>${localize.paragraphs(service.description)}</div>` : nothing}
      </div>
    </div>
    ${renderTrust(service, context)}`;
}

/** What one must know before relying on the card. */
function renderNotices(service: Service, context: CardContext): TemplateResult {
  const { localize, strings, instant } = context;
  const due = reviewDueAt(service);
  const notices = [
    service.status === 'temporarily closed' ? strings.closed : '',
    due !== undefined && due < instant
      ? strings.overdue(localize.moments.calendarDate(due, instant))
      : '',
  ];
  return html`${notices.map((words) =>
    words ? html`<p class="notice warning" part="status">${words}</p>` : nothing,
  )}`;
}

/** Who answers for it, when it was last checked, and where it comes from. */
function renderTrust(service: Service, context: CardContext): TemplateResult {
  const { localize, strings, root, instant } = context;
  const { moments } = localize;
  const { lastReviewed, source } = service;
  const { name, telephone } = providerOf(service, root) ?? {};
  const checked = lastReviewed ? instantOf(lastReviewed, root?.timezone) : undefined;
  return html`<p class="trust small muted">
    ${
      name
        ? html`<span
            >${strings.answersFor(localize.plain(name))}${
              telephone
                ? html`,
                    <a class="number" href=${phoneHref(telephone)}>${formatPhone(telephone)}</a>`
                : nothing
            }</span
          >`
        : nothing
    }
    ${
      checked
        ? html`<time datetime=${new Date(checked).toISOString()}
            >${strings.checked(moments.calendarDate(checked, instant))}</time
          >`
        : nothing
    }
    ${
      source?.name
        ? html`<span
            >${strings.source}
            ${
              source.url
                ? html`<a href=${source.url}>${localize.inline(source.name)}</a>`
                : localize.inline(source.name)
            }${source.license ? html` (<a href=${source.license}>${strings.license}</a>)` : nothing}</span
          >`
        : nothing
    }
  </p>`;
}
