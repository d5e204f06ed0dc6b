import { html, nothing, type TemplateResult } from 'lit';
import type { Pairing, Reason } from '../../../search/pairings/pairings.js';
import { sharedQuarter } from './exchange-board.js';
import { renderSide, type ExchangeContext } from './exchange-line.js';

/** More reasons than these say nothing new. */
const MOST_REASONS = 2;

/** An offer and a need that may meet: both sides, why, and both contacts. */
export function renderPairing(
  { offer, need, reasons }: Pairing,
  context: ExchangeContext,
): TemplateResult {
  const { strings, localize } = context;
  const quarter = sharedQuarter(offer.entry, need.entry);
  const [before, after] = strings.sameQuarter;
  return html`<li part="item" class="pair">
    <div class="sides">
      <div>
        <p class="small muted">${strings.offer}</p>
        ${renderSide(offer, context)}
      </div>
      <div>
        <p class="small muted">${strings.need}</p>
        ${renderSide(need, context)}
      </div>
    </div>
    <p class="reasons small muted">
      ${reasons.slice(0, MOST_REASONS).map((reason) => html`<span>${renderReason(reason, context)}</span> `)}
      ${quarter === undefined ? nothing : html`<span>${before}${localize.inline(quarter)}${after}</span>`}
    </p>
  </li>`;
}

function renderReason(reason: Reason, { strings, localize }: ExchangeContext): TemplateResult {
  if (reason.kind === 'theme') {
    const [before, after] = strings.sameTheme;
    return html`${before}${localize.inline(reason.name)}${after}`;
  }
  if (reason.kind === 'word') {
    const [before, after] = strings.sameWord;
    return html`${before}${localize.inline(reason.words)}${after}`;
  }
  const [before, between, after] = strings.nearWords;
  return html`${before}${localize.inline(reason.offer)}${between}${localize.inline(
    reason.need,
  )}${after}`;
}
