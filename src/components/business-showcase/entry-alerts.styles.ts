import { css } from 'lit';

/** Severity is told in words; the edge only repeats it. */
export const entryAlertsStyles = css`
  .text > .notice {
    margin-block: calc(var(--_space) * 2);
  }

  .notice.warning {
    border-color: var(--_warning);
  }

  .notice.danger {
    border-color: var(--_danger);
  }
`;
