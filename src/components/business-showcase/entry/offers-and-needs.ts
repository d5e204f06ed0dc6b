import { html, nothing, type TemplateResult } from 'lit';
import { exchangeOf, isCurrent } from '../../../feed/exchange.js';
import type { Exchange, ShowcaseEntry } from '../../../feed/model/showcase.js';
import { instantOf } from '../../../feed/zoned-time.js';
import type { EntryContext, Row } from './entry-context.js';
import { OFFERS, SEEKS } from './entry-icons.js';
import { renderInText } from './entry-links.js';

/** Help that an entry gives to others of the place, or looks for. */
export function exchangeRows({ makesOffer, seeks }: ShowcaseEntry, context: EntryContext): Row[] {
  const { strings } = context;
  return [
    { icon: OFFERS, title: strings.offers, content: renderExchanges(makesOffer, context) },
    { icon: SEEKS, title: strings.seeks, content: renderExchanges(seeks, context) },
  ];
}

/** Those that still hold. */
function renderExchanges(exchanges: readonly Exchange[] = [], context: EntryContext): unknown {
  const { instant, root } = context;
  const current = exchanges.filter((exchange) => isCurrent(exchange, instant, root?.timezone));
  if (!current.length) return nothing;
  return html`<ul>
    ${current.map((exchange) => renderExchange(exchange, context))}
  </ul>`;
}

function renderExchange(exchange: Exchange, context: EntryContext): TemplateResult {
  const { localize, strings, root, readAt } = context;
  const { name, description, validThrough, contactPoint } = exchangeOf(exchange);
  const last = validThrough && instantOf(validThrough, root?.timezone);
  return html`<li>
    ${localize.inline(name)}
    ${description ? html`<div class="small">${localize.paragraphs(description)}</div>` : nothing}
    ${
      last
        ? html`<p class="small muted">
            <time datetime=${validThrough}
              >${strings.until(localize.moments.calendarDate(last, readAt))}</time
            >
          </p>`
        : nothing
    }
    ${contactPoint ? renderInText(contactPoint, context) : nothing}
  </li>`;
}
