import { directionOf, localizedText, type LocalizedText } from '../../feed/localized-text.js';
import type { Root } from '../../feed/model/common.js';
import type { Text } from '../../feed/shape.js';
import { localTime } from '../../feed/zoned-time.js';
import { isLanguage, type Language } from '../language.js';
import { element, lineBreak, type Attributes, type Content, type Markup } from './markup.js';
import { WORDS, type SnapshotWords } from './words.js';

/**
 * Gives a snapshot its words, as `LocalizeController` gives them to an element: in the language that
 * was asked for, else the feed's first; an interface language that Parvis does not speak falls back
 * to the feed's others, then to English. Texts in another language carry their own `lang`.
 */
export class Localize {
  /** Of the words that are Parvis's own. */
  readonly lang: Language;
  readonly words: SnapshotWords;
  readonly #languages: readonly string[];
  readonly #wanted: string;
  readonly #timeZone: string | undefined;

  constructor(
    root: Root,
    asked: Language | undefined,
    /** When the feed was read, ms. */
    readonly now: number,
  ) {
    this.#languages = root.inLanguage ?? [];
    this.#wanted = asked ?? this.#languages[0] ?? 'fr';
    const tags = [this.#wanted, ...this.#languages].map((tag) => primaryTag(tag));
    this.lang = tags.find(isLanguage) ?? 'en';
    this.words = WORDS[this.lang];
    this.#timeZone = root.timezone;
  }

  plain(text: Text | undefined): string {
    return this.#pick(text)?.value ?? '';
  }

  /** The text in a tag of its own, with its language; nothing for no text. */
  block(
    name: Parameters<typeof element>[0],
    className: string | undefined,
    text: Text | undefined,
  ): Markup | undefined {
    const picked = this.#pick(text);
    return (
      picked &&
      element(name, { class: className, ...this.#attributes(picked) }, lines(picked.value))
    );
  }

  /** Within a sentence. */
  inline(text: Text | undefined): Content {
    const picked = this.#pick(text);
    if (!picked) return undefined;
    const attributes = this.#attributes(picked);
    return attributes.lang ? element('span', attributes, lines(picked.value)) : lines(picked.value);
  }

  /** One for each blank line between them. */
  paragraphs(className: string, text: Text | undefined): readonly Markup[] {
    const picked = this.#pick(text);
    if (!picked) return [];
    const attributes = { class: className, ...this.#attributes(picked) };
    const paragraphs = picked.value.split(/\n\s*\n/).map((words) => words.trim());
    return paragraphs.filter(Boolean).map((words) => element('p', attributes, lines(words)));
  }

  /** « lundi 23 novembre », with the year when it is not the one in which the feed was read. */
  date(instant: number, timeZone = this.#timeZone): string {
    const year = { year: 'numeric', timeZone } as const;
    const isSameYear = this.#format(instant, year) === this.#format(this.now, year);
    return this.#format(instant, {
      weekday: 'long',
      ...{ day: 'numeric', month: 'long', timeZone },
      ...(isSameYear ? {} : year),
    });
  }

  /**
   * « lundi 23 novembre à 8 h ». Never « aujourd’hui »: nobody knows when it will be read. A feed
   * without a time zone is shown in the machine's, which is then named.
   */
  moment(instant: number, timeZone = this.#timeZone): string {
    return this.#atTime(this.date(instant, timeZone), instant, timeZone);
  }

  /** « 28 novembre 2026 à 10 h 15 » */
  momentOfYear(instant: number): string {
    const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    return this.#atTime(this.#format(instant, options), instant);
  }

  #atTime(date: string, instant: number, timeZone = this.#timeZone): string {
    const { common } = this.words;
    const { minute } = localTime(instant, timeZone);
    const words = common.dayAtTime(date, common.time(Math.floor(minute / 60), minute % 60));
    return timeZone ? words : `${words} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`;
  }

  #format(instant: number, options: Intl.DateTimeFormatOptions): string {
    const lang = this.lang === 'en' ? 'en-GB' : this.lang;
    const words = new Intl.DateTimeFormat(lang, { timeZone: this.#timeZone, ...options });
    const text = words.format(instant);
    return options.day ? this.words.common.date(text) : text;
  }

  #pick(text: Text | undefined): LocalizedText | undefined {
    return localizedText(text, this.#wanted, this.#languages);
  }

  #attributes({ lang }: LocalizedText): Pick<Attributes, 'lang' | 'dir'> {
    if (primaryTag(lang) === this.lang || !lang) return {};
    const isRightToLeft = directionOf(lang) === 'rtl';
    return { lang, ...(isRightToLeft && { dir: 'rtl' }) };
  }
}

/** A date in words, and as machines read it. */
export function time(instant: number, words: Content): Markup {
  return element('time', { datetime: new Date(instant).toISOString().replace('.000', '') }, words);
}

function primaryTag(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/** A line break of the text is one on the page. */
function lines(words: string): Content {
  return words.split('\n').map((line, at) => (at ? [lineBreak(), line] : line));
}
