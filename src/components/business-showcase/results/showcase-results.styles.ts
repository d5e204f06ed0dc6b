import { css } from 'lit';

/** What narrows and orders the list. */
export const showcaseResultsStyles = css`
  .panel[open] {
    padding-block-end: calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_border);
  }
`;
