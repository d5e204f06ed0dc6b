import { html, nothing, type TemplateResult } from 'lit';
import { openingWords, writtenHours } from '../../../controllers/opening-words.js';
import type { Image } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { hasDoor, kindOf } from '../kinds.js';
import { ownValue } from '../../../feed/own-value.js';
import { associationRows } from './association.js';
import { courseRows } from './course.js';
import type { EntryContext, Row } from './entry-context.js';
import { datesRow, renderWhen } from './event.js';
import { audienceRow } from './helper.js';
import { heritageRows } from './heritage.js';
import { exchangeRows } from './offers-and-needs.js';
import { practicalRows } from './practical.js';
import { renderPresence, roundsRow } from './rounds.js';

/** Types that have a door: of these it is said that nobody knows when it is open. */

/** « Commerce · Boulangerie ». */
export function renderKind(
  entry: ShowcaseEntry,
  { localize, strings }: EntryContext,
): TemplateResult {
  const { type, category = [] } = entry;
  const isItinerant = kindOf(entry) === 'rounds' && type !== 'Market';
  const kind = isItinerant ? strings.itinerant : (ownValue(localize.strings.kinds, type) ?? type);
  const others = category.filter((text) => localize.plain(text) !== kind);
  return html`<p class="kind muted">
    ${kind}${others.map((text) => [' · ', localize.inline(text)])}
  </p>`;
}

/** What one came for: when it takes place, where the van is, whether the door is open. */
export function renderHeadline(entry: ShowcaseEntry, context: EntryContext): unknown {
  if (context.isPaper) return renderWhen(entry, context);
  const { stops = [], openingHours } = entry;
  return [
    renderWhen(entry, context),
    stops.length && openingHours === undefined ? nothing : renderState(entry, context),
    stops.length ? renderPresence(entry, context) : nothing,
  ];
}

function renderState(entry: ShowcaseEntry, context: EntryContext): TemplateResult | typeof nothing {
  const { openingHours, specialOpeningHours, openingHoursText } = entry;
  const hasHours = openingHours ?? specialOpeningHours;
  // Words that cannot be computed stand with the hours; a date says more than an unknown door.
  const isSilent = openingHoursText ?? !hasDoor(entry);
  if (!hasHours && isSilent) return nothing;
  const { state, words, doubt, text } = openingWords(entry, context);
  if (state === 'unknown' && isSilent) return nothing;
  return html`<p class="headline state ${state}" part="status">${words}</p>
    ${writtenHours(entry, context) === nothing ? text : nothing}
    ${doubt ? html`<p class="small">${doubt}</p>` : nothing}`;
}

/** All that is asked about an entry, in the order in which people ask. */
export function rowsOf(entry: ShowcaseEntry, context: EntryContext): Row[] {
  return [
    datesRow(entry, context),
    roundsRow(entry, context),
    audienceRow(entry, context),
    ...associationRows(entry, context),
    ...heritageRows(entry, context),
    ...courseRows(entry, context),
    ...practicalRows(entry, context),
    ...exchangeRows(entry, context),
  ];
}

/** What it is, in the entry's own words. */
export function renderAbout(
  { summary, description }: ShowcaseEntry,
  { localize }: EntryContext,
): TemplateResult | typeof nothing {
  if (!summary && !description) return nothing;
  return html`<div>${localize.paragraphs(summary)} ${localize.paragraphs(description)}</div>`;
}

/** Each picture in a reserved place, so that nothing moves when it arrives, with who made it. */
export function renderImages(
  { image = [] }: Pick<ShowcaseEntry, 'image'>,
  { localize, strings }: EntryContext,
): TemplateResult | typeof nothing {
  if (!image.length) return nothing;
  const renderImage = ({ url, alt, creditText }: Image): TemplateResult =>
    html`<figure>
      <img
        src=${url}
        alt=${localize.plain(alt)}
        width="600"
        height="400"
        loading="lazy"
        decoding="async"
      />
      ${
        creditText
          ? html`<figcaption class="small muted">${strings.credit(creditText)}</figcaption>`
          : nothing
      }
    </figure>`;
  return html`<div class="pictures">${image.map(renderImage)}</div>`;
}
