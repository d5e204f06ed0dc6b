import { css } from 'lit';

export const businessShowcaseStyles = css`
  .search {
    display: flex;
    gap: calc(var(--_space) * 2);
    margin-block: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }

  .search .field {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 56px;
    font-size: 1.125em;
    appearance: none;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 3);
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 6);
  }

  .filters label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 100%;
    gap: var(--_space);
    font-size: 0.875em;
  }

  .filters select {
    min-block-size: 44px;
    font-size: calc(1em / 0.875);
  }

  .status {
    margin-block-end: calc(var(--_space) * 3);
  }

  .status p {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .entries {
    list-style-type: '';
    padding: 0;
  }

  .entry {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  .entry img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .text {
    display: grid;
    gap: var(--_space);
    align-content: start;
    min-inline-size: 0;
  }

  [part='title'] {
    font-size: 1.125em;
  }

  .state {
    color: var(--_muted);
    font-weight: 600;
  }

  .open {
    color: var(--_success);
  }

  .closing-soon {
    color: var(--_warning);
  }

  .exceptionally-closed {
    color: var(--_danger);
  }

  .summary {
    margin-block: var(--_space);
  }

  summary {
    min-block-size: 44px;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  details > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }

  dt {
    font-weight: 700;
    margin-block-start: calc(var(--_space) * 2);
  }

  .week caption {
    display: none;
  }

  .week th {
    padding-inline-end: calc(var(--_space) * 4);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  .today {
    font-weight: 700;
  }

  .more {
    margin-block-start: calc(var(--_space) * 4);
  }

  @container (min-width: 560px) {
    .list .entry {
      flex-direction: row-reverse;
      justify-content: space-between;
      gap: calc(var(--_space) * 6);
    }

    .list .entry img {
      inline-size: 200px;
      flex: none;
      align-self: start;
    }

    .list .text {
      flex: 1;
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(16em, 1fr));
      gap: 0 calc(var(--_space) * 8);
    }
  }

  @container (max-width: 440px) {
    .search .button {
      inline-size: 56px;
    }

    .search .button span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media print {
    form,
    .more,
    summary {
      display: none;
    }
  }
`;
