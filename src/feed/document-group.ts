import type { DocumentResource } from './document-resource.js';

/** Documents that are listened to together. */
export class DocumentGroup {
  #open: readonly { readonly document: DocumentResource; readonly stop: () => void }[] = [];

  /** @param listen returns how to listen no more */
  constructor(
    private readonly find: (url: string) => DocumentResource,
    private readonly listen: (document: DocumentResource) => () => void,
  ) {}

  get documents(): readonly DocumentResource[] {
    return this.#open.map(({ document }) => document);
  }

  /** Listens to the documents at these addresses and to no others; those that stay are kept. */
  become(urls: readonly string[]): void {
    if (urls.join() === this.documents.map(({ url }) => url).join()) return;
    const before = this.#open;
    // New ones first: a document whose only listener leaves and comes back would ask again.
    this.#open = urls.map((url) => {
      const known = before.find(({ document }) => document.url === url);
      if (known) return known;
      const document = this.find(url);
      return { document, stop: this.listen(document) };
    });
    for (const one of before) if (!this.#open.includes(one)) one.stop();
  }
}
