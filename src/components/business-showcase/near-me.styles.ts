import { css } from 'lit';

/** "Near me", and where to start from, below one another where there is no room. */
export const nearMeStyles = css`
  .near {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  .near label {
    display: grid;
    min-inline-size: 0;
    gap: var(--_space);
    font-size: 0.875em;
  }

  .near select {
    max-inline-size: 100%;
    font-size: calc(1em / 0.875);
  }

  .near p {
    flex-basis: 100%;
  }
`;
