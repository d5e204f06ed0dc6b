import type { DocumentResource } from './document-resource.js';
import type { Section } from './section.js';
import type { FeedStore, OpenedPages } from './store.js';

/** Pages on their way at once: as many as HTTP/1.1 carries, so that none waits out its time in line. */
const AT_ONCE = 6;

/**
 * Reads any number of pages of a large section, a few at a time, and keeps none of them open: for
 * paper, which wants all at once. Resolves when the network has confirmed each, or could not.
 */
export async function readPages<T extends { id: string }>(
  store: FeedStore,
  section: Section<T>,
  pages: readonly DocumentResource[],
): Promise<OpenedPages<T>> {
  const documents = [...new Set(pages)];
  // All take from the same line.
  const line = documents.values();
  const takeTurns = async (): Promise<void> => {
    for (const document of line) await settled(document);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return store.openedPages(section, documents);
}

/** Until the network has confirmed a document, or one attempt more has failed. */
function settled(document: DocumentResource): Promise<void> {
  if (document.isConfirmed && !document.problem) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = document.subscribe(() => {
      stop();
      resolve();
    });
    document.refresh();
  });
}
