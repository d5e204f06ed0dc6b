import { css } from 'lit';

/** What is placed on the map: markers with their names, names of areas, where the reader is. */
export const placedStyles = css`
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

  @container (max-width: 420px) {
    .marker:not(.marker-named) .marker-name {
      max-inline-size: 130px;
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
  }
`;
