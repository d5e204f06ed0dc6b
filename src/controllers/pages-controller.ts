import type { ReactiveController } from 'lit';
import type { Section } from '../feed/section.js';
import { SectionPages, type PageStatus, type SectionPage } from '../feed/section-pages.js';
import type { ParvisElement } from '../internal/parvis-element.js';
import { pageStore } from './page-store.js';

/** What an index says of an item, and the page that holds it whole. */
interface Entry {
  readonly id: string;
  readonly page?: string;
}

/** Brings the whole items of a large section whose index an element has, while it is on the page. */
export class PagesController<T extends Entry> implements ReactiveController {
  readonly #pages: SectionPages<T>;
  #feed: string;

  /** @param isIndex whether the element's items are entries of an index */
  constructor(
    private readonly host: ParvisElement,
    section: Section<T>,
    private readonly isIndex: () => boolean,
  ) {
    this.#pages = new SectionPages(pageStore(), section, () => host.requestUpdate());
    this.#feed = host.feed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pages.close();
  }

  hostUpdate(): void {
    if (this.host.feed !== this.#feed) this.#pages.close();
    this.#feed = this.host.feed;
  }

  /** All that the feed says of an item; what it can say now, while the rest is on its way. */
  whole(entry: T): T {
    const page = this.#addressOf(entry);
    return (page && wholeIn(this.#pages.open(page), entry)) || entry;
  }

  /** Whether all that the feed says of an item is there: not on a page that has lost it, either. */
  statusOf(entry: T): PageStatus {
    const page = this.pageOf(entry);
    if (page?.status !== 'ready') return page?.status ?? 'ready';
    return wholeIn(page, entry) ? 'ready' : 'error';
  }

  /** The page of an item that was asked for whole. */
  pageOf(entry: T): SectionPage<T> | undefined {
    return this.#pages.get(this.#addressOf(entry) ?? '');
  }

  /** Any number of items for paper, whole as far as they can be had. */
  async readAll(
    entries: readonly T[],
  ): Promise<{ item: T; isWhole: boolean; confirmedAt: number | undefined }[]> {
    const addresses = entries.flatMap((entry) => this.#addressOf(entry) ?? []);
    const pages = await this.#pages.readAll(addresses);
    return entries.map((entry) => {
      const page = pages.get(this.#addressOf(entry) ?? '');
      const item = page && wholeIn(page, entry);
      return { item: item ?? entry, isWhole: !page || !!item, confirmedAt: page?.confirmedAt };
    });
  }

  #addressOf({ page }: Entry): string | undefined {
    return this.isIndex() ? page : undefined;
  }
}

function wholeIn<T extends Entry>({ items }: SectionPage<T>, { id }: Entry): T | undefined {
  return items.find((item) => item.id === id);
}
