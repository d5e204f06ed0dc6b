import type { Diagnostic } from '../feed/diagnostic.js';
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
    report: warnOfLosses,
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

/** One line for the webmaster; `parvis validate` tells the rest. */
function warnOfLosses(url: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length)
    console.warn(
      `${url}: ${errors[0]!.code} at ${errors[0]!.path.join('.')}; parts left out: ` +
        `${errors.length}. To see all: parvis validate ${url}`,
    );
}

/** The loader's own request for a document, the first time; then the network's. */
function takePrefetched(url: string, init: RequestInit): Promise<Response> {
  const { prefetched } = parvisPage();
  const found = prefetched.get(url);
  prefetched.delete(url);
  return found ?? fetch(url, init);
}
