import { css } from 'lit';

export const opinionPollStyles = css`
  .question {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 4);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: calc(var(--_space) * 2);
    color: var(--_muted);
  }

  .choices {
    border-block-start: 1px solid var(--_border);
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    column-gap: calc(var(--_space) * 3);
    min-block-size: 52px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_border);
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_raised);
  }

  .choice:has(:checked) {
    border-inline-start-color: var(--_accent);
    background: var(--_raised);
  }

  .choice input {
    inline-size: 22px;
    block-size: 22px;
    accent-color: var(--_accent);
  }

  .choice img {
    inline-size: 72px;
    block-size: 48px;
    object-fit: cover;
    border-radius: 4px;
  }

  .choice strong,
  .choice .muted {
    display: block;
  }

  .choice strong {
    font-weight: 600;
  }

  form .actions {
    margin-block-start: calc(var(--_space) * 4);
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
    margin-block-end: calc(var(--_space) * 2);
  }

  .status {
    margin-block-end: calc(var(--_space) * 4);
    border-inline-start-color: var(--_info);
  }

  .status.counted {
    border-inline-start-color: var(--_success);
  }

  .status.kept {
    border-inline-start-color: var(--_warning);
  }

  .status.refused {
    border-inline-start-color: var(--_danger);
  }

  .results {
    margin-block-start: calc(var(--_space) * 6);
  }

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

  .frame {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 6);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
    font-size: 0.875em;
  }

  .frame dl {
    display: grid;
    gap: inherit;
  }

  .frame dt {
    font-weight: 700;
  }

  @media print {
    form {
      display: none;
    }
  }
`;
