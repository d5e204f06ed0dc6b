import { html, type TemplateResult } from 'lit';
import { LATER, renderPaperHead, renderPaperLink } from '../../../controllers/paper.js';
import { renderTrustLine } from '../../../controllers/trust-line.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { printPage } from '../../../internal/print-page.js';
import { entryPaper } from './entry-paper.styles.js';
import { renderContacts } from './contacts.js';
import { renderRows, type EntryContext } from './entry-context.js';
import { renderAbout, renderHeadline, renderKind, rowsOf } from './entry-parts.js';
import { renderNotices } from './notices.js';
import { renderPlace } from './place-row.js';
import { vouchedFor } from './vouched-for.js';

interface Print {
  readonly context: EntryContext;
  /** Those that affect it. */
  readonly alerts: readonly Alert[];
  /** When the feed was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
  /** Where it is on the web. */
  readonly link: string;
}

/** One entry on a clean page, for a pin board or for somebody without a screen. */
export function printEntry(entry: ShowcaseEntry, print: Print): Promise<void> {
  const { localize, root } = print.context;
  return printPage(
    html`${renderPaperHead(root, print.confirmedAt, localize)} ${renderSheet(entry, print)}`,
    { styles: entryPaper, lang: localize.interfaceLang },
  );
}

function renderSheet(entry: ShowcaseEntry, { alerts, link, ...print }: Print): TemplateResult {
  const context = { ...print.context, isPaper: true, readAt: LATER, primary: undefined };
  const { localize } = context;
  return html`<article>
    <h1>${localize.inline(entry.name)}</h1>
    <div class="head">
      <div>
        ${renderKind(entry, context)} ${renderNotices(entry, alerts, context)}
        ${renderHeadline(entry, context)}
        <ul class="ways">
          ${renderContacts(entry, context)}
          ${renderPlace(entry, { context, copy: '', onCopy: () => {} })}
        </ul>
      </div>
      ${renderPaperLink(link, localize)}
    </div>
    ${renderRows(rowsOf(entry, context))} ${renderAbout(entry, context)}
    ${renderTrustLine(vouchedFor(entry, context), context, LATER)}
  </article>`;
}
