import { withholdsPerson } from '../../../feed/consent.js';
import type { Organization } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { providerOf } from '../../../feed/service-channels.js';
import type { EntryContext } from './entry-context.js';

/**
 * Who keeps the card and where it comes from. What nobody else keeps, the town does; a page about a
 * person who does not want to be shown is not linked.
 */
export function vouchedFor(
  entry: ShowcaseEntry,
  { root }: Pick<EntryContext, 'root'>,
): Pick<ShowcaseEntry, 'lastReviewed' | 'source'> & {
  readonly provider: Organization | undefined;
} {
  const { lastReviewed, source } = entry;
  const provider = providerOf(entry, root) ?? (source?.name ? undefined : root?.publisher);
  return {
    lastReviewed,
    provider,
    source: source && withholdsPerson(entry) ? { ...source, url: undefined } : source,
  };
}
