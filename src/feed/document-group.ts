import type { DocumentResource } from './document-resource.js';

/** A document that somebody listens to, and how to listen no more. */
export interface OpenDocument {
  readonly document: DocumentResource;
  readonly stop: () => void;
}

/** The documents that one subscription listens to. */
export class DocumentGroup {
  #open: readonly OpenDocument[] = [];

  get documents(): readonly DocumentResource[] {
    return this.#open.map(({ document }) => document);
  }

  /** Listens to the documents at these addresses and to no others; those that stay are kept. */
  become(urls: readonly string[], follow: (url: string) => OpenDocument): void {
    if (urls.join() === this.#open.map(({ document }) => document.url).join()) return;
    const before = this.#open;
    // New ones first: a document whose only listener leaves and comes back would ask again.
    this.#open = urls.map(
      (url) => before.find(({ document }) => document.url === url) ?? follow(url),
    );
    for (const one of before) if (!this.#open.includes(one)) one.stop();
  }
}
