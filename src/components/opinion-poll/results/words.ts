import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Choice, Poll } from '../../../feed/model/poll.js';
import { pollFrame as fr } from '../../../translations/fr/poll-frame.js';
import type { PollResultsStrings } from '../../../translations/poll-results.js';
import type { PollResults, PollTerms } from '../../../votes/index.js';

/** What the tables of results speak with. */
export interface ResultsWords {
  readonly localize: LocalizeController<'opinionPoll'>;
  readonly strings: PollResultsStrings;
  /** Ids of what this device chose. */
  readonly own: readonly string[];
  readonly terms: PollTerms;
  /** The town's own, in the feed's order. */
  readonly choices: readonly Choice[];
  /** The choice of no opinion. */
  readonly none: Choice;
}

/** « 412 avis comptés pour 8 300 habitants. C’est une consultation, pas un sondage… » */
export function renderCaption(
  { population }: Poll,
  { ballots }: PollResults,
  words: ResultsWords,
): TemplateResult {
  const { localize, strings } = words;
  const count = numberWords(ballots, words);
  const total = population
    ? strings.ballotsOf(count, numberWords(population, words), ballots === 1)
    : strings.ballots(count, ballots === 1);
  return html`<caption>
    <strong>${total}</strong>
    ${localize.words('pollFrame', fr).notASurvey}
  </caption>`;
}

/** The town's choices, then no opinion where somebody had none. */
export function rowsOf(
  { counts, paper }: PollResults,
  { choices, none }: ResultsWords,
): readonly Choice[] {
  const hasNone = counts[none.id] || paper?.[none.id] || none.name;
  return hasNone ? [...choices, none] : choices;
}

/** What was counted, whose choice it was in words, and a bar, which repeats a number for the eye. */
export function renderRowHead(
  { id, name }: Choice,
  share: number,
  { localize, strings, own }: ResultsWords,
): TemplateResult {
  return html`<th scope="row" role="rowheader">
    ${name ? localize.inline(name) : localize.strings.noOpinion}
    ${own.includes(id) ? html`<span class="small yours">(${strings.yours})</span>` : nothing}
    <svg class="bar" height="8" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${share} height="1"></rect>
    </svg>
  </th>`;
}

export function numberWords(value: number, { localize }: Pick<ResultsWords, 'localize'>): string {
  return value.toLocaleString(localize.interfaceLang);
}
