import type { Root } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { reviewDueAt } from '../../../feed/service-channels.js';
import { instantOf } from '../../../feed/zoned-time.js';

/** Since when nobody has confirmed an entry that was to be confirmed again by now, ms. */
export function unconfirmedSince(
  entry: ShowcaseEntry,
  { instant, root }: { readonly instant: number; readonly root: Root | undefined },
): number | undefined {
  const due = reviewDueAt(entry);
  return entry.lastReviewed && due !== undefined && due < instant
    ? instantOf(entry.lastReviewed, root?.timezone)
    : undefined;
}
