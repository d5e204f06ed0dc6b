import type { FetchedDocument } from '../feed/fetch-document.js';
import { LastGoodCopies } from '../feed/last-good.js';
import { FeedStore } from '../feed/store.js';
import { parvisPage } from '../internal/page.js';

/** The page's one feed store; made on first use, and woken when the page comes back. */
export function pageStore(): FeedStore {
  const page = parvisPage();
  return (page.store ??= createStore()) as FeedStore;
}

function createStore(): FeedStore {
  const { prefetched } = parvisPage();
  const store = new FeedStore({
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
    isVisible: () => !document.hidden,
    copies: new LastGoodCopies(() => globalThis.localStorage),
    takePrefetched: (url) => {
      const found = prefetched.get(url) as Promise<FetchedDocument> | undefined;
      prefetched.delete(url);
      return found;
    },
  });
  const wake = (): void => {
    if (!document.hidden) store.wake();
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  // A page restored from the back-forward cache comes back as it was, however long ago that is.
  addEventListener('pageshow', wake);
  return store;
}
