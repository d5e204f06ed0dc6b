import { css } from 'lit';

/** Black on white and never under 12 points: it is read through a window, by people who stand. */
export const boardStyles = css`
  :host {
    all: initial !important;
    color: #000 !important;
    background: #fff !important;
    font:
      12pt/1.35 system-ui,
      sans-serif !important;
    overflow-wrap: anywhere !important;
  }

  * {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  figure {
    margin: 0;
  }

  .large {
    font-size: 17pt;
  }

  header {
    display: flex;
    justify-content: space-between;
    gap: 8mm;
    padding-block-end: 3mm;
    border-block-end: 0.6mm solid #000;
  }

  h1 {
    margin-block-end: 1mm;
    font-size: 2em;
    line-height: 1.15;
  }

  figure {
    flex: none;
    inline-size: 60mm;
    text-align: center;
    line-height: 1.2;
  }

  .qr {
    display: block;
    inline-size: 30mm;
    block-size: 30mm;
    margin-inline: auto;
  }

  h2 {
    margin-block-start: 7mm;
    font-size: 1.4em;
    break-after: avoid;
  }

  article {
    display: grid;
    grid-template-columns: 12em 1fr;
    gap: 4mm;
    align-items: baseline;
    padding-block: 2mm;
    break-inside: avoid;
  }

  article + article {
    border-block-start: 0.1mm solid #777;
  }

  h3 {
    font-size: 1.1em;
    line-height: 1.2;
  }

  .phone {
    font-size: 1.4em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .number {
    white-space: nowrap;
  }

  footer {
    margin-block-start: 6mm;
    padding-block-start: 2mm;
    border-block-start: 0.6mm solid #000;
    break-inside: avoid;
  }
`;
