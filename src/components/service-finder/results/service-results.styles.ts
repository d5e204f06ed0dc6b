import { css } from 'lit';

/** Lists, and what narrows them. */
export const serviceResultsStyles = css`
  :is(h3, h4, h5, h6) .muted {
    font-weight: 400;
    margin-inline-start: calc(var(--_space) * 2);
  }

  .rows li {
    position: relative;
    padding-block: calc(var(--_space) * 4);
    border-block-start: var(--_line) solid var(--_border);
    content-visibility: auto;
    contain-intrinsic-size: auto 110px;
  }

  /* Containment would cut the focus ring off. */
  .rows li:focus-within {
    content-visibility: visible;
  }

  .name {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  /* The whole row opens the service: it has no other action. */
  .name::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .rows li:hover .name,
  .name mark {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 700;
  }

  @media (forced-colors: active) {
    mark {
      color: CanvasText;
    }

    .name mark {
      color: LinkText;
    }
  }

  /* The list's own title. */
  #count {
    font-size: 1.25em;
    margin-block-end: calc(var(--_space) * 2);
  }

  .own {
    margin-block-end: calc(var(--_space) * 4);
  }

  .rows p {
    margin: 2px 0 0;
  }

  .nearest {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 3);
  }

  .town-hall {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  .town-hall ~ :is(h3, h4, h5, h6)[part] {
    margin-block-start: calc(var(--_space) * 8);
  }

  .town-hall .state {
    display: block;
  }

  .filters {
    margin-block-end: calc(var(--_space) * 2);
  }

  .recent {
    margin-block-start: calc(var(--_space) * 6);
  }

  .recent ul {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .recent .button {
    justify-content: start;
    text-align: start;
    font-weight: 400;
  }

  .note {
    margin-block-end: calc(var(--_space) * 2);
  }

  @container (min-width: 640px) {
    .rows li {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: calc(var(--_space) * 8);
    }

    .name {
      justify-self: start;
    }

    .rows p {
      grid-column: 1;
    }

    .rows .nearest {
      grid-area: 1 / 2 / span 3;
      flex-direction: column;
      text-align: end;
    }
  }

  @media print {
    .back,
    .filters,
    .own,
    .recent {
      display: none;
    }
  }
`;
