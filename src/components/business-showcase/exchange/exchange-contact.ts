import { html, nothing, type TemplateResult } from 'lit';
import { townHallPhone } from '../../../controllers/feed-status.js';
import { mailHref } from '../../../controllers/mail.js';
import { renderPhoneLink } from '../../../controllers/phone-link.js';
import type { ContactPoint, Root } from '../../../feed/model/common.js';
import type { ExchangeLine } from '../../../feed/showcase-exchange.js';
import { providerOf } from '../../../feed/service-channels.js';
import type { ExchangeContext } from './exchange-line.js';

/** The line's own contact, else that of who makes it known, else of who answers for them. */
export function contactOf(
  { exchange, entry }: ExchangeLine,
  root: Root | undefined,
): ContactPoint | undefined {
  const provider = providerOf(entry, root);
  return [
    exchange.contactPoint,
    { telephone: entry.telephone, email: entry.email },
    ...(entry.contactPoint ?? []),
    provider && { name: provider.name, telephone: provider.telephone, email: provider.email },
    { url: entry.url },
  ].find((contact) => contact?.telephone ?? contact?.email ?? contact?.url);
}

/** Phone first, then a mail that is begun. Without any the town hall knows. */
export function renderContact(
  line: ExchangeLine,
  { localize, strings, root }: ExchangeContext,
): TemplateResult {
  const contact = contactOf(line, root);
  if (!contact)
    return html`<p class="small">${strings.noContact}</p>
      <p class="actions">${townHallPhone(localize, root)}</p>`;
  const { name, telephone, email, url } = contact;
  const what = localize.plain(line.exchange.name);
  const who = localize.plain(name ?? line.entry.name);
  return html`${name ? html`<p class="small">${localize.inline(name)}</p>` : nothing}
    <p class="actions">
      ${telephone ? renderPhoneLink(telephone, localize, { who }) : nothing}
      ${
        email
          ? html`<a
              class="button ${telephone ? 'quiet' : ''}"
              part="action"
              href=${mailHref(email, strings.mailSubject(what), strings.mailBody(what))}
              aria-label=${strings.writeTo(who)}
              >${strings.write}</a
            >`
          : nothing
      }
      ${
        url && !telephone && !email
          ? html`<a class="button" part="action" href=${url}
              >${strings.website}<span class="said">, ${who}</span></a
            >`
          : nothing
      }
    </p>`;
}
