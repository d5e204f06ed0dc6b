import { css } from 'lit';

export const exchangeStyles = css`
  .exchange > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }

  .exchange > [part='status'] {
    font-size: 1.375em;
  }

  .exchange > .exchange-lists,
  .exchange > .pairs,
  .exchange > .how {
    margin-block-start: calc(var(--_space) * 8);
  }

  .exchange-filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }

  .exchange-filters label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1 1 14em;
    max-inline-size: 24em;
    gap: var(--_space);
    font-size: 0.875em;
  }

  .exchange-filters .field {
    inline-size: 100%;
    font-size: calc(1em / 0.875);
  }

  .exchange-lists,
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 8);
  }

  .exchange .count {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .exchange section > [part='status'] {
    font-size: 1.125em;
  }

  .exchange ul {
    margin-block-start: calc(var(--_space) * 3);
    padding: 0;
    list-style-type: '';
  }

  .lines > li {
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  .exchange li p + p {
    margin-block-start: var(--_space);
  }

  .exchange li .actions {
    margin-block-start: calc(var(--_space) * 2);
  }

  .what {
    font-weight: 700;
  }

  /* As high as a finger, without pushing its neighbours away. */
  .exchange li .who {
    margin-block: calc(var(--_space) * -2);
  }

  .entry-link {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    line-height: 1.25;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  a.entry-link {
    display: inline-flex;
    align-items: center;
  }

  .entry-link:hover {
    text-decoration-thickness: 2px;
  }

  .parts > :not(:last-child)::after {
    content: ' · ';
  }

  .pairs > .small {
    margin-block-start: var(--_space);
  }

  .pair {
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .pair + .pair {
    margin-block-start: calc(var(--_space) * 4);
  }

  .reasons {
    max-inline-size: none;
    margin-block-start: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  .sides {
    gap: calc(var(--_space) * 6);
  }

  .how {
    flex-wrap: wrap;
    align-items: center;
  }

  @container (min-width: 640px) {
    .exchange-lists,
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
