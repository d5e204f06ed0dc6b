import { css } from 'lit';
import { paper } from '../../../styles/paper.styles.js';

/** One entry on paper, beside what all printed cards have. */
export const entryPaper = css`
  ${paper}

  .headline {
    margin-block-start: 3mm;
    font-size: 14pt;
    font-weight: 700;
  }

  .answer p + p,
  .answers + div,
  .answers + div p + p {
    margin-block-start: 2mm;
  }

  table {
    font-size: 11pt;
  }

  th::first-letter {
    text-transform: uppercase;
  }

  td {
    padding-inline-end: 6mm;
  }

  /* The head of the column says it. */
  .where,
  .said {
    display: none;
  }
`;
