import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Root } from '../../../feed/model/common.js';
import type { Text } from '../../../feed/shape.js';
import type { ShowcaseEntryStrings } from '../../../translations/showcase-entry.js';
import { picture } from '../../../internal/templates.js';

/** What the parts of a card need to know. */
export interface EntryContext {
  /** Now, ms. */
  readonly instant: number;
  /** What dates are worded for, ms: « demain » is one on a screen, and none on paper. */
  readonly readAt: number;
  readonly root: Root | undefined;
  readonly localize: LocalizeController<'businessShowcase'>;
  readonly strings: ShowcaseEntryStrings;
  /** Nobody presses a button on paper: links are written out. */
  readonly isPaper: boolean;
  /** Address of the one link that stands out. */
  readonly primary: string | undefined;
}

/** One thing that somebody asks about an entry; left out where its content is `nothing`. */
export interface Row {
  readonly icon: string;
  readonly title: string;
  readonly content: unknown;
}

export function renderRows(rows: readonly Row[]): TemplateResult | typeof nothing {
  const known = rows.filter(({ content }) => content !== nothing);
  if (!known.length) return nothing;
  return html`<dl class="answers">
    ${known.map(
      ({ icon, title, content }) =>
        html`<div class="answer">
          ${picture(icon)}
          <dt>${title}</dt>
          <dd>${content}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Short texts one beside the other: « Espèces · Carte ». */
export function renderShort(
  texts: readonly Text[] | undefined,
  { localize }: EntryContext,
): unknown {
  if (!texts?.length) return nothing;
  return html`<p>${texts.map((text, at) => [at ? ' · ' : '', localize.inline(text)])}</p>`;
}
