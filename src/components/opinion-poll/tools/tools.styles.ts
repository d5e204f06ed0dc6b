import { css } from 'lit';

/** Other ways to read, quiet; what is in a second language stands beside the first. */
export const toolsStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .tools .button {
    font-weight: 400;
  }

  .tools .quiet {
    padding-inline: 0;
  }

  .tools [aria-pressed='true'] {
    font-weight: 700;
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    cursor: pointer;
  }

  .check input {
    inline-size: 22px;
    block-size: 22px;
    accent-color: var(--_accent);
  }

  .question > .second {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  span.second {
    display: block;
    margin-block-start: var(--_space);
    text-align: start;
  }

  .words > .muted + .second {
    font-size: 0.875em;
  }

  @container (min-width: 640px) {
    .question:has(> .second) {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 8);
    }

    .question:has(> .second) > * {
      grid-column: 1;
    }

    .question > .second {
      grid-column: 2;
      grid-row: 1 / span 6;
      padding: 0;
      padding-inline-start: calc(var(--_space) * 6);
      border-block-start: 0;
      border-inline-start: 1px solid var(--_border);
    }

    .words:has(> .second) {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 8);
    }

    .words > .second {
      grid-column: 2;
      margin-block-start: 0;
    }
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;
