import { html, nothing, type TemplateResult } from 'lit';
import { LATER, renderPaperHead, renderPaperLink } from '../../../controllers/paper.js';
import { renderTrustLine } from '../../../controllers/trust-line.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { Service } from '../../../feed/model/service.js';
import { providerOf } from '../../../feed/service-channels.js';
import { printPage } from '../../../internal/print-page.js';
import { renderAnswers, type CardContext } from '../card/answers.js';
import { renderNotices } from '../card/notices.js';
import { paper } from '../../../styles/paper.styles.js';
import { renderReferral, renderTownHall, renderWays } from './ways.js';

interface Handout {
  readonly sheets: readonly Sheet[];
  readonly context: CardContext;
  /** When the oldest of the documents that it is made of was last confirmed, ms. */
  readonly confirmedAt: number | undefined;
}

/** One service on paper. */
interface Sheet {
  readonly service: Service;
  /** False where only the entry of an index could be had. */
  readonly isWhole: boolean;
  /** Those that affect it. */
  readonly alerts: readonly Alert[];
  /** Where it is on the web. */
  readonly link: string;
}

/** Services on paper, for those who come to the desk or have no screen at home: phone first. */
export function printHandout({ sheets, context, confirmedAt }: Handout): Promise<void> {
  const { localize, root } = context;
  return printPage(
    html`${renderPaperHead(root, confirmedAt, localize)}
    ${sheets.map((sheet) => renderSheet(sheet, context))}`,
    { styles: paper, lang: localize.interfaceLang },
  );
}

function renderSheet(
  { service, isWhole, alerts, link }: Sheet,
  context: CardContext,
): TemplateResult {
  const { localize, strings } = context;
  const { name, summary, description, referral } = service;
  return html`<article>
    <h1>${localize.inline(name)}</h1>
    <div class="head">
      <div>
        ${localize.paragraphs(summary)}
        ${renderNotices({ ...service, referral: undefined }, alerts, context, LATER)}
        ${referral ? renderReferral(referral, context) : nothing}
        ${
          isWhole
            ? renderWays(service, context)
            : html`<p class="notice">${strings.incomplete}</p>
                ${renderTownHall(context)}`
        }
      </div>
      ${renderPaperLink(link, localize)}
    </div>
    ${
      isWhole
        ? html`${renderAnswers(service, context)} ${localize.paragraphs(description)}
          ${renderTrustLine({ ...service, provider: providerOf(service, context.root) }, context, LATER)}`
        : nothing
    }
  </article>`;
}
