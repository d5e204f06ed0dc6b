import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone } from '../../../feed/telephone.js';
import { lowered } from '../../../controllers/format.js';
import { weekTable } from '../../../controllers/opening-week.js';
import { openingWords, renderOpening } from '../../../controllers/opening-words.js';
import { renderPhoneLink } from '../../../controllers/phone-link.js';
import type { Address, Place } from '../../../feed/model/common.js';
import type { Text } from '../../../feed/shape.js';
import type { Channel, Service } from '../../../feed/model/service.js';
import { townHallPhone } from '../../../controllers/feed-status.js';
import { mailTo } from '../../../controllers/mail.js';
import type { CardContext } from './answers.js';
import { addressLines } from '../../../feed/address.js';
import { channelsOf, placeOf, typeOf } from '../../../feed/service-channels.js';
import { channelIcons } from '../results/result-icons.js';
import { picture } from '../../../internal/templates.js';

/** The ways to a service, phone and desk first. */
export function renderContacts(service: Service, context: CardContext): TemplateResult | undefined {
  const { strings } = context;
  const channels = channelsOf(service, context.root);
  const isOnline = channels.some((channel) => typeOf(channel) === 'online');
  const more = service.url && !isOnline ? [{ channelType: 'more', url: service.url }] : [];
  if (!channels.length && !more.length) return undefined;
  // One button stands out: that of who does it instead, else the first of phone and form.
  const main = service.referral
    ? undefined
    : (channels.find(({ telephone }) => telephone) ?? channels.find(({ url }) => url));
  return html`<ul class="contacts" part="list" aria-label=${strings.contacts}>
    ${[...channels, ...more].map(
      (channel) =>
        html`<li>
          ${picture(channelIcons[typeOf(channel)] ?? channelIcons['online']!)}
          <div>${renderChannel(channel, context, channel === main ? ' primary' : '')}</div>
        </li>`,
    )}
  </ul>`;
}

function renderChannel(channel: Channel, context: CardContext, kind: string): unknown {
  const { localize, strings } = context;
  const { url, telephone, email, name, note, appointment } = channel;
  const type = typeOf(channel);
  const place = placeOf(channel, context.root);
  const title = localize.inline(
    name ?? place?.name ?? (type === 'home-visit' ? strings.atHome : undefined),
  );
  const isForm = type === 'online';
  const link = isForm ? strings.online : appointment ? strings.book : strings.page;
  return html`${title === nothing || (isForm && url) ? nothing : html`<p><b>${title}</b></p>`}
  ${place?.address ? renderAddress(place.address) : nothing}
  ${
    appointment
      ? html`<p>${appointment === true ? strings.appointment : localize.inline(appointment)}</p>`
      : nothing
  }
  ${type === 'in-person' ? renderHours(channel, place, context) : nothing}
  ${telephone ? renderPhoneLink(telephone, localize, { kind: `phone${kind}` }) : nothing}
  ${type === 'phone' ? renderHours(channel, undefined, context) : nothing}
  ${
    url
      ? html`<a class="button${kind}" part="action" href=${url}
          >${isForm && name ? title : link}</a
        >`
      : nothing
  }
  ${email ? html`<p><a part="action" href=${mailTo(email)}>${email}</a></p>` : nothing}
  ${note ? html`<div class="small">${localize.paragraphs(note)}</div>` : nothing}
  ${place?.accessibility?.length ? renderAccessibility(place.accessibility, context) : nothing}`;
}

/** Whether one gets in with a wheelchair, a loop for hearing aids… */
function renderAccessibility(
  features: readonly Text[],
  { localize, strings }: CardContext,
): TemplateResult {
  return html`<div class="small">
    <p>${strings.accessibility}</p>
    <ul>
      ${features.map((feature) => html`<li>${localize.inline(feature)}</li>`)}
    </ul>
  </div>`;
}

/** Whether somebody is there now, and the week for those who plan. */
function renderHours(
  channel: Channel,
  place: Place | undefined,
  context: CardContext,
): TemplateResult | typeof nothing {
  const item = hoursOf(channel, place);
  if (!item) return nothing;
  const week = weekTable(item, context);
  const opening = openingWords(item, context, channel.telephone);
  return html`${
    channel.appointment ? opening.text : renderOpening(opening, typeOf(channel) === 'phone')
  }
  ${
    week === nothing
      ? nothing
      : html`<details>
          <summary>${context.strings.week}</summary>
          ${week}
        </details>`
  }`;
}

/** A channel's own hours hold before those of its place; `undefined` where nobody wrote any. */
export function hoursOf(channel: Channel, place: Place | undefined): Channel | Place | undefined {
  return [channel, place].find((item) => item?.openingHours ?? item?.openingHoursText) ?? place;
}

function renderAddress(address: Address): TemplateResult {
  return html`<p>${addressLines(address).map((line, at) => (at ? html`<br />${line}` : line))}</p>`;
}

/** In a list of services: where the desk stands now, and the number to call. */
export function renderNearest(
  service: Service,
  context: CardContext,
): TemplateResult | typeof nothing {
  const { strings } = context;
  const channels = channelsOf(service, context.root);
  const phone = service.referral ?? channels.find(({ telephone }) => telephone);
  return html`<p class="nearest small">
    ${
      service.status === 'temporarily closed'
        ? html`<span class="state">${strings.closed}</span>`
        : service.referral
          ? html`<span class="state">${strings.doneElsewhere}</span>`
          : renderNow(channels, context)
    }
    ${phone?.telephone ? html`<span class="number">${formatPhone(phone.telephone)}</span>` : nothing}
  </p>`;
}

/**
 * Whether somebody is there now: on the phone where its hours are known, else at the desk, which is
 * named then, lest a closed desk be taken for a phone that nobody answers.
 */
function renderNow(
  channels: readonly Channel[],
  context: CardContext,
): TemplateResult | typeof nothing {
  const { strings, localize, root } = context;
  const phone = channels.find(({ telephone }) => telephone);
  const phoneHours = phone && typeOf(phone) === 'phone' && hoursOf(phone, undefined);
  const desk = channels.find((channel) => typeOf(channel) === 'in-person');
  if (!phoneHours && desk?.appointment)
    return html`<span class="state">${strings.appointment}</span>`;
  const item = phoneHours || (desk && hoursOf(desk, placeOf(desk, root)));
  if (!item) return nothing;
  const { state, words } = openingWords(item, context);
  if (state === 'unknown') return nothing;
  const said = phoneHours || !phone ? words : strings.desk(lowered(words, localize.interfaceLang));
  return html`<span class="state ${state}">${said}</span>`;
}

/**
 * Whom to ask when nothing was found, and whether somebody is there now.
 * @param more other ways to ask, beside the phone
 */
export function renderTownHall(context: CardContext, more: unknown = nothing): TemplateResult {
  const { localize, root } = context;
  const { publisher } = root ?? {};
  const hasHours = publisher?.openingHours ?? publisher?.openingHoursText;
  const opening = hasHours ? openingWords(publisher!, context) : undefined;
  return html`<div class="town-hall">
    <p>
      <b>${localize.inline(publisher?.name)}</b>
      ${
        opening && !opening.isTextEnough
          ? html`<span class="state ${opening.state}">${opening.words}</span>`
          : nothing
      }
    </p>
    ${opening?.text ?? nothing}
    <p class="actions">${townHallPhone(localize, root, 'primary')} ${more}</p>
  </div>`;
}
