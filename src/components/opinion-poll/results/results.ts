import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Poll } from '../../../feed/model/poll.js';
import { heading } from '../../../internal/templates.js';
import { pollResults as fr } from '../../../translations/fr/poll-results.js';
import type { PollResults } from '../../../votes/index.js';
import { renderRankingTable } from './ranking-table.js';
import { renderTable } from './table.js';
import type { ResultsWords } from './words.js';
import { resultsStyles } from './results.styles.js';

export { LiveResults } from './live-results.js';

export const styles = [resultsStyles];

export interface ResultsContext extends Omit<ResultsWords, 'strings'> {
  readonly level: number;
  /** ms */
  readonly now: number;
  /** The own answer may still be missing in them. */
  readonly mayAwaitStep: boolean;
}

/** The numbers of a poll, how far to trust them, and since when they are so. */
export function renderResults(
  poll: Poll,
  results: PollResults,
  { level, now, mayAwaitStep, ...context }: ResultsContext,
): TemplateResult {
  const { localize, own, terms } = context;
  const { moments } = localize;
  const words = { ...context, strings: localize.words('pollResults', fr) };
  const { strings } = words;
  const isRanking = terms.questionType === 'ranking' && results.places;
  return html`<div class="results">
    ${heading(level, strings.results, { id: 'results', tabindex: -1 })}
    ${mayAwaitStep && own.length ? html`<p>${strings.ownLater}</p>` : nothing}
    ${isRanking ? renderRankingTable(poll, results, words) : renderTable(poll, results, words)}
    <p class="muted small">
      ${results.paper ? strings.paperApart : nothing}
      ${results.updated ? strings.updated(moments.moment(Date.parse(results.updated), now)) : nothing}
    </p>
  </div>`;
}

/** For whoever does not see them come. */
export function resultsShown(
  { ballots }: PollResults,
  localize: LocalizeController<'opinionPoll'>,
): string {
  const { shown, ballots: count } = localize.words('pollResults', fr);
  return shown(count(ballots.toLocaleString(localize.interfaceLang), ballots === 1));
}
