import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone, phoneHref } from '../../feed/telephone.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { exchangeOf } from '../../feed/exchange.js';
import { openingWords, weekTable } from '../../controllers/opening-words.js';
import type { Address, Root } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import type { Text } from '../../feed/shape.js';
import { instantOf } from '../../feed/zoned-time.js';
import { heading } from '../../internal/templates.js';
import type { EntryAlerts } from './entry-alerts.js';

export interface CardContext {
  /** ms */
  readonly instant: number;
  readonly root: Root | undefined;
  readonly localize: LocalizeController<'businessShowcase'>;
  readonly level: number;
  /** Metres from the reader, where the reader asked for it. */
  readonly distanceTo: (entry: ShowcaseEntry) => number | undefined;
  /** Alerts that affect the entry, once they are known. */
  readonly alerts: EntryAlerts | undefined;
}

/** Kinds that have a door: only those are told to be open or closed. */
const DOORS = new Set([
  ...['LocalBusiness', 'NGO', 'Market', 'TouristAttraction', 'Organization', 'CivicStructure'],
]);

/** One entry: name, then whether the door is open, then whom to call and where to go. */
export function renderCard(entry: ShowcaseEntry, context: CardContext): TemplateResult {
  const { localize, level } = context;
  const { strings } = localize;
  const distance = context.distanceTo(entry);
  const kind = strings.types[entry.type] ?? entry.type;
  const category = (entry.category ?? []).map((text) => localize.plain(text)).join(', ');
  return html`<li part="item" class="entry" data-key=${entry.id}>
    ${renderImage(entry, context)}
    <div class="text">
      <p class="small muted">${category || kind}</p>
      ${heading(level, localize.inline(entry.name), { tabindex: -1, part: 'title' })}
      ${context.alerts?.render(entry, context, context.instant) ?? nothing}
      ${renderState(entry, context)} ${renderDates(entry, context)}
      ${
        entry.summary || entry.description
          ? html`<p class="summary">${localize.inline(entry.summary ?? entry.description)}</p>`
          : nothing
      }
      ${entry.address ? html`<p class="small">${addressLine(entry.address)}</p>` : nothing}
      ${
        distance === undefined
          ? nothing
          : html`<p class="small">${strings.metres(distanceWords(distance, localize))}</p>`
      }
      ${renderActions(entry, context)} ${renderDetails(entry, context)}
    </div>
  </li>`;
}

/** A reserved place of three to two, so that nothing moves when the picture arrives. */
function renderImage({ image }: ShowcaseEntry, { localize }: CardContext): unknown {
  const [first] = image ?? [];
  if (!first) return nothing;
  return html`<img
    src=${first.url}
    alt=${localize.plain(first.alt)}
    width="600"
    height="400"
    loading="lazy"
    decoding="async"
  />`;
}

function renderState(entry: ShowcaseEntry, context: CardContext): unknown {
  const { openingHours, openingHoursText, specialOpeningHours, type } = entry;
  const hasHours = openingHours ?? specialOpeningHours;
  if (!hasHours && !openingHoursText && !DOORS.has(type)) return nothing;
  if (!hasHours && openingHoursText)
    return html`<p class="state">${context.localize.inline(openingHoursText)}</p>`;
  const { state, words, doubt } = openingWords(entry, context);
  return html`<p class="state ${state}" part="status">${words}</p>
    ${doubt ? html`<p class="small">${doubt}</p>` : nothing}`;
}

/** When a course or an event takes place. */
function renderDates(entry: ShowcaseEntry, { localize, root, instant }: CardContext): unknown {
  const { startDate, endDate, subEvent = [], type } = entry;
  if (!startDate || (type !== 'Course' && type !== 'Event')) return nothing;
  const { moments, strings } = localize;
  const start = instantOf(startDate, root?.timezone);
  const end = endDate === undefined ? NaN : instantOf(endDate, root?.timezone);
  const first = moments.date(start, instant);
  const last = Number.isNaN(end) ? first : moments.date(end, instant);
  const hour = startDate.length > 10 ? moments.time(start) : '';
  const words =
    first === last
      ? strings.from(hour ? localize.common.dayAtTime(first, hour) : first)
      : strings.fromTo(first, last);
  const { length } = subEvent;
  return html`<p class="state"><time datetime=${startDate}>${words}</time></p>
    ${length ? html`<p class="small">${strings.moreDates(length)}</p>` : nothing}`;
}

function renderActions(entry: ShowcaseEntry, { localize }: CardContext): unknown {
  const { telephone, geo, name } = entry;
  const route =
    geo && `https://www.openstreetmap.org/directions?to=${geo.latitude}%2C${geo.longitude}`;
  const about = localize.plain(name);
  if (!telephone && !route) return nothing;
  return html`<p class="actions">
    ${
      telephone
        ? html`<a
            class="button number"
            part="action"
            href=${phoneHref(telephone)}
            aria-label=${`${localize.common.call(formatPhone(telephone))}, ${about}`}
            >${formatPhone(telephone)}</a
          >`
        : nothing
    }
    ${
      route
        ? html`<a class="button quiet" part="action" href=${route}
            >${localize.strings.route}<span class="said">, ${about}</span></a
          >`
        : nothing
    }
  </p>`;
}

function renderDetails(entry: ShowcaseEntry, context: CardContext): unknown {
  const { localize } = context;
  const { strings } = localize;
  const { summary, description, url, email, lastReviewed, image } = entry;
  const week = weekTable(entry, context);
  const lists: readonly [string, readonly Text[] | undefined][] = [
    [strings.offers, entry.makesOffer?.map((one) => exchangeOf(one).name)],
    [strings.seeks, entry.seeks?.map((one) => exchangeOf(one).name)],
    [strings.accessibility, entry.accessibility],
    [strings.payment, entry.paymentAccepted],
  ];
  const credit = image?.[0]?.creditText;
  const date =
    lastReviewed &&
    localize.moments.calendarDate(instantOf(lastReviewed, context.root?.timezone), context.instant);
  return html`<details>
    <summary>${strings.details}<span class="said">, ${localize.plain(entry.name)}</span></summary>
    ${summary && description ? localize.paragraphs(description) : nothing} ${week}
    <dl>
      ${lists.map(([title, texts]) =>
        texts?.length
          ? html`<dt>${title}</dt>
              ${texts.map((text) => html`<dd>${localize.inline(text)}</dd>`)}`
          : nothing,
      )}
    </dl>
    ${url ? html`<p><a part="action" href=${url}>${strings.website}</a></p>` : nothing}
    ${email ? html`<p><a part="action" href="mailto:${email}">${email}</a></p>` : nothing}
    ${date ? html`<p class="small muted">${strings.checked(date)}</p>` : nothing}
    ${credit ? html`<p class="small muted">${strings.credit(credit)}</p>` : nothing}
  </details>`;
}

/** « 4, rue du Four, 35099 Saint-Parvis ». */
function addressLine({ streetAddress, postalCode, addressLocality }: Address): string {
  const town = [postalCode, addressLocality].filter(Boolean).join(' ');
  return [streetAddress, town].filter(Boolean).join(', ');
}

/** « 350 m », « 1,2 km ». */
function distanceWords(
  metres: number,
  { interfaceLang }: { readonly interfaceLang: string },
): string {
  const isFar = metres >= 950;
  const value = isFar ? metres / 1_000 : Math.max(50, Math.round(metres / 50) * 50);
  return new Intl.NumberFormat(interfaceLang, {
    style: 'unit',
    unit: isFar ? 'kilometer' : 'meter',
    maximumFractionDigits: isFar ? 1 : 0,
  }).format(value);
}
