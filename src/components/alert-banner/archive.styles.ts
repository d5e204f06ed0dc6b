import { css } from 'lit';

/** Quiet on purpose: no colour of severity, since nothing here holds. */
export const archiveStyles = css`
  #archive {
    font-size: 1.375em;
  }

  .month {
    margin-block-start: calc(var(--_space) * 6);
  }

  .month > [part~='status'] {
    font-size: 1.125em;
  }

  .month > [part~='status']::first-letter {
    text-transform: capitalize;
  }

  .past {
    list-style-type: '';
    padding: 0;
  }

  .past > li {
    display: grid;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_border);
  }

  .past p + p {
    margin-block-start: 0;
  }

  .past summary {
    inline-size: fit-content;
    padding-block: 12px;
    color: var(--_accent);
    font-size: 0.875em;
    cursor: pointer;
  }

  .past details > :not(summary) {
    margin-block-end: calc(var(--_space) * 3);
  }

  .more {
    margin-block-start: calc(var(--_space) * 4);
  }
`;
