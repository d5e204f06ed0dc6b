import { css } from 'lit';

/** What one does with a message once it is read: quiet, below what matters. */
export const messageToolsStyles = css`
  .tools .button,
  .listen .button {
    font-weight: 400;
  }

  .more .button::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    translate: 0 -25%;
    rotate: 45deg;
  }

  .more [aria-expanded='true']::after {
    translate: 0 25%;
    rotate: 225deg;
  }

  /* The button that stops stays in sight, above and below what is read. */
  .listen {
    inset-block-end: 0;
  }

  .aloud:not([data-reading]) {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    padding-inline: calc(var(--_space) * 2);
    margin-inline-start: calc(var(--_space) * -2);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .listen:has([data-reading]) {
    padding-block: calc(var(--_space) * 2);
  }

  .tools {
    margin-block-start: calc(var(--_space) * 2);
  }

  .choices {
    margin-inline-start: calc(var(--_space) * -2);
  }

  /* What was unfolded belongs to its button. */
  .tools [aria-expanded='true'] {
    border-color: var(--_border);
    background: var(--_surface);
  }

  .share,
  .map {
    margin-block-start: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .map {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4);
  }

  .map svg {
    display: block;
    /* A map is not mirrored. */
    direction: ltr;
    inline-size: 100%;
    max-inline-size: 420px;
  }

  .map text {
    fill: currentColor;
    font-size: 16px;
  }

  .map ol {
    padding-inline-start: 1.5em;
    margin-block-end: calc(var(--_space) * 2);
  }

  .map .one {
    list-style: none;
    padding: 0;
  }

  .area,
  .point {
    fill: var(--_tone);
    fill-opacity: 0.2;
    stroke: var(--_tone);
    stroke-width: 2;
    stroke-linejoin: round;
  }

  .point {
    fill-opacity: 1;
    stroke: var(--_surface);
  }

  .map .label {
    font-weight: 700;
    stroke: var(--_surface);
    stroke-width: 4;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .north path,
  .scale path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* The same words in the other language: below, or beside where there is room. */
  .second {
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  .second > * + * {
    margin-block-start: calc(var(--_space) * 3);
  }

  .details .second :is(h2, h3, h4, h5, h6, p, li) {
    text-align: start;
  }

  @container (min-width: 640px) {
    .details:has(> .second) {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 8);
    }

    .details:has(> .second) > * {
      grid-column: 1;
    }

    .details:has(> .second) > .footer {
      grid-column: 1 / -1;
    }

    .details > .second {
      grid-column: 2;
      grid-row: 1 / span 3;
      padding-block-start: 0;
      padding-inline-start: calc(var(--_space) * 6);
      border-block-start: 0;
      border-inline-start: 1px solid var(--_border);
    }

    .map {
      grid-template-columns: minmax(0, 420px) 1fr;
    }
  }

  @media (forced-colors: active) {
    .area,
    .point {
      stroke: CanvasText;
    }

    .map .label {
      stroke: Canvas;
    }
  }

  @media print {
    .tools,
    .listen {
      display: none;
    }
  }
`;
