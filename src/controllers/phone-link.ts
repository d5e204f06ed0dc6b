import { html, type TemplateResult } from 'lit';
import { formatPhone, phoneHref } from '../feed/telephone.js';
import type { LocalizeController } from './localize-controller.js';

/**
 * A number to be pressed, which the phone dials. A screen reader says that it calls.
 * @param who whom it calls, where several numbers stand on the page
 * @param kind classes beside those of every button with a number
 */
export function renderPhoneLink(
  telephone: string,
  { common }: Pick<LocalizeController, 'common'>,
  { who = '', kind = '' } = {},
): TemplateResult {
  const number = formatPhone(telephone);
  return html`<a
    class="button number ${kind}"
    part="action"
    href=${phoneHref(telephone)}
    aria-label=${[common.call(number), who].filter(Boolean).join(', ')}
    >${number}</a
  >`;
}
