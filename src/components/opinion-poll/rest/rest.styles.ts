import { css } from 'lit';

/** What a person needs to know, small and below what there is to do. */
export const restStyles = css`
  .frame {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 6);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
    font-size: 0.875em;
  }

  .frame dt {
    font-weight: 700;
  }

  .frame .call {
    display: flex;
    inline-size: fit-content;
    align-items: center;
    min-block-size: 44px;
  }

  .status p {
    margin-block-start: calc(var(--_space) * 1);
  }

  .status .small {
    margin-block-start: calc(var(--_space) * 2);
  }

  .status .actions {
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * -2);
  }

  @container (min-width: 600px) {
    .frame > div {
      display: grid;
      grid-template-columns: 14em 1fr;
      gap: calc(var(--_space) * 4);
    }
  }

  @media print {
    .status .actions {
      display: none;
    }
  }
`;
