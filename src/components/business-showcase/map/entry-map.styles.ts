import { css } from 'lit';

/** The map, its markers and what stands around it. */
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

  /* Placed by their middle; the transform is Leaflet's. */
  .marker,
  .map-area,
  .map-here {
    position: absolute;
    inset: 0 auto auto 0;
    translate: -50% -50%;
  }

  .marker {
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font-weight: 400;
    cursor: pointer;
  }

  .marker-dot {
    inline-size: 20px;
    block-size: 20px;
    border-radius: 10px;
    background: var(--_accent);
    box-shadow: 0 0 0 2px var(--_surface);
  }

  .marker-shut .marker-dot,
  .marker-dot.marker-shut {
    border: 5px solid var(--_accent);
    background: var(--_surface);
  }

  .marker-cluster .marker-dot {
    display: grid;
    place-items: center;
    inline-size: auto;
    min-inline-size: 36px;
    block-size: 36px;
    padding-inline: calc(var(--_space) * 2);
    border-radius: 18px;
    color: var(--_on-accent);
    font-weight: 700;
    white-space: nowrap;
  }

  .marker:hover .marker-dot,
  .marker[aria-expanded='true'] .marker-dot {
    scale: 1.2;
  }

  .marker:focus-visible {
    outline: none;
    box-shadow: none;
  }

  /* A light and a dark ring: one of them is seen on any background. */
  .marker:focus-visible .marker-dot {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 7px var(--_focus-gap);
  }

  .marker-name {
    position: absolute;
    inset-block-start: 50%;
    inline-size: max-content;
    max-inline-size: 200px;
    padding: 1px 6px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 85%, transparent);
    overflow: hidden;
    font-size: 0.8125em;
    line-height: 1.25;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    translate: 0 -50%;
  }

  .marker.right .marker-name {
    left: calc(50% + 13px);
  }

  .marker.left .marker-name {
    right: calc(50% + 13px);
  }

  .marker:not(.marker-named, :hover, :focus-visible, [aria-expanded='true']) .marker-name,
  .map-quiet .marker:not(.marker-named, [aria-expanded='true']) .marker-name {
    clip-path: inset(50%);
  }

  .marker:is(:hover, :focus-visible, [aria-expanded='true']) {
    z-index: 1;
  }

  .marker:is(:hover, :focus-visible, [aria-expanded='true']) .marker-name {
    border-color: var(--_edge);
    background: var(--_surface);
    white-space: normal;
  }

  .map-area {
    color: var(--_muted);
    font-size: 0.8125em;
    letter-spacing: 0.04em;
    white-space: nowrap;
    pointer-events: none;
  }

  .map-tiled .map-area {
    display: none;
  }

  .map-here {
    inline-size: 18px;
    block-size: 18px;
    border: 4px solid var(--_surface);
    border-radius: 9px;
    background: var(--_text);
    box-shadow: 0 0 0 2px var(--_text);
    pointer-events: none;
  }

  .map-here span {
    position: absolute;
    inset: calc(100% + 6px) auto auto 50%;
    padding-inline: 4px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 85%, transparent);
    color: var(--_text);
    font-size: 0.8125em;
    font-weight: 700;
    white-space: nowrap;
    translate: -50%;
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

  @container (max-width: 420px) {
    .marker:not(.marker-named) .marker-name {
      max-inline-size: 130px;
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
    .marker-dot {
      forced-color-adjust: none;
      background: ButtonText;
      box-shadow: 0 0 0 2px ButtonFace;
    }

    .marker-shut .marker-dot,
    .marker-dot.marker-shut {
      border-color: ButtonText;
      background: ButtonFace;
    }

    .marker-cluster .marker-dot {
      color: ButtonFace;
    }

    .marker:focus-visible {
      outline: 3px solid Highlight;
    }

    .marker:focus-visible .marker-dot {
      outline: none;
    }

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
