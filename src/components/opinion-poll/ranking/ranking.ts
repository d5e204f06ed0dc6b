import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { Choice } from '../../../feed/model/poll.js';
import type { Text } from '../../../feed/shape.js';
import { announce } from '../../../internal/announcer.js';
import type { ParvisElement } from '../../../internal/parvis-element.js';
import { pollRanking as fr } from '../../../translations/fr/poll-ranking.js';
import { renderDescription, renderImage } from '../form.js';
import { rankingStyles } from './ranking.styles.js';

export const styles = [rankingStyles];

export interface RankingContext {
  readonly host: ParvisElement;
  readonly localize: LocalizeController<'opinionPoll'>;
  /** In the order that the device shows them. */
  readonly choices: readonly Choice[];
  /** Ids in order of preference. */
  readonly ranked: readonly string[];
  readonly maxChoices: number;
  readonly beside: (text: Text | undefined) => unknown;
  readonly onRank: (ranked: readonly string[]) => void;
}

type Move = 'put' | 'up' | 'down' | 'out';

/**
 * A ranking by buttons alone: nothing to drag, so that keyboard, switch, voice and a thumb do the
 * same. It begins empty, since a list that is there already would be taken for an answer. Moves are
 * said, and focus goes along with what was moved, as in the APG's list whose options can be
 * rearranged: https://www.w3.org/WAI/ARIA/apg/patterns/listbox/examples/listbox-rearrangeable/
 */
export function renderRanking(context: RankingContext): TemplateResult {
  const { localize, choices, maxChoices } = context;
  const strings = localize.words('pollRanking', fr);
  const ranked = context.ranked.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
  const rest = choices.filter((choice) => !ranked.includes(choice));
  const isFull = ranked.length >= maxChoices;
  return html`<p class="rank-title" id="ranked">${strings.ranked}</p>
    ${
      ranked.length
        ? html`<ol class="choices ranked" part="list" aria-labelledby="ranked">
            ${ranked.map((choice, at) => renderRow(choice, at + 1))}
          </ol>`
        : html`<p class="empty muted">${strings.empty}</p>`
    }
    ${
      rest.length
        ? html`<p class="rank-title" id="rest">${strings.rest}</p>
            <ul class="choices" part="list" aria-labelledby="rest">
              ${rest.map((choice) => renderRow(choice, 0))}
            </ul>`
        : nothing
    }`;

  function renderRow(choice: Choice, place: number): TemplateResult {
    const { name, description, image } = choice;
    const at = choices.indexOf(choice);
    return html`<li class="choice" part="item">
      ${place ? html`<span class="place number" aria-hidden="true">${place}</span>` : nothing}
      <span class="words">
        <strong id="name-${at}">${localize.inline(name)}</strong>
        ${context.beside(name)} ${renderDescription(description, localize)}
        ${context.beside(description)}
      </span>
      ${renderImage(image, localize)}
      <span class="moves">
        ${
          place
            ? [
                renderMove(choice, 'up', strings.up, place === 1),
                renderMove(choice, 'down', strings.down, place === ranked.length),
                renderMove(choice, 'out', strings.out, false),
              ]
            : renderMove(choice, 'put', strings.put(ranked.length + 1), isFull)
        }
      </span>
    </li>`;
  }

  /** What cannot be done stays where it is, so that focus is not lost at the top or the end. */
  function renderMove(choice: Choice, move: Move, words: string, isOff: boolean): TemplateResult {
    const at = choices.indexOf(choice);
    return html`<button
      type="button"
      class="button ${move === 'put' ? '' : 'quiet'}"
      part="action"
      id="${move}-${at}"
      aria-labelledby="${move}-${at} name-${at}"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => void onMove(choice, move, isOff)}
    >
      ${isOff && move === 'put' ? strings.full : words}
    </button>`;
  }

  async function onMove(choice: Choice, move: Move, isOff: boolean): Promise<void> {
    const order = ranked.map(({ id }) => id);
    const from = order.indexOf(choice.id);
    if (!isOff) {
      if (from >= 0) order.splice(from, 1);
      if (move === 'put') order.push(choice.id);
      if (move === 'up') order.splice(from - 1, 0, choice.id);
      if (move === 'down') order.splice(from + 1, 0, choice.id);
      context.onRank(order);
    }
    const name = localize.plain(choice.name);
    const place = order.indexOf(choice.id) + 1;
    announce(place ? strings.moved(name, place, order.length) : strings.removed(name));
    await context.host.updateComplete;
    focusAfter(choice, move);
  }

  /** Put: on to the next that has no place. Else: stay with what was moved. */
  function focusAfter(choice: Choice, move: Move): void {
    const { renderRoot } = context.host;
    const find = (id: string): HTMLElement | null => renderRoot.querySelector(`#${id}`);
    const at = choices.indexOf(choice);
    const next = choices.findIndex(
      (other, index) => index > at && find(`put-${choices.indexOf(other)}`),
    );
    const target =
      move === 'put'
        ? (find(`put-${next}`) ??
          renderRoot.querySelector<HTMLElement>('[id^="put-"]') ??
          find(`up-${at}`))
        : find(move === 'out' ? `put-${at}` : `${move}-${at}`);
    target?.focus();
  }
}
