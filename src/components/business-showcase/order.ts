import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Group, Order } from './directory.js';
import type { View } from './view.js';

const ORDERS: readonly string[] = ['fair', 'date', 'name', 'distance'] satisfies Order[];

const DATED: readonly string[] = ['Event', 'Course'];

/**
 * The order of the list: as the reader wants it, else the nearest first once the reader said from
 * where, else by date where all that is listed has one, else as the page wants it.
 * @param types what is listed where no kind was chosen
 * @param hasPosition without the reader's place there are no distances
 */
export function orderOf(
  { type, sort }: View,
  ofPage: Order,
  types: readonly Group[],
  hasPosition: boolean,
): Order {
  const listed = type ? [type] : types.map(({ key }) => key);
  const areDated = listed.length > 0 && listed.every((one) => DATED.includes(one));
  const usual = hasPosition ? 'distance' : areDated ? 'date' : ofPage;
  const wanted = ORDERS.includes(sort) ? (sort as Order) : usual;
  return wanted === 'distance' && !hasPosition ? 'fair' : wanted;
}

/** How the order came about; of the daily draw also the number that anybody can check it with. */
export function renderOrder(
  order: Order,
  day: number,
  { strings }: LocalizeController<'businessShowcase'>,
): TemplateResult {
  if (order !== 'fair') return html`<p>${strings.orders[order]}</p>`;
  return html`<details class="draw">
    <summary>${strings.orders.fair}</summary>
    <p>${strings.drawRule}</p>
    <p>${strings.drawNumber(day)}</p>
  </details>`;
}
