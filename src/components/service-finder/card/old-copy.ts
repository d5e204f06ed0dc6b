import type { StatusContext } from '../../../controllers/feed-status.js';
import type { SectionPage } from '../../../feed/section-pages.js';

/** How an opened service stands: as old as the oldest document that it is made of. */
export function asOldAs(page: SectionPage | undefined, context: StatusContext): StatusContext {
  const { feed } = context;
  const { snapshot } = feed;
  const problem = snapshot.problem ?? page?.problem;
  if (page?.confirmedAt === undefined || !problem) return context;
  const confirmedAt = Math.min(page.confirmedAt, snapshot.confirmedAt ?? Infinity);
  return {
    ...context,
    feed: {
      snapshot: { ...snapshot, status: 'stale', confirmedAt, problem },
      now: () => feed.now(),
    },
  };
}
