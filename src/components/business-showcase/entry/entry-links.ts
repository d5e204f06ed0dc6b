import { html, type TemplateResult } from 'lit';
import { mailTo } from '../../../controllers/mail.js';
import { renderPhoneLink } from '../../../controllers/phone-link.js';
import { formatPhone, phoneHref } from '../../../feed/telephone.js';
import type { EntryContext } from './entry-context.js';

/** A link to be pressed, quiet unless it is the one that stands out; on paper its address. */
export function renderLink(href: string, words: unknown, context: EntryContext): TemplateResult {
  const written = href.replace(/^mailto:/, '');
  if (context.isPaper) return html`<p class="small">${written}</p>`;
  const kind = href === context.primary ? 'primary' : 'quiet';
  return html`<a class="button ${kind}" part="action" href=${href}>${words}</a>`;
}

/** A number large enough to be read from afar, which the phone dials. */
export function renderPhone(telephone: string, context: EntryContext): TemplateResult {
  if (context.isPaper) return html`<p class="phone">${formatPhone(telephone)}</p>`;
  const isPrimary = phoneHref(telephone) === context.primary;
  const kind = isPrimary ? 'phone primary' : 'phone';
  return renderPhoneLink(telephone, context.localize, { kind });
}

/** A number or an address among other words. */
export function renderInText(
  { telephone, email }: { readonly telephone?: string; readonly email?: string },
  { isPaper }: EntryContext,
): TemplateResult[] {
  const links = [
    telephone && [phoneHref(telephone), formatPhone(telephone)],
    email && [mailTo(email), email],
  ];
  return links
    .filter((link) => typeof link === 'object')
    .map(
      ([href, words]) =>
        html`<p>
          ${isPaper ? words : html`<a class="number" part="action" href=${href}>${words}</a>`}
        </p>`,
    );
}
