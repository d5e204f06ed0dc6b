import { css } from 'lit';

/** Black on white, in the printer's measures. */
export const paper = css`
  :host {
    all: initial !important;
    color: #000 !important;
    background: #fff !important;
    font:
      11pt/1.4 system-ui,
      sans-serif !important;
    overflow-wrap: anywhere !important;
  }

  * {
    box-sizing: border-box;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  h1 {
    margin: 0;
  }

  header {
    display: flex;
    justify-content: space-between;
    gap: 8mm;
    padding-block-end: 2mm;
    border-block-end: 0.3mm solid #000;
    font-size: 10pt;
  }

  article {
    padding-block-start: 6mm;
  }

  article + article {
    margin-block-start: 8mm;
    border-block-start: 0.3mm solid #000;
    break-inside: avoid;
  }

  h1 {
    margin-block-end: 2mm;
    font-size: 20pt;
    line-height: 1.2;
  }

  .head {
    display: grid;
    grid-template-columns: 1fr 38mm;
    gap: 8mm;
  }

  /* Without a code. */
  .head > :only-child {
    grid-column: 1 / -1;
  }

  figure {
    font-size: 8pt;
    text-align: center;
  }

  .qr {
    inline-size: 38mm;
    block-size: 38mm;
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(60mm, 1fr));
    gap: 4mm 8mm;
    padding: 0;
    margin-block-start: 4mm;
    list-style: none;
  }

  .phone {
    font-size: 16pt;
    font-weight: 700;
    white-space: nowrap;
  }

  .notice {
    margin-block: 2mm;
    padding-inline-start: 3mm;
    border-inline-start: 1mm solid #000;
  }

  .notice a::after {
    content: ' ' attr(href);
    font-size: 9pt;
  }

  table {
    border-collapse: collapse;
    font-size: 9pt;
  }

  caption,
  .today th .small {
    display: none;
  }

  ul.exceptions {
    padding-inline-start: 4mm;
    font-size: 9pt;
  }

  p.exceptions {
    margin-block-start: 2mm;
    font-size: 9pt;
  }

  th {
    padding-inline-end: 4mm;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  dl {
    margin-block-start: 5mm;
  }

  .answer {
    display: grid;
    grid-template-columns: 34mm 1fr;
    gap: 4mm;
    padding-block: 2mm;
    border-block-start: 0.1mm solid #777;
    break-inside: avoid;
  }

  .icon {
    display: none;
  }

  dt {
    font-weight: 700;
  }

  dd ul,
  dd ol {
    padding-inline-start: 5mm;
  }

  .checklist {
    padding: 0;
    list-style: none;
  }

  .check {
    display: flex;
    gap: 2mm;
  }

  a {
    color: inherit;
    text-decoration: none;
  }

  .small {
    font-size: 9pt;
  }

  .trust {
    margin-block-start: 4mm;
  }

  .trust > *:not(:last-child)::after {
    content: ' · ';
  }
`;
