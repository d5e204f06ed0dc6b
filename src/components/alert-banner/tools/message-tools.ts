import { html, nothing, type TemplateResult } from 'lit';
import { ReadAloudController } from '../../../controllers/read-aloud-controller.js';
import { renderSharing } from '../../../controllers/sharing.js';
import { alertVersion } from '../../../feed/alert-life.js';
import { outlinesOf, type Outline } from '../../../feed/geometry.js';
import type { Alert } from '../../../feed/model/alert.js';
import { addSheet } from '../../../internal/add-sheet.js';
import { announce } from '../../../internal/announcer.js';
import type { DeviceMemory } from '../../../internal/device-memory.js';
import { readAloud } from '../../../styles/read-aloud.styles.js';
import { messageTools as fr } from '../../../translations/fr/message-tools.js';
import { sharing } from '../../../translations/fr/sharing.js';
import type { MessageToolsStrings } from '../../../translations/message-tools.js';
import { nameOfLanguage } from '../languages.js';
import type { Banner } from '../tools-controller.js';
import { messageToolsStyles } from './message-tools.styles.js';
import { renderMap } from './map.js';
import { printNotice } from './notice.js';
import { furtherLanguages, textIn } from './second-language.js';
import { shareText } from './share-text.js';

/** What is unfolded below a message. */
type Panel = 'tools' | 'map' | 'sharing';

/**
 * What one does with an opened message: hear it, read it in a second language, see where it holds,
 * pass it on, put it up on a noticeboard.
 */
export class MessageTools {
  readonly #banner: Banner;
  readonly #language: DeviceMemory<string>;
  /** By what is read: a message in one version. */
  readonly #voices = new Map<string, ReadAloudController>();
  /** Keys of the voices whose button this update shows. */
  readonly #shown = new Set<string>();
  /** `panel id` of those unfolded. */
  readonly #unfolded = new Set<string>();
  readonly #outlines = new WeakMap<Alert, readonly Outline[]>();
  /** The message that was copied last, and whether it could be. */
  #copied: { readonly id: string; readonly isDone: boolean } | undefined;

  constructor(banner: Banner, language: DeviceMemory<string>) {
    this.#banner = banner;
    this.#language = language;
    banner.host.addController(this);
    for (const sheet of [readAloud, messageToolsStyles])
      addSheet(banner.host.renderRoot as ShadowRoot, sheet);
  }

  hostUpdate(): void {
    this.#shown.clear();
  }

  /** What is no longer shown cannot be stopped by its button: it stops by itself. */
  hostUpdated(): void {
    for (const [key, voice] of this.#voices) {
      if (this.#shown.has(key)) continue;
      this.#banner.host.removeController(voice);
      voice.hostDisconnected();
      this.#voices.delete(key);
    }
  }

  renderBeside(alert: Alert): TemplateResult | typeof nothing {
    const { localize, root, levelOf } = this.#banner;
    const tag = this.#language.value;
    const languages = furtherLanguages(alert, localize, root()?.inLanguage, tag);
    if (!languages.includes(tag)) return nothing;
    return textIn(alert, tag, {
      id: idOf('second', alert),
      level: levelOf(1),
      languages: root()?.inLanguage ?? [],
    });
  }

  /** Whether the tools of a message are shown. */
  isUnfolded(alert: Alert, panel: Panel = 'tools'): boolean {
    return this.#unfolded.has(`${panel} ${alert.id}`);
  }

  toggle({ id }: Alert, panel: Panel = 'tools'): void {
    const key = `${panel} ${id}`;
    if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
    this.#banner.host.requestUpdate();
  }

  render(alert: Alert): TemplateResult | typeof nothing {
    if (!this.isUnfolded(alert)) return nothing;
    const { localize, root } = this.#banner;
    const lang = localize.pick(alert.headline)?.lang || localize.lang;
    const listen = this.#voiceOf(alert).render(lang);
    const languages = furtherLanguages(alert, localize, root()?.inLanguage, this.#language.value);
    return html`${listen === nothing ? nothing : html`<div class="listen" id=${idOf('listen', alert)} data-silent>${listen}</div>`}
      <div class="tools" data-silent>
        <div class="actions choices">
          ${languages.map((tag) => this.#renderLanguage(alert, tag))}
          ${this.#outlinesOf(alert).length ? this.#renderToggle(alert, 'map', this.#strings.showMap) : nothing}
          ${this.#renderToggle(alert, 'sharing', localize.words('sharing', sharing).share)}
          <button
            class="button quiet"
            part="action"
            @click=${() => void printNotice(alert, this.#banner, this.#strings)}
          >
            ${this.#strings.print}
          </button>
        </div>
        ${
          this.isUnfolded(alert, 'map')
            ? renderMap(this.#outlinesOf(alert), alert, localize, this.#strings)
            : nothing
        }
        ${this.isUnfolded(alert, 'sharing') ? this.#renderSharing(alert) : nothing}
      </div>`;
  }

  get #strings(): MessageToolsStrings {
    return this.#banner.localize.words('messageTools', fr);
  }

  #renderLanguage(alert: Alert, tag: string): TemplateResult {
    const name = nameOfLanguage(tag, this.#banner.localize.interfaceLang);
    return html`<button
      class="button quiet"
      part="action"
      aria-expanded=${this.#language.value === tag}
      @click=${() => void this.#onLanguage(alert, tag)}
    >
      ${this.#strings.alsoIn(name)}
    </button>`;
  }

  #renderToggle(alert: Alert, panel: Panel, words: string): TemplateResult {
    return html`<button
      class="button quiet"
      part="action"
      aria-expanded=${this.isUnfolded(alert, panel)}
      @click=${() => this.toggle(alert, panel)}
    >
      ${words}
    </button>`;
  }

  #renderSharing(alert: Alert): TemplateResult {
    const { localize } = this.#banner;
    const { copy, copied, notCopied } = this.#strings;
    const last = this.#copied?.id === alert.id ? this.#copied : undefined;
    const text = shareText(alert, this.#banner, this.#strings);
    return html`${renderSharing(
      {
        title: localize.plain(alert.headline),
        text,
        copy: last?.isDone ? copied : copy,
        onCopy: () => void this.#copy(alert, text),
      },
      localize,
    )}
    ${last && !last.isDone ? html`<p class="small">${notCopied}</p>` : nothing}`;
  }

  #voiceOf(alert: Alert): ReadAloudController {
    const { host, localize } = this.#banner;
    const key = `${alert.id} ${alertVersion(alert)}`;
    this.#shown.add(key);
    let voice = this.#voices.get(key);
    if (voice) return voice;
    const button = `#${CSS.escape(idOf('listen', alert))}`;
    voice = new ReadAloudController(
      host,
      localize,
      () => host.renderRoot.querySelector(button)?.closest('article') ?? null,
      () => `${localize.lang} ${this.#language.value}`,
    );
    this.#voices.set(key, voice);
    return voice;
  }

  #outlinesOf(alert: Alert): readonly Outline[] {
    let found = this.#outlines.get(alert);
    if (!found) this.#outlines.set(alert, (found = outlinesOf(alert.area ?? [])));
    return found;
  }

  /** Leads to the words that appear above the button; chosen again, they go. */
  async #onLanguage(alert: Alert, tag: string): Promise<void> {
    const { host } = this.#banner;
    const isChosen = this.#language.value !== tag;
    this.#language.value = isChosen ? tag : '';
    host.requestUpdate();
    await host.updateComplete;
    if (!isChosen) return;
    const id = CSS.escape(idOf('second', alert));
    const title = host.renderRoot.querySelector<HTMLElement>(`#${id}`);
    title?.focus({ preventScroll: true });
    title?.parentElement!.scrollIntoView({ block: 'nearest' });
  }

  async #copy({ id }: Alert, text: string): Promise<void> {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      isDone = false;
    }
    this.#copied = { id, isDone };
    announce(isDone ? this.#strings.copied : this.#strings.notCopied);
    this.#banner.host.requestUpdate();
  }
}

/** References between elements are separated by spaces, which a feed's id may contain. */
function idOf(part: string, { id }: Alert): string {
  return `${part}-${id.replace(/\s/g, '_')}`;
}
