import { html, type TemplateResult } from 'lit';
import { townHallPhone } from '../../controllers/feed-status.js';
import type { Alert } from '../../feed/model/alert.js';
import { instantOf } from '../../feed/zoned-time.js';
import { issuerOf, type DetailsContext } from './details.js';
import { idOf } from './ids.js';
import { around } from '../../internal/templates.js';

/** Where a message stood that was called off: that it was, by whom and when. */
export function renderCancelled(
  alert: Alert,
  cancel: Alert,
  context: DetailsContext,
  onHide: (alert: Alert) => void,
): TemplateResult {
  const { localize, root, now } = context;
  const { strings, moments } = localize;
  const sent = instantOf(cancel.sent, root?.timezone);
  return html`<div class="notice small" part="status">
    <div>
      <p id=${idOf('headline', alert)} tabindex="-1">
        <b>${strings.cancelled('')}</b>${localize.inline(alert.headline)}<br /><time
          datetime=${new Date(sent).toISOString()}
          >${around(
            (issuer) => strings.cancelledBy(issuer, moments.moment(sent, now)),
            localize.inline(issuerOf(cancel, context)),
          )}</time
        >
      </p>
      <button
        class="button quiet small"
        part="control"
        aria-label=${strings.hideMessage(localize.plain(alert.headline))}
        @click=${() => onHide(alert)}
      >
        ${strings.hide}
      </button>
    </div>
  </div>`;
}

/** Silence is no "all clear": since when nothing was confirmed, and whom to call instead. */
export function renderUnconfirmed({
  localize,
  root,
  confirmedAt,
  now,
}: DetailsContext): TemplateResult {
  const { strings, moments } = localize;
  return html`<div class="notice small" part="status">
    <div>
      <p>${strings.lastChecked(moments.moment(confirmedAt ?? now, now))}</p>
      <p class="actions">${townHallPhone(localize, root)}</p>
    </div>
  </div>`;
}
