import { css } from 'lit';

/** Severity is told in words; the edge only repeats it. */
export const entryAlertsStyles = css`
  .notice.warning {
    border-color: var(--_warning);
  }

  .notice.danger {
    border-color: var(--_danger);
  }
`;
