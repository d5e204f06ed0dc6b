import type { Root } from '../../../feed/model/common.js';
import type { Service } from '../../../feed/model/service.js';
import type { Text } from '../../../feed/shape.js';
import { CHANNEL_ORDER, channelsOf, typeOf } from '../../../feed/service-channels.js';
import { isEverybody, keyOf } from '../offer.js';

const FACETS = ['audience', 'channel'] as const;
export type FacetName = (typeof FACETS)[number];

/** The values that a person ticked. Any of those of one facet will do, but each facet must agree. */
export type Selection = Readonly<Record<FacetName, readonly string[]>>;

export interface FacetValue {
  readonly key: string;
  /** What an audience is called; a channel is named by the interface. */
  readonly name: Text;
  /** How many services of the list would be left with it. */
  readonly count: number;
}

export type FacetValues = Readonly<Record<FacetName, readonly FacetValue[]>>;

export function hasSelection({ audience, channel }: Selection): boolean {
  return audience.length + channel.length > 0;
}

/** What services say to each filter; read once a service, since a list is counted at each key. */
export class Facets {
  readonly #keys = new Map<Service, Record<FacetName, readonly string[]>>();
  readonly #names = new Map<string, Text>();

  constructor(private readonly root: Root | undefined) {}

  /** The services that agree with the selection, leaving one facet out of account. */
  select(services: readonly Service[], selection: Selection, except?: FacetName): Service[] {
    const asked = FACETS.filter((facet) => facet !== except && selection[facet].length);
    return services.filter((service) =>
      asked.every((facet) => {
        const keys = this.#keysOf(service)[facet];
        return isForAll(facet, keys) || selection[facet].some((key) => keys.includes(key));
      }),
    );
  }

  /**
   * The values of each facet among the services, counted as if nothing of that facet were ticked: so
   * a count says what a tick would bring. Ticked ones stay in sight also with none.
   */
  count(services: readonly Service[], selection: Selection): FacetValues {
    return {
      audience: this.#countOf(services, selection, 'audience').sort((a, b) => b.count - a.count),
      channel: this.#countOf(services, selection, 'channel').sort(
        (a, b) => CHANNEL_ORDER.indexOf(a.key) - CHANNEL_ORDER.indexOf(b.key),
      ),
    };
  }

  #countOf(services: readonly Service[], selection: Selection, facet: FacetName): FacetValue[] {
    const counts = new Map(selection[facet].map((key) => [key, 0]));
    let forAll = 0;
    for (const service of this.select(services, selection, facet)) {
      const keys = this.#keysOf(service)[facet];
      if (isForAll(facet, keys)) forAll++;
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([key, count]) => ({
      key,
      name: this.#names.get(key) ?? key,
      count: count + forAll,
    }));
  }

  #keysOf(service: Service): Record<FacetName, readonly string[]> {
    let keys = this.#keys.get(service);
    if (!keys) {
      const audience = (service.audience ?? []).filter((name) => !isEverybody(name));
      for (const name of audience) this.#names.set(keyOf(name), name);
      const types = channelsOf(service, this.root).map(typeOf);
      keys = {
        audience: [...new Set(audience.map(keyOf))],
        channel: [...new Set(types)].filter((type) => CHANNEL_ORDER.includes(type)),
      };
      this.#keys.set(service, keys);
    }
    return keys;
  }
}

/** What is for everybody is for these people, too. */
function isForAll(facet: FacetName, keys: readonly string[]): boolean {
  return facet === 'audience' && !keys.length;
}
