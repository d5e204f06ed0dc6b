import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Image } from '../../feed/model/common.js';

/** A picture with whose it is, in a place of three to two, so that nothing moves when it arrives. */
export function renderPhoto(
  { url, alt, creditText }: Image,
  localize: LocalizeController<'businessShowcase'>,
): TemplateResult {
  return html`<figure>
    <img
      src=${url}
      alt=${localize.plain(alt)}
      lang=${localize.langOf(alt)}
      width="600"
      height="400"
      loading="lazy"
      decoding="async"
    />
    ${
      creditText
        ? html`<figcaption class="small muted">${localize.strings.credit(creditText)}</figcaption>`
        : nothing
    }
  </figure>`;
}
