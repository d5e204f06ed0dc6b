import { html, nothing, type TemplateResult } from 'lit';
import { sharing as fr } from '../translations/fr/sharing.js';
import type { LocalizeController } from './localize-controller.js';
import { encodeText, mailHref } from './mail.js';

interface Shared {
  /** Subject of a mail. */
  readonly title: string;
  /** All that is passed on, links included. */
  readonly text: string;
  /** What the button that copies says now. */
  readonly copy: string;
  onCopy(): void;
}

/**
 * Ways to pass something on. They stand side by side, SMS first, because a system's own sheet is
 * missing on many desktops and says nothing of what it will offer.
 */
export function renderSharing(
  { title, text, copy, onCopy }: Shared,
  localize: LocalizeController,
): TemplateResult {
  const strings = localize.words('sharing', fr);
  return html`<div class="share actions">
    <a class="button quiet" part="action" href=${smsHref(text)}>${strings.sms}</a>
    <a class="button quiet" part="action" href=${mailHref('', title, text)}>${strings.mail}</a>
    <button class="button quiet" part="action" @click=${onCopy}>${copy}</button>
    ${
      'share' in navigator
        ? html`<button
            class="button quiet"
            part="action"
            @click=${() => void shareBySystem(title, text)}
          >
            ${strings.other}
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
