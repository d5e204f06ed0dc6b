import { html, nothing, type TemplateResult } from 'lit';
import type { Alert } from '../../../feed/model/alert.js';
import type { Service } from '../../../feed/model/service.js';
import { printPage } from '../../../internal/print-page.js';
import { renderAnswers, type CardContext } from '../card/answers.js';
import { renderNotices } from '../card/notices.js';
import { renderTrust } from '../card/trust.js';
import { handoutStyles } from './handout.styles.js';
import { renderQrCode } from './qr-code.js';
import { renderReferral, renderTownHall, renderWays } from './ways.js';

/** Paper is read later: dates on it have their year, and none is « aujourd’hui ». */
const LATER = 0;

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
  const { localize, strings, root } = context;
  const { moments } = localize;
  const dated =
    confirmedAt &&
    strings.confirmedOn(
      localize.common.dayAtTime(moments.date(confirmedAt, LATER), moments.time(confirmedAt)),
    );
  return printPage(
    html`<header>
        <b>${localize.inline(root?.publisher.name)}</b>
        ${dated ? html`<span>${dated}</span>` : nothing}
      </header>
      ${sheets.map((sheet) => renderSheet(sheet, context))}`,
    { styles: handoutStyles, lang: localize.interfaceLang },
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
      ${renderFigure(link, context)}
    </div>
    ${
      isWhole
        ? html`${renderAnswers(service, context)} ${localize.paragraphs(description)}
          ${renderTrust(service, { ...context, instant: LATER })}`
        : nothing
    }
  </article>`;
}

function renderFigure(link: string, { strings }: CardContext): TemplateResult | typeof nothing {
  const code = renderQrCode(link, strings.qrCode);
  if (!code) return nothing;
  return html`<figure>
    ${code}
    <figcaption>${strings.onlineVersion} ${link}</figcaption>
  </figure>`;
}
