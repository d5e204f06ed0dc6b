import {
  html,
  nothing,
  render,
  type CSSResult,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { outlinesOf, type Outline } from '../../../feed/geometry.js';
import { announce } from '../../../internal/announcer.js';
import { showcaseMap as fr } from '../../../translations/fr/showcase-map.js';
import type { ShowcaseMapStrings } from '../../../translations/showcase-map.js';
import type { PositionController } from '../position-controller.js';
import type { Showcase } from '../showcase.js';
import type { Zone } from '../zone.js';
import { backgroundOf, type Background, type PageTiles } from './background.js';
import type { Group } from './clusters.js';
import { moveByKey } from './controls.js';
import { entryMapStyles } from './entry-map.styles.js';
import { extentOf } from './extent.js';
import { renderEmpty, renderFrame, type TilesState } from './frame.js';
import { leafletStyles } from './leaflet.styles.js';
import { MapCanvas } from './map-canvas.js';
import { areaNames, hereOf, Markers } from './markers.js';
import { renderEntryPanel, renderSpotPanel, type PanelContext } from './panel.js';
import { placedStyles } from './placed.styles.js';

/** What the map asks of the element around it. */
export interface EntryMapOptions {
  /** The background that the page names, if any. */
  tiles(): PageTiles;
  /** The part of the map that the list is limited to, if any. */
  zone?(): Zone | undefined;
  /** The reader wants the list limited to a part of the map, or no longer. */
  onZone?(zone: Zone | undefined): void;
  /** Where the reader is, or starts from. */
  near?(): Pick<PositionController, 'position' | 'start' | 'accuracy'> | undefined;
}

/**
 * Where the listed entries are. The list is whole without it: this is a second view, which follows
 * the list, and which the list follows only when asked.
 */
export class EntryMap implements ReactiveController {
  /** To be added to those of the element. */
  readonly styles: readonly CSSResult[] = [leafletStyles, entryMapStyles, placedStyles];
  readonly #section = document.createElement('section');
  readonly #markers: Markers;
  /** Leaflet's; a new one for each life of the map. */
  #element = document.createElement('div');
  #canvas: MapCanvas | undefined;
  #size: ResizeObserver | undefined;
  #outlines: readonly Outline[] = [];
  #area: unknown;
  #zone: Zone | undefined;
  /** Key of the point that the panel speaks of, or keys of those at one spot. */
  #chosen: readonly string[] = [];
  /** Id of an entry that was to be shown before there was a map. */
  #awaited: string | undefined;
  #tiles: TilesState = 'none';
  #background: Background | undefined;

  constructor(
    private readonly showcase: Showcase,
    private readonly options: EntryMapOptions,
  ) {
    this.#section.className = 'map';
    this.#section.addEventListener('keydown', (event) => this.#onKeydown(event));
    this.#section.addEventListener('focusin', (event) => this.#onFocus(event));
    this.#section.addEventListener('pointermove', () => this.#setQuiet(false));
    this.#markers = new Markers(showcase, (group, event) => this.#onMarker(group, event));
    showcase.host.addController(this);
  }

  /** The same element each time; the map lives as long as that stands on the page. */
  render(): TemplateResult {
    return html`${this.#section}`;
  }

  hostConnected(): void {
    this.showcase.host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#section.isConnected) this.#update();
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#end();
    this.#chosen = [];
    render(nothing, this.#section);
  }

  /**
   * Shows an entry in the middle and what there is to say of it, as after a press on its marker.
   * @returns whether its position is known
   */
  show(id: string): boolean {
    this.#markers.update();
    const point = this.#markers.points.find(({ entry }) => entry.id === id);
    const canvas = this.#canvas;
    if (!point || !canvas) {
      this.#awaited = point && id;
      return !!point;
    }
    canvas.show(point.position, this.#markers.zoomToSee(point, canvas.zoom));
    this.#choose([point.key]);
    return true;
  }

  get #strings(): ShowcaseMapStrings {
    return this.showcase.localize.words('showcaseMap', fr);
  }

  get #isEmpty(): boolean {
    return !this.#markers.points.length && !this.#outlines.length;
  }

  #update(): void {
    const { area, tiles } = this.showcase.root() ?? {};
    if (area !== this.#area) {
      this.#area = area;
      this.#outlines = outlinesOf(area ?? []);
      this.#canvas?.drawOutlines(this.#outlines);
    }
    this.#updateBackground(backgroundOf(this.options.tiles(), { tiles }));
    if (this.#markers.update()) {
      this.#chosen = this.#chosen.filter((key) => this.#markers.pointOf(key));
      if (this.#canvas && !this.#isInView(this.#canvas)) this.#fit();
    }
    if (this.#isEmpty) this.#end();
    this.#draw();
    if (!this.#isEmpty && !this.#size) this.#watchSize();
  }

  #updateBackground(background: Background | undefined): void {
    const isSame = background?.template === this.#background?.template;
    this.#background = background;
    if (isSame) return;
    this.#tiles = background ? (background.foreignHost ? 'asked' : 'shown') : 'none';
    this.#canvas?.showTiles(this.#tiles === 'shown' ? background : undefined);
  }

  /** Leaflet needs a size: the map begins once it has one. */
  #watchSize(): void {
    // In a frame of its own: what is drawn may change sizes, of which WebKit would tell the page as
    // of an error (“ResizeObserver loop”).
    this.#size = new ResizeObserver(() => requestAnimationFrame(() => this.#onSize()));
    this.#size.observe(this.#element);
  }

  #onSize(): void {
    if (!this.#size || !this.#element.clientWidth || !this.#element.clientHeight) return;
    if (this.#canvas) this.#canvas.resize();
    else this.#begin();
  }

  #begin(): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#canvas = new MapCanvas(this.#element, isStill, {
      onView: () => this.#draw(),
      onTilesFailed: () => this.#onTilesFailed(),
    });
    if (this.#tiles === 'shown') this.#canvas.showTiles(this.#background);
    this.#canvas.drawOutlines(this.#outlines);
    this.#fit();
    if (this.#awaited !== undefined) this.show(this.#awaited);
    this.#awaited = undefined;
  }

  #end(): void {
    this.#size?.disconnect();
    this.#size = undefined;
    this.#zone = undefined;
    if (!this.#canvas) return;
    this.#canvas.destroy();
    this.#canvas = undefined;
    this.#element = document.createElement('div');
  }

  #fit(): void {
    const all = this.#markers.points.map(({ position }) => position);
    const { shown, whole } = extentOf(all, this.#outlines);
    if (shown.length) this.#canvas?.fit(shown, whole);
  }

  /** Whether the view that the reader chose still shows something of the list. */
  #isInView(canvas: MapCanvas): boolean {
    const isChosen = canvas.isMoved || this.options.zone?.();
    return !!isChosen && this.#markers.isAnyIn(canvas.zone, canvas.zoom);
  }

  #draw(): void {
    const canvas = this.#canvas?.isReady ? this.#canvas : undefined;
    const zone = this.options.zone?.();
    if (canvas) {
      if (zone !== this.#zone) canvas.drawZone((this.#zone = zone));
      this.#markers.draw(canvas, this.#chosen, this.#strings);
      const names = areaNames(this.#outlines, this.showcase, canvas, this.#markers.spots);
      canvas.names.show([...names, ...hereOf(this.options.near?.(), this.#strings)]);
    }
    this.#renderSection(canvas, zone);
  }

  #renderSection(canvas: MapCanvas | undefined, zone: Zone | undefined): void {
    const strings = this.#strings;
    this.#section.setAttribute('aria-label', strings.label);
    const { listed, located, reachable, hasClosed } = this.#markers;
    const content = this.#isEmpty
      ? renderEmpty(strings)
      : renderFrame({
          strings,
          element: this.#canvasElement(strings),
          canvas,
          listed,
          located,
          markers: reachable,
          hasClosed,
          panel: this.#renderPanel(),
          background: this.#background,
          tiles: this.#tiles,
          isZoned: zone !== undefined,
          canZone: this.options.onZone !== undefined,
          localize: this.showcase.localize,
          fit: () => this.#fit(),
          searchHere: () => this.#onSearchHere(),
          leaveZone: () => this.#onLeaveZone(),
          setTiles: (state) => this.#onTiles(state),
        });
    render(content, this.#section);
  }

  /** Takes the focus, so that the arrow keys have something to move. */
  #canvasElement(strings: ShowcaseMapStrings): HTMLElement {
    const element = this.#element;
    element.classList.add('map-canvas');
    element.classList.toggle('map-tiled', this.#tiles === 'shown');
    element.tabIndex = 0;
    element.role = 'group';
    element.ariaLabel = strings.label;
    element.setAttribute('aria-describedby', 'map-keys');
    return element;
  }

  #renderPanel(): unknown {
    const points = this.#chosen.flatMap((key) => this.#markers.pointOf(key) ?? []);
    const [first] = points;
    if (!first) return nothing;
    const context: PanelContext = {
      showcase: this.showcase,
      strings: this.#strings,
      accuracy: this.options.near?.()?.accuracy ?? 0,
      close: () => this.#close(),
    };
    return points.length > 1
      ? renderSpotPanel(points, context, ({ key }) => this.#choose([key]))
      : renderEntryPanel(first, context);
  }

  #choose(keys: readonly string[]): void {
    this.#chosen = keys;
    this.#draw();
    const panel = this.#section.querySelector<HTMLElement>('.map-panel');
    panel?.querySelector<HTMLElement>('#map-title')?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: 'nearest' });
    const isOver = panel && getComputedStyle(panel).position === 'absolute';
    const position = this.#markers.pointOf(keys[0])?.position;
    if (position) this.#canvas?.reveal(position, isOver ? panel.offsetHeight : 0);
  }

  /** Back to the marker that it came from, or what stands for it now. */
  #close(): void {
    const [key] = this.#chosen;
    this.#chosen = [];
    this.#draw();
    const marker = this.#canvas && this.#markers.elementOf(this.#canvas, key);
    (marker ?? this.#element).focus();
  }

  #onMarker(group: Group, event: MouseEvent): void {
    const canvas = this.#canvas!;
    // The end of a drag that began on a marker; keys have no detail.
    if (event.detail && canvas.isDragging) return;
    const zoom = this.#markers.zoomToSplit(group);
    if (zoom === undefined) {
      const keys = this.#markers.keysOf(group);
      if (keys.join() === this.#chosen.join()) this.#close();
      else this.#choose(keys);
      return;
    }
    this.#chosen = [];
    this.#markers.follow(group);
    canvas.zoomTo(zoom, group.position);
  }

  #onKeydown(event: KeyboardEvent): void {
    const canvas = this.#canvas;
    if (event.key === 'Escape') {
      // A name that was called up by the pointer or the focus is in the way of others.
      if (this.#chosen.length) this.#close();
      else this.#setQuiet(true);
      event.stopPropagation();
    } else if (canvas && this.#element.contains(event.target as Node) && moveByKey(event, canvas))
      event.preventDefault();
  }

  #setQuiet(isQuiet: boolean): void {
    this.#section.classList.toggle('map-quiet', isQuiet);
  }

  /** A marker at the edge that is reached by key comes into view, with its name. */
  #onFocus({ target }: FocusEvent): void {
    this.#setQuiet(false);
    const marker = target as HTMLElement;
    if (!this.#canvas || !marker.matches('.marker:focus-visible')) return;
    const position = this.#canvas.markers.positionOf(marker);
    if (position) this.#canvas.reveal(position);
  }

  #onSearchHere(): void {
    const canvas = this.#canvas!;
    canvas.isMoved = false;
    this.options.onZone?.(canvas.zone);
    void this.showcase.host.updateComplete.then(() =>
      this.#section.querySelector<HTMLElement>('.map-leave')?.focus(),
    );
  }

  #onLeaveZone(): void {
    this.options.onZone?.(undefined);
    this.#element.focus({ preventScroll: true });
  }

  #onTiles(state: TilesState): void {
    this.#tiles = state;
    this.#canvas?.showTiles(state === 'shown' ? this.#background : undefined);
    this.#draw();
    // The button that was pressed has gone.
    if (state !== 'asked') this.#element.focus({ preventScroll: true });
    else this.#section.querySelector<HTMLElement>('.notice button')?.focus();
  }

  #onTilesFailed(): void {
    this.#tiles = 'failed';
    this.#canvas?.showTiles(undefined);
    announce(this.#strings.tilesFailed);
    this.#draw();
  }
}
