import { html, nothing, type TemplateResult } from 'lit';
import type { Root } from '../feed/model/common.js';
import { sharing as fr } from '../translations/fr/sharing.js';
import type { LocalizeController } from './localize-controller.js';
import { renderQrCode } from './qr-code.js';

/** Paper is read later: dates on it have their year, and none is « aujourd’hui ». */
export const LATER = 0;

/**
 * The head of a printed page: whose it is, and how old.
 * @param confirmedAt when the oldest of what is printed was last confirmed, ms
 */
export function renderPaperHead(
  root: Root | undefined,
  confirmedAt: number | undefined,
  localize: LocalizeController,
): TemplateResult {
  const { moments, common } = localize;
  const dated =
    confirmedAt &&
    localize
      .words('sharing', fr)
      .confirmedOn(common.dayAtTime(moments.date(confirmedAt, LATER), moments.time(confirmedAt)));
  return html`<header>
    <b>${localize.inline(root?.publisher.name)}</b>
    ${dated ? html`<span>${dated}</span>` : nothing}
  </header>`;
}

/** Where the printed card is on the web, to be read by a phone or by a person. */
export function renderPaperLink(
  link: string,
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  const { qrCode, onlineVersion } = localize.words('sharing', fr);
  const code = renderQrCode(link, qrCode);
  if (!code) return nothing;
  return html`<figure>
    ${code}
    <figcaption>${onlineVersion} ${link}</figcaption>
  </figure>`;
}
