import type { Handler, PanOptions, Path, PointExpression, Renderer } from 'leaflet';
import { off } from 'leaflet/src/dom/DomEvent.js';
import { restoreOutline } from 'leaflet/src/dom/DomUtil.js';
import { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { Point } from 'leaflet/src/geometry/Point.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { SVG } from 'leaflet/src/layer/vector/SVG.js';

/*
 * The parts of Leaflet (BSD-2-Clause, https://leafletjs.com) that the map needs, taken one by one:
 * the whole is nearly twice as large, sets a global `L`, and brings controls, icons and popups that
 * write HTML, which a page with Trusted Types forbids.
 */

/** Leaflet's own, not yet public: what it calls when the time of an animation is over. */
interface Inside {
  _onZoomTransitionEnd(): void;
}

/** The same of two fingers. */
interface InsidePinch {
  readonly _onTouchMove: unknown;
  readonly _onTouchEnd: unknown;
}

/** A map that may be taken away at any moment: Leaflet's timers go on, and fail without its panes. */
export class RemovableMap extends Map {
  override remove(): this {
    // Else listeners stay on the page: for the next key, and for fingers that were on the map.
    restoreOutline();
    const { touchZoom } = this as unknown as { readonly touchZoom: InsidePinch };
    off(document, 'touchmove', touchZoom._onTouchMove, touchZoom);
    off(document, 'touchend touchcancel', touchZoom._onTouchEnd, touchZoom);
    return super.remove();
  }

  override panBy(offset: PointExpression, options?: PanOptions): this {
    return this.#isThere ? super.panBy(offset, options) : this;
  }

  _onZoomTransitionEnd(): void {
    if (this.#isThere) (Map.prototype as unknown as Inside)._onZoomTransitionEnd.call(this);
  }

  /** Which renderer a shape uses; Leaflet's choice would bring one for canvas with it. */
  override getRenderer({ options }: Path): Renderer {
    const { renderer } = options;
    if (!renderer) throw new Error('a shape without a renderer');
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  }

  /** Whether the reader is dragging, or has just done so. */
  get isDragged(): boolean {
    return (this.dragging as Handler & { moved(): boolean }).moved();
  }

  get #isThere(): boolean {
    return this.getPane('mapPane') !== undefined;
  }
}
