import { css } from 'lit';

export const businessShowcaseStyles = css`
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

  details > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }

  dt {
    font-weight: 700;
    margin-block-start: calc(var(--_space) * 2);
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

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_edge);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    summary {
      display: none;
    }
  }
`;
