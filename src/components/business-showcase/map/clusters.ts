import Supercluster from 'supercluster';
import type { Position } from '../distance.js';
import type { Zone } from '../zone.js';

/** Something that has a place, by a name that it keeps. */
export interface Point {
  readonly key: string;
  readonly position: Position;
}

/** One point alone, or several that lie too close to be told apart. */
export interface Group {
  readonly key: string;
  readonly position: Position;
  readonly count: number;
  /** Index of the first of its points in the list that they came from. */
  readonly first: number;
  /** Of a cluster. */
  readonly id?: number;
}

interface Props {
  readonly at: number;
}

interface ClusterProps {
  first: number;
}

/** CSS pixels between two groups: a finger's breadth and some room. */
const RADIUS = 56;
/** Leaflet's squares are of this many pixels. */
const SQUARE = 256;

/** Points, gathered for each zoom of the map. 10,000 of them take some hundredths of a second. */
export class Clusters {
  readonly #index: Supercluster<Props, ClusterProps>;

  /** @param maxZoom the nearest zoom, where only what lies at one spot stays together */
  constructor(
    private readonly points: readonly Point[],
    private readonly maxZoom: number,
  ) {
    this.#index = new Supercluster<Props, ClusterProps>({
      radius: RADIUS,
      extent: SQUARE,
      maxZoom,
      map: ({ at }) => ({ first: at }),
      reduce: (all, { first }) => {
        all.first = Math.min(all.first, first);
      },
    }).load(
      points.map(({ position }, at) => ({
        type: 'Feature',
        properties: { at },
        geometry: { type: 'Point', coordinates: [position.longitude, position.latitude] },
      })),
    );
  }

  /** What is to be shown of a part of the map, in the order of the points, at the nearest step. */
  within({ west, south, east, north }: Zone, zoom: number): readonly Group[] {
    return this.#index
      .getClusters([west, south, east, north], Math.round(zoom))
      .map(({ properties, geometry }) => {
        const [longitude, latitude] = geometry.coordinates as [number, number];
        if (!('cluster_id' in properties)) return this.#alone(properties.at);
        const { cluster_id: id, point_count: count, first } = properties;
        return { key: `cluster ${id}`, position: { longitude, latitude }, count, first, id };
      })
      .sort((a, b) => a.first - b.first);
  }

  /** Indexes of a group's points, in their order. */
  membersOf({ id, first }: Group): readonly number[] {
    if (id === undefined) return [first];
    const leaves = this.#index.getLeaves(id, Infinity);
    return leaves.map(({ properties }) => properties.at).sort((a, b) => a - b);
  }

  /** At which zoom a cluster comes apart; `undefined` where its points lie at one spot. */
  zoomToSplit({ id }: Group): number | undefined {
    if (id === undefined) return undefined;
    const zoom = this.#index.getClusterExpansionZoom(id);
    return zoom > this.maxZoom ? undefined : zoom;
  }

  /** The first zoom, from one on, at which a point stands alone; the nearest where it never does. */
  zoomToSee(at: number, from: number): number {
    const { latitude, longitude } = this.points[at]!.position;
    const spot = { west: longitude, east: longitude, south: latitude, north: latitude };
    for (let zoom = Math.round(from); zoom < this.maxZoom; zoom++) {
      const around = wider(spot, 360 / 2 ** zoom / SQUARE);
      if (this.within(around, zoom).some(({ id, first }) => id === undefined && first === at))
        return zoom;
    }
    return this.maxZoom;
  }

  #alone(at: number): Group {
    const { key, position } = this.points[at]!;
    return { key, position, count: 1, first: at };
  }
}

/** A zone with so many degrees more on each side. */
function wider({ west, south, east, north }: Zone, degrees: number): Zone {
  return {
    west: west - degrees,
    south: south - degrees,
    east: east + degrees,
    north: north + degrees,
  };
}
