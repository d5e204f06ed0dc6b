import type { ItemIndex } from '../../../controllers/item-index.js';
import type { Root } from '../../../feed/model/common.js';
import type { Service } from '../../../feed/model/service.js';
import type { Match, SearchAnswer } from '../../../search/index.js';
import { isIn, KEPT, keyOf, themeNamed, type Theme } from '../offer.js';
import { NO_VIEW, type View } from '../view.js';
import { countFacets, facetsOf, hasSelection, type ServiceFacetValues } from './facets.js';

/** A service in the list, and why it is there. */
export interface Row {
  readonly service: Service;
  readonly matched: readonly Match[];
}

export interface Listing {
  /** Those that are shown of what was found. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** How many there would be without filters. */
  readonly unfiltered: number;
  /** What the search says of itself; none where nobody searched. */
  readonly answer?: SearchAnswer;
  /** The filters with their counts, if they were wanted. */
  readonly facets?: ServiceFacetValues;
}

interface Wish {
  readonly view: View;
  /** The first row wanted, and how many. */
  readonly from: number;
  readonly limit: number;
  readonly wantsFacets: boolean;
  /** Ids of the services on the person's own list. */
  readonly kept: readonly string[];
  /** The reader's language, and what a service is called in it. */
  readonly lang: string;
  readonly nameOf: (service: Service) => string;
}

const SAMPLE = 200;

/** Some services from all over the list. */
function sampleOf(services: readonly Service[]): Service[] {
  const step = Math.ceil(services.length / SAMPLE);
  return services.filter((_, place) => place % step === 0);
}

interface Found {
  readonly services: readonly Service[];
  /** More than the services, where only the first were wanted. */
  readonly total: number;
  readonly answer?: SearchAnswer;
}

/** The services that the town offers now, to be listed by theme or by search, and filtered. */
export class Catalogue {
  themes: readonly Theme[] = [];

  #services: readonly Service[] = [];
  #byId: ReadonlyMap<string, Service> = new Map();
  #facets = facetsOf(undefined);
  #hasFacets: boolean | undefined;
  #root: Root | undefined;
  /** The list that was shown last, from A to Z: sorting thousands of names takes a while. */
  #sorted: readonly Service[] = [];
  #sortedFor = '';

  constructor(private readonly index: ItemIndex<Service>) {}

  /** The service of this id, if it is offered. */
  service(id: string): Service | undefined {
    return this.#byId.get(id);
  }

  get services(): readonly Service[] {
    return this.#services;
  }

  /** Whether there is anything to filter by; a look at some of the services tells. */
  get hasFacets(): boolean {
    return (this.#hasFacets ??= Object.values(
      countFacets(this.#facets, sampleOf(this.#services), NO_VIEW),
    ).some((values) => values.length > 1));
  }

  read(services: readonly Service[], themes: readonly Theme[], root: Root | undefined): void {
    if (services === this.#services && root === this.#root) return;
    this.#services = services;
    this.#root = root;
    this.themes = themes;
    this.#byId = new Map(services.map((service) => [service.id, service]));
    this.#facets = facetsOf(root);
    this.#hasFacets = undefined;
    this.#sortedFor = '';
  }

  /** What there is to list; `undefined` while the index is being built. */
  listing(wish: Wish): Listing | undefined {
    const { view, from, limit, wantsFacets } = wish;
    const isFiltered = hasSelection(view);
    const found = view.q.trim()
      ? this.#found(wish, isFiltered || wantsFacets)
      : this.#browsed(wish);
    if (!found) return undefined;
    const { services, answer } = found;
    const list = isFiltered ? this.#facets.select(services, view) : services;
    const shown = new Set(list.slice(from, from + limit));
    // Why one was found is worked out when it is read: not for rows that nobody sees.
    const matches = new Map(
      answer?.results.flatMap((result) => {
        const service = this.#byId.get(result.id);
        return service && shown.has(service) ? [[service, result.matched] as const] : [];
      }),
    );
    return {
      rows: [...shown].map((service) => ({ service, matched: matches.get(service) ?? [] })),
      total: isFiltered ? list.length : found.total,
      unfiltered: found.total,
      ...(answer && { answer }),
      ...(wantsFacets && { facets: countFacets(this.#facets, services, view) }),
    };
  }

  #found({ view, from, limit }: Wish, wantsAll: boolean): Found | undefined {
    const { ready } = this.index;
    if (!ready) return undefined;
    const key = this.#keyOf(view);
    const answer = ready.index.query(view.q, {
      limit: key || wantsAll ? ready.items.length : from + limit,
    });
    // Nothing has all the words, and the closest has but a likeness with one: that is nothing.
    if (answer.isPartial && answer.results[0]?.matched.every(({ kind }) => kind === 'typo'))
      return { services: [], total: 0, answer };
    const services = answer.results.flatMap(({ id }) => {
      const service = this.#byId.get(id);
      return service && (!key || isIn(service, key)) ? [service] : [];
    });
    return { services, total: key ? services.length : answer.total, answer };
  }

  #browsed({ view, kept, lang, nameOf }: Wish): Found {
    if (view.category === KEPT) {
      const services = kept.flatMap((id) => this.#byId.get(id) ?? []);
      return { services, total: services.length };
    }
    const key = this.#keyOf(view);
    const sortedFor = `${lang} ${key}`;
    if (this.#sortedFor !== sortedFor) {
      this.#sortedFor = sortedFor;
      const { compare } = new Intl.Collator(lang);
      this.#sorted = this.#services
        .filter((service) => !key || isIn(service, key))
        .map((service) => ({ service, name: nameOf(service) }))
        .sort((a, b) => compare(a.name, b.name))
        .map(({ service }) => service);
    }
    return { services: this.#sorted, total: this.#sorted.length };
  }

  #keyOf({ category }: View): string {
    return themeNamed(this.themes, category)?.key ?? '';
  }

  /** The themes that come nearest to words of which nothing was found: those of the likeliest hits. */
  nearestThemes({ results }: SearchAnswer): Theme[] {
    const keys = new Set(
      results.slice(0, 20).flatMap(({ id }) => {
        const { category = [], lifeEvent = [] } = this.#byId.get(id) ?? {};
        return [...category, ...lifeEvent].map(keyOf);
      }),
    );
    return [...keys].flatMap((key) => this.themes.find((theme) => theme.key === key) ?? []);
  }
}
