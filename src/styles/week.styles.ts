import { css } from 'lit';

/** Opening hours of a week behind a word to click on. */
export const week = css`
  summary {
    min-block-size: 44px;
    align-content: center;
    color: var(--_accent);
    cursor: pointer;
  }

  .week {
    border-collapse: collapse;
  }

  .week caption {
    display: none;
  }

  .week th {
    padding-inline: 0 calc(var(--_space) * 4);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  .week th::first-letter {
    text-transform: uppercase;
  }

  .today,
  .week .today th {
    font-weight: 700;
  }
`;
