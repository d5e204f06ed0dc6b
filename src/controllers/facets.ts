import type { Text } from '../feed/shape.js';
import { Kept } from './kept.js';

/** Something that a list can be narrowed by. */
export interface Facet<T> {
  /** What an item says to it; several where any of them will do. */
  valuesOf(item: T): readonly FacetName[];
  /** Whether an item that says nothing agrees with every value. */
  readonly isForAll?: boolean;
  /** Whether what an item says changes with the hour, so that it cannot be kept; never without. */
  isPassing?(item: T): boolean;
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

/** A value of one facet, shared by the items that say it: a count costs no look-up. */
interface Counter extends FacetName {
  count: number;
  isTicked: boolean;
}

/** What one item says, facet by facet; nothing kept of a facet that passes. */
type Said = readonly (readonly Counter[] | undefined)[];

const NOTHING: readonly Counter[] = [];

/** What an item fails, beside the place of a facet. */
const NONE = -1;
const SEVERAL = -2;

/** Narrows lists and counts; what items say is read once each, since a list is counted at each key. */
export class Facets<T, N extends string> {
  readonly #names: readonly N[];
  readonly #facets: readonly Facet<T>[];
  readonly #counters: readonly Map<string, Counter>[];
  readonly #said = new Map<T, Said>();
  /** What the items of one list say, since each tick narrows and counts the same. */
  readonly #saidByAll = new Kept<readonly Said[]>();

  constructor(facets: Readonly<Record<N, Facet<T>>>) {
    this.#names = Object.keys(facets) as N[];
    this.#facets = this.#names.map((name) => facets[name]);
    this.#counters = this.#names.map(() => new Map());
  }

  /** The items that agree with the whole selection. */
  select(items: readonly T[], selection: Selection<N>): readonly T[] {
    const asked = this.#tick(selection);
    if (!asked.length) return items;
    const said = this.#saidBy(items);
    return items.filter((item, row) => asked.every((at) => this.#agrees(item, said[row]!, at)));
  }

  /**
   * The values of some facets among the items, counted as if nothing of the same facet were ticked:
   * so a count says what a tick would bring. Ticked ones stay in sight also with none. One pass: what
   * fails one facet counts for that facet alone, what fails two counts for none.
   */
  count<M extends N>(
    items: readonly T[],
    selection: Selection<N>,
    wanted: readonly M[],
  ): FacetValues<M> {
    const asked = this.#tick(selection);
    const counted = wanted.map((name) => this.#names.indexOf(name));
    const forAll = counted.map(() => 0);
    // Ticked ones first, then in the order of the list.
    const seen = counted.map((at) => [...this.#counters[at]!.values()].filter(isTicked));
    for (const at of counted) for (const counter of this.#counters[at]!.values()) counter.count = 0;
    const said = this.#saidBy(items);
    items.forEach((item, row) => {
      const words = said[row]!;
      const failed = this.#failing(item, words, asked);
      if (failed === SEVERAL) return;
      for (let place = 0; place < counted.length; place++) {
        const at = counted[place]!;
        if (failed !== NONE && failed !== at) continue;
        const values = words[at] ?? this.#read(item, at);
        if (!values.length) forAll[place]!++;
        for (const value of values)
          if (value.count++ === 0 && !value.isTicked) seen[place]!.push(value);
      }
    });
    const values = counted.map((at, place) => {
      const others = this.#facets[at]!.isForAll ? forAll[place]! : 0;
      return seen[place]!.map(({ key, name, count }) => ({ key, name, count: count + others }));
    });
    return Object.fromEntries(
      wanted.map((name, place) => [name, values[place]!]),
    ) as unknown as FacetValues<M>;
  }

  /** Marks what is ticked; the facets that are asked for. */
  #tick(selection: Selection<N>): readonly number[] {
    this.#counters.forEach((counters, at) => {
      const ticked = selection[this.#names[at]!];
      for (const key of ticked) this.#counterOf({ key, name: key }, at);
      for (const counter of counters.values()) counter.isTicked = ticked.includes(counter.key);
    });
    return [...this.#names.keys()].filter((at) => selection[this.#names[at]!].length);
  }

  /** The facet that an item fails, or `NONE`, or `SEVERAL`. */
  #failing(item: T, said: Said, asked: readonly number[]): number {
    let failed = NONE;
    for (const at of asked) {
      if (this.#agrees(item, said, at)) continue;
      if (failed !== NONE) return SEVERAL;
      failed = at;
    }
    return failed;
  }

  #agrees(item: T, said: Said, at: number): boolean {
    const values = said[at] ?? this.#read(item, at);
    if (!values.length) return this.#facets[at]!.isForAll ?? false;
    return values.some(isTicked);
  }

  #saidBy(items: readonly T[]): readonly Said[] {
    return this.#saidByAll.of([items], () => items.map((item) => this.#saidByOne(item)));
  }

  #saidByOne(item: T): Said {
    let said = this.#said.get(item);
    if (!said) {
      said = this.#facets.map((facet, at) =>
        facet.isPassing?.(item) ? undefined : this.#read(item, at),
      );
      this.#said.set(item, said);
    }
    return said;
  }

  #read(item: T, at: number): readonly Counter[] {
    const values = this.#facets[at]!.valuesOf(item);
    return values.length ? values.map((value) => this.#counterOf(value, at)) : NOTHING;
  }

  #counterOf(value: FacetName, at: number): Counter {
    const counters = this.#counters[at]!;
    const known = counters.get(value.key);
    // A tick knows its key alone: the feed's own name follows.
    if (known && known.name !== known.key) return known;
    const counter = known ?? { ...value, count: 0, isTicked: false };
    counters.set(value.key, Object.assign(counter, { name: value.name }));
    return counter;
  }
}

function isTicked(value: Counter): boolean {
  return value.isTicked;
}
