import type { Coords, DoneCallback } from 'leaflet';
import { GridLayer } from './leaflet.js';

/**
 * A background of pictures. Leaflet's own layer empties each picture with a `data:` address when it
 * goes, which a strict content security policy forbids and reports.
 */
export class TileSquares extends GridLayer {
  /**
   * @param template with `{z}`, `{x}`, and `{y}` or, counted from below, `{-y}`; `{r}` is for sharp
   *   screens
   * @param maxNativeZoom the nearest that there are pictures of; nearer ones are enlarged
   */
  constructor(
    private readonly template: string,
    maxNativeZoom: number,
    maxZoom: number,
  ) {
    super({ maxNativeZoom, maxZoom });
    this.on('tileunload', ({ tile }: { readonly tile: HTMLImageElement }) =>
      tile.removeAttribute('src'),
    );
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    // The site is named to whoever serves the pictures, the page is not.
    tile.referrerPolicy = 'strict-origin-when-cross-origin';
    tile.addEventListener('load', () => done(undefined, tile));
    tile.addEventListener('error', () => done(new Error(tile.src), tile));
    tile.src = this.addressOf(coords);
    return tile;
  }

  addressOf({ x, y, z }: Coords): string {
    const places: Readonly<Record<string, string | number>> = {
      x,
      y,
      z,
      '-y': 2 ** z - 1 - y,
      r: devicePixelRatio > 1 ? '@2x' : '',
    };
    return this.template.replace(
      /\{(-?\w)\}/g,
      (whole, name: string) => `${places[name] ?? whole}`,
    );
  }
}
