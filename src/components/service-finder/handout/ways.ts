import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone } from '../../../feed/telephone.js';
import { weekTable } from '../../../controllers/opening-week.js';
import { openingWords, renderOpening, writtenHours } from '../../../controllers/opening-words.js';
import type { Text } from '../../../feed/shape.js';
import type { Channel, Referral, Service } from '../../../feed/model/service.js';
import { weekOf, type HoursItem } from '../../../hours/index.js';
import { hours as fr } from '../../../translations/fr/hours.js';
import type { CardContext } from '../card/answers.js';
import { addressLine } from '../../../feed/address.js';
import { channelsOf, isElsewhere, placeOf, typeOf } from '../../../feed/service-channels.js';
import { hoursOf } from '../card/contacts.js';

/** The ways that the card has, with the hours of the week; addresses of pages written out. */
export function renderWays(
  service: Service,
  context: CardContext,
): TemplateResult | typeof nothing {
  if (isElsewhere(service)) return nothing;
  const channels = channelsOf(service, context.root);
  const { url } = service;
  const more = url && !channels.some((channel) => typeOf(channel) === 'online') ? [{ url }] : [];
  if (!channels.length && !more.length) return renderTownHall(context);
  return html`<ul class="ways">
    ${channels.map((channel) => renderWay(channel, context))}
    ${more.map((page) => html`<li><b>${context.strings.page}</b> ${renderAddress(page.url)}</li>`)}
  </ul>`;
}

/** Whom to call where nothing else is known. */
export function renderTownHall(context: CardContext): TemplateResult | typeof nothing {
  const { publisher } = context.root ?? {};
  if (!publisher?.telephone) return nothing;
  const { name, telephone, openingHours, openingHoursText } = publisher;
  const channel = { channelType: 'phone', name, telephone, openingHours, openingHoursText };
  return html`<ul class="ways">
    ${renderWay(channel, context)}
  </ul>`;
}

/** Where to go for what the town hall does not do. */
export function renderReferral(
  { name, url, telephone, email, address, note }: Referral,
  { localize, strings }: CardContext,
): TemplateResult {
  return html`<div class="notice">
    <p>${strings.elsewhere}</p>
    ${name ? html`<p><b>${localize.inline(name)}</b></p>` : nothing}
    ${address ? html`<p>${addressLine(address)}</p>` : nothing} ${localize.paragraphs(note)}
    ${renderPhone(telephone)} ${renderAddress(url)} ${email ? html`<p>${email}</p>` : nothing}
  </div>`;
}

function renderWay(channel: Channel, context: CardContext): TemplateResult {
  const { localize, strings } = context;
  const { telephone, appointment, url, email, note } = channel;
  const type = typeOf(channel);
  const place = placeOf(channel, context.root);
  const name = localize.inline(channel.name ?? place?.name);
  // A phone is answered at its own hours, whatever those of the desk.
  const hours = hoursOf(channel, type === 'in-person' ? place : undefined);
  return html`<li>
    <b>${strings.channelNames[type]}</b>
    ${renderPhone(telephone)} ${name === nothing ? nothing : html`<p>${name}</p>`}
    ${place?.address ? html`<p>${addressLine(place.address)}</p>` : nothing}
    ${
      appointment
        ? html`<p>${appointment === true ? strings.appointment : localize.inline(appointment)}</p>`
        : nothing
    }
    ${hours ? renderHours(hours, context) : nothing}
    ${renderAccessibility(place?.accessibility, context)} ${renderAddress(url)}
    ${email ? html`<p>${email}</p>` : nothing} ${localize.paragraphs(note)}
  </li>`;
}

/** A paper knows no "now": what it says of one holds for weeks, such as a closed season. */
function renderHours(item: Channel, context: CardContext): TemplateResult | typeof nothing {
  const week = weekTable(item, context);
  if (isAlwaysOpen(item, context))
    return html`<p>${context.localize.words('hours', fr).openNoEnd}</p>
      ${week}`;
  if (week !== nothing) return html`${writtenHours(item, context)} ${week}`;
  return item.openingHours || item.openingHoursText
    ? renderOpening(openingWords(item, context))
    : nothing;
}

/** Seven times « jour et nuit » is one sentence. */
function isAlwaysOpen(item: HoursItem, { instant, root }: CardContext): boolean {
  const { timezone, calendars } = root ?? {};
  const week = weekOf(item, instant, { timezone, calendars });
  const isWholeDay = ({ slots }: (typeof week)[number]): boolean =>
    slots.length === 1 &&
    slots[0]!.kind === 'open' &&
    slots[0]!.opens === '00:00' &&
    slots[0]!.closes === '24:00';
  return week.length > 0 && week.every(isWholeDay);
}

function renderAccessibility(
  features: readonly Text[] = [],
  { localize, strings }: CardContext,
): TemplateResult | typeof nothing {
  if (!features.length) return nothing;
  const words = features.map((feature, index) => [index ? ', ' : ' ', localize.inline(feature)]);
  return html`<p class="small">${strings.accessibility}${words}</p>`;
}

function renderPhone(telephone: string | undefined): TemplateResult | typeof nothing {
  return telephone ? html`<p class="phone">${formatPhone(telephone)}</p>` : nothing;
}

/** On paper nobody can follow a link. */
function renderAddress(url: string | undefined): TemplateResult | typeof nothing {
  return url ? html`<p class="small">${url}</p>` : nothing;
}
