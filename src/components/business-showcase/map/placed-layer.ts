import type { LeafletEventHandlerFn, Map, ZoomAnimEvent } from 'leaflet';
import { nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Position } from '../distance.js';
import { Layer } from './leaflet.js';

/** An element with its middle at a point of the map. */
export interface Placed {
  readonly key: string;
  readonly position: Position;
  /** One element. */
  readonly content: TemplateResult;
}

/** Leaflet's own, not yet public: where a point will be at the end of an animation. */
interface Inside {
  _latLngToNewLayerPoint(
    position: [number, number],
    zoom: number,
    center: unknown,
  ): { readonly x: number; readonly y: number };
}

/**
 * Real elements on the map, in the order given, which is also that of the tab key. Leaflet's markers
 * are images or divisions that are told to be buttons, in the order of their arrival.
 */
export class PlacedLayer extends Layer {
  #all: readonly Placed[] = [];
  #isShown = false;

  constructor(pane: string) {
    super();
    this.options.pane = pane;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoom: () => this.#place(),
      viewreset: () => this.#place(),
      zoomanim: (event) => this.#place(event as ZoomAnimEvent),
    };
  }

  /** Whether the map has a view, so that things have a place. */
  get isShown(): boolean {
    return this.#isShown;
  }

  override onAdd(): this {
    this.#isShown = true;
    this.show(this.#all);
    return this;
  }

  override onRemove(map: Map): this {
    this.#isShown = false;
    render(nothing, map.getPane(this.options.pane!)!);
    return this;
  }

  show(all: readonly Placed[]): void {
    this.#all = all;
    const pane = this.getPane()!;
    render(
      repeat(
        all,
        ({ key }) => key,
        ({ content }) => content,
      ),
      pane,
    );
    this.#place();
  }

  /** The element of a key, while it is on the map. */
  elementOf(key: string): HTMLElement | undefined {
    const at = this.#all.findIndex((one) => one.key === key);
    return this.getPane()?.children[at] as HTMLElement | undefined;
  }

  positionOf(element: HTMLElement): Position | undefined {
    const at = [...(this.getPane()?.children ?? [])].indexOf(element);
    return this.#all[at]?.position;
  }

  /** @param end of an animation, towards which the elements move */
  #place(end?: ZoomAnimEvent): void {
    const { children } = this.getPane()!;
    for (const at of this.#all.keys()) {
      const { position } = this.#all[at]!;
      const latLng: [number, number] = [position.latitude, position.longitude];
      const { x, y } = end
        ? (this._map as unknown as Inside)._latLngToNewLayerPoint(latLng, end.zoom, end.center)
        : this._map.latLngToLayerPoint(latLng);
      const element = children[at] as HTMLElement;
      element.classList.add('leaflet-zoom-animated');
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
  }
}
