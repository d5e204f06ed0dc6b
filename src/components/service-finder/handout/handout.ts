import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone } from '../../../feed/telephone.js';
import { weekTable } from '../../../controllers/opening-words.js';
import type { Service } from '../../../feed/model/service.js';
import { printPage } from '../../../internal/print-page.js';
import { renderAnswers, type CardContext } from '../card/answers.js';
import { addressLine, channelsOf, placeOf, typeOf } from '../../../feed/service-channels.js';
import { hoursOf } from '../card/contacts.js';
import { renderNotices } from '../card/notices.js';
import { renderTrust } from '../card/trust.js';
import { handoutStyles } from './handout.styles.js';
import { renderQrCode } from './qr-code.js';

interface Handout {
  readonly services: readonly Service[];
  readonly context: CardContext;
  /** When the feed was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
  linkTo(service: Service): string;
}

/** Services on paper, for those who come to the desk or have no screen at home: phone first. */
export function printHandout({ services, context, confirmedAt, linkTo }: Handout): Promise<void> {
  const { localize, strings, root } = context;
  const { moments } = localize;
  // Paper is read later: no « aujourd’hui » on it.
  const dated =
    confirmedAt &&
    strings.confirmedOn(
      localize.common.dayAtTime(moments.date(confirmedAt, 0), moments.time(confirmedAt)),
    );
  return printPage(
    html`<header>
        <b>${localize.inline(root?.publisher.name)}</b>
        ${dated ? html`<span>${dated}</span>` : nothing}
      </header>
      ${services.map((service) => renderService(service, linkTo(service), context))}`,
    { styles: handoutStyles, lang: localize.interfaceLang },
  );
}

function renderService(service: Service, link: string, context: CardContext): TemplateResult {
  const { localize, strings } = context;
  return html`<article>
    <h1>${localize.inline(service.name)}</h1>
    <div class="head">
      <div>
        ${localize.paragraphs(service.summary)} ${renderNotices(service, [], context)}
        ${renderWays(service, context)}
      </div>
      <figure>
        ${renderQrCode(link, strings.qrCode)}
        <figcaption>${strings.onlineVersion} ${link}</figcaption>
      </figure>
    </div>
    ${renderAnswers(service, context)} ${localize.paragraphs(service.description)}
    ${renderTrust(service, context)}
  </article>`;
}

/** Phone and desk in large letters, with the hours of the week; addresses of pages written out. */
function renderWays(service: Service, context: CardContext): TemplateResult {
  const { localize, strings, root } = context;
  return html`<ul class="ways">
    ${channelsOf(service, root).map((channel) => {
      const place = placeOf(channel, root);
      const hours = hoursOf(channel, place);
      const week = hours ? weekTable(hours, context) : nothing;
      return html`<li>
        <b>${strings.channelNames[typeOf(channel)]}</b>
        ${channel.telephone ? html`<p class="phone">${formatPhone(channel.telephone)}</p>` : nothing}
        ${place ? html`<p>${localize.inline(place.name)}</p>` : nothing}
        ${place?.address ? html`<p>${addressLine(place.address)}</p>` : nothing}
        ${channel.appointment ? html`<p>${strings.appointment}</p>` : nothing}
        ${
          week !== nothing
            ? week
            : hours?.openingHoursText
              ? localize.paragraphs(hours.openingHoursText)
              : nothing
        }
        ${channel.url ? html`<p class="small">${channel.url}</p>` : nothing}
        ${channel.email ? html`<p>${channel.email}</p>` : nothing}
        ${localize.paragraphs(channel.note)}
      </li>`;
    })}
  </ul>`;
}
