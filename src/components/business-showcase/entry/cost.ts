import { html, nothing, type TemplateResult } from 'lit';
import { priceWords } from '../../../controllers/price-words.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import type { EntryContext, Row } from './entry-context.js';
import { PRICE } from './entry-icons.js';

type Offer = NonNullable<ShowcaseEntry['offers']>[number];

/** What it costs, for whom. */
export function costRow(
  { offers = [], isAccessibleForFree }: ShowcaseEntry,
  context: EntryContext,
): Row {
  const { strings } = context;
  const told = offers.map((offer) => renderOffer(offer, context));
  const free =
    isAccessibleForFree === undefined ? nothing : isAccessibleForFree ? strings.free : strings.paid;
  return { icon: PRICE, title: strings.cost, content: told.length ? told : free };
}

function renderOffer(
  { name, price, priceCurrency, url }: Offer,
  { localize, strings, isPaper }: EntryContext,
): TemplateResult {
  const free = { lang: localize.interfaceLang, free: strings.free };
  const label = name ? localize.inline(name) : url && price === undefined ? url : nothing;
  const amount = price === undefined ? '' : priceWords(price, priceCurrency, free);
  return html`<p>
    ${url && !isPaper ? html`<a part="action" href=${url}>${label === nothing ? amount : label}</a>` : label}${
      amount && label !== nothing ? strings.colon : ''
    }${
      amount && !(url && !isPaper && label === nothing)
        ? html`<b class="number">${amount}</b>`
        : nothing
    }
  </p>`;
}
