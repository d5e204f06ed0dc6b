import { html, nothing, type TemplateResult } from 'lit';
import { severityOf } from '../../../feed/alert-life.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { Text } from '../../../feed/shape.js';
import { formatPhone } from '../../../feed/telephone.js';
import { instantOf } from '../../../feed/zoned-time.js';
import { printPage } from '../../../internal/print-page.js';
import { around, icon } from '../../../internal/templates.js';
import type { MessageToolsStrings } from '../../../translations/message-tools.js';
import { areasOf, issuerOf } from '../details.js';
import { severityIcons } from '../icons.js';
import type { Banner } from '../tools-controller.js';
import { noticeStyles } from './notice.styles.js';
import { LATER } from './share-text.js';

/** Sizes of the sheet, in points, from the largest. */
const SIZES = { giant: 33, huge: 27, large: 22, medium: 17, small: 13 };
const MM_PER_POINT = 25.4 / 72;
/** What A4 leaves for headline, area and steps, below the severity and above phone and dates, in mm. */
const ROOM = { width: 170, height: 122 };
/** Of an ordinary letter, and from line to line, in em. */
const LETTER = 0.56;
const LINE = 1.32;
/** The headline is this much larger. */
const HEADLINE = 1.6;

/** One page for the noticeboard of a hall or a bakery, read from two steps away. */
export function printNotice(
  alert: Alert,
  banner: Banner,
  strings: MessageToolsStrings,
): Promise<void> {
  const { localize, root, now } = banner;
  const severity = severityOf(alert.severity);
  const areas = areasOf(alert, localize);
  return printPage(
    html`<main class=${sizeOf(alert, banner)}>
      <header>${localize.inline(root()?.publisher.name)}</header>
      <p class="severity">
        ${icon(severityIcons[severity])} ${localize.strings.severity[severity]}
      </p>
      <h1>${localize.inline(alert.headline)}</h1>
      ${areas.length ? html`<p class="area">${around(localize.strings.area, areas)}</p>` : nothing}
      ${renderInstruction(alert, banner)} ${renderPhones(alert, banner)}
      ${renderOrigin(alert, banner, strings.posted(localize.moments.date(now(), LATER)))}
    </main>`,
    { styles: noticeStyles, lang: localize.interfaceLang },
  );
}

/**
 * The largest size in which the words fit one page. Reckoned, since nothing is laid out until the
 * dialog opens: at 27 pt a line of 170 mm holds 31 letters, so a step of 54 letters takes two lines.
 */
function sizeOf(
  { headline, instruction, description, area = [] }: Alert,
  { localize }: Banner,
): string {
  const texts = [instruction ?? description ?? [], area.map(({ areaDesc }) => areaDesc)].flat();
  const fits = (points: number): boolean => {
    const em = points * MM_PER_POINT;
    const heightOf = (text: Text | undefined, scale = 1): number => {
      const letters = localize.plain(text).length;
      return Math.ceil((letters * LETTER * em * scale) / ROOM.width) * LINE * em * scale;
    };
    const height = texts.reduce((sum, text) => sum + heightOf(text), heightOf(headline, HEADLINE));
    return height <= ROOM.height;
  };
  const [name] = Object.entries(SIZES).find(([, points]) => fits(points)) ?? ['small'];
  return name;
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
    <p>
      ${around(
        (issuer) => strings.issued(issuer, moment(alert.sent)),
        localize.inline(issuerOf(alert, { root: root() })),
      )}
    </p>
    <p>${posted}</p>
  </footer>`;
}
