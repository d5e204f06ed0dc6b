import type { LatLngTuple, Layer } from 'leaflet';
import type { Outline } from '../../../feed/geometry.js';
import type { Position } from '../distance.js';
import type { Zone } from '../zone.js';
import type { Background } from './background.js';
import { Point, Polygon, RemovableMap, SVG } from './leaflet.js';
import { PlacedLayer } from './placed-layer.js';
import { TileSquares } from './tile-squares.js';

/** Doors of one street can be told apart here. */
export const MAX_ZOOM = 19;
/** One address alone is shown with its street around it. */
const NEAR_ZOOM = 17;
/** CSS pixels that stay free around what is shown. */
const MARGIN = 48;
const PADDING = new Point(MARGIN, MARGIN);
const EARTH_METRES = 40_075_017;
const SQUARE = 256;
/** ms between two steps of a wheel, which may send dozens in a second. */
const WHEEL_PAUSE = 150;

/** What the map tells about itself. */
export interface CanvasEvents {
  /** The view is another one, or the reader is about to change it. */
  onView(): void;
  /** No picture of the background can be had. */
  onTilesFailed(): void;
}

/** The moving part: Leaflet in an element of its own, with the outlines, the tiles and the markers. */
export class MapCanvas {
  /** Whether the reader moved the map since it last showed all. */
  isMoved = false;
  readonly markers = new PlacedLayer('markerPane');
  readonly names = new PlacedLayer('shadowPane');
  readonly #map: RemovableMap;
  readonly #outlines: SVG = new SVG({ padding: 0.5 });
  #drawn: Layer[] = [];
  #zone: Layer | undefined;
  #tiles: TileSquares | undefined;
  #lastWheel = 0;

  constructor(
    readonly element: HTMLElement,
    private readonly isStill: boolean,
    private readonly events: CanvasEvents,
  ) {
    this.#map = new RemovableMap(element, {
      maxZoom: MAX_ZOOM,
      zoomAnimation: !isStill,
      fadeAnimation: !isStill,
      inertia: !isStill,
      // The element's own size is watched.
      trackResize: false,
    });
    this.#map.on('dragstart dblclick', () => this.#setMoved());
    this.#map.on('moveend', () => events.onView());
    this.#map.addLayer(this.names).addLayer(this.markers);
    element.addEventListener('touchstart', this.#onTouch, { capture: true, passive: true });
    element.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  destroy(): void {
    this.element.removeEventListener('touchstart', this.#onTouch, { capture: true });
    this.element.removeEventListener('wheel', this.#onWheel);
    this.#map.remove();
  }

  /** After the element's size changed. */
  resize(): void {
    this.#map.invalidateSize({ animate: false });
  }

  /** Shows some points; the map goes no farther than one step beyond the whole. */
  fit(positions: readonly Position[], whole: readonly Position[]): void {
    this.isMoved = false;
    this.#map.setMinZoom(0);
    // Pictures are made for whole steps; outlines may fill the map.
    this.#map.options.zoomSnap = this.#tiles ? 1 : 0.25;
    const farthest = this.#map.getBoundsZoom(whole.map(latLngOf), false, PADDING);
    this.#map.setMinZoom(Math.min(NEAR_ZOOM, Math.max(1, farthest)) - 1);
    this.#map.fitBounds(positions.map(latLngOf), {
      padding: PADDING,
      maxZoom: NEAR_ZOOM,
      animate: !this.isStill,
    });
    this.events.onView();
  }

  /** Shows one point in the middle. */
  show(position: Position, zoom: number): void {
    this.#map.setView(latLngOf(position), zoom, { animate: !this.isStill });
  }

  /** Moves as little as is needed to bring a point away from the edge. */
  reveal(position: Position, below = 0): void {
    this.#map.panInside(latLngOf(position), {
      paddingTopLeft: PADDING,
      paddingBottomRight: [MARGIN, MARGIN + below],
      animate: !this.isStill,
    });
  }

  /** By so many thirds of the view, as the reader asked. */
  moveBy(east: number, south: number): void {
    this.#setMoved();
    const { x, y } = this.#map.getSize().divideBy(3);
    this.#map.panBy([east * x, south * y], { animate: !this.isStill });
  }

  /** As the reader asked; at a cluster's own place, if at any. */
  zoomTo(zoom: number, around?: Position): void {
    this.#setMoved();
    const options = { animate: !this.isStill };
    if (around) this.#map.setView(latLngOf(around), zoom, options);
    else this.#map.setZoom(zoom, options);
  }

  /** Whether it shows anything yet. */
  get isReady(): boolean {
    return this.markers.isShown;
  }

  get zoom(): number {
    return this.#map.getZoom();
  }

  get isNearest(): boolean {
    return this.zoom >= this.#map.getMaxZoom();
  }

  get isFarthest(): boolean {
    return this.zoom <= this.#map.getMinZoom();
  }

  get size(): { readonly x: number; readonly y: number } {
    return this.#map.getSize();
  }

  /** What is in view. */
  get zone(): Zone {
    const bounds = this.#map.getBounds();
    return {
      south: bounds.getSouth(),
      west: bounds.getWest(),
      north: bounds.getNorth(),
      east: bounds.getEast(),
    };
  }

  get metresPerPixel(): number {
    const { lat } = this.#map.getCenter();
    return (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) / (SQUARE * 2 ** this.zoom);
  }

  /** Where a point is in the element, CSS pixels. */
  pixelOf(position: Position): { readonly x: number; readonly y: number } {
    return this.#map.latLngToContainerPoint(latLngOf(position));
  }

  /** Whether the reader is dragging: what lies under the finger is not pressed then. */
  get isDragging(): boolean {
    return this.#map.isDragged;
  }

  drawOutlines(outlines: readonly Outline[]): void {
    for (const layer of this.#drawn) layer.remove();
    this.#drawn = outlines
      .filter(({ rings }) => rings.length)
      .map(({ rings }) =>
        this.#polygon(
          rings.map((ring) => ring.map(([longitude, latitude]) => [latitude, longitude])),
          'map-outline',
        ),
      );
  }

  drawZone(zone: Zone | undefined): void {
    this.#zone?.remove();
    if (!zone) return;
    const { south, west, north, east } = zone;
    const corners: LatLngTuple[] = [
      [south, west],
      [north, west],
      [north, east],
      [south, east],
    ];
    this.#zone = this.#polygon([corners], 'map-zone');
  }

  /** Loads a background, or takes it away. */
  showTiles(background: Background | undefined): void {
    this.#tiles?.remove();
    this.#tiles = undefined;
    if (!background) return;
    const tiles = new TileSquares(background.template, background.maxZoom, MAX_ZOOM);
    let [loaded, failed] = [0, 0];
    tiles.on('tileload', () => loaded++);
    tiles.on('tileerror', () => failed++);
    // A square beyond the town's own edge may be missing; none at all is a failure.
    tiles.on('load', () => {
      // Leaflet is not done with the last one yet.
      if (failed && !loaded) queueMicrotask(() => this.events.onTilesFailed());
    });
    this.#tiles = tiles;
    this.#map.addLayer(tiles);
  }

  #polygon(rings: LatLngTuple[][], className: string): Polygon {
    const polygon = new Polygon(rings, {
      className,
      interactive: false,
      renderer: this.#outlines,
      stroke: false,
      fill: false,
    });
    return polygon.addTo(this.#map);
  }

  #setMoved(): void {
    this.isMoved = true;
    this.events.onView();
  }

  /** One finger goes on down the page; two are for the map. */
  readonly #onTouch = (event: TouchEvent): void => {
    if (event.touches.length < 2) event.stopPropagation();
    else this.#setMoved();
  };

  /** The wheel alone goes on down the page; with Ctrl, or two fingers on a pad, it is for the map. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.timeStamp - this.#lastWheel < WHEEL_PAUSE || !event.deltaY) return;
    this.#lastWheel = event.timeStamp;
    this.#setMoved();
    const spot = this.#map.mouseEventToContainerPoint(event);
    this.#map.setZoomAround(spot, this.zoom - Math.sign(event.deltaY), {
      animate: !this.isStill,
    });
  };
}

function latLngOf({ latitude, longitude }: Position): LatLngTuple {
  return [latitude, longitude];
}
