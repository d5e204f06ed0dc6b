import { dayAfter } from './lint.js';
import type { Root } from './model/common.js';
import type { SectionName } from './section.js';
import { instantOf } from './zoned-time.js';

/** Something that ends, or that somebody has to look at again. */
export interface DueDate {
  readonly what: 'ends' | 'review';
  /** As the feed writes it. */
  readonly date: string;
  /** ms since 1970 */
  readonly instant: number;
  readonly id: string;
}

interface Item {
  readonly id: string;
  readonly lastReviewed?: string;
  readonly reviewInterval?: string;
}

/** Where each section says when an item ends. */
const ENDS: Readonly<Record<SectionName, readonly string[]>> = {
  alerts: ['expires'],
  services: ['validThrough'],
  polls: ['endTime', 'answerBy'],
  showcase: ['endDate', 'validThrough'],
};

/** What ends or falls due in a section until `until` (ms); what has ended already is not asked for. */
export function dueDates(
  section: SectionName,
  items: readonly { id: string }[],
  { now, until, root }: { readonly now: number; readonly until: number; readonly root: Root },
): DueDate[] {
  return (items as readonly Item[]).flatMap((item) => {
    const { id, lastReviewed, reviewInterval } = item;
    const dates = ENDS[section]
      .map((field) => (item as unknown as Readonly<Record<string, string | undefined>>)[field])
      .filter((date) => date !== undefined)
      .map((date) => ({ what: 'ends' as const, date }));
    const review = lastReviewed && reviewInterval && dayAfter(lastReviewed, reviewInterval);
    return [...dates, ...(review ? [{ what: 'review' as const, date: review }] : [])]
      .map((due) => ({ ...due, id, instant: instantOf(due.date, root.timezone) }))
      .filter(({ what, instant }) => instant <= until && (what === 'review' || instant > now));
  });
}
