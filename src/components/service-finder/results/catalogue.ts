import type { ItemIndex } from '../../../controllers/item-index.js';
import type { Service } from '../../../feed/model/service.js';
import type { Match, SearchAnswer } from '../../../search/index.js';
import { keyOf, themeNamed, type Theme } from '../offer.js';

/** A service in the list, and why it is there. */
export interface Row {
  readonly service: Service;
  readonly matched: readonly Match[];
}

export interface Listing {
  /** The first of what was found. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** What the search says of itself; none where nobody searched. */
  readonly answer?: SearchAnswer;
}

interface Wish {
  readonly q: string;
  readonly category: string;
  readonly limit: number;
  /** The reader's language, and what a service is called in it. */
  readonly lang: string;
  readonly nameOf: (service: Service) => string;
}

/** The services that the town offers now, to be listed by theme or by search. */
export class Catalogue {
  themes: readonly Theme[] = [];

  #services: readonly Service[] = [];
  #byId: ReadonlyMap<string, Service> = new Map();
  /** The list that was shown last, from A to Z: sorting thousands of names takes a while. */
  #sorted: readonly Service[] = [];
  #sortedFor = '';

  constructor(private readonly index: ItemIndex<Service>) {}

  read(services: readonly Service[], themes: readonly Theme[]): void {
    if (services === this.#services) return;
    this.#services = services;
    this.themes = themes;
    this.#byId = new Map(services.map((service) => [service.id, service]));
    this.#sortedFor = '';
  }

  /** What there is to list; `undefined` while the index is being built. */
  listing(wish: Wish): Listing | undefined {
    const key = themeNamed(this.themes, wish.category)?.key ?? '';
    if (wish.q.trim()) return this.#found(wish, key);
    const list = this.#browsed(wish, key);
    const rows = list.slice(0, wish.limit).map((service) => ({ service, matched: [] }));
    return { rows, total: list.length };
  }

  #found({ q, limit }: Wish, key: string): Listing | undefined {
    const { ready } = this.index;
    if (!ready) return undefined;
    const answer = ready.index.query(q, { limit: key ? ready.items.length : limit });
    // Nothing has all the words, and the closest has but a likeness with one: that is nothing.
    if (answer.isPartial && answer.results[0]?.matched.every(({ kind }) => kind === 'typo'))
      return { rows: [], total: 0, answer };
    const results = answer.results.flatMap((result) => {
      const service = this.#byId.get(result.id);
      return service && isIn(service, key) ? [{ service, result }] : [];
    });
    return {
      // Why one was found is worked out when it is read: not for rows that nobody sees.
      rows: results
        .slice(0, limit)
        .map(({ service, result }) => ({ service, matched: result.matched })),
      total: key ? results.length : answer.total,
      answer,
    };
  }

  #browsed({ lang, nameOf }: Wish, key: string): readonly Service[] {
    const sortedFor = `${lang} ${key}`;
    if (this.#sortedFor !== sortedFor) {
      this.#sortedFor = sortedFor;
      const { compare } = new Intl.Collator(lang);
      this.#sorted = this.#services
        .filter((service) => isIn(service, key))
        .map((service) => ({ service, name: nameOf(service) }))
        .sort((a, b) => compare(a.name, b.name))
        .map(({ service }) => service);
    }
    return this.#sorted;
  }
}

/** Whether a service is in a category; all are in the empty one. */
function isIn({ category = [] }: Service, key: string): boolean {
  return !key || category.some((name) => keyOf(name) === key);
}
