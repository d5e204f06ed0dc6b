import { css } from 'lit';

/** Numbers first, in a table; a bar in each row repeats one of them for the eye. */
export const resultsStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block: calc(var(--_space) * 3);
  }

  caption {
    text-align: start;
    color: var(--_muted);
    padding-block-end: calc(var(--_space) * 2);
  }

  th,
  td {
    padding: calc(var(--_space) * 2) 0;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .figure {
    text-align: end;
    white-space: nowrap;
    padding-inline-start: calc(var(--_space) * 4);
    font-variant-numeric: tabular-nums;
  }

  /* French numbers and words on an Arabic page: each in its own direction, on the page's side. */
  :host(:dir(rtl)) :is(caption, th, td) {
    unicode-bidi: plaintext;
    text-align: right;
  }

  :host(:dir(rtl)) .figure {
    text-align: left;
  }

  @container (max-width: 420px) {
    .figure {
      padding-inline-start: calc(var(--_space) * 2);
    }

    thead .figure {
      white-space: normal;
      overflow-wrap: normal;
    }
  }

  /* Large letters in a narrow place: each choice has a line for itself, its figures the next. */
  @container (max-width: 14em) {
    :is(table, caption, thead, tbody) {
      display: block;
    }

    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(var(--_space) * 2);
      border-block-end: 1px solid var(--_border);
    }

    :is(th, td) {
      border: 0;
    }

    :is(thead th:first-child, [scope='row']) {
      flex: 1 0 100%;
      padding-block-end: 0;
    }

    :is(.figure, thead .figure) {
      flex: 1;
      min-inline-size: 0;
      padding-inline: 0;
      overflow-wrap: anywhere;
      text-align: start;
      white-space: normal;
    }
  }

  .yours {
    white-space: nowrap;
  }

  tr.apart {
    border-block-start: 2px solid var(--_edge);
  }

  tr.own th {
    font-weight: 700;
  }

  /* The bar repeats the number beside it; a reader who does not see it loses nothing. */
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    margin-block-start: var(--_space);
    border-radius: 4px;
    background: var(--_raised);
    forced-color-adjust: none;
  }

  .bar rect {
    fill: var(--_edge);
  }

  .own .bar rect {
    fill: var(--_accent);
  }

  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
`;
