import { html, nothing, type TemplateResult } from 'lit';
import { isSerious, severityOf } from '../../feed/alert-life.js';
import type { Alert } from '../../feed/model/alert.js';
import { heading, icon } from '../../internal/templates.js';
import { severityWords } from './arrivals-controller.js';
import { renderDetails, type DetailsContext } from './details.js';
import { severityIcons } from './icons.js';
import { idOf } from './ids.js';

export interface MessageView {
  readonly isOpen: boolean;
  /** Of the headline. */
  readonly level: number;
  readonly details: DetailsContext;
  /** What one can do with the message, where it is open. */
  readonly tools: unknown;
  onToggle(): void;
  onHide(): void;
}

/**
 * One message: severity, headline, and what is said where it is open. Serious ones can be folded, the
 * others hidden too.
 *
 * Folding follows the disclosure pattern: https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/
 */
export function renderMessage(alert: Alert, view: MessageView): TemplateResult {
  const { isOpen, details } = view;
  const { localize } = details;
  const { strings } = localize;
  const severity = severityOf(alert.severity);
  const headlineId = idOf('headline', alert);
  const detailsId = idOf('details', alert);
  return html`<article
    part="item"
    class=${`alert ${severity}${isOpen ? ' open' : ''}`}
    aria-labelledby=${headlineId}
  >
    ${icon(severityIcons[severity])}
    <div>
      <p class="severity" part="status">${severityWords(alert, strings)}</p>
      ${heading(view.level, localize.inline(alert.headline), { id: headlineId, tabindex: -1 })}
      <div class="details" id=${detailsId} ?hidden=${!isOpen}>${renderDetails(alert, details)}</div>
      ${view.tools}
    </div>
    <div class="controls actions">
      <button
        class="button quiet small"
        part="control"
        aria-expanded=${isOpen}
        aria-controls=${detailsId}
        aria-describedby=${headlineId}
        @click=${view.onToggle}
      >
        ${isOpen ? strings.fold : strings.unfold}
      </button>
      ${
        isSerious(alert)
          ? nothing
          : html`<button
              class="button quiet small"
              part="control"
              aria-label=${strings.hideMessage(localize.plain(alert.headline))}
              @click=${view.onHide}
            >
              ${strings.hide}
            </button>`
      }
    </div>
  </article>`;
}
