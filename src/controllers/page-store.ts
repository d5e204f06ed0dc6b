import { LastGoodCopies } from '../feed/last-good.js';
import { FeedStore } from '../feed/store.js';
import { parvisPage } from '../internal/page.js';

/** The page's one feed store; made on first use, and woken when the page comes back. */
export function pageStore(): FeedStore {
  const page = parvisPage();
  return (page.store ??= createStore()) as FeedStore;
}

function createStore(): FeedStore {
  const store = new FeedStore({
    fetch: takePrefetched,
    now: () => Date.now(),
    random: () => Math.random(),
    isVisible: () => !document.hidden,
    copies: new LastGoodCopies(() => globalThis.localStorage),
    // Most feeds have no fault, and nobody who reads a page waits for this.
    report: (url, findings) =>
      void import('./warn-of-losses.js').then(
        ({ warnOfLosses }) => warnOfLosses(url, findings),
        () => {},
      ),
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

/** The loader's own request for a document, the first time; then the network's. */
function takePrefetched(url: string, init: RequestInit): Promise<Response> {
  const { prefetched } = parvisPage();
  const found = prefetched.get(url);
  prefetched.delete(url);
  return found ?? fetch(url, init);
}
