import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Alert } from '../../feed/model/alert.js';
import type { Root } from '../../feed/model/common.js';
import { DeviceMemory } from '../../internal/device-memory.js';
import type { ParvisElement } from '../../internal/parvis-element.js';
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
  #tools: MessageTools | undefined;
  #loading: Promise<MessageTools | undefined> | undefined;
  #hasFailed = false;
  #isIdleAwaited = false;

  constructor(private readonly banner: Banner) {
    banner.host.addController(this);
  }

  hostConnected(): void {
    if (this.language.value) void this.#load();
  }

  /** The words of the second language that the reader chose, if the message has them. */
  renderBeside(alert: Alert): unknown {
    return this.#tools?.renderBeside(alert);
  }

  render(alert: Alert): TemplateResult {
    const { strings, common } = this.banner.localize;
    this.#loadWhenIdle();
    return html`<p class="controls more" data-silent>
        <button
          class="button quiet small"
          part="control"
          aria-expanded=${this.#tools?.isUnfolded(alert) ?? false}
          @pointerover=${this.#load}
          @focus=${this.#load}
          @click=${() => void this.#load().then((tools) => tools?.toggle(alert))}
        >
          ${strings.tools}
        </button>
      </p>
      ${this.#tools?.render(alert)}
      ${this.#hasFailed ? html`<p>${common.unreachable}</p>` : nothing}`;
  }

  /** What failed is tried again at the next sign of interest. */
  readonly #load = (): Promise<MessageTools | undefined> => {
    const { host } = this.banner;
    this.#loading ??= import('./tools/message-tools.js')
      .then(
        ({ MessageTools }) => {
          this.#hasFailed = false;
          return (this.#tools = new MessageTools(this.banner, this.language));
        },
        () => {
          this.#hasFailed = true;
          return (this.#loading = undefined);
        },
      )
      .finally(() => host.requestUpdate());
    return this.#loading;
  };

  /** So that it is there offline, too. */
  #loadWhenIdle(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData || this.#isIdleAwaited) return;
    this.#isIdleAwaited = true;
    // Safari has no idle callback: there, once the message is shown.
    (window.requestIdleCallback ?? setTimeout)(() => void this.#load());
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
