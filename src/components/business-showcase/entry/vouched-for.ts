import { withholdsPerson } from '../../../feed/consent.js';
import type { Organization } from '../../../feed/model/common.js';
import type { ShowcaseEntry } from '../../../feed/model/showcase.js';
import { providerOf } from '../../../feed/service-channels.js';
import type { EntryContext } from './entry-context.js';

/**
 * Who keeps the card and where it comes from. What nobody else keeps, the town does. Of a person who
 * does not want to be shown neither the keeper is told, who may be that person, nor a page linked.
 */
export function vouchedFor(
  entry: ShowcaseEntry,
  { root }: Pick<EntryContext, 'root'>,
): Pick<ShowcaseEntry, 'lastReviewed' | 'source'> & {
  readonly provider: Organization | undefined;
} {
  const { lastReviewed, source } = entry;
  if (withholdsPerson(entry))
    return { lastReviewed, provider: undefined, source: source && { ...source, url: undefined } };
  const provider = providerOf(entry, root) ?? (source?.name ? undefined : root?.publisher);
  return { lastReviewed, provider, source };
}
