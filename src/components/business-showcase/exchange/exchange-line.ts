import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Root } from '../../../feed/model/common.js';
import type { ExchangeLine } from '../../../feed/showcase-exchange.js';
import { instantOf } from '../../../feed/zoned-time.js';
import type { ShowcaseExchangeStrings } from '../../../translations/showcase-exchange.js';
import type { Showcase } from '../showcase.js';
import { renderContact } from './exchange-contact.js';

export interface ExchangeContext {
  readonly showcase: Showcase;
  readonly localize: LocalizeController<'businessShowcase'>;
  readonly strings: ShowcaseExchangeStrings;
  readonly root: Root | undefined;
  /** ms */
  readonly instant: number;
  /** Of the heading above all. */
  readonly level: number;
}

/** One offer or need: what, who, where, until when, and how to reach them. */
export function renderLine(line: ExchangeLine, context: ExchangeContext): TemplateResult {
  return html`<li part="item">${renderSide(line, context)}</li>`;
}

export function renderSide(line: ExchangeLine, context: ExchangeContext): TemplateResult {
  const { localize } = context;
  const { exchange, entry } = line;
  return html`<p class="what">${localize.inline(exchange.name)}</p>
    ${localize.paragraphs(exchange.description)}
    <p class="who">${renderEntry(entry, context)}</p>
    ${renderPlaceAndEnd(line, context)} ${renderContact(line, context)}`;
}

/** Its name, which opens it. */
function renderEntry(
  { id, name }: ExchangeLine['entry'],
  { showcase, localize }: ExchangeContext,
): TemplateResult {
  const href = showcase.linkTo({ id });
  const onClick = (event: MouseEvent): void => showcase.open(event, id);
  return href
    ? html`<a class="entry-link" part="control" href=${href} @click=${onClick}
        >${localize.inline(name)}</a
      >`
    : html`<button type="button" class="entry-link" part="control" @click=${onClick}>
        ${localize.inline(name)}
      </button>`;
}

function renderPlaceAndEnd(
  { entry: { quarter, address }, exchange: { validThrough } }: ExchangeLine,
  { localize, strings, root, instant }: ExchangeContext,
): TemplateResult | typeof nothing {
  const place = quarter ?? address?.addressLocality;
  const parts = [
    place === undefined ? nothing : html`<span>${localize.inline(place)}</span>`,
    validThrough === undefined
      ? nothing
      : html`<time datetime=${validThrough}
          >${strings.until(localize.moments.day(instantOf(validThrough, root?.timezone), instant))}</time
        >`,
  ].filter((part) => part !== nothing);
  return parts.length ? html`<p class="small muted parts">${parts}</p>` : nothing;
}
