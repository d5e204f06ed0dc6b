import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { directionOf } from '../../../feed/localized-text.js';
import type { Alert } from '../../../feed/model/alert.js';
import type { Text } from '../../../feed/shape.js';
import { heading } from '../../../internal/templates.js';
import { nameOfLanguage, primaryOf } from '../languages.js';

/** A town that writes in ten would bury its message under buttons. */
const MOST = 3;

/**
 * The languages, beside the reader's, that a message says something in; the plain variant of one is
 * no language of its own. In the feed's order, the chosen one always among them.
 */
export function furtherLanguages(
  alert: Alert,
  localize: LocalizeController,
  languages: readonly string[] = [],
  chosen: string,
): string[] {
  const { headline, description, instruction } = alert;
  const texts = [headline, description, instruction].flat().filter((text) => text !== undefined);
  const own = [localize.lang, localize.pick(alert.headline)?.lang ?? ''].map(primaryOf);
  const tags = texts.flatMap((text) =>
    typeof text === 'string' ? languages.slice(0, 1) : Object.keys(text),
  );
  const rank = (tag: string): number => (languages.indexOf(tag) + 1 || Infinity) - 1;
  const further = [...new Set(tags)]
    .filter((tag) => !own.includes(primaryOf(tag)) && !tag.endsWith('-simple'))
    .filter((tag) => nameOfLanguage(tag, localize.interfaceLang))
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  return further.filter((tag, at) => at < MOST || tag === chosen).slice(-MOST);
}

interface Place {
  readonly id: string;
  readonly level: number;
  /** The feed's languages: a bare string is in the first. */
  readonly languages: readonly string[];
}

/** Headline, description and instruction of a message in one language, as far as they are in it. */
export function textIn(
  { headline, description, instruction }: Alert,
  tag: string,
  { id, level, languages }: Place,
): TemplateResult {
  const words = (text: Text | undefined): string => {
    if (typeof text === 'string') return languages[0] === tag ? text : '';
    return text && Object.hasOwn(text, tag) ? text[tag]! : '';
  };
  const steps = Array.isArray(instruction) ? instruction.map(words).filter(Boolean) : [];
  const paragraphs = (text: string): TemplateResult[] =>
    text ? text.split(/\n\s*\n/).map((part) => html`<p>${part.trim()}</p>`) : [];
  return html`<div class="second" lang=${tag} dir=${directionOf(tag)}>
    ${heading(level, words(headline) || nameOfLanguage(tag, tag), { id, tabindex: -1, part: 'status' })}
    ${paragraphs(words(description))}
    ${
      Array.isArray(instruction)
        ? steps.length
          ? html`<ol class="steps">
              ${steps.map((step) => html`<li>${step}</li>`)}
            </ol>`
          : nothing
        : paragraphs(words(instruction))
    }
  </div>`;
}
