import { css } from 'lit';

/**
 * What the parts of Leaflet in use need of its own sheet (leaflet.css 1.9.4, BSD-2-Clause,
 * © Volodymyr Agafonkin and CloudMade), without its pictures, controls and popups.
 */
export const leafletStyles = css`
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-tile-container,
  .leaflet-pane > svg,
  .leaflet-layer {
    position: absolute;
    /* Positions are pixels from the top left, in either direction of writing. */
    left: 0;
    top: 0;
  }

  .leaflet-container {
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }

  .leaflet-tile {
    max-inline-size: none;
    visibility: hidden;
    user-select: none;
    -webkit-user-drag: none;
  }

  .leaflet-tile-loaded {
    visibility: inherit;
  }

  .leaflet-pane > svg {
    max-inline-size: none;
    pointer-events: none;
  }

  .leaflet-pane {
    z-index: 400;
  }

  .leaflet-tile-pane {
    z-index: 200;
  }

  .leaflet-shadow-pane {
    z-index: 500;
  }

  .leaflet-marker-pane {
    z-index: 600;
  }

  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }

  svg.leaflet-zoom-animated {
    will-change: transform;
  }

  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 200ms cubic-bezier(0, 0, 0.25, 1);
  }

  .leaflet-zoom-anim .leaflet-tile,
  .leaflet-pan-anim .leaflet-tile {
    transition: none;
  }

  .leaflet-grab {
    cursor: grab;
  }

  .leaflet-grab:active {
    cursor: grabbing;
  }
`;
