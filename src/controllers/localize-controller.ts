import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { localizedText, type LocalizedText } from '../feed/localized-text.js';
import type { Root } from '../feed/model/common.js';
import type { Text } from '../feed/shape.js';
import type { ParvisElement } from '../internal/parvis-element.js';
import {
  INTERFACE_LANGUAGES,
  type CommonStrings,
  type InterfaceLanguage,
  type Translations,
} from '../translations/common.js';
import { common as en } from '../translations/en/common.js';
import { common as fr } from '../translations/fr/common.js';
import { MomentFormat } from './format.js';

const COMMON: Translations<CommonStrings> = { fr, en };
const RTL = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;

/**
 * Gives an element its words. The language is the closest `lang` around it, else the feed's first;
 * an interface language that Parvis does not speak falls back to the feed's, then to English. Texts
 * of the feed carry their own `lang` wherever it differs, so that they are read out rightly.
 */
export class LocalizeController<S> implements ReactiveController {
  #lang = '';

  constructor(
    private readonly host: ParvisElement,
    private readonly translations: Translations<S>,
    private readonly root: () => Root | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    observed.add(this);
    watchLanguage();
    this.refresh();
  }

  hostDisconnected(): void {
    observed.delete(this);
  }

  /** Reads the closest `lang` again; the page's language switch calls it through the observer. */
  refresh(): void {
    const lang = closestLang(this.host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.host.requestUpdate();
  }

  /** The language that the citizen reads, as a tag. */
  get lang(): string {
    return this.#lang || this.#languages[0] || 'fr';
  }

  /** The language that the interface speaks. */
  get interfaceLang(): InterfaceLanguage {
    for (const tag of [this.lang, ...this.#languages]) {
      const primary = tag.split('-', 1)[0]!.toLowerCase();
      const known = INTERFACE_LANGUAGES.find((language) => language === primary);
      if (known) return known;
    }
    return 'en';
  }

  get strings(): S {
    return this.translations[this.interfaceLang];
  }

  get common(): CommonStrings {
    return COMMON[this.interfaceLang];
  }

  /** Dates and times in the town's zone. */
  get moments(): MomentFormat {
    return new MomentFormat(this.interfaceLang, this.common, this.root()?.timezone);
  }

  /** The words of a text and their language. */
  pick(text: Text | undefined): LocalizedText | undefined {
    return localizedText(text, this.lang, this.#languages);
  }

  /** The words alone, where no markup can go: `aria-label`, an announcement, search. */
  plain(text: Text | undefined): string {
    return this.pick(text)?.value ?? '';
  }

  /** The words in place, marked with their language where it is not the interface's. */
  inline(text: Text | undefined): unknown {
    const picked = this.pick(text);
    if (!picked) return nothing;
    const { value } = picked;
    const lang = this.#otherLang(picked);
    return lang ? html`<span lang=${lang} dir=${direction(lang)}>${value}</span>` : value;
  }

  /** The words as paragraphs, one for each blank line between them. */
  paragraphs(text: Text | undefined): TemplateResult | typeof nothing {
    const picked = this.pick(text);
    if (!picked) return nothing;
    const lang = this.#otherLang(picked);
    return html`${picked.value
      .split(/\n\s*\n/)
      .map(
        (words) =>
          html`<p lang=${lang || nothing} dir=${lang ? direction(lang) : nothing}>
            ${words.trim()}
          </p>`,
      )}`;
  }

  get #languages(): readonly string[] {
    return this.root()?.inLanguage ?? [];
  }

  #otherLang({ lang }: LocalizedText): string {
    return lang.split('-', 1)[0]!.toLowerCase() === this.interfaceLang ? '' : lang;
  }
}

function direction(lang: string): 'rtl' | 'ltr' {
  return RTL.test(lang) ? 'rtl' : 'ltr';
}

/** `closest('[lang]')`, through shadow roots up to the document. */
function closestLang(start: Element): string {
  for (let node: Element | undefined = start; node;) {
    const found: HTMLElement | null = node.closest<HTMLElement>('[lang]');
    if (found) return found.lang;
    const top = node.getRootNode();
    node = top instanceof ShadowRoot ? top.host : undefined;
  }
  return '';
}

const observed = new Set<LocalizeController<never> | LocalizeController<unknown>>();
let observer: MutationObserver | undefined;

/** One observer for the page: a language switch that only changes `<html lang>` reaches everyone. */
function watchLanguage(): void {
  if (observer) return;
  observer = new MutationObserver(() => {
    for (const controller of observed) controller.refresh();
  });
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
}
