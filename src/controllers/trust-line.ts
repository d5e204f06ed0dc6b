import { html, nothing, type TemplateResult } from 'lit';
import type { Organization, Root } from '../feed/model/common.js';
import type { Service } from '../feed/model/service.js';
import { formatPhone, phoneHref } from '../feed/telephone.js';
import { instantOf } from '../feed/zoned-time.js';
import type { LocalizeController } from './localize-controller.js';
import { licenseName } from './license-name.js';
import { mailAddress, mailHref } from './mail.js';
import { around } from '../internal/templates.js';

/** Words of the trust line. */
interface TrustWords {
  readonly answersFor: (name: string) => string;
  readonly checked: (date: string) => string;
  readonly source: string;
  /** Of a licence that has no name of its own. */
  readonly license: string;
}

interface ReportWords {
  readonly wrong: string;
  readonly wrongCall: (phone: string) => string;
  readonly wrongSubject: (name: string) => string;
  readonly wrongBody: (name: string) => string;
}

interface TrustContext<W> {
  readonly root: Root | undefined;
  readonly localize: LocalizeController;
  readonly strings: W;
}

interface Vouched extends Pick<Service, 'lastReviewed' | 'source'> {
  /** Who answers for it. */
  readonly provider: Organization | undefined;
}

/**
 * Who answers for a card, when it was last checked, and where it comes from.
 * @param readAt what dates are worded for, ms
 */
export function renderTrustLine(
  { provider, lastReviewed, source }: Vouched,
  { localize, strings, root }: TrustContext<TrustWords>,
  readAt: number,
): TemplateResult {
  const { name, telephone } = provider ?? {};
  const checked = lastReviewed ? instantOf(lastReviewed, root?.timezone) : undefined;
  return html`<p class="trust small muted">
    ${
      name
        ? html`<span
            >${around(strings.answersFor, localize.inline(name))}${
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
            >${strings.checked(localize.moments.calendarDate(checked, readAt))}</time
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
            }${
              source.license
                ? html` (<a href=${source.license}
                      >${licenseName(source.license) || strings.license}</a
                    >)`
                : nothing
            }</span
          >`
        : nothing
    }
  </p>`;
}

/** A card in which something may be wrong. */
interface Reported {
  readonly name: string;
  readonly link: string;
  readonly provider: Organization | undefined;
}

/** A mail or a call with the card's name in it, begun by the person and sent by nobody else. */
export function renderReport(
  { name, link, provider }: Reported,
  { strings, root }: TrustContext<ReportWords>,
): TemplateResult | typeof nothing {
  const email = [provider, root?.publisher].flatMap((one) => (one && mailAddress(one)) || [])[0];
  const telephone = provider?.telephone ?? root?.publisher.telephone;
  if (!email && !telephone) return nothing;
  const href = email
    ? mailHref(email, strings.wrongSubject(name), `${strings.wrongBody(name)}\n\n\n${link}`)
    : phoneHref(telephone!);
  return html`<p class="small report" data-silent>
    <a class="button quiet" part="action" href=${href}
      >${email ? strings.wrong : strings.wrongCall(formatPhone(telephone!))}</a
    >
  </p>`;
}
