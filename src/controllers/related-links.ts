import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../feed/shape.js';
import { heading } from '../internal/templates.js';
import type { LocalizeController } from './localize-controller.js';

interface RelatedLinks {
  readonly items: readonly { readonly id: string; readonly name: Text }[];
  readonly title: string;
  /** Level of the heading. */
  readonly level: number;
  /** An item's own address; empty where it has none. */
  hrefOf(id: string): string;
  onOpen(event: MouseEvent, id: string): void;
}

/** Where a card leads on, in the element itself. */
export function renderRelatedLinks(
  { items, title, level, hrefOf, onOpen }: RelatedLinks,
  localize: Pick<LocalizeController, 'inline'>,
): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`<nav class="related" aria-labelledby="related" data-silent>
    ${heading(level, title, { id: 'related', part: 'status' })}
    <ul part="list">
      ${items.map(({ id, name }) => {
        const href = hrefOf(id);
        const onClick = (event: MouseEvent): void => onOpen(event, id);
        return html`<li>
          ${
            href
              ? html`<a class="button quiet" part="control" href=${href} @click=${onClick}
                  >${localize.inline(name)}</a
                >`
              : html`<button class="button quiet" part="control" @click=${onClick}>
                  ${localize.inline(name)}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </nav>`;
}
