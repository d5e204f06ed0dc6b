import { css } from 'lit';

/** The way back from one thing to its list. */
export const back = css`
  .back {
    gap: 2px;
    margin-block-end: calc(var(--_space) * 2);
    margin-inline-start: calc(var(--_space) * -2);
    font-weight: 400;
  }

  /* The drawing has its own margin inside. */
  .back .icon {
    margin-inline: calc(var(--_space) * -2) 0;
  }

  :host(:dir(rtl)) .back .icon {
    scale: -1 1;
  }

  @media print {
    .back {
      display: none;
    }
  }
`;
