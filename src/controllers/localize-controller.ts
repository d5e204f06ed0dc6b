import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import {
  directionOf,
  localizedText,
  primaryTag,
  type LocalizedText,
} from '../feed/localized-text.js';
import type { Root } from '../feed/model/common.js';
import type { Text } from '../feed/shape.js';
import type { ParvisElement } from '../internal/parvis-element.js';
import {
  INTERFACE_LANGUAGES,
  type CommonStrings,
  type InterfaceLanguage,
} from '../translations/common.js';
import { common as fr } from '../translations/fr/common.js';
import type { LanguagePack } from '../translations/language-pack.js';
import { MomentFormat } from './format.js';
import { isPlainWanted } from './plain-language.js';

/** French is part of each element; another language comes when somebody reads it. */
const LANGUAGES = {
  en: () => import('../translations/en.js').then(({ en }) => en),
};
/** The languages that have come; `undefined` for one that cannot be had. */
const packs = new Map<InterfaceLanguage, LanguagePack | undefined>();

/**
 * Gives an element its words. The language is the closest `lang` around it, else the feed's first;
 * an interface language that Parvis does not speak falls back to the feed's, then to English. Texts
 * of the feed carry their own `lang` wherever it differs, so that they are read out rightly.
 */
export class LocalizeController<
  N extends keyof LanguagePack = keyof LanguagePack,
> implements ReactiveController {
  #lang = '';

  /** @param name what the element's words are called in a language pack; `french` are the words */
  constructor(
    readonly host: ParvisElement,
    private readonly name: N,
    private readonly french: LanguagePack[N],
    private readonly root: () => Root | undefined,
  ) {
    host.addController(this);
    host.beforeUpdate = () => this.#load();
  }

  hostConnected(): void {
    localized.add(this);
    watchLanguage();
    this.refresh();
  }

  hostDisconnected(): void {
    localized.delete(this);
  }

  /** Reads the closest `lang` again; the page's language switch calls it through the observer. */
  refresh(): void {
    const lang = closestLang(this.host);
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.host.requestUpdate();
  }

  /** The language that the citizen reads, as a tag; its plain variant, `fr-simple`, where asked for. */
  get lang(): string {
    return (isPlainWanted() && this.plainLang) || this.#pageLang;
  }

  /** The plain variant of the page's language, if the feed has it and the page is not in it already. */
  get plainLang(): string | undefined {
    const plain = `${primaryTag(this.#pageLang)}-simple`;
    return plain !== this.#pageLang && this.#languages.includes(plain) ? plain : undefined;
  }

  get #pageLang(): string {
    return this.#lang || this.#languages[0] || 'fr';
  }

  /** The language that the interface speaks. */
  get interfaceLang(): InterfaceLanguage {
    const wanted = this.#wanted;
    return packs.get(wanted) ? wanted : 'fr';
  }

  get #wanted(): InterfaceLanguage {
    for (const tag of [this.lang, ...this.#languages]) {
      const known = INTERFACE_LANGUAGES.find((language) => language === primaryTag(tag));
      if (known) return known;
    }
    return 'en';
  }

  get strings(): LanguagePack[N] {
    return this.words(this.name, this.french);
  }

  get common(): CommonStrings {
    return this.words('common', fr);
  }

  /** A part's words in the interface's language. */
  words<P extends keyof LanguagePack>(name: P, french: LanguagePack[P]): LanguagePack[P] {
    return packs.get(this.#wanted)?.[name] ?? french;
  }

  /** Dates and times in the town's zone. */
  get moments(): MomentFormat {
    return this.momentsIn(undefined);
  }

  /** By the clock of a place that is not in the town's zone; without one, by the town's. */
  momentsIn(timeZone: string | undefined): MomentFormat {
    return new MomentFormat(this.interfaceLang, this.common, timeZone ?? this.root()?.timezone);
  }

  /** The words of a text and their language. */
  pick(text: Text | undefined): LocalizedText | undefined {
    return localizedText(text, this.lang, this.#languages);
  }

  /** The words alone, where no markup can go: `aria-label`, an announcement, search. */
  plain(text: Text | undefined): string {
    return this.pick(text)?.value ?? '';
  }

  /**
   * The words in place, marked with their language where it is not the interface's.
   * @param shown what is shown of the words
   */
  inline(text: Text | undefined, shown: (words: string) => unknown = lines): unknown {
    const picked = this.pick(text);
    if (!picked) return nothing;
    const { lang, dir } = this.#marksOf(picked);
    const words = shown(picked.value);
    return lang === nothing ? words : html`<span lang=${lang} dir=${dir}>${words}</span>`;
  }

  /** Several texts in place, with commas between them. */
  list(texts: readonly (Text | undefined)[]): unknown[] {
    const written = texts.filter((text) => this.plain(text));
    return written.map((text, at) => [at ? ', ' : '', this.inline(text)]);
  }

  /** The language of an element that holds the words alone, such as a picture's `alt`. */
  langOf(text: Text | undefined): unknown {
    const picked = this.pick(text);
    return picked ? this.#marksOf(picked).lang : nothing;
  }

  /** The words as paragraphs, one for each blank line between them. */
  paragraphs(text: Text | undefined): TemplateResult | typeof nothing {
    const picked = this.pick(text);
    if (!picked) return nothing;
    const { lang, dir } = this.#marksOf(picked);
    return html`${picked.value
      .split(/\n\s*\n/)
      .map((words) => html`<p lang=${lang} dir=${dir}>${lines(words.trim())}</p>`)}`;
  }

  /** Fetches the wanted language, once for the page; the update that needs it waits. */
  #load(): Promise<unknown> | undefined {
    const wanted = this.#wanted;
    if (wanted === 'fr' || packs.has(wanted)) return undefined;
    return LANGUAGES[wanted]().then(
      (pack) => packs.set(wanted, pack),
      () => packs.set(wanted, undefined),
    );
  }

  get #languages(): readonly string[] {
    return this.root()?.inLanguage ?? [];
  }

  /** Language and direction of words in another language than the interface's. */
  #marksOf({ lang }: LocalizedText): { lang: unknown; dir: unknown } {
    return !lang || primaryTag(lang) === this.interfaceLang
      ? { lang: nothing, dir: nothing }
      : { lang, dir: directionOf(lang) };
  }
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

/** Those on the page. */
export const localized = new Set<{ readonly host: ParvisElement; refresh(): void }>();
let observer: MutationObserver | undefined;

/** One observer for the page: a language switch that only changes `<html lang>` reaches everyone. */
function watchLanguage(): void {
  if (observer) return;
  observer = new MutationObserver(() => {
    for (const controller of localized) controller.refresh();
  });
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

/** A line break of the text is one on the page: hours by the day, points of a list. */
function lines(words: string): unknown {
  return words.includes('\n')
    ? words.split('\n').map((line, at) => (at ? html`<br />${line}` : line))
    : words;
}
