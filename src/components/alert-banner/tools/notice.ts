import { html, nothing, type TemplateResult } from 'lit';
import { severityOf } from '../../../feed/alert-life.js';
import type { Alert } from '../../../feed/model/alert.js';
import { formatPhone } from '../../../feed/telephone.js';
import { instantOf } from '../../../feed/zoned-time.js';
import { printPage } from '../../../internal/print-page.js';
import { icon } from '../../../internal/templates.js';
import type { MessageToolsStrings } from '../../../translations/message-tools.js';
import { issuerOf } from '../details.js';
import { severityIcons } from '../icons.js';
import { textsOf } from '../languages.js';
import type { Banner } from '../tools-controller.js';
import { noticeStyles } from './notice.styles.js';
import { LATER } from './share-text.js';

/** Characters up to which a text fits one page in this size. */
const SIZES = [
  ['huge', 160],
  ['large', 420],
  ['medium', 900],
  ['small', Infinity],
] as const;

/** One page for the noticeboard of a hall or a bakery, read from two steps away. */
export function printNotice(
  alert: Alert,
  banner: Banner,
  strings: MessageToolsStrings,
): Promise<void> {
  const { localize, root, now } = banner;
  const severity = severityOf(alert.severity);
  const areas = (alert.area ?? []).flatMap(({ areaDesc }) => localize.plain(areaDesc) || []);
  return printPage(
    html`<main class=${sizeOf(alert, banner)}>
      <header>${localize.inline(root()?.publisher.name)}</header>
      <p class="severity">
        ${icon(severityIcons[severity])} ${localize.strings.severity[severity]}
      </p>
      <h1>${localize.inline(alert.headline)}</h1>
      ${areas.length ? html`<p class="area">${localize.strings.area(areas.join(', '))}</p>` : nothing}
      ${renderInstruction(alert, banner)} ${renderPhones(alert, banner)}
      ${renderOrigin(alert, banner, strings.posted(localize.moments.date(now(), LATER)))}
    </main>`,
    { styles: noticeStyles, lang: localize.interfaceLang },
  );
}

function sizeOf(alert: Alert, { localize }: Banner): string {
  const length = textsOf(alert)
    .map((text) => localize.plain(text).length)
    .reduce((sum, one) => sum + one, 0);
  return SIZES.find(([, most]) => length <= most)![0];
}

/** What to do; where nothing is to be done, what happens. */
function renderInstruction(
  { instruction, description }: Alert,
  { localize }: Banner,
): TemplateResult | typeof nothing {
  if (!instruction) return localize.paragraphs(description);
  return html`<h2>${localize.strings.whatToDo}</h2>
    ${
      Array.isArray(instruction)
        ? html`<ol>
            ${instruction.map((step) => html`<li>${localize.inline(step)}</li>`)}
          </ol>`
        : localize.paragraphs(instruction)
    }`;
}

/** Those of the message, else the town hall's. */
function renderPhones({ contactPoint = [] }: Alert, { localize, root }: Banner): unknown {
  const { name, telephone } = root()?.publisher ?? {};
  const own = contactPoint.filter((contact) => contact.telephone);
  return (own.length ? own : telephone ? [{ name, telephone }] : []).slice(0, 2).map(
    (contact) =>
      html`<p class="call">
        ${contact.name ? html`<span>${localize.inline(contact.name)}</span>` : nothing}
        <b>${formatPhone(contact.telephone!)}</b>
      </p>`,
  );
}

function renderOrigin(alert: Alert, { localize, root }: Banner, posted: string): TemplateResult {
  const { strings, moments } = localize;
  const moment = (value: string): string =>
    moments.moment(instantOf(value, root()?.timezone), LATER);
  return html`<footer>
    <p class="until">${strings.validUntil(moment(alert.expires))}</p>
    <p>${strings.issued(issuerOf(alert, { root: root(), localize }), moment(alert.sent))}</p>
    <p>${posted}</p>
  </footer>`;
}
