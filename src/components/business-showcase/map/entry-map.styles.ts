import { css } from 'lit';

/** The map and what stands around it. */
export const entryMapStyles = css`
  .map {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
  }

  .map p {
    margin: 0;
  }

  .map-notice {
    flex-direction: column;
  }

  .map-leave {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .map-stage {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
  }

  .map-view {
    position: relative;
  }

  .map-canvas {
    block-size: clamp(200px, 50vh, 480px);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    isolation: isolate;
    /* One finger goes on down the page, two are for the map. */
    touch-action: pan-x pan-y;
  }

  .map-outline {
    fill: var(--_surface);
    stroke: var(--_edge);
    stroke-width: 2;
    stroke-linejoin: round;
    fill-rule: evenodd;
  }

  .map-tiled .map-outline {
    fill: none;
    stroke: #16181d;
  }

  /*
   * A white sheet of streets glares on a dark page. A veil follows the page's color-scheme, which a
   * filter cannot; as wide as anybody drags the map.
   */
  .map-tiled .leaflet-tile-pane::after {
    content: '';
    position: absolute;
    inset: -20000px;
    z-index: 2;
    background: light-dark(transparent, rgb(20 22 26 / 35%));
    pointer-events: none;
  }

  .map-zone {
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-dasharray: 6 4;
  }

  .map-skip {
    position: absolute;
    inset: calc(var(--_space) * 2) auto auto calc(var(--_space) * 2);
    z-index: 1;
  }

  .map-skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }

  .map-search {
    position: absolute;
    /* Between the edge and the buttons that zoom. */
    inset: calc(var(--_space) * 2) 60px auto calc(var(--_space) * 2);
    inline-size: fit-content;
    margin-inline: auto;
    padding-inline: calc(var(--_space) * 3);
    font-size: 0.875em;
  }

  .map-scale {
    position: absolute;
    inset: auto calc(var(--_space) * 2) calc(var(--_space) * 2) auto;
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 2);
    padding-inline: calc(var(--_space) * 2);
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 85%, transparent);
    direction: ltr;
    pointer-events: none;
  }

  .map-scale path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  .map-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 2);
    align-content: start;
    align-items: start;
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .map-panel > * {
    grid-column: 1 / -1;
  }

  .map-panel [part='title'] {
    grid-column: 1;
    justify-self: start;
  }

  /* Last for the tab key, in its usual corner for the eye. */
  .map-panel .map-close {
    grid-area: 1 / 2;
    margin: calc(var(--_space) * -3) calc(var(--_space) * -2) calc(var(--_space) * -2) 0;
  }

  .map-panel ul {
    padding: 0;
    list-style-type: '';
  }

  .map-panel li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 2);
  }

  .map-panel li .button {
    padding-inline: 0;
    text-align: start;
  }

  .map-panel .actions {
    margin-block-start: calc(var(--_space) * 2);
  }

  .map-moves,
  .map-arrows,
  .map-zooms {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .map-arrows {
    direction: ltr;
  }

  .map-zooms {
    position: absolute;
    inset: calc(var(--_space) * 2) calc(var(--_space) * 2) auto auto;
    flex-direction: column;
  }

  .map-moves .button {
    padding-inline: calc(var(--_space) * 3);
  }

  .map-moves .map-move,
  .map-move {
    inline-size: 44px;
    padding: 0;
  }

  .map-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
  }

  .map-foot .marker-dot {
    display: inline-block;
    inline-size: 14px;
    block-size: 14px;
    border-width: 4px;
    vertical-align: -2px;
  }

  .map-fingers {
    display: none;
  }

  @media (pointer: coarse) {
    .map-fingers {
      display: block;
    }
  }

  @container (min-width: 640px) {
    .map-panel {
      position: absolute;
      inset: auto auto calc(var(--_space) * 3) calc(var(--_space) * 3);
      inline-size: min(24em, 50%);
      max-block-size: calc(100% - var(--_space) * 6);
      overflow: auto;
    }
  }

  @media (forced-colors: active) {
    .map-outline {
      fill: Canvas;
      stroke: CanvasText;
    }

    .map-zone {
      stroke: Highlight;
    }
  }

  @media print {
    .map {
      display: none;
    }
  }
`;
