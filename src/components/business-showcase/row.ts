import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { openingWords, renderOpening } from '../../controllers/opening-words.js';
import { renderPhoneLink } from '../../controllers/phone-link.js';
import type { Root } from '../../feed/model/common.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { addressLine } from '../../feed/address.js';
import { ownValue } from '../../feed/own-value.js';
import { spanOf, zoneOf } from '../../feed/showcase-dates.js';
import { heading } from '../../internal/templates.js';
import { hasDoor, kindOf } from './kinds.js';
import { renderPhoto } from './photo.js';
import { nameOfStop, nearestStop } from './stops.js';

export interface RowContext {
  /** ms */
  readonly instant: number;
  readonly root: Root | undefined;
  readonly localize: LocalizeController<'businessShowcase'>;
  readonly level: number;
  /** Whether pictures are fetched. */
  readonly hasImages: boolean;
  /** How far from the reader, where the reader asked for it. */
  renderDistance(entry: ShowcaseEntry): unknown;
  /** What holds now and concerns the entry. */
  renderNotices(entry: ShowcaseEntry): unknown;
  /** The entry's own address; empty where the page's address does not tell the view. */
  linkTo(entry: ShowcaseEntry): string;
  open(event: MouseEvent, id: string): void;
}

/** One entry of the list: name, then whether the door is open, then whom to call and where to go. */
export function renderRow(entry: ShowcaseEntry, context: RowContext): TemplateResult {
  const { localize, level } = context;
  const distance = context.renderDistance(entry);
  const [first] = entry.image ?? [];
  const address =
    entry.address ?? context.root?.places?.find(({ id }) => id === entry.place)?.address;
  return html`<li part="item" class="entry">
    ${first && context.hasImages ? renderPhoto(first, localize) : nothing}
    <div class="text">
      <p class="small muted">${kindWords(entry, context)}</p>
      ${heading(level, renderName(entry, context), { part: 'title' })}
      ${context.renderNotices(entry)} ${renderNow(entry, context)}
      ${
        entry.summary || entry.description
          ? html`<p class="summary">${localize.inline(entry.summary ?? entry.description)}</p>`
          : nothing
      }
      ${address ? html`<p class="small">${addressLine(address)}</p>` : nothing}
      ${distance ? html`<p class="small">${distance}</p>` : nothing} ${renderPhone(entry, context)}
    </div>
  </li>`;
}

function renderName(entry: ShowcaseEntry, { localize, linkTo, open }: RowContext): TemplateResult {
  const href = linkTo(entry);
  const name = localize.inline(entry.name);
  const onClick = (event: MouseEvent): void => open(event, entry.id);
  return href
    ? html`<a class="name" data-key=${entry.id} href=${href} @click=${onClick}>${name}</a>`
    : html`<button class="name" data-key=${entry.id} @click=${onClick}>${name}</button>`;
}

/** « Boulangerie · Les Tilleuls » */
function kindWords(
  { category = [], type, quarter }: ShowcaseEntry,
  { localize }: RowContext,
): unknown[] {
  const names = localize.list(category);
  const kind = names.length ? names : (ownValue(localize.strings.kinds, type) ?? type);
  return [kind, localize.plain(quarter) ? [' · ', localize.inline(quarter)] : nothing];
}

/** When: the dates of what takes place, else whether the door is open now. */
function renderNow(entry: ShowcaseEntry, context: RowContext): unknown {
  const kind = kindOf(entry);
  if (entry.startDate && (kind === 'event' || kind === 'course'))
    return renderDates(entry, entry.startDate, context);
  const stop = nearestStop(entry, context.instant, context.root);
  const item = stop ?? entry;
  const { openingHours, openingHoursText, specialOpeningHours } = item;
  const hasHours = openingHours ?? specialOpeningHours ?? openingHoursText;
  if (!hasHours && !hasDoor(entry)) return nothing;
  const { telephone } = entry;
  const where = stop && nameOfStop(stop, context.root);
  return html`${renderOpening(openingWords(item, context, telephone))}
  ${where ? html`<p class="small">${context.localize.inline(where)}</p>` : nothing}`;
}

/** When a course or an event takes place, and first of all if it does not. */
function renderDates(
  { endDate, subEvent = [], eventStatus = '', timezone }: ShowcaseEntry,
  startDate: string,
  { localize, root, instant }: RowContext,
): TemplateResult {
  const { strings } = localize;
  const zone = zoneOf({ timezone }, root?.timezone);
  const moments = localize.momentsIn(zone);
  const span = spanOf({ startDate, endDate }, zone);
  const first = moments.date(span.start, instant);
  const last = moments.date(span.last, instant);
  const hour = startDate.length > 10 ? moments.time(span.start) : '';
  const words =
    first === last
      ? strings.from(hour ? localize.common.dayAtTime(first, hour) : first)
      : strings.fromTo(first, last);
  const status = ownValue(strings.eventStatus, eventStatus);
  const { length } = subEvent;
  return html`${status ? html`<p class="state exceptionally-closed" part="status">${status}</p>` : nothing}
    <p class="state"><time datetime=${startDate}>${words}</time></p>
    ${length ? html`<p class="small">${strings.moreDates(length)}</p>` : nothing}`;
}

function renderPhone({ telephone, name }: ShowcaseEntry, { localize }: RowContext): unknown {
  if (!telephone) return nothing;
  const who = localize.plain(name);
  return html`<p class="actions">${renderPhoneLink(telephone, localize, { who })}</p>`;
}
