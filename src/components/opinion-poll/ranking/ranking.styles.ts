import { css } from 'lit';

/** Two lists: what has a place, and what has none yet. */
export const rankingStyles = css`
  .rank-title {
    font-weight: 600;
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
  }

  ul .choice,
  .ranked .choice {
    padding-inline: calc(var(--_space) * 3) 0;
  }

  .empty {
    padding: calc(var(--_space) * 3);
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }

  /* With a marker that is empty, not none: some screen readers say lists by their markers. */
  ol.choices,
  ul.choices {
    padding: 0;
    list-style: '';
  }

  li.choice {
    grid-template-columns: auto 1fr auto;
    cursor: auto;
  }

  li.choice:hover {
    background: none;
  }

  ul .words {
    grid-column: 1 / 3;
  }

  .ranked .choice {
    border-inline-start-color: var(--_accent);
  }

  .place {
    min-inline-size: 1.5em;
    font-size: 1.375em;
    font-weight: 700;
    text-align: center;
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) var(--_space);
    grid-column: 1 / -1;
    margin-block-start: var(--_space);
  }

  .ranked .moves {
    margin-inline-start: calc(var(--_space) * -2);
  }

  /* A move that cannot be made now stays in its place, without a frame of its own. */
  .moves .quiet[aria-disabled='true'] {
    text-decoration: none;
    border-color: transparent;
  }

  @container (min-width: 560px) {
    li.choice {
      grid-template-columns: auto 1fr auto auto;
    }

    ul .words {
      grid-column: 1 / 3;
    }

    .moves {
      grid-column: auto;
      margin-block-start: 0;
      flex-wrap: nowrap;
    }
  }
`;
