import { css } from 'lit';

/** Black on white, in the printer's measures; all sizes follow from one. */
export const noticeStyles = css`
  :host {
    all: initial !important;
    color: #000 !important;
    background: #fff !important;
    font-family: system-ui, sans-serif !important;
    line-height: 1.25 !important;
    overflow-wrap: anywhere !important;
  }

  * {
    box-sizing: border-box;
    margin: 0;
    unicode-bidi: plaintext;
    text-align: start;
  }

  main {
    font-size: 13pt;
  }

  .medium {
    font-size: 17pt;
  }

  .large {
    font-size: 22pt;
  }

  .huge {
    font-size: 27pt;
  }

  .giant {
    font-size: 33pt;
  }

  header {
    padding-block-end: 2mm;
    border-block-end: 0.5mm solid #000;
    font-size: 16pt;
    font-weight: 700;
  }

  .severity {
    display: flex;
    align-items: center;
    gap: 5mm;
    margin-block: 6mm;
    padding: 4mm 6mm;
    border: 1.5mm solid #000;
    font-size: 44pt;
    font-weight: 800;
    line-height: 1;
  }

  .icon {
    flex: none;
    inline-size: 20mm;
    block-size: 20mm;
    fill: none;
    stroke: #000;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  h1 {
    font-size: 1.6em;
    line-height: 1.1;
  }

  .area {
    margin-block-start: 3mm;
    font-weight: 700;
  }

  h2 {
    margin-block-start: 6mm;
    font-size: 1em;
  }

  ol,
  h1 ~ p:not([class]) {
    margin-block-start: 2mm;
  }

  ol {
    padding-inline-start: 1.5em;
  }

  li + li {
    margin-block-start: 1mm;
  }

  .call {
    margin-block-start: 6mm;
    break-inside: avoid;
  }

  .call span {
    display: block;
  }

  .call b {
    font-size: clamp(44pt, 2.2em, 59pt);
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }

  footer {
    margin-block-start: 6mm;
    padding-block-start: 3mm;
    border-block-start: 0.5mm solid #000;
    font-size: 13pt;
    break-inside: avoid;
  }

  .until {
    font-size: 18pt;
    font-weight: 700;
  }
`;
