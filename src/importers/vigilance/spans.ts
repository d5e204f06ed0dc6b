import type { Path } from '../../feed/index.js';
import { fromEpoch, readDate } from '../dates.js';
import { field, listOf, wordsOf } from '../json.js';

/** One phenomenon in one domain, as the document says it. */
export interface Watch {
  readonly path: Path;
  /** "35" a department, "3510" its coast. */
  readonly domain: string;
  readonly phenomenon: string;
  readonly color: number;
  /** In the order of the document; without one, only the whole period is known. */
  readonly spans: readonly Span[];
  readonly updated: string | undefined;
}

/** From `begin` until `end`, in ISO 8601, one colour: 1 green, 2 yellow, 3 orange, 4 red. */
export interface Span {
  readonly begin: string;
  readonly end: string;
  readonly color: number;
}

/**
 * What is watched, in any form of the vigilance: the map (`product.periods`, public API), the app's
 * `currentPhenomenons` and `full` of one domain, and the flat records of the open-data portal.
 * `undefined` for another JSON.
 */
export function watchesIn(json: unknown): Watch[] | undefined {
  const product = field(json, 'product') ?? json;
  const periods = field(product, 'periods');
  if (Array.isArray(periods)) return inMap(product, periods, product === json ? [] : ['product']);
  const current = field(json, 'phenomenons_max_colors') ?? field(json, 'phenomenons_items');
  if (Array.isArray(current)) return inOneDomain(json, current);
  const records = field(json, 'results') ?? json;
  const isFlat =
    Array.isArray(records) && records.length > 0 && records.every((one) => field(one, 'color_id'));
  return isFlat ? records.map(readRecord) : undefined;
}

function inMap(product: unknown, periods: readonly unknown[], root: Path): Watch[] {
  const updated = time(field(product, 'update_time'));
  return periods.flatMap((period, at) => {
    const begin = time(field(period, 'begin_validity_time'));
    const end = time(field(period, 'end_validity_time'));
    const domains = listOf(field(field(period, 'timelaps'), 'domain_ids'));
    return domains.flatMap((domain, index) => {
      const place = [...root, 'periods', at, 'timelaps', 'domain_ids', index, 'phenomenon_items'];
      return listOf(field(domain, 'phenomenon_items')).map((item, number): Watch => {
        const color = Number(field(item, 'phenomenon_max_color_id'));
        const spans = listOf(field(item, 'timelaps_items')).flatMap(readSpan);
        return {
          path: [...place, number],
          domain: wordsOf(field(domain, 'domain_id')),
          phenomenon: wordsOf(field(item, 'phenomenon_id')),
          color,
          spans: spans.length || !begin || !end ? spans : [{ begin, end, color }],
          updated,
        };
      });
    });
  });
}

/** One domain; `full` has the colours of the hours in a list beside. */
function inOneDomain(json: unknown, items: readonly unknown[]): Watch[] {
  const name = field(json, 'phenomenons_items') ? 'phenomenons_items' : 'phenomenons_max_colors';
  const updated = time(field(json, 'update_time'));
  const end = time(field(json, 'end_validity_time'));
  return items.map((item, index) => {
    const phenomenon = wordsOf(field(item, 'phenomenon_id'));
    const color = Number(field(item, 'phenomenon_max_color_id'));
    const hours = listOf(field(json, 'timelaps')).find(
      (one) => wordsOf(field(one, 'phenomenon_id')) === phenomenon,
    );
    const spans = withEnds(listOf(field(hours, 'timelaps_items')), end);
    return {
      path: [name, index],
      domain: wordsOf(field(json, 'domain_id')),
      phenomenon,
      color,
      spans: spans.length || !updated || !end ? spans : [{ begin: updated, end, color }],
      updated,
    };
  });
}

/** Each colour lasts until the next one. */
function withEnds(items: readonly unknown[], end: string | undefined): Span[] {
  const begins = items.map((item) => time(field(item, 'begin_time')));
  return items.flatMap((item, index) => {
    const [begin, next] = [begins[index], begins[index + 1] ?? end];
    return begin && next ? [{ begin, end: next, color: Number(field(item, 'color_id')) }] : [];
  });
}

function readRecord(record: unknown, index: number): Watch {
  return {
    path: ['results', index],
    domain: wordsOf(field(record, 'domain_id')),
    phenomenon: wordsOf(field(record, 'phenomenon_id')),
    color: Number(field(record, 'color_id')),
    spans: readSpan(record),
    updated: time(field(record, 'product_datetime')),
  };
}

function readSpan(item: unknown): Span[] {
  const [begin, end] = [time(field(item, 'begin_time')), time(field(item, 'end_time'))];
  return begin && end ? [{ begin, end, color: Number(field(item, 'color_id')) }] : [];
}

function time(value: unknown): string | undefined {
  return typeof value === 'number' ? fromEpoch(value) : readDate(wordsOf(value));
}
