import { html, nothing, type TemplateResult } from 'lit';
import { severityOf } from '../feed/alert-life.js';
import type { Alert } from '../feed/model/alert.js';
import type { Root } from '../feed/model/common.js';
import { instantOf } from '../feed/zoned-time.js';
import { alertNotice as fr } from '../translations/fr/alert-notice.js';
import type { LocalizeController } from './localize-controller.js';

export interface NoticeContext {
  readonly root: Root | undefined;
  readonly localize: Pick<LocalizeController, 'inline' | 'moments' | 'words'>;
}

/**
 * An alert on the card of what it affects: the headline, how serious, until when, where to read on.
 *
 * @param readAt what dates are worded for, ms
 */
export function renderAlertNotice(
  alert: Alert,
  { localize, root }: NoticeContext,
  readAt: number,
): TemplateResult {
  const strings = localize.words('alertNotice', fr);
  const severity = severityOf(alert.severity);
  const expires = instantOf(alert.expires, root?.timezone);
  const kind = severity === 'info' ? '' : severity === 'extreme' ? 'danger' : 'warning';
  return html`<div class="notice ${kind}" part="status">
    <div>
      <p><b>${localize.inline(alert.headline)}</b></p>
      <p class="small">
        ${strings.severity[severity]} · ${strings.until(localize.moments.moment(expires, readAt))}
      </p>
      ${
        alert.web
          ? html`<p><a part="action" href=${alert.web}>${strings.learnMore}</a></p>`
          : nothing
      }
    </div>
  </div>`;
}
