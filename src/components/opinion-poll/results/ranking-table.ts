import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../../feed/model/poll.js';
import { percentOf } from '../../../votes/percent.js';
import { pointsOf } from '../../../votes/points.js';
import type { PollResults } from '../../../votes/wire.js';
import { ownValue } from '../../../feed/own-value.js';
import { numberWords, renderCaption, renderRowHead, rowsOf, type ResultsWords } from './words.js';

/**
 * A ranking by points, the most first, beside how many put each choice first: the two can differ,
 * and whoever reads both sees when they do.
 */
export function renderRankingTable(
  poll: Poll,
  results: PollResults,
  words: ResultsWords,
): TemplateResult {
  const { strings, own } = words;
  const { ballots, counts, paper, places = {} } = results;
  const { maxChoices } = words.terms;
  const rows = rowsOf(results, words)
    .map((choice) => ({ choice, points: pointsOf(ownValue(places, choice.id) ?? [], maxChoices) }))
    .sort((a, b) => b.points - a.points);
  return html`<table role="table">
      ${renderCaption(poll, results, words)}
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${strings.choice}</th>
          <th scope="col" role="columnheader" class="figure">${strings.points}</th>
          <th scope="col" role="columnheader" class="figure">${strings.firstPlace}</th>
          ${paper ? html`<th scope="col" role="columnheader" class="figure">${strings.paper}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ choice, points }) => {
          const { id } = choice;
          const isApart = id === words.none.id;
          const votes = ownValue(counts, id) ?? 0;
          const percent = percentOf(votes, ballots);
          // All ballots with this choice first would fill the bar.
          const share = isApart ? percent : percentOf(points, ballots * maxChoices);
          return html`<tr
            role="row"
            class="${own[0] === id ? 'own' : ''} ${isApart ? 'apart' : ''}"
          >
            ${renderRowHead(choice, share, { ...words, own: own.slice(0, 1) })}
            <td role="cell" class="figure">${isApart ? '–' : numberWords(points, words)}</td>
            <td role="cell" class="figure">
              ${numberWords(votes, words)} <span class="muted">(${percent}&nbsp;%)</span>
            </td>
            ${paper ? html`<td role="cell" class="figure">${numberWords(ownValue(paper, id) ?? 0, words)}</td>` : nothing}
          </tr>`;
        })}
      </tbody>
    </table>
    <p class="small">${strings.pointsRule(maxChoices)}</p>`;
}
