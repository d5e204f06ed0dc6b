import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../../../internal/templates.js';
import type { ShowcaseMapStrings } from '../../../translations/showcase-map.js';
import type { MapCanvas } from './map-canvas.js';

/** Lucide (ISC): minus, plus, arrow-up, arrow-down, arrow-left, arrow-right. */
const ICONS = {
  minus: svg`<path d="M5 12h14" />`,
  plus: svg`<path d="M5 12h14" /><path d="M12 5v14" />`,
  up: svg`<path d="m5 12 7-7 7 7" /><path d="M12 19V5" />`,
  down: svg`<path d="M12 5v14" /><path d="m19 12-7 7-7-7" />`,
  left: svg`<path d="m12 19-7-7 7-7" /><path d="M19 12H5" />`,
  right: svg`<path d="M5 12h14" /><path d="m12 5 7 7-7 7" />`,
};

/** Nearer and farther, over the map. */
export function renderZooms(
  canvas: MapCanvas | undefined,
  strings: ShowcaseMapStrings,
): TemplateResult {
  const zoomBy =
    (step: number): Press =>
    (map) =>
      map.zoomTo(map.zoom + step);
  return html`<div class="map-zooms">
    ${button(strings.zoomIn, ICONS.plus, canvas, zoomBy(1), canvas?.isNearest)}
    ${button(strings.zoomOut, ICONS.minus, canvas, zoomBy(-1), canvas?.isFarthest)}
  </div>`;
}

/**
 * What a drag does by one press, for those who cannot drag
 * (https://www.w3.org/WAI/WCAG22/Understanding/dragging-movements.html), and the way back.
 */
export function renderMoves(
  canvas: MapCanvas | undefined,
  strings: ShowcaseMapStrings,
  fit: () => void,
): TemplateResult {
  const moveBy =
    (east: number, south: number): Press =>
    (map) =>
      map.moveBy(east, south);
  return html`<div class="map-moves">
    <div class="map-arrows">
      ${button(strings.west, ICONS.left, canvas, moveBy(-1, 0))}
      ${button(strings.north, ICONS.up, canvas, moveBy(0, -1))}
      ${button(strings.south, ICONS.down, canvas, moveBy(0, 1))}
      ${button(strings.east, ICONS.right, canvas, moveBy(1, 0))}
    </div>
    <button type="button" class="button" part="control" @click=${fit}>${strings.fit}</button>
  </div>`;
}

type Press = (canvas: MapCanvas) => void;

function button(
  words: string,
  paths: SVGTemplateResult,
  canvas: MapCanvas | undefined,
  press: Press,
  isAtEnd = false,
): TemplateResult {
  return html`<button
    type="button"
    class="button map-move"
    part="control"
    aria-label=${words}
    aria-disabled=${isAtEnd}
    @click=${() => canvas && !isAtEnd && press(canvas)}
  >
    ${icon(paths)}
  </button>`;
}

/** What the keys do while the map or something on it has the focus. */
export function moveByKey(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  map: MapCanvas,
): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  switch (key) {
    case 'ArrowLeft':
      map.moveBy(-1, 0);
      return true;
    case 'ArrowRight':
      map.moveBy(1, 0);
      return true;
    case 'ArrowUp':
      map.moveBy(0, -1);
      return true;
    case 'ArrowDown':
      map.moveBy(0, 1);
      return true;
    case '+':
    case '=':
      map.zoomTo(map.zoom + 1);
      return true;
    case '-':
    case '_':
      map.zoomTo(map.zoom - 1);
      return true;
    default:
      return false;
  }
}
