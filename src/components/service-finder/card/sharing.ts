import { html, nothing, type TemplateResult } from 'lit';
import { formatPhone } from '../../../feed/telephone.js';
import type { Service } from '../../../feed/model/service.js';
import type { CardContext } from './answers.js';
import { addressLine, channelsOf, placeOf } from '../../../feed/service-channels.js';
import { encodeText, mailHref } from './mail.js';

/** What a friend needs who has no time to look: name, phone, desk, link. */
export function shareText(service: Service, link: string, context: CardContext): string {
  const { localize, strings, root } = context;
  const channels = channelsOf(service, root);
  const telephone = channels.find((channel) => channel.telephone)?.telephone;
  const place = channels.map((channel) => placeOf(channel, root)).find((one) => one?.address);
  return [
    localize.plain(service.name),
    telephone && `${strings.phoneShort} ${formatPhone(telephone)}`,
    place?.address && [localize.plain(place.name), addressLine(place.address)].join(', '),
    link,
  ]
    .filter(Boolean)
    .join('\n');
}

interface ShareOptions {
  /** Where the service is on the web. */
  readonly link: string;
  readonly isCopied: boolean;
  onCopy(): void;
}

/**
 * Ways to pass a service on. They stand side by side, SMS first, because a system's own sheet is
 * missing on many desktops and says nothing of what it will offer.
 */
export function renderSharing(
  service: Service,
  context: CardContext,
  { link, isCopied, onCopy }: ShareOptions,
): TemplateResult {
  const { strings, localize } = context;
  const title = localize.plain(service.name);
  const text = shareText(service, link, context);
  return html`<div class="share actions">
    <a class="button quiet" part="action" href=${smsHref(text)}>${strings.shareSms}</a>
    <a class="button quiet" part="action" href=${mailHref('', title, text)}>${strings.shareMail}</a>
    <button class="button quiet" part="action" @click=${onCopy}>
      ${isCopied ? strings.copied : strings.copyLink}
    </button>
    ${
      'share' in navigator
        ? html`<button
            class="button quiet"
            part="action"
            @click=${() => void shareBySystem(title, text)}
          >
            ${strings.shareOther}
          </button>`
        : nothing
    }
  </div>`;
}

/** iOS reads what follows `&`, Android what follows `?`. */
function smsHref(text: string): string {
  return `sms:?&body=${encodeText(text)}`;
}

async function shareBySystem(title: string, text: string): Promise<void> {
  try {
    await navigator.share({ title, text });
  } catch {
    // The person closed the sheet.
  }
}
