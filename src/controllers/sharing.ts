import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../internal/announcer.js';
import type { ParvisElement } from '../internal/parvis-element.js';
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

/** What a card passes on. */
interface SharedCard extends Pick<Shared, 'title' | 'text'> {
  readonly id: string;
  readonly link: string;
}

/** The button of a card that unfolds the ways to pass it on, and these. */
export class CardSharing {
  /** Id of the item whose ways are open. */
  #shared = '';
  /** Id of the item whose link was copied last. */
  #copied = '';

  constructor(
    private readonly host: ParvisElement,
    private readonly localize: LocalizeController,
  ) {}

  renderButton(id: string): TemplateResult {
    return html`<button
      class="button quiet"
      part="action"
      aria-expanded=${this.#shared === id}
      @click=${() => this.#toggle(id)}
    >
      ${this.localize.words('sharing', fr).share}
    </button>`;
  }

  renderWays({ id, title, text, link }: SharedCard): TemplateResult | typeof nothing {
    if (this.#shared !== id) return nothing;
    const { copied, copyLink } = this.localize.words('sharing', fr);
    const copy = this.#copied === id ? copied : copyLink;
    const onCopy = (): void => void this.#copy(id, link);
    return renderSharing({ title, text, copy, onCopy }, this.localize);
  }

  #toggle(id: string): void {
    this.#shared = this.#shared === id ? '' : id;
    this.host.requestUpdate();
  }

  async #copy(id: string, link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      // Not allowed on this page: the link is in the mail and in the SMS.
      return;
    }
    this.#copied = id;
    announce(this.localize.words('sharing', fr).copied);
    this.host.requestUpdate();
  }
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
