import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { focusOn } from '../../controllers/place-keeper.js';
import type { ShowcaseEntry } from '../../feed/model/showcase.js';
import { heading } from '../../internal/templates.js';
import { renderRow, type RowContext } from './row.js';

/** What is listed for the reader's choices. */
export interface Listing {
  readonly entries: readonly ShowcaseEntry[];
  /** Left out of "open now" because nobody knows when they are open. */
  readonly withoutHours: number;
  /** Whether they are in the order of a search. */
  readonly isSearched?: boolean;
  /** The words that were searched instead of what was typed. */
  readonly suggestion?: string;
  /** Of an empty list: how many the search finds without the other choices. */
  readonly elsewhere?: number;
}

interface ListingContext {
  readonly localize: LocalizeController<'businessShowcase'>;
  readonly level: number;
  readonly layout: 'list' | 'grid';
  readonly row: RowContext;
  /** The first row that is shown, and how many are. */
  readonly from: number;
  readonly shown: number;
  /** How the order came about. */
  readonly order: unknown;
  /** Whether the reader has narrowed the list. */
  readonly isNarrowed: boolean;
  readonly onShowPictures: (() => void) | undefined;
  onClear(): void;
  /** The search alone, without the other choices. */
  onSearchAll(): void;
  onEarlier(): void;
  onMore(): void;
}

/** How many there are and in which order, then the entries. */
export function renderListing(listing: Listing, context: ListingContext): TemplateResult {
  const { localize, level, layout, row, from, shown } = context;
  const { strings } = localize;
  const { entries } = listing;
  const rows = entries.slice(from, from + shown);
  return html`<div class="status">
      ${heading(level, entries.length ? strings.count(entries.length) : strings.nothing, {
        id: 'count',
        tabindex: -1,
        part: 'status',
      })}
      ${renderNotes(listing, context)}
    </div>
    ${from ? more(strings.earlier, thenCount(context.onEarlier)) : nothing}
    <ul class="entries ${layout}" part="list">
      ${repeat(
        rows,
        ({ id }) => id,
        (entry) => renderRow(entry, row),
      )}
    </ul>
    ${entries.length > from + rows.length ? more(strings.more, context.onMore) : nothing}`;
}

/** A button that goes with its press leaves focus where one reads on, not at the top of the page. */
function thenCount(act: () => void): (event: Event) => void {
  return ({ currentTarget }) => {
    act();
    focusOn((currentTarget as Element).getRootNode() as ShadowRoot, 'count');
  };
}

function renderNotes(
  { entries, withoutHours, isSearched, suggestion, elsewhere }: Listing,
  context: ListingContext,
): unknown {
  const { strings } = context.localize;
  const { onShowPictures } = context;
  const areHidden = onShowPictures && entries.some(({ image }) => image?.length);
  return html`${entries.length > 1 && !isSearched ? context.order : nothing}
  ${suggestion ? html`<p>${strings.corrected(suggestion)}</p>` : nothing}
  ${withoutHours ? html`<p>${strings.withoutHours(withoutHours)}</p>` : nothing}
  ${
    areHidden
      ? html`<p>
          ${strings.picturesHidden}
          <button class="button quiet" part="control" @click=${thenCount(onShowPictures)}>
            ${strings.showPictures}
          </button>
        </p>`
      : nothing
  }
  ${
    context.isNarrowed
      ? html`<p class="actions">
          ${
            elsewhere
              ? html`<button class="button" part="control" @click=${thenCount(context.onSearchAll)}>
                  ${strings.searchAll(elsewhere)}
                </button>`
              : nothing
          }
          <button class="button quiet clear" part="control" @click=${context.onClear}>
            ${strings.clear}
          </button>
        </p>`
      : nothing
  }`;
}

function more(words: string, onClick: (event: Event) => void): TemplateResult {
  return html`<button class="button more" part="control" @click=${onClick}>${words}</button>`;
}
