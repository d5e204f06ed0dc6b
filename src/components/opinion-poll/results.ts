import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Poll } from '../../feed/model/poll.js';
import { percentOf, type PollResults } from '../../votes/index.js';

type Words = LocalizeController<'opinionPoll'>;

/** The counts as a table, which any reader can walk through, with a bar beside each for the eye. */
export function renderTable(
  { choices, population }: Poll,
  { ballots, counts, paper }: PollResults,
  own: readonly string[],
  localize: Words,
): TemplateResult {
  const { strings } = localize;
  return html`<table>
    <caption>
      ${totalWords(ballots, population, localize)} ${strings.notASurvey}
    </caption>
    <thead>
      <tr>
        <th scope="col">${strings.choice}</th>
        <th scope="col" class="figure">${strings.votes}</th>
        ${paper ? html`<th scope="col" class="figure">${strings.paper}</th>` : nothing}
        <th scope="col" class="figure">${strings.share}</th>
      </tr>
    </thead>
    <tbody>
      ${choices.map(({ id, name }) => {
        const votes = counts[id] ?? 0;
        const percent = percentOf(votes, ballots);
        const isOwn = own.includes(id);
        return html`<tr class=${isOwn ? 'own' : ''}>
          <th scope="row">
            ${localize.inline(name)}
            ${isOwn ? html`<span class="small">(${strings.yours})</span>` : nothing}
            <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              ${svg`<rect width=${percent} height="1" />`}
            </svg>
          </th>
          <td class="figure">${numberWords(votes, localize)}</td>
          ${paper ? html`<td class="figure">${numberWords(paper[id] ?? 0, localize)}</td>` : nothing}
          <td class="figure">${percent}&nbsp;%</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function totalWords(ballots: number, population: number | undefined, localize: Words): string {
  const { strings } = localize;
  const count = numberWords(ballots, localize);
  const words = population
    ? strings.ballotsOf(count, numberWords(population, localize))
    : strings.ballots(count, ballots === 1);
  return `${words}.`;
}

function numberWords(value: number, { interfaceLang }: Words): string {
  return value.toLocaleString(interfaceLang);
}
