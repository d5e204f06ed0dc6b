import { html, nothing, type TemplateResult } from 'lit';
import { PLACE } from '../../../controllers/card-icons.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { addressLines } from '../../../feed/address.js';
import { picture } from '../../../internal/templates.js';
import type { EntryContext } from './entry-context.js';
import { wayTo, whereaboutsOf } from './whereabouts.js';

interface PlaceOptions {
  readonly context: EntryContext;
  /** What the button that copies says now. */
  readonly copy: string;
  onCopy(): void;
}

/** Where an entry is and how to get there, as an item of the ways to reach it. */
export function renderPlace(
  entry: ShowcaseEntry,
  { context, copy, onCopy }: PlaceOptions,
): TemplateResult | typeof nothing {
  const { localize, strings, root, isPaper } = context;
  const { quarter } = entry;
  const where = whereaboutsOf(entry, root);
  const { name, address } = where;
  const way = wayTo(where, entry.name, context);
  if (!name && !address && !quarter && !way) return nothing;
  const lines = address ? addressLines(address) : [];
  const canCopy = !isPaper && address?.streetAddress && 'clipboard' in navigator;
  return html`<li>
    ${picture(PLACE)}
    <div>
      ${name ? html`<p><b>${localize.inline(name)}</b></p>` : nothing}
      ${
        lines.length
          ? html`<p>${lines.map((line, at) => (at ? html`<br />${line}` : line))}</p>`
          : nothing
      }
      ${quarter ? html`<p class="small muted">${localize.inline(quarter)}</p>` : nothing}
      ${
        way || canCopy
          ? html`<p class="actions" data-silent>
              ${
                way
                  ? html`<a class="button" part="action" href=${way}>${strings.route}</a>`
                  : nothing
              }
              ${
                canCopy
                  ? html`<button class="button quiet" part="action" @click=${onCopy}>
                      ${copy}
                    </button>`
                  : nothing
              }
            </p>`
          : nothing
      }
    </div>
  </li>`;
}
