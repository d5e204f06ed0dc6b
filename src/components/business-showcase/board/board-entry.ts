import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { LATER } from '../../../controllers/paper.js';
import { addressLine } from '../../../feed/address.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { datesOf } from '../../../feed/showcase-dates.js';
import { formatPhone } from '../../../feed/telephone.js';
import { showcaseEntry as entryFr } from '../../../translations/fr/showcase-entry.js';
import { contactsOf } from '../entry/contacts.js';
import { whenWords } from '../entry/event.js';
import { unconfirmedSince } from '../entry/overdue.js';
import { haltsOf } from '../entry/stops.js';
import { whereaboutsOf, type Whereabouts } from '../entry/whereabouts.js';
import type { Showcase } from '../showcase.js';
import { ownValue } from '../../../feed/own-value.js';
import { boardHours, type BoardHoursContext } from './board-hours.js';
import type { ShowcaseBoardStrings } from '../../../translations/showcase-board.js';
import { around } from '../../../internal/templates.js';

export interface BoardContext extends BoardHoursContext {
  readonly showcase: Showcase;
  readonly strings: ShowcaseBoardStrings;
  /** An address without what the whole list has in common. */
  shorten(where: Whereabouts): Whereabouts;
}

/** One entry: the number in large figures, then who, what, where and when. */
export function renderBoardEntry(entry: ShowcaseEntry, context: BoardContext): TemplateResult {
  const { showcase } = context;
  const { localize } = showcase;
  const root = showcase.root();
  const strings = localize.words('showcaseEntry', entryFr);
  const contact = contactsOf(entry, { root, strings }).find(({ telephone }) => telephone);
  const where = context.shorten(whereaboutsOf(entry, root));
  return html`<article>
    ${
      contact?.telephone
        ? html`<div>
            <p class="phone">${formatPhone(contact.telephone)}</p>
            ${contact.name ? html`<p>${localize.inline(contact.name)}</p>` : nothing}
          </div>`
        : html`<p class="no-phone">${context.strings.noPhone}</p>`
    }
    <div>
      <h3>${localize.inline(entry.name)}</h3>
      ${renderStatus(entry, context)} ${renderDates(entry, context)}
      <p>${kindOf(entry, context)}${renderPlaceLine(where, localize)}</p>
      ${boardHours(entry, context).map((line) => html`<p>${capital(line, localize.interfaceLang)}</p>`)}
      ${renderStops(entry, context)} ${renderOverdue(entry, context)}
      ${!contact && entry.email ? html`<p>${entry.email}</p>` : nothing}
    </div>
  </article>`;
}

/** Old information is shown as what it is. */
function renderOverdue(
  entry: ShowcaseEntry,
  { showcase, instant, strings }: BoardContext,
): TemplateResult | typeof nothing {
  const since = unconfirmedSince(entry, { instant, root: showcase.root() });
  if (since === undefined) return nothing;
  const date = showcase.localize.moments.calendarDate(since, LATER);
  return html`<p>${strings.unconfirmedSince(date)}</p>`;
}

/** « Boulangerie »; of an entry without a category, what kind it is. */
function kindOf(
  { category = [], type }: ShowcaseEntry,
  { showcase: { localize } }: BoardContext,
): unknown {
  const words = localize.list(category);
  return words.length ? words : (ownValue(localize.strings.kinds, type) ?? type);
}

/** « · Salle des fêtes, 3, rue du Four » */
function renderPlaceLine(
  { name, address }: Pick<Whereabouts, 'name' | 'address'>,
  localize: Pick<LocalizeController, 'list'>,
): unknown {
  const words = localize.list([name, address && addressLine(address)]);
  return words.length ? [' · ', words] : nothing;
}

function renderStatus(
  { eventStatus = '' }: ShowcaseEntry,
  { showcase: { localize } }: BoardContext,
): TemplateResult | typeof nothing {
  const words = ownValue(localize.strings.eventStatus, eventStatus);
  return words ? html`<p><b>${words}</b></p>` : nothing;
}

/** All of them: paper is not asked again. */
function renderDates(entry: ShowcaseEntry, { showcase }: BoardContext): unknown {
  const { localize } = showcase;
  const strings = localize.words('showcaseEntry', entryFr);
  const context = { localize, strings, root: showcase.root(), readAt: LATER };
  return datesOf(entry).map((date) => html`<p><b>${whenWords(date, context)}</b></p>`);
}

/** Where somebody without a shop stands, and when. */
function renderStops(entry: ShowcaseEntry, context: BoardContext): unknown {
  const { showcase } = context;
  const { localize } = showcase;
  return haltsOf(entry, { root: showcase.root() }).map((halt) => {
    const hours = boardHours(halt.hours, context).join(' · ');
    const title = localize.inline(halt.title);
    return html`<p>
      ${hours ? around((place) => context.strings.stop(place, hours), title) : title}
    </p>`;
  });
}

function capital(words: string, lang: string): string {
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
}
