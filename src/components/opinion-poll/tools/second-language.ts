import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { directionOf } from '../../../feed/localized-text.js';
import type { Poll } from '../../../feed/model/poll.js';
import type { Text } from '../../../feed/shape.js';
import { heading } from '../../../internal/templates.js';

/** A town that writes in ten would bury its question under buttons. */
const MOST = 3;

/**
 * The languages, beside the reader's, in which the question and an answer at least can be read; the
 * plain variant of one is no language of its own. In the feed's order, the chosen one always among
 * them.
 */
export function furtherLanguages(
  { name, choices }: Poll,
  localize: LocalizeController,
  languages: readonly string[],
  chosen: string,
): string[] {
  const own = [localize.lang, localize.pick(name)?.lang ?? ''].map(primaryOf);
  const tags = [name, ...choices.map((choice) => choice.name)].flatMap((text) =>
    typeof text === 'string' ? languages.slice(0, 1) : Object.keys(text),
  );
  const rank = (tag: string): number => (languages.indexOf(tag) + 1 || 1_000) - 1;
  const further = [...new Set(tags)]
    .filter((tag) => !own.includes(primaryOf(tag)) && !tag.endsWith('-simple'))
    .filter((tag) => nameOfLanguage(tag, localize.interfaceLang))
    .sort((a, b) => rank(a) - rank(b));
  return further.filter((tag, at) => at < MOST || tag === chosen).slice(-MOST);
}

/** « anglais » for `en`; nothing for a tag that names no language. */
export function nameOfLanguage(tag: string, into: string): string {
  try {
    return new Intl.DisplayNames(into, { type: 'language', fallback: 'none' }).of(tag) ?? '';
  } catch {
    return '';
  }
}

/** The words of a text in one language, if it has them; a bare text is in the feed's first. */
export function wordsIn(
  text: Text | undefined,
  tag: string,
  languages: readonly string[],
): string | undefined {
  if (typeof text === 'string') return languages[0] === tag ? text : undefined;
  return text && Object.hasOwn(text, tag) ? text[tag] : undefined;
}

/** Question and explanation, to stand beside those in the reader's language. */
export function renderQuestionIn(
  { name, description }: Poll,
  tag: string,
  { level, languages }: { readonly level: number; readonly languages: readonly string[] },
): TemplateResult {
  const paragraphs = wordsIn(description, tag, languages)?.split(/\n\s*\n/) ?? [];
  return html`<div class="second" lang=${tag} dir=${directionOf(tag)}>
    ${heading(level, wordsIn(name, tag, languages) ?? nameOfLanguage(tag, tag), {
      id: 'second',
      tabindex: -1,
    })}
    ${paragraphs.map((words) => html`<p>${words.trim()}</p>`)}
  </div>`;
}

/** One text, below or beside its own in the reader's language. */
export function renderBeside(
  text: Text | undefined,
  tag: string,
  languages: readonly string[],
): unknown {
  const words = wordsIn(text, tag, languages);
  return words
    ? html`<span class="second" lang=${tag} dir=${directionOf(tag)}>${words}</span>`
    : nothing;
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
