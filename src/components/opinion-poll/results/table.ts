import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../../feed/model/poll.js';
import { percentOf } from '../../../votes/percent.js';
import type { PollResults } from '../../../votes/wire.js';
import { ownValue } from '../../../feed/own-value.js';
import { numberWords, renderCaption, renderRowHead, rowsOf, type ResultsWords } from './words.js';

/** The counts as a table, which any reader can walk through, with a bar in each row for the eye. */
export function renderTable(poll: Poll, results: PollResults, words: ResultsWords): TemplateResult {
  const { strings, own } = words;
  const { ballots, counts, paper } = results;
  return html`<table role="table">
    ${renderCaption(poll, results, words)}
    <thead>
      <tr role="row">
        <th scope="col" role="columnheader">${strings.choice}</th>
        <th scope="col" role="columnheader" class="figure">
          ${paper ? strings.online : strings.votes}
        </th>
        <th scope="col" role="columnheader" class="figure">${strings.share}</th>
        ${paper ? html`<th scope="col" role="columnheader" class="figure">${strings.paper}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rowsOf(results, words).map((choice) => {
        const votes = ownValue(counts, choice.id) ?? 0;
        const percent = percentOf(votes, ballots);
        const kind = [
          own.includes(choice.id) ? 'own' : '',
          choice.id === words.none.id ? 'apart' : '',
        ].join(' ');
        return html`<tr role="row" class=${kind}>
          ${renderRowHead(choice, percent, words)}
          <td role="cell" class="figure">${numberWords(votes, words)}</td>
          <td role="cell" class="figure">${percent}&nbsp;%</td>
          ${
            paper
              ? html`<td role="cell" class="figure">
                  ${numberWords(ownValue(paper, choice.id) ?? 0, words)}
                </td>`
              : nothing
          }
        </tr>`;
      })}
    </tbody>
  </table>`;
}
