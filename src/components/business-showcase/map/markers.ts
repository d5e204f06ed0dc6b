import type { Outline } from '../../../feed/geometry.js';
import { positionsOf, rangeOf } from '../../../feed/geometry.js';
import type { Position } from '../distance.js';
import type { PositionController } from '../position-controller.js';
import type { Showcase } from '../showcase.js';
import { nameOfStop } from '../stops.js';
import type { Zone } from '../zone.js';
import { Clusters, type Group } from './clusters.js';
import { freeNames, placeNames, type Named } from './labels.js';
import { MAX_ZOOM, type MapCanvas } from './map-canvas.js';
import {
  isShut,
  renderAreaName,
  renderCluster,
  renderHere,
  renderMarker,
} from './marker-templates.js';
import { doorOf } from './door.js';
import type { Placed } from './placed-layer.js';
import { areAlike, pointsOf, type EntryPoint } from './points.js';
import type { ShowcaseMapStrings } from '../../../translations/showcase-map.js';

/** The part of a view that is made ready beyond each edge, for when it is dragged. */
const BEYOND = 0.25;

/** The entries of the list as they are gathered on the map now. */
export class Markers {
  /** In the order of the list. */
  points: readonly EntryPoint[] = [];
  /** How many entries are listed, and how many of them have a position. */
  listed = 0;
  located = 0;
  /** How many markers are in view, and whether a closed door is among them. */
  reachable = 0;
  hasClosed = false;
  /** Where the markers are on the map, in the order of the list. */
  spots: readonly Named[] = [];
  #clusters = new Clusters([], MAX_ZOOM);
  #groups: readonly Group[] = [];
  /** A cluster that was pressed: its first point takes the focus once it has come apart. */
  #opened: Group | undefined;

  constructor(
    private readonly showcase: Showcase,
    private readonly press: (group: Group, event: MouseEvent) => void,
  ) {}

  /** Takes over the list; @returns whether anything lies elsewhere than before. */
  update(): boolean {
    const listed = this.showcase.listed();
    const { points, located } = pointsOf(listed, this.showcase.root());
    this.listed = listed.length;
    const areSame = areAlike(points, this.points);
    this.points = points;
    this.located = located;
    if (!areSame) this.#clusters = new Clusters(points, MAX_ZOOM);
    return !areSame;
  }

  pointOf(key: string | undefined): EntryPoint | undefined {
    return this.points.find((point) => point.key === key);
  }

  isAnyIn(zone: Zone, zoom: number): boolean {
    return this.#clusters.within(zone, zoom).length > 0;
  }

  keysOf(group: Group): readonly string[] {
    return this.#clusters.membersOf(group).map((at) => this.points[at]!.key);
  }

  /** At which zoom a group comes apart, if it ever does. */
  zoomToSplit(group: Group): number | undefined {
    return this.#clusters.zoomToSplit(group);
  }

  /** The first zoom from `from` on at which a point stands alone. */
  zoomToSee(point: EntryPoint, from: number): number {
    return this.#clusters.zoomToSee(this.points.indexOf(point), from);
  }

  /** Lets the focus go to the first of a cluster's points once that has come apart. */
  follow(group: Group): void {
    this.#opened = group;
  }

  /** The element on the map that stands for a point. */
  elementOf(canvas: MapCanvas, key: string | undefined): HTMLElement | undefined {
    const at = this.points.findIndex((point) => point.key === key);
    const group = at < 0 ? undefined : this.#groupWith(at);
    return group && canvas.markers.elementOf(group.key);
  }

  /** @param chosen keys of the points whose panel is open */
  draw(canvas: MapCanvas, chosen: readonly string[], strings: ShowcaseMapStrings): void {
    const root = canvas.element.getRootNode() as ShadowRoot;
    const focused = this.#groups.find(
      ({ key }) => root.activeElement && canvas.markers.elementOf(key) === root.activeElement,
    );
    this.#groups = this.#clusters.within(wider(canvas.zone), canvas.zoom);
    canvas.markers.show(this.#placed(canvas, chosen, strings));
    this.#keepFocus(focused, canvas);
  }

  #placed(
    canvas: MapCanvas,
    chosen: readonly string[],
    strings: ShowcaseMapStrings,
  ): readonly Placed[] {
    const { localize } = this.showcase;
    const { size } = canvas;
    const spots = this.#groups.map(({ position, count, first }) => ({
      ...canvas.pixelOf(position),
      letters: count > 1 ? 0 : localize.plain(this.points[first]!.entry.name).length,
    }));
    this.spots = spots;
    const sides = placeNames(spots, size);
    this.reachable = 0;
    this.hasClosed = false;
    return this.#groups.map((group, at) => {
      const { key, position, count, first } = group;
      const { x, y } = spots[at]!;
      const state = {
        isInView: x >= 0 && y >= 0 && x <= size.x && y <= size.y,
        isOpen: chosen.length > 0 && this.#isChosen(group, chosen),
        press: (event: MouseEvent) => this.press(group, event),
      };
      this.reachable += Number(state.isInView);
      if (count > 1) {
        const isOneSpot = this.zoomToSplit(group) === undefined;
        return { key, position, content: renderCluster(count, isOneSpot, state, strings) };
      }
      const point = this.points[first]!;
      const freeSide = x <= size.x / 2 ? 'right' : 'left';
      const door = doorOf(point.entry, point.spot.stop, this.showcase);
      this.hasClosed ||= isShut(door);
      const stop = point.spot.stop && nameOfStop(point.spot.stop, this.showcase.root());
      const named = { ...state, point, stop, door, side: sides[at] };
      return { key, position, content: renderMarker({ ...named, freeSide }, localize) };
    });
  }

  #isChosen(group: Group, chosen: readonly string[]): boolean {
    const keys = this.keysOf(group);
    return chosen.length === 1 ? keys.includes(chosen[0]!) : keys.join() === chosen.join();
  }

  #groupWith(at: number): Group | undefined {
    return (
      this.#groups.find(({ count, first }) => count === 1 && first === at) ??
      this.#groups.find((group) => this.#clusters.membersOf(group).includes(at))
    );
  }

  /** A marker that went with the view hands its focus to the one that stands for it now. */
  #keepFocus(focused: Group | undefined, canvas: MapCanvas): void {
    const isThere = (group: Group): boolean => this.#groups.some(({ key }) => key === group.key);
    const gone = [this.#opened, focused].find((group) => group && !isThere(group));
    if (!gone) return;
    this.#opened = undefined;
    const heir = this.#groupWith(gone.first);
    const element = (heir && canvas.markers.elementOf(heir.key)) ?? canvas.element;
    element.focus({ preventScroll: true });
  }
}

/** The names of the town's quarters; of one area alone none, since everybody knows their town. */
export function areaNames(
  outlines: readonly Outline[],
  { localize }: Showcase,
  canvas: MapCanvas,
  markers: readonly Named[],
): readonly Placed[] {
  if (outlines.length < 2) return [];
  const names = outlines.flatMap(({ name, ...outline }, at) => {
    const letters = localize.plain(name).length;
    if (!letters) return [];
    const position = middleOf({ name, ...outline });
    const content = renderAreaName(localize.inline(name));
    return { key: `area ${at}`, position, content, letters, ...canvas.pixelOf(position) };
  });
  return freeNames(names, markers);
}

/** Where the reader is, or starts from. */
export function hereOf(
  { position, start }: Partial<Pick<PositionController, 'position' | 'start'>> = {},
  strings: ShowcaseMapStrings,
): readonly Placed[] {
  if (!position) return [];
  const words = start ? strings.start(start.name) : strings.here;
  return [{ key: 'here', position, content: renderHere(words) }];
}

function middleOf(outline: Outline): Position {
  const positions = positionsOf([outline]);
  const [longitude, latitude] = ([0, 1] as const).map((axis) => {
    const [least, most] = rangeOf(positions, axis);
    return (least + most) / 2;
  }) as [number, number];
  return { latitude, longitude };
}

function wider({ south, west, north, east }: Zone): Zone {
  const [high, wide] = [(north - south) * BEYOND, (east - west) * BEYOND];
  return { south: south - high, west: west - wide, north: north + high, east: east + wide };
}
