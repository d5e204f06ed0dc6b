import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../../feed/model/service.js';
import type { Text } from '../../../feed/shape.js';
import { highlight, type Match } from '../../../search/index.js';
import type { CardContext } from '../card/answers.js';
import { renderNearest } from '../card/contacts.js';
import type { Row } from './catalogue.js';
import { variantsOf } from '../offer.js';

interface RowOptions {
  /** Where the service's own page is, when the finder keeps its state in the address. */
  readonly href: string | undefined;
  readonly onOpen: (event: MouseEvent) => void;
}

/** A service in the list: name, one line, whom to call or where to go now. One action: to open it. */
export function renderRow(
  { service, matched }: Row,
  context: CardContext,
  { href, onOpen }: RowOptions,
): TemplateResult {
  const { localize, strings } = context;
  const { id, name, summary } = service;
  const words = marked(name, matched, context);
  const reason = reasonOf(matched, service, [localize.plain(name), localize.plain(summary)]);
  return html`<li part="item">
    ${
      href
        ? html`<a class="name" data-key=${id} href=${href} @click=${onOpen}>${words}</a>`
        : html`<button class="name" data-key=${id} @click=${onOpen}>${words}</button>`
    }
    ${summary ? html`<p>${marked(summary, matched, context)}</p>` : nothing}
    ${reason ? html`<p class="small muted">${strings.foundFor(reason)}</p>` : nothing}
    ${renderNearest(service, context)}
  </li>`;
}

/** The words of a text, those that were searched marked. */
function marked(text: Text, matched: readonly Match[], { localize }: CardContext): unknown {
  if (!matched.length) return localize.inline(text);
  return localize.inline(text, (words) =>
    highlight(words, matched).map((part) =>
      part.isMatch ? html`<mark>${part.text}</mark>` : part.text,
    ),
  );
}

/**
 * Why a service was found where its visible words do not say so: what was typed, if a synonym led
 * here, else the keyword, other name or theme that has the word.
 */
function reasonOf(
  matched: readonly Match[],
  { alternateName = [], keywords = [], category = [] }: Service,
  visible: readonly string[],
): string {
  const hasWord = (match: Match) => (text: string) =>
    highlight(text, [match]).some(({ isMatch }) => isMatch);
  const names = [...alternateName, ...keywords, ...category].flatMap(variantsOf);
  const reasons = matched.flatMap((match) => {
    const { kind, query, term } = match;
    // « poubelle (bac) », where no visible word says why.
    if (kind === 'synonym') return visible.some(hasWord(match)) ? query : `${query} (${term})`;
    return visible.some(hasWord(match)) ? [] : names.filter(hasWord(match)).slice(0, 1);
  });
  return [...new Set(reasons)].join(', ');
}
