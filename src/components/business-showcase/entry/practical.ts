import { html, nothing } from 'lit';
import { CLOCK } from '../../../controllers/card-icons.js';
import { weekTable } from '../../../controllers/opening-week.js';
import { openingWords, writtenHours } from '../../../controllers/opening-words.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { Text } from '../../../feed/shape.js';
import { hours as fr } from '../../../translations/fr/hours.js';
import { renderShort, type EntryContext, type Row } from './entry-context.js';
import { ACCESS, DELIVERY, LABELS, LANGUAGES, PAYMENT } from './entry-icons.js';
import { languageNames } from './languages.js';
import { whereaboutsOf } from './whereabouts.js';

/** What one wants to know before going to any door, or instead of going. */
export function practicalRows(entry: ShowcaseEntry, context: EntryContext): Row[] {
  const { localize, strings, root } = context;
  const { paymentAccepted, delivery, knowsLanguage = [], hasCertification } = entry;
  const { accessibility } = whereaboutsOf(entry, root);
  const languages = languageNames(knowsLanguage, localize.interfaceLang);
  return [
    { icon: CLOCK, title: strings.hours, content: renderHours(entry, context) },
    { icon: ACCESS, title: strings.accessibility, content: renderList(accessibility, context) },
    { icon: PAYMENT, title: strings.payment, content: renderShort(paymentAccepted, context) },
    { icon: DELIVERY, title: strings.delivery, content: localize.paragraphs(delivery) },
    { icon: LANGUAGES, title: strings.languages, content: languages || nothing },
    { icon: LABELS, title: strings.labels, content: renderShort(hasCertification, context) },
  ];
}

/** The week, and what no week can tell. */
function renderHours(entry: ShowcaseEntry, context: EntryContext): unknown {
  const { localize, isPaper } = context;
  const week = weekTable(entry, context);
  const words = entry.openingHoursText
    ? localize.paragraphs(entry.openingHoursText)
    : writtenHours(entry, context);
  if (week !== nothing) return html`${week} ${words}`;
  // On a screen it stands above.
  const { openNoEnd } = localize.words('hours', fr);
  return isPaper && openingWords(entry, context).words === openNoEnd ? openNoEnd : words;
}

/** How one gets in: often whole sentences. */
function renderList(texts: readonly Text[] | undefined, { localize }: EntryContext): unknown {
  if (!texts?.length) return nothing;
  if (texts.length === 1) return html`<p>${localize.inline(texts[0])}</p>`;
  return html`<ul>
    ${texts.map((text) => html`<li>${localize.inline(text)}</li>`)}
  </ul>`;
}
