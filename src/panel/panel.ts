import { countOf, type CheckFinding, type CheckSeverity } from '../check/finding.js';
import type { CheckStrings } from '../translations/check.js';
import { check as en } from '../translations/en/check.js';
import { check as fr } from '../translations/fr/check.js';
import { checkLivePage } from './check-live-page.js';
import { icon, make } from './dom.js';
import { AGAIN, CLOSE, COPY, SEVERITY_ICONS } from './icons.js';
import { panelStyles } from './panel.styles.js';
import { reportText } from './report-text.js';
import { PANEL_TAG } from './tag.js';

const SEVERITIES: readonly CheckSeverity[] = ['error', 'warning', 'hint', 'good'];

/**
 * What `?parvis-check` in the address opens: a region beside the page that tells a webmaster what
 * this browser sees of Parvis here, and what to change. It stands without Lit and takes no colour
 * of the page, so that it works where the elements do not.
 */
class CheckPanel extends HTMLElement {
  readonly #lang = /^en\b/i.test(document.documentElement.lang) ? 'en' : 'fr';
  readonly #strings: CheckStrings = this.#lang === 'en' ? en : fr;
  readonly #title = make('h2', { id: 'title', tabIndex: -1 }, this.#strings.panelTitle);
  readonly #verdict = make('p', { class: 'verdict', role: 'status' });
  readonly #list = make('div', {
    class: 'list',
    tabIndex: 0,
    role: 'group',
    'aria-labelledby': 'title',
  });
  readonly #status = make('div', { class: 'status', role: 'status' });
  readonly #moment = make('p');
  #findings: readonly CheckFinding[] = [];

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(panelStyles);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#frame());
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
    // Above whatever the page lays over itself, and without closing the page's own windows.
    this.setAttribute('popover', 'manual');
    this.showPopover?.();
    this.#title.focus();
    void this.#look();
  }

  #frame(): HTMLElement {
    const { copy, again, close, panelIntro } = this.#strings;
    const button = (words: string, path: string, onclick: () => void, name = ''): HTMLElement =>
      make('button', { type: 'button', class: name, onclick }, icon(path), words);
    const closing = make(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': close, onclick: () => this.#close() },
      icon(CLOSE),
    );
    return make(
      'section',
      { 'aria-labelledby': 'title', lang: this.#lang },
      make('header', {}, this.#title, closing),
      this.#verdict,
      make(
        'div',
        { class: 'actions' },
        button(copy, COPY, () => void this.#copy(), 'main'),
        button(again, AGAIN, () => void this.#look()),
        this.#status,
      ),
      this.#list,
      make('footer', {}, this.#moment, make('p', {}, panelIntro)),
    );
  }

  async #look(): Promise<void> {
    this.#verdict.textContent = this.#strings.working;
    this.#status.replaceChildren();
    this.#findings = await checkLivePage();
    this.#verdict.textContent = this.#strings.verdict(countOf(this.#findings));
    const now = new Date();
    this.#moment.textContent = this.#strings.checkedAt(now.getHours(), now.getMinutes());
    this.#list.replaceChildren(...SEVERITIES.flatMap((severity) => this.#group(severity) ?? []));
  }

  #group(severity: CheckSeverity): HTMLElement | undefined {
    const found = this.#findings.filter((one) => one.severity === severity);
    if (!found.length) return undefined;
    return make(
      'div',
      { class: `group ${severity}` },
      make(
        'h3',
        {},
        icon(SEVERITY_ICONS[severity]),
        this.#strings.group[severity],
        make('span', {}, `${found.length}`),
      ),
      make('ul', { role: 'list' }, ...found.map((one) => this.#item(one))),
    );
  }

  #item({ code, args }: CheckFinding): HTMLElement {
    const [what, remedy] = this.#strings.sentences[code](args);
    return make(
      'li',
      {},
      make('p', { class: 'what' }, what),
      remedy !== undefined && make('p', { class: 'remedy' }, remedy),
      remedy !== undefined && make('p', { class: 'code' }, code),
    );
  }

  async #copy(): Promise<void> {
    const { copied, copyFailed } = this.#strings;
    const text = reportText(this.#findings, this.#strings, {
      page: location.href,
      moment: new Date().toLocaleString(this.#lang, { dateStyle: 'long', timeStyle: 'short' }),
      browser: navigator.userAgent,
    });
    try {
      await navigator.clipboard.writeText(text);
      this.#status.replaceChildren(copied);
    } catch {
      // No permission, or a page that is not encrypted.
      const field = make('textarea', { readOnly: true, 'aria-label': this.#strings.panelTitle });
      field.value = text;
      this.#status.replaceChildren(copyFailed, field);
      field.select();
    }
  }

  #close(): void {
    this.remove();
  }
}

if (!customElements.get(PANEL_TAG)) {
  customElements.define(PANEL_TAG, CheckPanel);
  document.body.append(document.createElement(PANEL_TAG));
}
