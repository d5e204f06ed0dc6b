import type { Text } from '../feed/shape.js';

/** Something that a list can be narrowed by. */
export interface Facet<T> {
  /** What an item says to it; several where any of them will do. */
  valuesOf(item: T): readonly FacetName[];
  /** Whether an item that says nothing agrees with every value. */
  readonly isForAll?: boolean;
  /** Whether what an item says changes with the hour, so that it cannot be kept. */
  readonly isPassing?: boolean;
}

export interface FacetName {
  readonly key: string;
  /** As the feed writes it; the interface's own values are named by their key. */
  readonly name: Text;
}

export interface FacetValue extends FacetName {
  /** How many items of the list would be left with it. */
  readonly count: number;
}

/** The values that a person ticked. Any of those of one facet will do, but each facet must agree. */
export type Selection<N extends string> = Readonly<Record<N, readonly string[]>>;
export type FacetValues<N extends string> = Readonly<Record<N, readonly FacetValue[]>>;

/** Narrows lists and counts; what items say is read once each, since a list is counted at each key. */
export class Facets<T, N extends string> {
  readonly #kept = new Map<N, Map<T, readonly FacetName[]>>();

  constructor(private readonly facets: Readonly<Record<N, Facet<T>>>) {}

  /** The items that agree with the selection, leaving one facet out of account. */
  select(items: readonly T[], selection: Selection<N>, except?: N): readonly T[] {
    const asked = this.#names.filter((name) => name !== except && selection[name].length);
    if (!asked.length) return items;
    return items.filter((item) => asked.every((name) => this.#agrees(item, name, selection[name])));
  }

  /**
   * The values of some facets among the items, counted as if nothing of the same facet were ticked:
   * so a count says what a tick would bring. Ticked ones stay in sight also with none.
   */
  count<M extends N>(
    items: readonly T[],
    selection: Selection<N>,
    wanted: readonly M[],
  ): FacetValues<M> {
    const counts = wanted.map((name) => [name, this.#countOf(items, selection, name)] as const);
    return Object.fromEntries(counts) as unknown as FacetValues<M>;
  }

  get #names(): readonly N[] {
    return Object.keys(this.facets) as N[];
  }

  #agrees(item: T, name: N, ticked: readonly string[]): boolean {
    const values = this.#valuesOf(item, name);
    if (!values.length) return this.facets[name].isForAll ?? false;
    return values.some(({ key }) => ticked.includes(key));
  }

  #countOf(items: readonly T[], selection: Selection<N>, name: N): FacetValue[] {
    const counts = new Map<string, FacetValue>();
    for (const key of selection[name]) counts.set(key, { key, name: key, count: 0 });
    let forAll = 0;
    for (const item of this.select(items, selection, name)) {
      const values = this.#valuesOf(item, name);
      if (!values.length && this.facets[name].isForAll) forAll++;
      for (const value of values) {
        const { count } = counts.get(value.key) ?? { count: 0 };
        counts.set(value.key, { ...value, count: count + 1 });
      }
    }
    return [...counts.values()].map((value) => ({ ...value, count: value.count + forAll }));
  }

  #valuesOf(item: T, name: N): readonly FacetName[] {
    const facet = this.facets[name];
    if (facet.isPassing) return facet.valuesOf(item);
    let kept = this.#kept.get(name);
    if (!kept) this.#kept.set(name, (kept = new Map<T, readonly FacetName[]>()));
    let values = kept.get(item);
    if (!values) kept.set(item, (values = facet.valuesOf(item)));
    return values;
  }
}
