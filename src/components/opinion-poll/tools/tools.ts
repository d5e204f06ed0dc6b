import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { hasPlain, renderPlainSwitch } from '../../../controllers/plain-switch.js';
import { ReadAloudController } from '../../../controllers/read-aloud-controller.js';
import type { Root } from '../../../feed/model/common.js';
import type { Poll } from '../../../feed/model/poll.js';
import type { Text } from '../../../feed/shape.js';
import type { DeviceMemory } from '../../../internal/device-memory.js';
import type { ParvisElement } from '../../../internal/parvis-element.js';
import { readAloud } from '../../../styles/read-aloud.styles.js';
import { pollTools as fr } from '../../../translations/fr/poll-tools.js';
import type { PollToolsStrings } from '../../../translations/poll-tools.js';
import {
  furtherLanguages,
  nameOfLanguage,
  renderBeside,
  renderQuestionIn,
} from './second-language.js';
import { toolsStyles } from './tools.styles.js';

/** What the poll knows and can do for its tools. */
export interface ToolsHost {
  readonly host: ParvisElement;
  readonly localize: LocalizeController<'opinionPoll'>;
  /** The language that the reader chose beside the page's; empty for none. */
  readonly language: DeviceMemory<string>;
  root(): Root | undefined;
  /** Names what is shown: reading aloud stops when it changes. */
  shown(): string;
}

/** Other ways to read a question: hear it, in easy words, with a second language beside the first. */
export class PollTools {
  readonly styles = [readAloud, toolsStyles];
  readonly #aloud: ReadAloudController;

  constructor(private readonly poll: ToolsHost) {
    const { host, localize, language } = poll;
    this.#aloud = new ReadAloudController(
      host,
      localize,
      () => host.renderRoot.querySelector('section'),
      () => [localize.lang, language.value, poll.shown()].join(' '),
    );
  }

  render(poll: Poll): TemplateResult {
    const { localize, language } = this.poll;
    const listen = this.#aloud.render(localize.pick(poll.name)?.lang ?? localize.lang);
    const languages = furtherLanguages(poll, localize, this.#languages, language.value);
    const plain = hasPlain(localize, textsOf(poll)) ? renderPlainSwitch(localize) : nothing;
    return html`<div class="tools" data-silent>
      ${listen === nothing ? html`<p class="small muted">${this.#strings.noVoice}</p>` : listen}
      ${plain} ${languages.map((tag) => this.#renderLanguage(tag))}
    </div>`;
  }

  /** The question in the second language that the reader chose, if it is in it. */
  renderQuestion(poll: Poll, level: number): TemplateResult | typeof nothing {
    const { localize, language } = this.poll;
    const tag = language.value;
    const languages = furtherLanguages(poll, localize, this.#languages, tag);
    return languages.includes(tag)
      ? renderQuestionIn(poll, tag, { level, languages: this.#languages })
      : nothing;
  }

  beside(poll: Poll, text: Text | undefined): unknown {
    const { localize, language } = this.poll;
    const tag = language.value;
    const isShown = furtherLanguages(poll, localize, this.#languages, tag).includes(tag);
    return isShown ? renderBeside(text, tag, this.#languages) : nothing;
  }

  get #strings(): PollToolsStrings {
    return this.poll.localize.words('pollTools', fr);
  }

  get #languages(): readonly string[] {
    return this.poll.root()?.inLanguage ?? [];
  }

  #renderLanguage(tag: string): TemplateResult {
    const { localize, language } = this.poll;
    return html`<button
      class="button quiet"
      part="action"
      aria-pressed=${language.value === tag}
      @click=${() => void this.#onLanguage(tag)}
    >
      ${this.#strings.alsoIn(nameOfLanguage(tag, localize.interfaceLang))}
    </button>`;
  }

  /** Leads to the words that appear; chosen again, they go. */
  async #onLanguage(tag: string): Promise<void> {
    const { host, language } = this.poll;
    const isChosen = language.value !== tag;
    language.value = isChosen ? tag : '';
    host.requestUpdate();
    await host.updateComplete;
    if (isChosen) host.renderRoot.querySelector<HTMLElement>('#second')?.focus();
  }
}

function textsOf({ name, description, purpose, choices }: Poll): (Text | undefined)[] {
  return [name, description, purpose, ...choices.flatMap((one) => [one.name, one.description])];
}
