import { html, render, type TemplateResult } from 'lit';
import { isFailure } from '../check/answer.js';
import { ask } from '../panel/ask.js';
import { businessShowcase as showcaseEn } from '../translations/en/business-showcase.js';
import { check as checkEn } from '../translations/en/check.js';
import { configurator as en } from '../translations/en/configurator.js';
import { businessShowcase as showcaseFr } from '../translations/fr/business-showcase.js';
import { check as checkFr } from '../translations/fr/check.js';
import { configurator as fr } from '../translations/fr/configurator.js';
import { renderCode } from './code.js';
import { renderChoice, renderForm } from './form.js';
import { SCHEME_ICONS, WIDTH_ICONS } from './icons.js';
import { Preview } from './preview.js';
import { readFeed, type FeedReading } from './read-feed.js';
import { readSettings, SCHEMES, WIDTHS, writeSettings, type Settings } from './settings.js';

/**
 * The page on which a webmaster chooses an element, names the feed, sees it live and copies what to
 * paste. All that is chosen stands in the page's address, so that it can be sent to somebody. It
 * asks nobody but the folder that it lies in, and the feed.
 */
class Configurator {
  readonly #lang = document.documentElement.lang === 'en' ? 'en' : 'fr';
  readonly #strings = this.#lang === 'en' ? en : fr;
  readonly #check = this.#lang === 'en' ? checkEn : checkFr;
  readonly #types = (this.#lang === 'en' ? showcaseEn : showcaseFr).types;
  readonly #folder = new URL('.', import.meta.url).href;
  readonly #preview: Preview;
  #settings = readSettings(location.hash);
  #reading: FeedReading | undefined;
  #integrity: Readonly<Record<string, string>> | undefined;
  /** A feed of another site that only a link has named: nobody's words are shown unasked. */
  #unasked: string | undefined;
  #copied: { block: string; isDone: boolean } | undefined;

  constructor(
    private readonly places: Readonly<Record<'form' | 'tools' | 'stage' | 'code', HTMLElement>>,
  ) {
    this.#preview = new Preview(places.stage);
    addEventListener('hashchange', () => {
      if (location.hash.slice(1) === writeSettings(this.#settings)) return;
      this.#become(readSettings(location.hash));
      this.#doubt();
      this.#render();
    });
    this.#doubt();
    void this.#readIntegrity();
    void this.#read();
    this.#render();
  }

  /** Whoever sends a link could show words of theirs on a page of the town's site. */
  #doubt(): void {
    const url = this.#feedUrl;
    this.#unasked = url && new URL(url).origin !== location.origin ? url : undefined;
  }

  get #feedUrl(): string {
    const { feed } = this.#settings;
    return URL.canParse(feed, document.baseURI) ? new URL(feed, document.baseURI).href : '';
  }

  #become(settings: Settings): void {
    const { element, feed } = this.#settings;
    this.#settings = settings;
    this.#copied = undefined;
    const state = writeSettings(settings);
    // Not a step for the back button: each key would be one.
    history.replaceState(null, '', state ? `#${state}` : location.pathname + location.search);
    if (element !== settings.element || feed !== settings.feed) void this.#read();
    this.#render();
  }

  readonly #change = (changes: Partial<Settings>): void => {
    // What somebody types here is asked for.
    if (changes.feed !== undefined) this.#unasked = undefined;
    this.#become({ ...this.#settings, ...changes });
  };

  async #readIntegrity(): Promise<void> {
    const answer = await ask(`${this.#folder}sri.json`);
    // Where it was not copied, there is nothing to pin.
    const isThere = !isFailure(answer) && answer.status === 200;
    this.#integrity = isThere ? (JSON.parse(answer.text) as Record<string, string>) : {};
    this.#render();
  }

  async #read(): Promise<void> {
    const { element, feed } = this.#settings;
    const url = this.#feedUrl;
    if (this.#unasked) return;
    const isSame = this.#reading?.url === url;
    this.#reading = isSame ? this.#reading : undefined;
    const reading = await readFeed(url, { element, page: location.href, ask, now: Date.now() });
    // Something else was chosen meanwhile.
    if (element !== this.#settings.element || feed !== this.#settings.feed) return;
    this.#reading = reading;
    this.#render();
  }

  readonly #readAsked = (): void => {
    this.#unasked = undefined;
    void this.#read();
    this.#render();
  };

  readonly #copy = async (block: string, text: string): Promise<void> => {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      isDone = false;
      getSelection()?.selectAllChildren(document.getElementById(`${block}-code`)!);
    }
    this.#copied = { block, isDone };
    this.#render();
  };

  #render(): void {
    const { form, tools, code } = this.places;
    const context = {
      settings: this.#settings,
      reading: this.#reading,
      strings: this.#strings,
      check: this.#check,
      types: this.#types,
      lang: this.#lang,
      root: this.#reading?.feed,
      folder: this.#folder,
      integrity: this.#integrity ?? {},
      unasked: this.#unasked,
      read: this.#readAsked,
      copied: this.#copied,
      change: this.#change,
      copy: (block: string, text: string): void => void this.#copy(block, text),
    } as const;
    render(renderForm(context), form);
    // The other language shows the same.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
      link.hash = writeSettings(this.#settings);
    render(this.#tools(), tools);
    render(renderCode(context), code);
    if (this.#integrity && this.#reading) this.#preview.show(this.#settings, context);
  }

  #tools(): TemplateResult {
    const { settings, strings, change } = {
      settings: this.#settings,
      strings: this.#strings,
      change: this.#change,
    };
    return html`<h2>${strings.previewTitle}</h2>
      ${renderChoice('width', strings.width, WIDTHS, strings.widths, settings.width, (width) => change({ width }), WIDTH_ICONS)}
      ${renderChoice('scheme', strings.scheme, SCHEMES, strings.schemes, settings.scheme, (scheme) => change({ scheme }), SCHEME_ICONS)}`;
  }
}

const place = (id: string): HTMLElement => document.getElementById(id)!;
new Configurator({
  form: place('form'),
  tools: place('tools'),
  stage: place('stage'),
  code: place('code'),
});
