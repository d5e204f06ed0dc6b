import { css } from 'lit';

export const boardChooserStyles = css`
  .board summary {
    min-block-size: 44px;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  .board-choices {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .board-choices label:not(.board-large) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 100%;
    gap: var(--_space);
    font-size: 0.875em;
  }

  .board-choices .field {
    font-size: calc(1em / 0.875);
  }

  .board-large {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
  }

  .board-large input {
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }

  @media print {
    .board {
      display: none;
    }
  }
`;
