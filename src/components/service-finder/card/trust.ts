import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone, phoneHref } from '../../../feed/telephone.js';
import type { Service } from '../../../feed/model/service.js';
import { instantOf } from '../../../feed/zoned-time.js';
import type { CardContext } from './answers.js';
import { providerOf } from '../../../feed/service-channels.js';
import { mailAddress, mailHref } from '../../../controllers/mail.js';

/** Who answers for it, when it was last checked, and where it comes from. */
export function renderTrust(service: Service, context: CardContext): TemplateResult {
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

/** A mail or a call with the service's name in it, begun by the person and sent by nobody else. */
export function renderReport(
  service: Service,
  link: string,
  { localize, strings, root }: CardContext,
): TemplateResult | typeof nothing {
  const provider = providerOf(service, root);
  const email = [provider, root?.publisher].flatMap((one) => (one && mailAddress(one)) || [])[0];
  const telephone = provider?.telephone ?? root?.publisher.telephone;
  const name = localize.plain(service.name);
  if (email) {
    const body = `${strings.wrongBody(name)}\n\n\n${link}`;
    return html`<a
      class="button quiet"
      part="action"
      href=${mailHref(email, strings.wrongSubject(name), body)}
      >${strings.wrong}</a
    >`;
  }
  if (!telephone) return nothing;
  return html`<a class="button quiet" part="action" href=${phoneHref(telephone)}
    >${strings.wrongCall(formatPhone(telephone))}</a
  >`;
}
