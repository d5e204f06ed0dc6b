import { AffectingAlerts } from '../../controllers/affecting-alerts.js';
import { renderAlertNotice, type NoticeContext } from '../../controllers/alert-notice.js';
import type { Alert } from '../../feed/model/alert.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { addSheet } from '../../internal/add-sheet.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { entryAlertsStyles } from './entry-alerts.styles.js';

/** What holds now and concerns an entry or who answers for it, for its card. */
export class EntryAlerts {
  readonly #affecting: AffectingAlerts;

  constructor(host: ParvisElement) {
    addSheet(host.renderRoot as ShadowRoot, entryAlertsStyles);
    this.#affecting = new AffectingAlerts(host);
  }

  of({ id, place, provider }: ShowcaseEntry): readonly Alert[] {
    const providerId = typeof provider === 'string' ? provider : provider?.id;
    return this.#affecting.of([id, place, providerId]);
  }

  /** @param instant now, ms */
  render(entry: ShowcaseEntry, context: NoticeContext, instant: number): unknown {
    return this.of(entry).map((alert) => renderAlertNotice(alert, context, instant));
  }
}
