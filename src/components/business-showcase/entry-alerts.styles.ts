import { css } from 'lit';

/** Severity is told in words; the edge only repeats it. */
export const entryAlertsStyles = css`
  .text > .notice {
    margin-block: calc(var(--_space) * 2);
  }

  .notice p > a {
    display: inline-block;
    min-block-size: 44px;
    align-content: center;
  }

  .notice.warning {
    border-color: var(--_warning);
  }

  .notice.danger {
    border-color: var(--_danger);
  }
`;
