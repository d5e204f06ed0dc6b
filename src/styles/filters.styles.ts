import { css } from 'lit';

/** Boxes to tick, in groups, behind one button. */
export const filters = css`
  /* A box to tick with its words: all of it can be touched. */
  .check {
    display: flex;
    gap: calc(var(--_space) * 3);
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }

  li + li > .check {
    margin-block-start: calc(var(--_space) * 2);
  }

  .check input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }

  summary {
    inline-size: fit-content;
  }

  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin: 0 0 calc(var(--_space) * 2);
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 700;
  }
`;
