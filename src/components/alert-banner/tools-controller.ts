import { adoptStyles, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Alert } from '../../feed/model/alert.js';
import type { Root } from '../../feed/model/common.js';
import { DeviceMemory } from '../../internal/device-memory.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
import { icon } from '../../internal/templates.js';
import { moreIcon } from './icons.js';
import type { MessageTools } from './tools/message-tools.js';

/** What the alert banner knows and can do for the tools of its messages. */
export interface Banner {
  readonly host: ParvisElement;
  readonly localize: LocalizeController<'alertBanner'>;
  levelOf(below: number): number;
  /** ms */
  now(): number;
  root(): Root | undefined;
}

/**
 * What one does with a message once it is read, behind one quiet button: it has its place from the
 * start, so that nothing moves when the rest has been loaded. That comes at the first sign of
 * interest, or while nothing else does, and at once for those who chose to read in two languages.
 */
export class ToolsController implements ReactiveController {
  readonly language = new DeviceMemory('parvis:second-language', isString, '');
  readonly #banner: Banner;
  #tools: MessageTools | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;
  #isIdleAwaited = false;
  /** Ids of the messages whose tools are unfolded. */
  readonly #unfolded = new Set<string>();

  constructor(banner: Banner) {
    this.#banner = banner;
    banner.host.addController(this);
  }

  hostConnected(): void {
    if (this.language.value) this.#load();
  }

  /** The words of the second language that the reader chose, if the message has them. */
  renderBeside(alert: Alert): unknown {
    return this.#tools?.renderBeside(alert) ?? nothing;
  }

  render(alert: Alert): TemplateResult {
    const { strings, common } = this.#banner.localize;
    const isUnfolded = this.#unfolded.has(alert.id);
    this.#loadWhenIdle();
    return html`<p class="more" data-silent>
        <button
          class="button quiet small"
          part="control"
          aria-expanded=${isUnfolded}
          @pointerover=${this.#load}
          @focus=${this.#load}
          @click=${() => this.#onToggle(alert)}
        >
          ${strings.tools} ${icon(moreIcon)}
        </button>
      </p>
      ${
        isUnfolded
          ? (this.#tools?.render(alert) ??
            html`<p role="status">${this.#hasFailed ? common.unreachable : common.loading}</p>`)
          : nothing
      }`;
  }

  readonly #load = (): void => {
    const { host } = this.#banner;
    this.#loading ??= import('./tools/message-tools.js').then(
      ({ MessageTools, toolSheets }) => {
        this.#hasFailed = false;
        adopt(host.renderRoot as ShadowRoot, toolSheets);
        this.#tools = new MessageTools(this.#banner, this.language);
        host.requestUpdate();
      },
      () => {
        this.#hasFailed = true;
        this.#loading = undefined;
        host.requestUpdate();
      },
    );
  };

  /** So that it is there offline, too. */
  #loadWhenIdle(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData || this.#isIdleAwaited) return;
    this.#isIdleAwaited = true;
    if ('requestIdleCallback' in window) requestIdleCallback(this.#load);
    else setTimeout(this.#load, 2_000);
  }

  #onToggle({ id }: Alert): void {
    if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
    this.#load();
    this.#banner.host.requestUpdate();
  }
}

/** Beside the sheets that are there. */
function adopt(root: ShadowRoot, sheets: Parameters<typeof adoptStyles>[1]): void {
  // A copy: the list itself changes with the root.
  const before = [...(root.adoptedStyleSheets ?? [])];
  adoptStyles(root, sheets);
  root.adoptedStyleSheets = [...before, ...(root.adoptedStyleSheets ?? [])];
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
