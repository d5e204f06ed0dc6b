import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../internal/templates.js';
import type { OpinionPollStrings } from '../../translations/opinion-poll.js';
import type { BallotStatus } from './ballot.js';

/** A sentence, and what it means. */
export type StatusWords = readonly [title: string, more?: string];

/** What must be said also where the network went away before the rest of `status/` came. */
export function plainWords(strings: OpinionPollStrings, status: BallotStatus): StatusWords {
  if (status === 'kept') return [strings.kept, strings.keptMore];
  return [
    {
      none: '',
      sending: strings.sending,
      counted: strings.counted,
      withdrawn: '',
      refused: strings.refusedOther,
    }[status],
  ];
}

/** The notice about the ballot; `more` is what one can do now. */
export function renderNotice(
  kind: BallotStatus,
  [title, means]: StatusWords,
  { level, more = nothing }: { readonly level: number; readonly more?: unknown },
): TemplateResult {
  return html`<div class="notice status ${kind}">
    <div>
      ${heading(level, title, { id: 'status', tabindex: -1, part: 'status' })}
      ${means ? html`<p>${means}</p>` : nothing} ${more}
    </div>
  </div>`;
}
